import type {
  Award,
  Axis,
  GroupId,
  IndicatorId,
  LegalForm,
  NodeId,
  Pattern,
  ServiceId,
  StaffKind,
  TermId,
  TermStep,
  Terms,
  Warning,
} from './ids.ts'
import type { LeverId } from './levers.ts'

/**
 * The whole state of a city at a decision point. Plain JSON: no dates, no functions, no instances.
 * What is many and numeric is a struct of number arrays; a cohort's place is `cohortAt(d, b, r)`.
 */
export interface World {
  engine: number
  scenario: string
  version: string
  seed: number
  quarter: number // quarters played; 0 = start
  week: number // 0…13 inside the running quarter
  hour: number | null // hour of a crisis, else null
  phase: Phase
  people: People
  housing: Housing
  divide: Divide
  services: Services
  finance: Finance
  supervision: Supervision
  admin: Admin
  projects: Project[]
  contracts: Contract[]
  /** who commands a service in a special situation: 0 the partner, 1 both, 2 the city; not named = the city */
  commands: Partial<Record<NodeId, 0 | 1 | 2>>
  /** partners that belong to another firm by now, and since which round */
  owners: Record<string, { by: string; round: number }>
  grants: GrantState[]
  systems: Systems
  holdings: Holding[]
  safety: Safety
  space: PublicSpace
  attention: Attention
  council: Council
  competition: Competition
  environment: Environment
  stories: StoryRun[]
  offers: Offer[]
  /** what was asked about a pitch, and in which quarter; the answer is there in the next one */
  asked: { measure: string; what: 'detail' | 'references'; round: number }[]
  crisis: Crisis | null
  pulls: TimedPull[]
  instruments: Instruments
  actual: Record<IndicatorId, number>
  measured: Record<IndicatorId, Reading>
  aims: Aims
  /** who took the city over in the middle of the run, newest last; `aims` = the predecessor's, `aimed` = own ones set */
  handedOver: { round: number; to: string; aims: Aims; aimed: boolean }[]
  predictions: Prediction[]
}

/** What whoever governs wants to be judged by, and one thing the city will not do. */
export interface Aims {
  axes: Axis[]
  refuse: string | null
}

export type Phase =
  | 'briefing'
  | 'deciding'
  | 'council'
  | 'predicting'
  | 'running'
  | 'crisis'
  | 'report'
  | 'yearEnd'
  | 'halfTime'
  | 'balance'
  | 'debrief'

/** Single years of age 0…105 for the whole city, and cohorts district × band × level (315 for 15 districts). */
export interface People {
  men: number[]
  women: number[]
  cohorts: number[]
  /** since the start: residents born, died, moved in, moved out (conservation) */
  flows: { births: number; deaths: number; movesIn: number; movesOut: number }
  year: { births: number; deaths: number; movesIn: number; movesOut: number } // running calendar year
}

export interface Housing {
  flats: number[] // by district
  rent: number[] // index by district, 1 = start
  displaced: number // residents of the low level who left for rent, since start
  socialCost: number // EUR per year the city pays because rents rose
  vacancy: number[] // share of flats nobody lives in, by district
  cleared: number // flats taken down in whole blocks since the start
}

/** Two axes and a judgement axis, per cohort, 0…1; trust as a stock per cohort. */
export interface Divide {
  device: number[] // share with a device and the will to go online
  line: number[] // share of households with a fast line, by district
  access: number[] // device and line together
  skill: number[]
  judgement: number[]
  trust: number[]
  taught: number[] // part of `skill` that courses gave
  learning: number[] // learnt in courses, not yet settled
  state: DivideState[] // by district
  homeless: number // share of the adults of working age with few resources who have no home of their own
}
export type DivideState = 'included' | 'strained' | 'split' | 'leftBehind'

/** How each everyday service can be reached. All 0…1. */
export interface Services {
  mode: Record<ServiceId, 'analogue' | 'hybrid' | 'digital'>
  digital: Record<ServiceId, number> // quality of the digital way
  counter: Record<ServiceId, number> // capacity of counter, phone, paper
  barrier: Record<ServiceId, number>
  cut: number // share of counters and voluntary tasks given up under supervision
  nearness: number[] // by district
  barred: number[] // share of public area where householder's rights keep people out, by district
}

