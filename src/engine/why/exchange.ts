import type { Scenario } from '../../model/content.ts'
import { INDICATOR_IDS, type IndicatorId } from '../../model/ids.ts'
import { actualOf } from '../../model/indicators.ts'
import type { RuleId } from '../../model/rules.ts'
import type { World } from '../../model/world.ts'

/** Slices of the World in the fixed order in which they are exchanged, field by field, to attribute a change. */
export const FIELDS: Partial<Record<keyof World, readonly string[]>> = {
  people: ['cohorts'],
  housing: ['flats', 'rent'],
  divide: ['access', 'skill', 'judgement', 'trust'],
  services: ['nearness', 'counter', 'digital', 'barrier', 'barred'],
  admin: [
    'filled',
    'shared',
    'posts',
    'skill',
    'fatigue',
    'strategy',
    'leadUnit',
    'dataAgreement',
    'available',
    'required',
  ],
  systems: ['weakness', 'exposure', 'coupling', 'isolation', 'age', 'routine'],
  space: ['free', 'welcome', 'act', 'controlled', 'around'],
  safety: ['felt', 'real'],
  attention: ['neglect'],
  environment: ['energyUse', 'traffic', 'mobility', 'co2', 'rebound'],
  finance: [
    'tradeTax',
    'incomeTax',
    'propertyTax',
    'vatShare',
    'transfers',
    'fees',
    'otherRevenue',
    'personnel',
    'levy',
    'otherSpending',
    'duties',
    'voluntaryCut',
    'repairs',
    'projects',
    'taxRate',
    'backlog',
    'debt',
    'assets',
    'digital',
    'cash',
    'cashCredit',
  ],
  competition: ['image', 'jobs', 'others'],
  supervision: ['value'],
}
/** Lists whose items are exchanged one by one; each item knows what it came from. */
const LISTS = ['projects', 'contracts', 'holdings'] as const
/** Fields whose entries stand in the ledger under another name. */
const BOOKED: Record<string, string> = {
  'people.cohorts': 'people.population',
  'finance.cashCredit': 'finance.cash',
  'supervision.value': 'supervision.step',
}
/** Parts of the World no indicator reads: where the game stands, what was said, what was reckoned. */
const ASIDE = [
  'engine',
  'scenario',
  'version',
  'seed',
  'quarter',
  'week',
  'hour',
  'phase',
  'actual',
  'measured',
  'instruments',
  'predictions',
  'aims',
  'handedOver',
  'offers',
  'stories',
  'pulls',
]

/** Who lives where changes the means of the city, but no single entry of the ledger says by how much. */
const MIX = 'people.mix'

/** The share of the old follows their number and everybody's. */
function ofTheOld(before: World['actual'], after: World['actual'], slice: string): Part[] {
  const old = before.share65plus * before.population
  const byAll = old / after.population - before.share65plus
  const byOld = after.share65plus - before.share65plus - byAll
  return [
    { indicator: 'share65plus', by: byOld, variable: 'people.old', slice, item: null },
    { indicator: 'share65plus', by: byAll, variable: 'people.population', slice, item: null },
  ]
}

/** How far one field, or one item of a list, moved an indicator. */
export interface Part {
  indicator: IndicatorId
  by: number
  /** Variable of the ledger whose entries moved the field. */
  variable: string
  slice: string
  /** Id and origin of the item, for lists. */
  item: { id: string; cause: string; left: boolean } | null
}

/** Rule that stands for a slice where no single entry can be named. */
const RULE: Record<string, RuleId> = {
  people: 'ageing',
  housing: 'rent',
  divide: 'access',
  services: 'channels',
  admin: 'hiring',
  systems: 'weakness',
  space: 'space',
  safety: 'feltSafety',
  environment: 'energy',
  finance: 'taxBase',
  competition: 'image',
  supervision: 'supervision',
  projects: 'coverage',
  contracts: 'contractTerms',
  holdings: 'holdings',
}
export const ruleOfSlice = (slice: string): RuleId => RULE[slice] ?? 'event'

interface Item {
  id: string
  cause: string
  value?: unknown
}

/**
 * What each field of the World did to each indicator between the ends of two rounds: the old World is
 * turned into the new one field by field, in a fixed order, and all indicators are reckoned after each.
 * Another order would give other parts; their sum is the change.
 */
export function exchange(from: World, to: World, scenario: Scenario): Part[] {
  const parts: Part[] = []
  let world: World = { ...from }
  let before = from.actual
  const take = (next: World, variable: string, slice: string, item: Part['item'] = null) => {
    world = next
    const after = { ...actualOf(world, scenario), outageHours: before.outageHours }
    for (const indicator of INDICATOR_IDS) {
      const by = after[indicator] - before[indicator]
      if (by === 0) continue
      if (slice !== 'people' || indicator === 'population')
        parts.push({ indicator, by, variable, slice, item })
      else if (indicator === 'share65plus') parts.push(...ofTheOld(before, after, slice))
      else parts.push({ indicator, by, variable: MIX, slice, item })
    }
    before = after
  }
  const slices = [
    ...Object.keys(FIELDS),
    ...Object.keys(to)
      .filter(
        (s) => !(s in FIELDS || ASIDE.includes(s) || (LISTS as readonly string[]).includes(s)),
      )
      .sort(),
  ] as (keyof World)[]
  for (const slice of slices) {
    if (from[slice] === to[slice]) continue
    const old = from[slice] as unknown as Record<string, unknown>
    const now = to[slice] as unknown as Record<string, unknown>
    const fields = FIELDS[slice]
    for (const field of fields ?? []) {
      if (old[field] === now[field]) continue
      const name = `${slice}.${field}`
      take(
        { ...world, [slice]: { ...(world[slice] as object), [field]: now[field] } },
        BOOKED[name] ?? name,
        slice,
      )
    }
    take({ ...world, [slice]: to[slice] }, slice, slice)
  }
  for (const list of LISTS) {
    if (from[list] === to[list]) continue
    const ids = [...new Set([...from[list], ...to[list]].map((item) => item.id))].sort()
    for (const id of ids) {
      const now = (to[list] as Item[]).find((item) => item.id === id)
      const old = (from[list] as Item[]).find((item) => item.id === id)
      if (now === old) continue
      const rest = (world[list] as Item[]).filter((item) => item.id !== id)
      const known = (now ?? old) as Item
      const left = !now || now.value === 'ended' || now.value === 'migrating'
      const item = { id, cause: known.cause, left }
      take({ ...world, [list]: now ? [...rest, now] : rest }, `${list}.${id}`, list, item)
    }
    take({ ...world, [list]: to[list] }, list, list)
  }
  for (const indicator of INDICATOR_IDS) {
    const by = to.actual[indicator] - before[indicator]
    if (by === 0) continue
    const variable = indicator === 'outageHours' ? 'crisis.personHours' : 'rest'
    parts.push({ indicator, by, variable, slice: 'crisis', item: null })
  }
  return parts
}
