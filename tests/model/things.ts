import { startWorld } from '../../src/engine/start.ts'
import type { Grant, Measure, Partner } from '../../src/model/content.ts'
import { TERMS, type TermStep, type Terms } from '../../src/model/ids.ts'
import type { Contract, GrantState, Holding, Project, World } from '../../src/model/world.ts'
import { town } from './town.ts'

/** All eighteen matters at one step, save those named. */
export const terms = (step: TermStep, more: Partial<Terms> = {}): Terms => ({
  ...(Object.fromEntries(TERMS.map((t) => [t, step])) as Terms),
  ...more,
})

/** Plain things a test changes one trait of. */
export const aMeasure = (more: Partial<Measure> = {}): Measure => ({
  id: 'thing',
  area: 'water',
  chapter: '4.5',
  icon: 'droplets',
  use: 'none',
  abstract: false,
  task: 'voluntary',
  scope: 'city',
  curve: 'linear',
  cost: { fixed: 100_000, perResident: 10, yearlyFixed: 20_000, yearlyPerResident: 2 },
  posts: {},
  time: { pilot: 2, rollout: 4, life: 40 },
  evidence: { low: 0.5, mode: 0.8, high: 1.1, promise: 1, cases: [] },
  stated: null,
  partners: ['firm'],
  own: true,
  devices: null,
  holding: null,
  effects: [],
  groups: {},
  requires: [],
  replaces: [],
  when: [],
  platform: null,
  providers: 1,
  from: 0,
  due: null,
  ...more,
})
export const aPartner = (more: Partial<Partner> = {}): Partner => ({
  id: 'firm',
  kind: 'regional',
  legalForm: 'private',
  local: 0.6,
  price: 1,
  skillLead: 0.3,
  insolvency: 0,
  family: 'closed',
  rivals: 2,
  terms: terms(0),
  accepts: {},
  agenda: 'water',
  stepPrice: 0.02,
  ...more,
})
/** A measure in full operation all over the town, since a year, decided in the term. */
export const aProject = (more: Partial<Project> = {}): Project => ({
  id: 'p1',
  measure: 'thing',
  cause: 'c1',
  value: 'operation',
  context: { quarters: 4, delay: 0, renewed: 0 },
  scale: 'rollout',
  districts: [true, true],
  coverage: [1, 1],
  quality: 1,
  partner: null,
  contract: null,
  legalForm: 'own',
  funding: 'own',
  grant: null,
  placed: false,
  participation: 0,
  owner: true,
  budgeted: true,
  integrated: false,
  acceptance: 0.5,
  arranged: false,
  objections: 0,
  promised: 1,
  care: 1,
  joined: 1,
  spent: 0,
  startQuarter: 0,
  ...more,
})
export const aContract = (more: Partial<Contract> = {}): Contract => ({
  id: 'k1',
  partner: 'firm',
  measure: 'thing',
  project: 'p1',
  cause: 'c1',
  value: 'running',
  context: { quarters: 4, endsIn: 12, renewals: 0 },
  legalForm: 'private',
  terms: terms(0),
  fee: 40_000,
  startFee: 40_000,
  indexed: 40_000,
  offer: null,
  coupled: 0,
  ownKnowledge: 0,
  patience: 1,
  award: 'national',
  means: 0,
  bids: 1,
  replaces: null,
  family: 'closed',
  arrangement: null,
  bound: 1,
  split: 1,
  takenOver: null,
  ...more,
})
export const aHolding = (more: Partial<Holding> = {}): Holding => ({
  id: 'h1',
  purpose: 'test',
  holder: 'city',
  cause: 'p1',
  sensitivity: 1,
  keys: ['person'],
  coverage: 1,
  open: false,
  refined: false,
  linked: true,
  recording: false,
  sinceQuarter: 0,
  ...more,
})

const first = startWorld(town, 3)
/** The town before its first quarter, with some of its parts changed. */
export const aWorld = (more: Partial<World> = {}): World => ({ ...first, ...more })
/** The town's catalogue with these measures and partners alone. */
export const catalogue = (measures: Measure[], partners: Partner[] = [aPartner()]) => ({
  ...town,
  measures,
  partners,
})

/** A grant of half the once-costs, up to 40 EUR a head, for water. */
export const aGrant = (more: Partial<Grant> = {}): Grant => ({
  id: 'call',
  chapter: '4.10',
  icon: 'coins',
  share: 0.5,
  shareDistressed: 0.8,
  max: 40,
  areas: ['water'],
  from: 3,
  open: 2,
  bidDays: 30,
  bidCost: 1_000,
  chance: 0.4,
  quarters: 8,
  ladder: 'follower',
  needsStrategy: false,
  partnerDuty: false,
  leaving: 0.3,
  ...more,
})
export const aGrantState = (more: Partial<GrantState> = {}): GrantState => ({
  id: 'call',
  value: 'announced',
  context: { quarters: 0, received: 0, project: null },
  cause: null,
  ...more,
})
/** The town's offices with as many days as they need, and understanding all that is new. */
export const rested = (more: Partial<World['admin']> = {}): World['admin'] => ({
  ...first.admin,
  available: 100,
  required: 100,
  understanding: 1,
  ...more,
})