/** EUR. Yearly lines; the ledger books a quarter of each. */
export interface Finance {
  tradeTax: number
  incomeTax: number
  propertyTax: number
  vatShare: number
  transfers: number // from the Land, equalisation payments among them
  fees: number
  otherRevenue: number
  personnel: number
  levy: number
  otherSpending: number
  duties: number // passed down without money since the first day
  voluntaryCut: number // voluntary spending the supervising authority has struck out
  repairs: number // emergency repairs for what the backlog has become since the first day; below 0 = spared
  /** what equalisation compares with; `by` = part of `transfers` that differs from the plan, EUR per year */
  equalisation: {
    expectedPower: number // tax power the plans expected
    residents: number[] // of the first day, then of the last years
    by: number
  }
  voluntary: number // share of otherSpending that is voluntary, EUR per year
  upkeepNeed: number // EUR per year to keep what there is
  upkeepShare: number // share of the need that is budgeted
  securityShare: number // share of digital running cost spent on security
  taxRate: number // factor on tradeTax and property tax, 1 = start
  /** running costs of projects and contracts, EUR per year */
  projects: number
  debt: number
  plannedDebt: number // debt whose interest the published lines already hold
  loans: number // of the debt: taken up for projects, repaid year by year
  debtRate: number // interest on debt beside the plan, share per year
  assets: Asset[]
  /** digital and infrastructure euros of the last four quarters, newest last, and what of them stays in the region */
  digital: { euros: number[]; stays: number[] }
  cashCredit: number
  cash: number // liquid means
  backlog: number
  year: Ledger // booked so far this calendar year
  lastYear: Ledger | null
  freeThisYear: number // what may still be decided this year
}
/** Municipal property with its owner's share; a share bought back arrives after some quarters. */
export interface Asset {
  id: AssetId
  value: number // EUR
  yield: number // share of the value per year
  share: number // owned by the city, 0…1
  buying: { share: number; quarters: number; cause: string } | null
}
export type AssetId = 'utility' | 'housing'
export interface Ledger {
  revenue: number
  spending: number
  invested: number
  granted: number
  balance: number // result of the current account
}

export type SupervisionState = 'free' | 'reporting' | 'consolidation' | 'emergency'
export interface Supervision {
  value: SupervisionState
  context: { badYears: number; goodYears: number }
  verdict: string | null // rule id of the last verdict
}

export interface Admin {
  posts: Record<StaffKind, number>
  filled: Record<StaffKind, number>
  shared: Record<StaffKind, number> // posts' worth of people of neighbours who work here too (minus: lent out)
  allowance: Record<StaffKind, boolean> // paid above the pay scale
  skill: number
  fatigue: number
  awarenessTop: number
  awarenessBase: number
  understanding: number
  strategy: number // 0…1 in force
  leadUnit: number
  dataAgreement: number
  initiativeOwn: number // count of own proposals adopted
  initiativeOffered: number
  announced: number
  delivered: number
  expectation: number // debt, 0…1
  /** person-days available and required this quarter */
  available: number
  required: number
}

export type ProjectState =
  | 'proposed'
  | 'approved'
  | 'pilot'
  | 'rollout'
  | 'operation'
  | 'ageing'
  | 'obsolete'
  | 'ended'
export type Funding = 'own' | 'grant' | 'loan' | 'shares'
export interface Project {
  id: string // "p3"
  measure: string
  cause: string // "c12" command index, or story id
  value: ProjectState
  context: { quarters: number; delay: number; renewed: number } // quarters in the present state, quarters held up, renewals so far
  scale: 'pilot' | 'rollout'
  districts: boolean[]
  coverage: number[] // by district, 0…1 delivered
  quality: number // drawn share of the stated effect (evidence), 0…
  partner: string | null
  contract: string | null
  legalForm: LegalForm
  funding: Funding
  grant: string | null
  placed: boolean // citizen shares found their buyers
  participation: 0 | 1 | 2 | 3 // notice, hearing, on site and online, forum
  owner: boolean
  budgeted: boolean // operating budget line
  integrated: boolean
  acceptance: number
  arranged: boolean // a partner's own offer, taken as it came
  objections: number // raised against it so far
  promised: number // share of the stated effect that was announced when it was decided
  care: number // 0…1, what is left of the service while nobody answers for it
  joined: number // third parties that sell through it, 1 = nobody but the city
  spent: number // EUR
  startQuarter: number
}

export type ContractState =
  | 'tender'
  | 'negotiation'
  | 'running'
  | 'renewal'
  | 'migrating'
  | 'dispute'
  | 'takeover'
  | 'insolvency'
  | 'ended'
export interface Contract {
  id: string // "k2"
  partner: string
  measure: string
  project: string | null
  cause: string
  value: ContractState
  context: { quarters: number; endsIn: number; renewals: number }
  legalForm: LegalForm
  terms: Terms
  fee: number // EUR per year
  startFee: number
  indexed: number // EUR per year: the first fee as consumer prices alone would have it
  offer: number | null // EUR per year asked at renewal
  coupled: number // couplings with other systems, count
  ownKnowledge: number // 0…1 share of know-how kept in house
  patience: number // 0…1 goodwill in negotiation
  award: Award // how it came about, or is to
  means: number // EUR of the year's free means bound for it; free again if nobody bids
  bids: number // offers that came in; 0 as long as none are in
  replaces: string | null // contract that runs on until this one is signed
  family: string // what its parts work together with: the maker's at the signature
  arrangement: string | null // the way of working together it began as
  bound: number // factor on the cost of moving to something else
  split: number // share of the fee that counts for one firm
  takenOver: { by: string; round: number } | null // the partner belongs to another firm since
}

