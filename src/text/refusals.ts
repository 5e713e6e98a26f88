import { register, type Texts } from './core.ts'

/** Why a command was refused and what would lift it. One text per reason of the engine. */
export const refusals = {} as const satisfies Texts
register(refusals)
declare module './core.ts' {
  interface Areas {
    refusals: typeof refusals
  }
}
