import type {
  Area,
  Axis,
  GroupId,
  IndicatorId,
  LegalForm,
  NodeId,
  ServiceId,
  StaffKind,
  TermId,
  TermStep,
  Terms,
  Weakness,
} from './ids.ts'
import type { LeverEffect, VariableId } from './levers.ts'

/**
 * Content as the model sees it: numbers and ids, no words. The scenario compiler lifts every
 * `{ de, en }` pair out of the YAML into a word table per language, so a run never depends on language.
 * Word keys: `<kind>.<id>.<path>`, e.g. `measures.smart-lamps.title`, `events.town-hall.states.open.text`,
 * `events.town-hall.states.open.options.keep.label`, `clauses.exit.steps.0`, `scenario.title`.
 */
export interface Measure {
  id: string
  area: Area
  chapter: string // chapter of the study, "4.5"
  icon: string // lucide icon name
  /** Which social use the public judges it by (acceptance base). `none` = no personal data. */
  use: 'health' | 'meter' | 'general' | 'police' | 'advertising' | 'none'
  abstract: boolean // no tangible use: participation moves nobody
  task: 'voluntary' | 'mandatory'
  scope: 'city' | 'districts'
  /** `linear`: saves in proportion to coverage; `network`: convex in coverage. */
  curve: 'linear' | 'network'
  cost: {
    fixed: number // EUR once
    perResident: number // EUR once per resident covered
    yearlyFixed: number // EUR per year
    yearlyPerResident: number // EUR per year per resident covered
  }
  posts: Partial<Record<StaffKind, number>> // posts to run it at full coverage
  time: { pilot: number; rollout: number; life: number } // quarters
  /** Delivered share of the stated effect: triangular. `promise` is what the pitch claims (1 = as stated). */
  evidence: { low: number; mode: number; high: number; promise: number; cases: number[] }
  /** Effect at full delivery in the unit of the promise, as a share (0.4 = 40 %); null where the promise names no share. */
  stated: number | null
  partners: string[] // who offers it; empty = only by own means
  own: boolean // can also be done by own means or the municipal firm
  devices: null | {
    perThousand: number
    exposure: number
    criticality: number
    node: NodeId | null
  }
  holding: null | {
    purpose: string
    sensitivity: number // 0…1
    keys: string[] // person, address, plate, device, household
    coverage: number // share of residents in the covered districts
    recording: boolean // identifiable recording in public space
  }
  effects: LeverEffect[]
  groups: Partial<Record<GroupId, number>> // −1…1 interest of each council group
  requires: string[] // measures that must run first
  replaces: string[]
  /** Lies on the table only where all of these hold: no city takes down flats while none stand empty. */
  when: Condition[]
  /** Measure whose platform it can run on: where that one runs already, the fixed costs of its own are spared. */
  platform: string | null
  /** Third parties that can join it through its interface; 1 = nobody can. The more have joined, the more it is used. */
  providers: number
  /** quarter from which it can be proposed; due renewal windows make it cheaper */
  from: number
  due: null | { quarter: number; share: number } // renewal due in this quarter: share of once-cost saved
}

export interface Partner {
  id: string
  kind: 'municipal' | 'neighbours' | 'regional' | 'national' | 'global'
  legalForm: LegalForm
  local: number // share of each euro that stays in the region
  price: number // factor on cost
  skillLead: number // 0…1 knowledge lead over the city
  insolvency: number // chance per year
  family: string // interoperable family of its parts; `open` = living open standard
  rivals: number // credible rivals for the same task
  terms: Terms // as offered
  accepts: Partial<Record<TermId, TermStep>> // strongest step it accepts at all
  agenda: Area // where its offers pull the city
  /** share added to the price per step a term is raised above the offer */
  stepPrice: number
}

export type Condition =
  | { indicator: IndicatorId; above?: number; below?: number; measured?: boolean }
  | { quarter: { from?: number; to?: number } }
  | { project: string; status?: string }
  | { noProject: string }
  | { contract: string; term?: TermId; below?: number; status?: string } // contract: partner id or 'any'
  | { channel: ServiceId; is: 'analogue' | 'hybrid' | 'digital' }
  | { supervision: 'reporting' | 'consolidation' | 'emergency' }
  | { grant: string; status: string }
  | { vacancy: { above?: number; below?: number } } // share of the city's flats nobody lives in
  | { chosen: string } // "event.option" chosen earlier

