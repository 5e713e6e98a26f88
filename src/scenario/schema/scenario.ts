import * as z from 'zod/mini'
import type { District, Figures, Scenario } from '../../model/content.ts'
import {
  amount,
  count,
  group,
  id,
  list,
  number,
  service,
  share,
  staff,
  step,
  term,
  text,
} from './common.ts'

const MAX_AGE = 130
const byAge = z.array(number).check(z.minLength(2), z.maxLength(MAX_AGE))
const people = z.array(count)

/** Figures as a file may hold them: net moves by age are known to few cities. */
export type RawFigures = Omit<Figures, 'netMoves'> & { netMoves?: number[] | undefined }

/** Published figures; what the files of *Konstanz in Zahlen* hold for one year. */
export const figures: z.ZodMiniType<RawFigures> = z
  .strictObject({
    year: z.int().check(z.gte(1900), z.lte(2200)),
    residents: people.check(z.minLength(1)),
    pyramid: z.strictObject({
      men: people.check(z.minLength(2), z.maxLength(MAX_AGE)),
      women: people.check(z.minLength(2), z.maxLength(MAX_AGE)),
    }),
    foreign: z.optional(byAge),
    births: count,
    deaths: count,
    movesIn: count,
    movesOut: count,
    netMoves: z.optional(byAge), // else moves follow the general readiness by age
    flats: count,
    budget: z
      .array(
        z.strictObject({
          year: z.int(),
          revenue: z.strictObject({ tradeTax: amount, incomeTax: amount, other: amount }),
          spending: z.strictObject({ personnel: amount, levy: amount, other: amount }),
          debtPerHead: amount,
        }),
      )
      .check(z.minLength(1)),
    energy: z.strictObject({ power: amount, gas: amount, heat: amount }),
    unemployment: share,
    carShare: share,
    passengers: amount,
    careHomePlaces: count,
    hospitalBeds: count,
    area: amount,
    homeArea: amount,
  })
  .check(({ value, issues }) => {
    const ages = value.pyramid.men.length
    const say = (path: string[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message })
    if (value.pyramid.women.length !== ages)
      say(['pyramid', 'women'], `women has ${value.pyramid.women.length} ages, men has ${ages}`)
    else if (value.foreign && value.foreign.length !== ages)
      say(['foreign'], `foreign has ${value.foreign.length} ages, the pyramid has ${ages}`)
    else if (value.netMoves && value.netMoves.length !== ages)
      say(['netMoves'], `netMoves has ${value.netMoves.length} ages, the pyramid has ${ages}`)
    if (value.budget[0] && value.budget[0].year !== value.year)
      say(['budget'], `the first budget year must be the reference year ${value.year}`)
  })

export const district: z.ZodMiniType<District> = z.strictObject({
  id,
  name: text,
  x: number,
  y: number,
  types: z.array(text).check(z.minLength(1)),
  neighbours: list(z.strictObject({ id, bridge: z._default(z.boolean(), false) })),
  centrality: share,
  lines: share,
  vacancy: z.optional(share),
})
export const districts = z.array(district).check(z.minLength(1), z.maxLength(100))

const assumption = z
  .strictObject({
    id,
    value: number,
    unit: text,
    low: number,
    high: number,
    source: z._default(z.nullable(text), null),
  })
  .check(({ value, issues }) => {
    if (value.low <= value.value && value.value <= value.high) return
    issues.push({
      code: 'custom',
      input: value,
      path: ['value'],
      message: `the value ${value.value} lies outside its own range ${value.low} to ${value.high}`,
    })
  })

const quarterOf = z.strictObject({
  year: z.int().check(z.gte(1900), z.lte(2200)),
  quarter: z.int().check(z.gte(1), z.lte(4)),
})

/** `scenario.yaml` itself; figures and districts stand in it or in files beside it. */
export type ScenarioFile = Pick<
  Scenario,
  | 'id'
  | 'start'
  | 'quarters'
  | 'lengths'
  | 'election'
  | 'opening'
  | 'supervision'
  | 'seats'
  | 'assumptions'
  | 'channels'
  | 'running'
  | 'holdings'
  | 'staff'
  | 'others'
  | 'proposals'
> & { land: string; place?: string; figures?: RawFigures; districts?: District[] }

export const scenarioFile: z.ZodMiniType<ScenarioFile> = z.strictObject({
  id,
  land: id,
  start: quarterOf,
  quarters: z.int().check(z.gte(1), z.lte(80)),
  lengths: z.array(z.enum(['kiosk', 'council', 'seminar', 'full'])).check(z.minLength(1)),
  election: z._default(z.nullable(quarterOf), null),
  opening: z._default(z.nullable(z.strictObject({ incident: id })), null),
  place: z.optional(id),
  supervision: z._default(z.enum(['free', 'reporting', 'consolidation', 'emergency']), 'free'),
  seats: z.record(group, count),
  assumptions: list(assumption),
  channels: z.record(service, z.strictObject({ digital: share, counter: share, barrier: share })),
  running: list(
    z.strictObject({
      measure: id,
      partner: z._default(z.nullable(id), null),
      terms: z._default(z.partialRecord(term, step), {}),
      sinceQuarters: count,
      endsIn: count,
      coverage: z._default(share, 1),
    }),
  ),
  holdings: list(
    z.strictObject({
      id,
      purpose: text,
      sensitivity: share,
      keys: list(z.enum(['person', 'address', 'plate', 'device', 'household'])),
      coverage: share,
    }),
  ),
  staff: z.record(staff, z.strictObject({ posts: amount, filled: amount })),
  others: z.array(share).check(z.minLength(1)),
  proposals: list(z.array(id).check(z.minLength(1), z.maxLength(6))),
  figures: z.optional(figures),
  districts: z.optional(districts),
})
