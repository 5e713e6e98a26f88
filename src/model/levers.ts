import type { Infrastructure, NodeId, ServiceId, StaffKind, Weakness } from './ids.ts'

/**
 * What a measure, an event or a rule can pull. A lever is a running contribution: it acts as long as
 * its cause runs, in proportion to delivered coverage. The set is closed; the checker knows it.
 * `target` names what kind of thing the lever points at, `place` whether it acts by district.
 */
export const LEVERS = {
  // people and reach (part: divide)
  digitalChannel: { unit: 'share', target: 'service', place: 'city' }, // quality of a digital way to the service, 0…1
  barrier: { unit: 'share', target: 'service', place: 'city' }, // account, fee, sign-in: share of able people kept out
  counter: { unit: 'share', target: 'service', place: 'city' }, // capacity of counter, phone and paper
  nearness: { unit: 'share', target: 'none', place: 'district' }, // how near a counter or a helper is
  line: { unit: 'share', target: 'none', place: 'district' }, // share of missing access closed
  training: { unit: 'share/year', target: 'none', place: 'district' }, // share of the skill gap closed per year, with its delay
  judgement: { unit: 'share/year', target: 'none', place: 'district' },
  heard: { unit: 'share', target: 'none', place: 'city' }, // share of people who find themselves heard
  trust: { unit: 'points/year', target: 'none', place: 'city' },
  // surroundings
  mobility: { unit: 'share', target: 'none', place: 'district' },
  demandRide: { unit: 'share', target: 'none', place: 'district' }, // rides on request where lines run thin
  surroundings: { unit: 'share', target: 'none', place: 'district' },
  feltSafety: { unit: 'share', target: 'none', place: 'district' },
  spaceFree: { unit: 'share', target: 'none', place: 'district' },
  spaceWelcome: { unit: 'share', target: 'none', place: 'district' },
  spaceAct: { unit: 'share', target: 'none', place: 'district' },
  spaceControlled: { unit: 'share', target: 'none', place: 'district' },
  flats: { unit: '1/1000 residents/year', target: 'none', place: 'district' },
  dismantle: { unit: '1/1000 residents/year', target: 'none', place: 'district' }, // empty flats taken down in whole blocks, pipes and streets with them
  image: { unit: 'share', target: 'none', place: 'city' },
  jobs: { unit: 'share', target: 'none', place: 'city' },
  // environment
  energySaved: { unit: 'kWh/resident/year', target: 'none', place: 'city' }, // by the city itself
  homeEnergySaved: { unit: 'kWh/resident/year', target: 'none', place: 'city' }, // by users, whose costs fall
  accompanied: { unit: 'share', target: 'none', place: 'city' }, // users advised, tariffs that follow
  co2Saved: { unit: 'kg/resident/year', target: 'none', place: 'city' },
  traffic: { unit: 'share', target: 'none', place: 'city' }, // share of car traffic avoided
  // money
  income: { unit: 'EUR/resident/year', target: 'none', place: 'city' },
  saving: { unit: 'EUR/resident/year', target: 'none', place: 'city' },
  upkeep: { unit: 'EUR/resident/year', target: 'none', place: 'city' }, // additional upkeep done: lowers backlog
  // administration
  posts: { unit: 'posts', target: 'staff', place: 'city' },
  staffSkill: { unit: 'share/year', target: 'none', place: 'city' },
  strategy: { unit: 'share', target: 'none', place: 'city' },
  leadUnit: { unit: 'share', target: 'none', place: 'city' },
  dataAgreement: { unit: 'share', target: 'none', place: 'city' },
  awareness: { unit: 'share', target: 'none', place: 'city' },
  vocabulary: { unit: 'share', target: 'none', place: 'city' }, // shared understanding
  workload: { unit: 'days/quarter', target: 'none', place: 'city' }, // person-days bound, minus = freed
  // security
  buffer: { unit: 'h', target: 'node', place: 'city' },
  manual: { unit: 'share', target: 'node', place: 'city' }, // share of the service kept by hand
  isolation: { unit: 'share', target: 'node', place: 'city' }, // share of couplings cut
  coupling: { unit: 'share', target: 'node', place: 'city' }, // dependence on the data centre added
  exposure: { unit: 'share', target: 'node', place: 'city' }, // reachable from outside
  safeguard: { unit: 'share', target: 'weakness', place: 'city' }, // lowers one weakness factor
  crews: { unit: 'crews', target: 'none', place: 'city' },
  warning: { unit: 'share', target: 'warning', place: 'city' }, // how far a way of warning is prepared
  exercise: { unit: 'share', target: 'none', place: 'city' }, // routine kept for rare failures
  // data and dashboard
  instrument: { unit: 'share', target: 'indicator', place: 'city' }, // better measurement of one indicator
  separateKeys: { unit: 'share', target: 'none', place: 'city' },
  modelPlan: { unit: 'share', target: 'none', place: 'city' }, // share of services placed where a model sees demand
  register: { unit: 'share', target: 'none', place: 'city' }, // public register of sensors and holdings
  platformRule: { unit: 'share', target: 'none', place: 'city' }, // uninvited platforms regulated
} as const satisfies Record<
  string,
  {
    unit: string
    target: 'none' | 'service' | 'node' | 'staff' | 'weakness' | 'warning' | 'indicator'
    place: 'city' | 'district'
  }
>
export type LeverId = keyof typeof LEVERS
export const LEVER_IDS = Object.keys(LEVERS) as LeverId[]
export type LeverTarget = ServiceId | NodeId | StaffKind | Weakness | Infrastructure | string

/** One pull at a lever as content states it. `by` per full coverage, in the lever's unit. */
export interface LeverEffect {
  lever: LeverId
  target?: string
  by: number
  unit: string
}

/**
 * State variables an event option can move at once. Amounts are additive contributions in the unit.
 * Per-resident money is multiplied by residents at that moment.
 */
export const VARIABLES = {
  cash: { unit: 'EUR/resident' }, // paid from or into the current account
  backlog: { unit: 'EUR/resident' },
  trust: { unit: 'points' }, // 1 point = 0.01 of the stock, all cohorts unless `audience`
  expectation: { unit: 'points' },
  fatigue: { unit: 'points' },
  image: { unit: 'points' },
  staffSkill: { unit: 'points' },
  understanding: { unit: 'points' },
  awareness: { unit: 'points' },
  initiative: { unit: 'points' }, // own concept against answered offers
  workload: { unit: 'days' }, // person-days this quarter
} as const satisfies Record<string, { unit: string }>
export type VariableId = keyof typeof VARIABLES