export type Consequence =
  | {
      change: VariableId
      by: number
      unit: string
      audience?: { bands?: string[]; levels?: string[] }
    }
  | (LeverEffect & { quarters: number }) // a lever pulled for some quarters
  | { incident: string }
  | { offer: string; partner?: string } // puts a measure on the table
  | { call: string } // opens a grant call
  | { channel: ServiceId; to: 'analogue' | 'hybrid' | 'digital' }
  /** somebody beside city and partners keeps data of people from now on */
  | { holds: string; sensitivity: number; keys: string[]; coverage: number }
  | { end: string } // ends a project (measure id)
  /** acts on the contract with this partner that is up for renewal, as the command of that name would */
  | { deal: 'renew' | 'negotiate' | 'retender'; with: string; to?: string; terms?: Partial<Terms> }

export interface StoryOption {
  id: string
  cost: number // EUR per resident once
  consequences: Consequence[]
  goto: string | null // state, or null = story ends
  when: Condition[]
  groups: Partial<Record<GroupId, number>>
}
export interface StoryState {
  id: string
  /** A state with options asks; a state without waits `after` quarters, then goes on. */
  options: StoryOption[]
  deadline: number // quarters to answer, then `otherwise`
  otherwise: string | null // option id taken when nobody answers
  after: number
  goto: string | null
  consequences: Consequence[] // on entering
}
/** A storyline or dilemma: a small statechart, declarative. */
export interface Story {
  id: string
  chapter: string
  icon: string
  kind: 'event' | 'dilemma' | 'offer' | 'complaint' | 'grant' | 'report' | 'platform'
  chance: number // per quarter, once its conditions hold
  once: boolean
  when: Condition[]
  from: number
  initial: string
  states: StoryState[]
  advisers: { adviser: string; option: string }[] // who recommends what (at the initial state)
}

/** What can go wrong: where it starts and how long the first failure lasts. */
export interface Incident {
  id: string
  chapter: string
  cause:
    | 'failure'
    | 'update'
    | 'ransomware'
    | 'weather'
    | 'insolvency'
    | 'insider'
    | 'deviceClass'
    | 'sharedProvider'
  hits: { node: NodeId; hours: number; share: number }[]
  /** chance per year at the reference exposure; scaled by `scale` */
  chance: number
  scale: 'none' | 'attackSurface' | 'weather' | 'age'
  /** factors of weakness through which it comes in; empty = all seven alike */
  doors: Weakness[]
  repair: number // crew-hours per node
  warned: boolean
}

export interface Edge {
  from: NodeId
  to: NodeId
  kind: 'power' | 'data' | 'control' | 'cooling' | 'staff' | 'physical' | 'trench'
  loss: number // share of the dependent service lost when the supply is gone
}
export interface NodeRule {
  id: NodeId
  icon: string
  chapter: string
  buffer: number // hours without power
  manual: number // share kept by hand
  criticality: number // 0…1, used by attack surface
  harm: 'information' | 'service' | 'health'
  served: 'all' | 'bands' // whom it serves
  bands: string[]
  weight: number // person-hours per resident-hour without it
  perCrew: number // hours one crew needs to restore it
  upperFloors: number
}

export interface Grant {
  id: string
  chapter: string
  icon: string
  share: number // of once-costs
  shareDistressed: number // under consolidation or worse
  max: number // EUR per resident
  areas: Area[]
  from: number // quarter the call opens
  open: number // quarters it stays open
  bidDays: number // person-days of administration
  bidCost: number // EUR
  chance: number // at full capacity with a strategy
  quarters: number // how long it pays
  ladder: 'follower' | 'masterPlan' | 'lighthouse'
  needsStrategy: boolean
  partnerDuty: boolean
  leaving: number // share of money received that must be paid back when left early
}

