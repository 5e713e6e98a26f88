import { arrangementOf, measureOf, partnerOf } from './assume.ts'
import type { Measure, Scenario } from './content.ts'
import { clamp } from './curve.ts'
import type { Area, LegalForm, NodeId, StaffKind, Terms } from './ids.ts'
import { inForce } from './inForce.ts'
import { grasp } from './leaving.ts'
import { addPull, type Levers } from './pull.ts'
import type { Admin, Contract, Crisis, World } from './world.ts'

/** What a clause does while a contract runs. Sizes: assumptions; directions: Kap. 4.4 to 4.7. */
/** Hours of reserve and share kept by hand that the clause on outages adds to the service, by step. */
const RESERVE = [0, 2, 8] as const
const DRILLED = [0, 0, 0.1] as const
/** Skill a year that a partner's yearly training adds per full lead in knowledge, where somebody learns. */
const TEACHES = 0.16
/** Person-days a quarter to bring each further partner into line; open standards leave a part of it. */
const COORDINATION = 9
const WITH_STANDARD = 0.2
/** Share of the damage of a crisis a partner makes good for services it runs, by step of `liability`; step 1
 * up to a yearly fee. A city without own experts proves half of it. */
const LIABLE = [0.1, 0.6, 0.9] as const
/** Share of a quarter's fee that falls away per point of missed promise, by step of `criteria`: fault-free operation
 * proves nothing; what the partner measures itself shows a part; an independent measure all of it. */
const MISSED = [0, 0.15, 0.6] as const
/** Share of the posts of a service that move to the partner where all experts move; in a joint company a
 * share of all IT posts (Leipzig 2001: all of them). */
const MOVES = 0.6
const JOINT_MOVES = 0.4

/** The service of the cascade graph a measure runs, where it runs one. */
export function nodeOf(measure: Measure): NodeId | null {
  if (measure.devices?.node) return measure.devices.node
  let best: NodeId | null = null
  let most = 0
  for (const e of measure.effects)
    if (e.lever === 'coupling' && e.target && e.by > most) {
      most = e.by
      best = e.target as NodeId
    }
  return best ?? NODE_OF_AREA[measure.area] ?? null
}
const NODE_OF_AREA: Partial<Record<Area, NodeId>> = {
  traffic: 'trafficControl',
  lighting: 'lighting',
  transit: 'transit',
  energy: 'power',
  water: 'water',
  waste: 'waste',
  data: 'dataCentre',
}

const lives = (c: Contract): boolean => inForce(c) && c.value !== 'migrating'

/**
 * Who commands a service in a special situation: 0 the partner alone, 1 both in accord, 2 the city
 * (Kap. 4.4.1, 4.4.6). Services not named are the city's. The weakest contract on a service decides.
 */
export function commandsOf(
  world: Pick<World, 'contracts'>,
  scenario: Scenario,
): Partial<Record<NodeId, 0 | 1 | 2>> {
  const out: Partial<Record<NodeId, 0 | 1 | 2>> = {}
  for (const c of world.contracts) {
    if (!lives(c)) continue
    const measure = measureOf(scenario, c.measure)
    const node = measure && nodeOf(measure)
    if (node) out[node] = Math.min(out[node] ?? 2, c.terms.steering) as 0 | 1 | 2
  }
  return out
}

/** Adds what clauses give to the levers of a quarter: reserves, drill, training by the partner. */
export function pullClauses(levers: Levers, world: World, scenario: Scenario): void {
  const { filled, posts } = world.admin
  const learners = clamp(filled.it / Math.max(1, posts.it))
  for (const c of world.contracts) {
    if (!lives(c)) continue
    const partner = partnerOf(scenario, c.partner)
    // on the first day the start values hold all that; only what was signed since counts
    const before = scenario.running.find(
      (r) => c.cause === 'start' && r.measure === c.measure,
    )?.terms
    const staffBefore = c.cause === 'start' ? (before?.staff ?? partner?.terms.staff ?? 0) : 0
    if (partner && c.terms.staff === 2 && staffBefore < 2)
      addPull(levers, 'staffSkill', null, TEACHES * partner.skillLead * learners, c.id)
    const guided = arrangementOf(scenario, c.arrangement)?.skill ?? 0
    if (guided > 0) addPull(levers, 'staffSkill', null, guided * learners, c.id)
    const measure = measureOf(scenario, c.measure)
    const node = measure && c.cause !== 'start' ? nodeOf(measure) : null
    if (!node) continue
    if (RESERVE[c.terms.outage] > 0) addPull(levers, 'buffer', node, RESERVE[c.terms.outage], c.id)
    if (DRILLED[c.terms.outage] > 0)
      addPull(levers, 'manual', node, DRILLED[c.terms.outage] * grasp(c), c.id)
  }
}