export interface GrantState {
  id: string
  value: 'announced' | 'call' | 'lapsed' | 'bid' | 'granted' | 'ended' | 'refused' | 'left'
  context: { quarters: number; received: number; project: string | null }
  cause: string | null
}

/** Technical state of each node of the cascade graph, and of what hangs on it. */
export interface Systems {
  buffer: Record<NodeId, number> // hours
  manual: Record<NodeId, number>
  isolation: Record<NodeId, number>
  coupling: Record<NodeId, number>
  exposure: Record<NodeId, number>
  weakness: Record<string, number> // seven factors, city-wide 0…1
  age: { structure: number; control: number; software: number } // years over due, mean
  crews: number
  routine: number // 0…1 practised for rare failures
  calm: number // quarters since the last incident
  payer: number // 0…1 known as a city that pays, fades
  warning: Record<Warning, number> // how far each way of warning is prepared, 0…1
}

export interface Holding {
  id: string
  purpose: string
  holder: string // 'city' or partner id
  cause: string
  sensitivity: number
  keys: string[]
  coverage: number
  open: boolean // published
  refined: boolean // published only as counts nobody stands out in; raw otherwise
  linked: boolean
  recording: boolean
  sinceQuarter: number
}

export interface Safety {
  felt: number[] // by district
  real: number
}
/** Shares of public area per district. */
export interface PublicSpace {
  free: number[]
  welcome: number[]
  act: number[]
  controlled: number[]
  around: number[] // surroundings by district, against the start (0)
}

/** Where the administration looks and acts, by district. */
export interface Attention {
  plan: number[] // upkeep done per head against the city's mean, 1 = its share
  neglect: number[] // years of upkeep missed (or gained) by that since the start
  placed: number[] // services moved by a model: shift of nearness as a share
}

export interface Paper {
  id: string // "v1"
  command: number
  measure: string
  draft: Adopt
  bargained: Bargained[] // what groups asked for before the vote, in the order of the answers
}
/** What a group of the council asks for before it votes for a paper. */
export type Wish =
  | { kind: 'clause'; term: TermId; step: TermStep } // in the contract
  | { kind: 'hearing'; depth: 1 | 2 } // people heard before anything is built
  | { kind: 'pilot' } // tried out first
  | { kind: 'district'; district: number } // served as well
  | { kind: 'operating' } // running costs in the budget
  | { kind: 'counter'; service: ServiceId } // kept open: a promise
  | { kind: 'costCap' } // no renewal far above the price index: a promise
export interface Bargained {
  group: GroupId
  wish: Wish
  answer: 'granted' | 'refused'
  cause: string // "c12", the answer
}
/** A promise given to a group for its vote; it binds whoever holds the office. */
export interface Pledge {
  group: GroupId
  measure: string
  wish: Extract<Wish, { kind: 'counter' | 'costCap' }>
  since: number
  until: number // quarter from which it counts as kept
  cause: string // "c12"
  state: 'open' | 'kept' | 'broken'
}
/** What an `adopt` command says; see engine/command.ts. */
export interface Adopt {
  measure: string
  scale: 'pilot' | 'rollout'
  districts: number[] // district indices; empty = all
  partner: string | null
  legalForm: LegalForm
  terms: Partial<Terms>
  funding: Funding
  participation: 0 | 1 | 2 | 3
  operating: boolean // operating budget line
  integrated: boolean
  /** without competition where the law would ask for it: fast, dear, and open to complaint */
  award?: 'tender' | 'direct' | undefined
  /** the way of working together it starts from */
  arrangement?: string | undefined
}
export interface Vote {
  paper: string
  measure: string
  round: number
  yes: number
  no: number
  byGroup: Record<GroupId, { yes: number; no: number }>
  passed: boolean
  leans: Lean[] // how the groups leaned, with reasons
  bargained: Bargained[]
}
/** How a group of the council leans, −1…1, and why. */
export interface Lean {
  group: GroupId
  seats: number
  lean: number
  reasons: { rule: string; by: number }[]
}
export interface Council {
  agenda: Paper[]
  pledges: Pledge[]
  votes: Vote[] // of the last sitting
  goodwill: Record<GroupId, number> // 0…1
  legitimacy: number // 0…1
  rejected: { measure: string; round: number }[]
}