export interface Clause {
  id: TermId
  chapter: string
  rights: number // how much of a steering right a step gives, 0…1 per step
}
/** A way to work with others, as a starting point for the clauses (Kap. 4.7.2, 4.7.4). */
export interface Arrangement {
  id: string
  chapter: string
  preset: Partial<Terms>
  form: 'joint' | null // legal form it founds; null = the partner's own
  when: 'standard' | 'grant' | null // what must be there first
  once: number // factor on the once-cost
  yearly: number // factor on the fee
  knowledge: number // added to the share of know-how kept in house
  days: number // person-days a quarter it binds or spares
  skill: number // added to the administration's skill a year, where somebody learns
  quarrel: number // factor on the chance of a quarrel
  leaving: number // factor on the cost of moving to something else
  delivers: number // share of the effect that arrives
  free: number // quarters without a fee
  split: number // share of the fee that counts for one firm
}
export interface Adviser {
  id: string
  icon: string
  weights: Partial<Record<Axis, number>>
}
export interface CouncilGroup {
  id: GroupId
  icon: string
  weights: Partial<Record<Axis, number>>
  caution: number // 0…1 dislike of novelty
}
export interface CodexEntry {
  id: string
  chapter: string | null
  date: string | null // for dated facts after the study
  related: string[]
}

export interface Land {
  id: string
  termYears: number
  votingAge: number
  mayorVotes: boolean
  foreign: number // share of residents without a German passport, where no pyramid says it
  eu: number // share of them who vote in local elections as citizens of the Union
}

export interface Figures {
  year: number // reference year of the stocks (31 December)
  residents: number[] // by district, in the order of `districts`
  pyramid: { men: number[]; women: number[] } // by single year of age, last entry = that age and over
  /** residents without a German passport by single year of age, both sexes; for the right to vote only */
  foreign?: number[] | undefined
  births: number // in the reference year
  deaths: number
  movesIn: number
  movesOut: number
  /** net moves per year by single year of age (both sexes), from two pyramids; scaled to movesIn − movesOut */
  netMoves: number[]
  flats: number
  /** EUR, one entry per published budget year, first = reference year */
  budget: {
    year: number
    revenue: { tradeTax: number; incomeTax: number; other: number }
    spending: { personnel: number; levy: number; other: number }
    debtPerHead: number
  }[]
  energy: { power: number; gas: number; heat: number } // MWh sold in the reference year
  unemployment: number // share
  carShare: number // share of trips by car
  passengers: number // bus passengers per year
  careHomePlaces: number
  hospitalBeds: number
  area: number // km²
  homeArea: number // km² used for housing
}

export interface District {
  id: string
  name: string
  x: number // km east
  y: number // km north
  types: string[]
  neighbours: { id: string; bridge: boolean }[]
  centrality: number // 0…1 nearness of the main counter
  lines: number // share of households that can get a fast line (assumption unless sourced)
  vacancy?: number | undefined // share of flats nobody lives in on the first day (assumption unless sourced)
}

/** Start values that no statistic publishes. Every one is an assumption, with a range, open to change. */
export interface Assumption {
  id: string
  value: number
  unit: string
  low: number
  high: number
  source: string | null
}

export interface Scenario {
  id: string
  version: string // hash of the compiled content
  land: Land
  start: { year: number; quarter: number } // the quarter in which round 1 runs; quarter 1…4
  quarters: number
  lengths: ('kiosk' | 'council' | 'seminar' | 'full')[]
  election: null | { year: number; quarter: number }
  /** a run that begins in the middle of a crisis: what has happened (Kap. 4.4.3) */
  opening: null | { incident: string }
  supervision: 'free' | 'reporting' | 'consolidation' | 'emergency' // step on the first day
  districts: District[]
  figures: Figures
  seats: Record<GroupId, number>
  assumptions: Assumption[]
  channels: Record<ServiceId, { digital: number; counter: number; barrier: number }>
  running: {
    measure: string
    partner: string | null
    terms: Partial<Terms>
    sinceQuarters: number
    endsIn: number
    coverage: number
  }[]
  holdings: { id: string; purpose: string; sensitivity: number; keys: string[]; coverage: number }[]
  staff: Record<StaffKind, { posts: number; filled: number }> // posts that matter for digital work
  others: number[] // attractiveness path of the other cities, one value per quarter (0…1)
  proposals: string[][] // measure ids on the table per sitting for the first sittings
  measures: Measure[]
  partners: Partner[]
  stories: Story[]
  incidents: Incident[]
  nodes: NodeRule[]
  edges: Edge[]
  grants: Grant[]
  clauses: Clause[]
  arrangements: Arrangement[]
  advisers: Adviser[]
  groups: CouncilGroup[]
  codex: CodexEntry[]
}
export type { Weakness }