/** Person-days a quarter to bring partners into line: every further one costs; a common standard spares most. */
export function coordinationDays(world: Pick<World, 'contracts'>, scenario: Scenario): number {
  const families = new Map<string, boolean>()
  for (const c of world.contracts) {
    if (!lives(c) || c.cause === 'start') continue
    const open = c.terms.openness === 2 || partnerOf(scenario, c.partner)?.family === 'open'
    families.set(c.partner, (families.get(c.partner) ?? true) && open)
  }
  let days = 0
  for (const c of world.contracts)
    if (lives(c)) days += arrangementOf(scenario, c.arrangement)?.days ?? 0
  let n = 0
  for (const open of families.values()) {
    if (n > 0) days += COORDINATION * n * (open ? WITH_STANDARD : 1)
    n++
  }
  return Math.max(0, days)
}

/** EUR a quarter that fall away because what was promised is missed, and only where someone can read the figures. */
export function missedPromise(c: Contract, quality: number, promised: number): number {
  if (promised <= 0) return 0
  const seen = grasp(c) * (c.terms.transparency > 0 ? 1 : 0.3)
  return (c.fee / 4) * MISSED[c.terms.criteria] * clamp(1 - quality / promised) * seen
}

/** What partners make good of a crisis, EUR by contract: for services they run and that failed first. */
export function liableFor(
  world: World,
  scenario: Scenario,
  crisis: Crisis,
  cost: number,
  nodes: readonly NodeId[],
): { cause: string; by: number }[] {
  const incident = scenario.incidents.find((i) => i.id === crisis.incident)
  if (!incident || incident.cause === 'weather') return []
  let all = 0
  for (const lost of crisis.lost) all += lost
  if (all <= 0) return []
  const out: { cause: string; by: number }[] = []
  for (const c of world.contracts) {
    const measure = lives(c) ? measureOf(scenario, c.measure) : undefined
    const node = measure && nodeOf(measure)
    if (!node || !incident.hits.some((h) => h.node === node)) continue
    const damage = (cost * (crisis.lost[nodes.indexOf(node)] ?? 0)) / all
    const proven = damage * LIABLE[c.terms.liability] * (0.5 + 0.5 * grasp(c))
    const by = c.terms.liability < 2 ? Math.min(proven, c.fee) : proven
    if (by > 0) out.push({ cause: c.id, by })
  }
  return out
}

/** Posts that move to the partner with a signature: where the clause keeps no core, all who know the service. */
export function movesOut(
  admin: Pick<Admin, 'filled'>,
  measure: Measure,
  terms: Pick<Terms, 'staff'>,
  form: LegalForm,
): Partial<Record<StaffKind, number>> {
  if (terms.staff > 0) return {}
  const out: Partial<Record<StaffKind, number>> = {}
  for (const kind of ['it', 'data'] as const) {
    const service = Math.round((measure.posts[kind] ?? 0) * MOVES)
    const n = form === 'joint' ? Math.round(admin.filled[kind] * JOINT_MOVES) : service
    const most = Math.max(0, Math.floor(admin.filled[kind]) - 1)
    if (Math.min(n, most) > 0) out[kind] = Math.min(n, most)
  }
  return out
}

/** Quarters for which a partner still asks nothing: a firm's gift is short (Kap. 4.7.1). */
export const giftOf = (
  scenario: Scenario,
  c: Pick<Contract, 'arrangement' | 'context' | 'value'>,
): number =>
  c.context.renewals > 0
    ? 0
    : Math.max(0, (arrangementOf(scenario, c.arrangement)?.free ?? 0) - c.context.quarters)