export interface Competition {
  others: number // attractiveness of the other cities
  image: number
  flips: number // reversals of course not yet forgotten
  jobs: number // supply of jobs, 0…1
}
export interface Environment {
  energyUse: number // MWh per year
  co2: number // t per year
  traffic: number // index, 1 = start
  rebound: number // share of the users' savings eaten
  mobility: number[] // how well people get around without their own car, by district, 0…1
}

export interface StoryRun {
  id: string
  state: string | null
  since: number // quarter of entry
  chosen: string[] // "state.option"
  done: boolean
}
export interface Offer {
  measure: string
  partner: string | null
  since: number
  until: number
  source: string // story id or 'pitch'
  answered: boolean
}
/** A lever pulled by an event for a while. */
export interface TimedPull {
  lever: LeverId
  target: string | null
  by: number
  until: number // quarter
  cause: string
}

/** State of a service or of its part in a place; share = service delivered 0…1, `outage` hours, `repair` crew-hours. */
export interface Outage {
  state: NodeState
  left: number // hours of reserve
  share: number
  outage: number
  repair: number
}
export type NodeState = 'working' | 'onBuffer' | 'degraded' | 'down' | 'restoring'
export interface Crisis {
  incident: string
  cause: string
  hour: number
  block: number // index of CRISIS_BLOCKS
  order: number[] // districts in the order in which they are taken, from where it struck outward
  commands: Partial<Record<NodeId, 0 | 1 | 2>> // of the World, as they stood when it struck
  nodes: Outage[] // by NODES: each service in the whole city
  /** parts of the city that fare alike: districts (from where it struck outward), share of residents, how high they lie */
  places: { districts: number[]; weight: number; from: number; to: number; zone: 0 | 1 | 2 }[]
  parts: Outage[] // substation, masts, pressure zone … of each place: by SPLIT, then by place
  first: number | null // district to which crews of such a service go first; null = where most people are without
  crews: (NodeId | null)[]
  acts: {
    manual: NodeId[]
    isolated: boolean
    warned: boolean
    shutdown: NodeId[]
    neighbours: boolean
  }
  /** hours since the warning went out, and the share it has reached by band × level */
  told: { hours: number; byGroup: number[] }
  /** where money is demanded: whether data were copied, and since when the city has paid; key null = awaited */
  ransom: {
    copied: boolean
    paid: { hour: number; cause: string; key: boolean | null } | null
  } | null
  forecast: number // hours until power is back, as announced
  lost: number[] // person-hours by node
  lostByCohort: number[] // person-hours by cohort
  log: {
    hour: number
    node: NodeId
    state: NodeState
    because: NodeId | 'incident' | 'crew' | 'buffer'
  }[]
  over: boolean
}

export interface Reading {
  value: number
  low: number
  high: number
  quality: 'exact' | 'survey' | 'thin'
}
/** What the city looked at closely, and until when it still knows. */
export interface Instruments {
  looked: Partial<Record<IndicatorId, number>> // indicator → quarter until which the survey holds
  yearly: number // cohesion as the last yearly statistics showed it
  trustPast: number[] // actual trust of the last quarters, newest first (survey is two quarters late)
}
export interface Prediction {
  round: number
  indicator: IndicatorId
  direction: 'up' | 'same' | 'down'
  because: string | null
  outcome: 'up' | 'same' | 'down' | null
}

/**
 * Who changed what by how much under which rule. One entry per round, variable, place, rule and cause.
 * `cause`: `c<index>` a command, `e:<story or incident>@<round>` an event, `p<n>` a running project
 * (leads to its command), `k<n>` a contract, `start`, `limit`, `rule` for what happens by itself, or
 * another quantity: `v:<variable>` because it stands off from its start value, `d:<variable>` because it
 * changed this quarter (see ledger.ts). Entries stand in the order in which they arose.
 */
export interface Effect {
  round: number
  variable: string // "<slice>.<field>", e.g. "divide.skill"
  place: number | null // district index
  rule: string // id in rules.ts
  cause: string
  by: number
}

export interface Balance {
  cohorts: {
    band: string
    level: string
    residents: number
    satisfied: number
    turnout: number // of those with a vote
    voteless: number // share of them without a vote
  }[]
  share: number // of votes cast
  turnout: number // of those with a vote
  noVote: NoVote
  election: boolean
}
/** Adults whom nobody asks on election day: they live with what is decided, and no vote says so. */
export interface NoVote {
  residents: number
  satisfied: number
  nationality: number // citizens of states outside the Union
  age: number // too young in this Land
  home: number // without a home: on the roll only if they ask for it
  homeReach: number // how the everyday services reach these
}
export interface Legacy {
  axes: Record<Axis, number>
  worst: Axis
  pattern: Pattern
  tippedAt: number | null
}
export type { TermId }
