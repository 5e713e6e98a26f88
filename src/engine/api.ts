import type { Scenario } from '../model/content.ts'
import type { GroupId, IndicatorId } from '../model/ids.ts'
import type { Balance, Effect, Lean, Legacy, Wish, World } from '../model/world.ts'
import type { Command, Refusal } from './command.ts'
import type { NewsId } from './reasons.ts'

/** What one round leaves behind for reports, explanation and the debrief. */
export interface RoundRecord {
  round: number
  actual: Record<IndicatorId, number>
  measured: Record<IndicatorId, number>
  city: {
    districts: Record<string, number> // residents by district id
    ages: Record<string, number>
    budget: {
      revenue: number
      tradeTax: number
      incomeTax: number
      otherRevenue: number
      spending: number
      personnel: number
      levy: number
      otherSpending: number
      debtPerHead: number
    }
  }
}
export interface Judged {
  round: number
  command: Command
  accepted: boolean
  refusal: Refusal | null
}
export interface IncidentRecord {
  round: number
  incident: string
  cause: string
  hours: number
  personHours: number
  nodes: string[]
  lacked: readonly number[] // by district: hours without a service, per resident, all services together
}
/** News of a round: what a report and the map tell. Words by key, figures by name. */
export interface News {
  round: number
  week: number
  key: NewsId
  figures: Record<string, string | number>
  district: number | null
  cause: string
}
export interface Play {
  world: World
  commands: Judged[]
  rounds: RoundRecord[]
  worlds: World[] // at each round's end (index = round); index 0 = start
  effects: Effect[]
  incidents: IncidentRecord[]
  news: News[]
  balance: Balance | null
  legacy: Legacy | null
}
export interface Run {
  scenario: Scenario
  seed: number
  assumptions?: Record<string, number>
  commands: Command[]
}
/** `quarter`: stop when that quarter's sitting is reached; `end`: play to the debrief. */
export type Until = { quarter: number } | 'end' | 'next'

/** Cost and need of a draft before it is decided. EUR, posts, person-days. */
export interface Quote {
  once: number
  yearly: number
  savings: { low: number; high: number } // EUR per year, from evidence
  posts: Record<string, number>
  days: number // person-days bound during introduction
  granted: number // EUR once, if funded by grant
  covered: number // residents covered
  coverage: number // share of the city
  effect: number // share of the full effect at this coverage (curve applied)
  acceptance: number // estimated, 0…1
  free: number // EUR still free this year
  pitch: { low: number; high: number; promise: number } // shares of the stated effect, after what was asked
  affordable: Refusal | null // null = can be decided
}
/** What a group asks for before the vote, what it costs, and what it would change. */
export interface Demand {
  measure: string
  group: GroupId
  seats: number
  lean: number // before
  would: number // lean once granted
  wish: Wish
  once: number // EUR more, once
  yearly: number // EUR more a year
  days: number // person-days more until it runs
  quarters: number // quarters later that anything is built
  money: number // EUR more of this year's free means
  after: VoteForecast // of the whole vote once granted
}
export interface VoteForecast {
  yes: number
  open: number
  no: number
  seats: number
  needed: number
  byGroup: Lean[]
}
/** A partner's answer to wanted terms. Today's price only; never a future one. */
export interface TermsAnswer {
  accepted: import('../model/ids.ts').Terms
  answers: { term: string; wanted: number; got: number; answer: 'accepts' | 'meets' | 'refuses' }[]
  fee: number // EUR per year now
  offeredFee: number // EUR per year with the terms as offered
  position: { id: string; by: number }[] // what makes the city strong or weak at the table
  power: number // 0…1
}
/**
 * Tree of an explanation. Children sum to `by` within 1e-9 relative. Inner nodes are rules, or an
 * indicator a rule followed; leaves are decisions (`c3`), events (`e:flood@7`), limits, and what the start
 * held: `start` the value itself, `start/<rule>` what happens to the city by itself, `start/p0` and
 * `start/k0` what was running or signed before.
 */
export interface Why {
  id: string
  kind: 'decision' | 'event' | 'start' | 'rule' | 'limit'
  by: number
  unit: string
  rule: string | null
  chapter: string | null
  round: number | null
  children: Why[]
}
/** One thing on the mayor's table this sitting. */
export interface PostItem {
  id: string
  kind: 'paper' | 'contract' | 'grant' | 'story' | 'report'
  ref: string // measure id, contract id, grant id, story id
  partner: string | null
  deadline: number | null // last quarter in which it can be answered
}
