import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { oncePer } from './kept.ts'
import { bookDrawn, ledger, standing } from './ledger.ts'
import { inDistrict, type Levers, parts, partsIn, total } from './pull.ts'
import type { Effect, PublicSpace } from './world.ts'

/** Start shares of public area, city-wide. Assumptions; no city counts them. */
const START = { free: 0.86, welcome: 0.72, act: 0.88, controlled: 0.84 } as const
/** What uninvited platforms, scooters and private ground take each quarter where nobody regulates (Kap. 4.4.1, 4.9.1). Assumption. */
const CREEP = 0.0025
const SPEED = 0.25
const QUALITIES = ['free', 'welcome', 'act', 'controlled'] as const
const START_ID = {
  free: 'publicSpaceFree',
  welcome: 'publicSpaceWelcome',
  act: 'publicSpaceAct',
  controlled: 'publicSpaceControlled',
} as const
const LEVER = {
  free: 'spaceFree',
  welcome: 'spaceWelcome',
  act: 'spaceAct',
  controlled: 'spaceControlled',
} as const

/** Public space on the first day. It depends on the scenario alone, and a World never changes its arrays. */
export const startSpace = oncePer(reckonStart)
function reckonStart(scenario: Scenario): PublicSpace {
  const make = (q: (typeof QUALITIES)[number]) =>
    scenario.districts.map((d) =>
      clamp(assume(scenario, START_ID[q], START[q]) + (d.types.includes('old town') ? -0.05 : 0)),
    )
  return {
    free: make('free'),
    welcome: make('welcome'),
    act: make('act'),
    controlled: make('controlled'),
    around: scenario.districts.map(() => 0),
  }
}

/** One quarter of the four qualities of public space, shares by district. */
export function stepSpace(
  space: PublicSpace,
  inputs: {
    scenario: Scenario
    levers: Levers
    round: number
    residents: readonly number[]
    neglect: readonly number[] // by district, see lighthouse.ts
    neglectCause: string
    shabby: readonly number[] // by district, see housing.ts
  },
): { space: PublicSpace; effects: Effect[] } {
  const log = ledger(inputs.round)
  const start = startSpace(inputs.scenario)
  const creep = CREEP * inputs.round * (1 - clamp(total(inputs.levers, 'platformRule')))
  const register = 0.1 * clamp(total(inputs.levers, 'register'))
  const registers = parts(inputs.levers, 'register').map((p) => ({
    cause: p.cause,
    by: 0.1 * p.by,
  }))
  let all = 0
  for (const r of inputs.residents) all += r
  const next = {} as PublicSpace
  for (const q of QUALITIES) {
    next[q] = space[q].map((old, d) => {
      const first = start[q][d] as number
      const pull = inDistrict(inputs.levers, LEVER[q], d) + (q === 'controlled' ? register : 0)
      const eroded = q === 'free' || q === 'controlled' ? creep : 0
      const value = old + (clamp(first + pull - eroded) - old) * SPEED
      const weight = (inputs.residents[d] as number) / all
      bookDrawn(
        log,
        `space.${q}`,
        'space',
        { old: old * weight, next: value * weight, start: first * weight, speed: SPEED },
        [
          { cause: 'rule', by: -eroded * weight, rule: 'platforms' },
          ...partsIn(inputs.levers, LEVER[q], d).map((p) => ({
            cause: p.cause,
            by: p.by * weight,
          })),
          ...(q === 'controlled' ? registers : []).map((p) => ({
            cause: p.cause,
            by: p.by * weight,
          })),
        ],
      )
      return value
    })
  }
  next.around = space.around.map((old, d) => {
    const lost = inputs.neglect[d] as number
    const shabby = inputs.shabby[d] as number
    const goal = inDistrict(inputs.levers, 'surroundings', d) - lost - shabby
    const value = old + (goal - old) * SPEED
    bookDrawn(log, 'space.around', 'space', { old, next: value, start: 0, speed: SPEED }, [
      { cause: inputs.neglectCause, by: -lost, rule: 'neglect' },
      { cause: standing('housing.vacancy'), by: -shabby, rule: 'vacancy' },
      ...partsIn(inputs.levers, 'surroundings', d),
    ])
    return value
  })
  return { space: next, effects: log.effects }
}

/** Public space of the city: per district half mean, half lowest of the four shares; weighted by residents. */
export function publicSpaceOf(space: PublicSpace, residents: readonly number[]): number {
  let total = 0
  let all = 0
  for (let d = 0; d < residents.length; d++) {
    const a = space.free[d] as number
    const b = space.welcome[d] as number
    const c = space.act[d] as number
    const e = space.controlled[d] as number
    total += (residents[d] as number) * (0.125 * (a + b + c + e) + 0.5 * Math.min(a, b, c, e))
    all += residents[d] as number
  }
  return all > 0 ? total / all : 0
}
