import { existsSync } from 'node:fs'
import { InputFault } from '../engine/index.ts'
import type { Scenario } from '../model/content.ts'
import { type Compiled, ContentError, compileScenario } from '../scenario/compile.ts'
import { labIds, scenarioIds } from '../scenario/files.ts'

/** Compiles a scenario by id or file; every fault becomes one clear line. */
export function load(name: string): Compiled {
  const known = [...scenarioIds(), ...labIds()]
  if (!existsSync(name) && !known.includes(name))
    throw new InputFault(
      `No scenario "${name}". There are ${known.join(', ')}; or name a YAML file.`,
    )
  try {
    return compileScenario(name)
  } catch (error) {
    if (error instanceof ContentError) throw new InputFault(error.message.split('\n')[0] as string)
    throw error
  }
}
export type { Scenario }
