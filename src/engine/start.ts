import { startAdmin } from '../model/admin.ts'
import { measureOf, partnerOf } from '../model/assume.ts'
import { startAttention } from '../model/attention.ts'
import { startCrisis } from '../model/cascade.ts'
import { commandsOf } from '../model/clauses.ts'
import { startCompetition } from '../model/competition.ts'
import type { Scenario } from '../model/content.ts'
import { startDivide } from '../model/divide.ts'
import { startEnvironment } from '../model/environment.ts'
import { startFinance } from '../model/finance.ts'
import { startHousing } from '../model/housing.ts'
import { GROUPS, TERMS, type TermStep, type Terms } from '../model/ids.ts'
import { actualOf } from '../model/indicators.ts'
import { flowsOf, rolled } from '../model/local.ts'
import { measuredOf } from '../model/measured.ts'
import { population, startPeople } from '../model/people.ts'
import { startSafety } from '../model/safety.ts'
import { startServices } from '../model/services.ts'
import { startSpace } from '../model/space.ts'
import { startSystems } from '../model/systems.ts'
import type { Contract, Project, World } from '../model/world.ts'
import { ENGINE } from './version.ts'

/** What a contract says where nothing was negotiated: the weakest step of each of the eighteen terms. */
const NOTHING = Object.fromEntries(TERMS.map((t) => [t, 0 as TermStep])) as Terms

/** The city on the first day, before any decision. */
export function startWorld(scenario: Scenario, seed: number): World {
  const people = startPeople(scenario)
  const running = startRunning(scenario, population(people))
  const world: World = {
    engine: ENGINE,
    scenario: scenario.id,
    version: scenario.version,
    seed,
    quarter: 0,
    week: 0,
    hour: null,
    phase: 'briefing',
    people,
    housing: startHousing(scenario),
    divide: startDivide(scenario),
    services: startServices(scenario),
    finance: startFinance(scenario),
    supervision: {
      value: scenario.supervision,
      context: { badYears: 0, goodYears: 0 },
      verdict: null,
    },
    admin: startAdmin(scenario),
    projects: running.projects,
    contracts: running.contracts,
    commands: commandsOf(running, scenario),
    owners: {},
    grants: scenario.grants.map((g) => ({
      id: g.id,
      value: 'announced',
      context: { quarters: 0, received: 0, project: null },
      cause: null,
    })),
    systems: startSystems(scenario),
    holdings: scenario.holdings.map((h) => ({
      id: h.id,
      purpose: h.purpose,
      holder: 'city',
      cause: 'start',
      sensitivity: h.sensitivity,
      keys: h.keys,
      coverage: h.coverage,
      open: false,
      refined: false,
      linked: true,
      recording: false,
      sinceQuarter: 0,
    })),
    safety: startSafety(scenario, 0, startSystems(scenario)),
    space: startSpace(scenario),
    attention: startAttention(scenario.districts.length),
    council: {
      agenda: [],
      pledges: [],
      votes: [],
      goodwill: Object.fromEntries(GROUPS.map((g) => [g, 0.5])) as World['council']['goodwill'],
      legitimacy: 0.55,
      rejected: [],
    },
    competition: startCompetition(scenario),
    environment: startEnvironment(scenario),
    stories: [],
    offers: [],
    asked: [],
    crisis: null,
    pulls: [],
    instruments: { looked: {}, trustPast: [], yearly: 0 },
    actual: {} as World['actual'],
    measured: {} as World['measured'],
    aims: { axes: [], refuse: null },
    handedOver: [],
    predictions: [],
  }
  const first = flowsOf(world, scenario, [])
  for (let i = 0; i < 4; i++) world.finance.digital = rolled(world.finance.digital, first)
  const actual = { ...actualOf(world, scenario), outageHours: 0 }
  const trusted = {
    ...world.instruments,
    trustPast: [actual.trust, actual.trust, actual.trust],
    yearly: actual.cohesion,
  }
  const safety = startSafety(scenario, actual.attackSurface, world.systems)
  const known = { ...world, actual, safety, instruments: trusted }
  return struckOnDayOne({ ...known, measured: measuredOf(known, scenario, actual, {}) }, scenario)
}

/** Where a scenario begins in the middle of a crisis, its first hour has just struck. */
function struckOnDayOne(world: World, scenario: Scenario): World {
  const incident = scenario.incidents.find((i) => i.id === scenario.opening?.incident)
  if (!incident) return world
  const crisis = startCrisis(world, scenario, incident, `e:${incident.id}@1`)
  return { ...world, phase: 'crisis', week: 5, hour: 0, crisis }
}

function startRunning(
  scenario: Scenario,
  residents: number,
): { projects: Project[]; contracts: Contract[] } {
  const projects: Project[] = []
  const contracts: Contract[] = []
  scenario.running.forEach((entry, i) => {
    const measure = measureOf(scenario, entry.measure)
    if (!measure) return
    const partner = partnerOf(scenario, entry.partner)
    const id = `p${i}`
    const contractId = partner ? `k${i}` : null
    const fee =
      (measure.cost.yearlyFixed + measure.cost.yearlyPerResident * residents * entry.coverage) *
      (partner?.price ?? 1)
    projects.push({
      id,
      measure: measure.id,
      cause: 'start',
      value: 'operation',
      context: { quarters: entry.sinceQuarters, delay: 0, renewed: 0 },
      scale: 'rollout',
      districts: scenario.districts.map(() => true),
      coverage: scenario.districts.map(() => entry.coverage),
      quality: measure.evidence.mode,
      partner: entry.partner,
      contract: contractId,
      legalForm: partner?.legalForm ?? 'own',
      funding: 'own',
      grant: null,
      placed: false,
      participation: 0,
      owner: true,
      budgeted: true,
      integrated: true,
      acceptance: 0.5,
      arranged: false,
      objections: 0,
      promised: measure.evidence.mode,
      care: 1,
      joined: 1,
      spent: 0,
      startQuarter: -entry.sinceQuarters,
    })
    if (partner && contractId)
      contracts.push({
        id: contractId,
        partner: partner.id,
        measure: measure.id,
        project: id,
        cause: 'start',
        value: 'running',
        context: { quarters: entry.sinceQuarters, endsIn: entry.endsIn, renewals: 0 },
        legalForm: partner.legalForm,
        terms: { ...NOTHING, ...partner.terms, ...entry.terms },
        fee,
        startFee: fee,
        indexed: fee,
        offer: null,
        coupled: 2,
        ownKnowledge: 0.3,
        patience: 1,
        award: 'national',
        means: 0,
        bids: 1,
        replaces: null,
        family: partner.family,
        arrangement: null,
        bound: 1,
        split: 1,
        takenOver: null,
      })
  })
  return { projects, contracts }
}
