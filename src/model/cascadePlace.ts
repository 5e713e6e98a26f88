import type { Incident, Scenario } from './content.ts'
import { clamp, sum } from './curve.ts'
import { draw } from './draw.ts'
import type { NodeId } from './ids.ts'
import type { Crisis } from './world.ts'

/** Services that reach people through masts, mains and lines: they fail somewhere, the others for everyone. */
const AREAL: readonly NodeId[] = [
  'power',
  'heat',
  'telecoms',
  'water',
  'sewage',
  'trafficControl',
  'lighting',
  'transit',
]
export const isAreal = (id: NodeId): boolean => AREAL.includes(id)

/**
 * Services that stand in each place apart: substation, masts, pressure zone, pumps, signals, lamps. They hang on
 * what the same place gets.
 */
export const SPLIT: readonly NodeId[] = [
  'power',
  'telecoms',
  'water',
  'sewage',
  'trafficControl',
  'lighting',
]
/** Where a service stands that stands in one place: by nearness to the middle, 0 = the most central district. Assumption. */
export const SEAT: Partial<Record<NodeId, number>> = {
  dataCentre: 0,
  controlCentre: 0,
  townHall: 0,
  hospital: 1,
}
/** Kinds of district that lie low, at the water, and high: no heights are published. Assumption. */
const LOW = /shore|harbour|on the lake|river|meadow/
const HIGH = /hill|woods|inland|slope/
export const zoneOf = (district: { types: readonly string[] }): 0 | 1 | 2 => {
  const types = district.types.join(' ')
  return HIGH.test(types) ? 2 : LOW.test(types) ? 0 : 1
}

/** Where lines break a fault strikes places; what comes through the net strikes everywhere a little. */
export const strikesPlaces = (incident: Incident): boolean =>
  incident.cause === 'failure' || incident.cause === 'weather'

/**
 * The parts of a city that fare alike in an incident: struck by the same of its hits, and equally high. A
 * district of which only a part is struck is a place of its own. Residents as on the first day.
 */
export function placesOf(
  scenario: Scenario,
  order: readonly number[],
  incident: Incident,
): Crisis['places'] {
  const { residents } = scenario.figures
  const all = sum(residents)
  const cuts = strikesPlaces(incident)
    ? incident.hits.filter((h) => SPLIT.includes(h.node)).map((h) => h.share)
    : []
  const places = new Map<string, Crisis['places'][number]>()
  let from = 0
  for (const d of order) {
    const weight = all > 0 ? (residents[d] ?? 0) / all : 1 / order.length
    const to = from + weight
    const zone = zoneOf(scenario.districts[d] ?? { types: [] })
    const covered = cuts.map((cut) => coveredBy(cut, { from, to }))
    const parted = covered.some((c) => c > 0 && c < 1)
    const key = `${parted ? d : ''}/${zone}/${covered.join()}`
    const known = places.get(key)
    if (known) {
      known.districts.push(d)
      known.weight += weight
      known.to = to
    } else places.set(key, { districts: [d], weight, from, to, zone })
    from = to
  }
  return [...places.values()]
}

/** Share of a place that lies within the first `share` of the residents, from where it struck outward, 0…1. */
export const coveredBy = (share: number, place: { from: number; to: number }): number =>
  share >= 1 - 1e-9 || share >= place.to - 1e-9
    ? 1
    : clamp((share - place.from) / Math.max(1e-9, place.to - place.from))

/** Place in which a district lies. */
export const placeAt = (crisis: Pick<Crisis, 'places'>, district: number): number =>
  Math.max(
    0,
    crisis.places.findIndex((p) => p.districts.includes(district)),
  )

/** District in which a service of one place stands. */
export function seatOf(scenario: Scenario, id: NodeId): number | null {
  const rank = SEAT[id]
  if (rank === undefined) return null
  const central = scenario.districts
    .map((_, d) => d)
    .sort(
      (a, b) =>
        (scenario.districts[b]?.centrality ?? 0) - (scenario.districts[a]?.centrality ?? 0) ||
        a - b,
    )
  return central[Math.min(rank, central.length - 1)] ?? null
}

/** Share of each district that lacks a service now, 0…1; null where it is not split by place. */
export function lackOf(
  crisis: Pick<Crisis, 'places' | 'parts'>,
  id: NodeId,
  districts: number,
): number[] | null {
  const at = SPLIT.indexOf(id)
  if (at < 0) return null
  const lack = new Array<number>(districts).fill(0)
  crisis.places.forEach((place, p) => {
    const share = crisis.parts[at * crisis.places.length + p]?.share ?? 1
    for (const d of place.districts) lack[d] = 1 - share
  })
  return lack
}

/** Share of districts, from the edge inward, at which weather strikes first: overhead lines end there. Assumption. */
const EDGE = 1 / 3

/**
 * Districts in the order in which an incident takes them: from where it strikes on to neighbours, nearest
 * first. Where it strikes is drawn; weather strikes at the edge.
 */
export function districtOrder(
  scenario: Scenario,
  incident: Incident,
  seed: number,
  quarter: number,
): number[] {
  const { districts } = scenario
  const u = draw(seed, 'place', incident.id, quarter)
  const byEdge = districts
    .map((_, d) => d)
    .sort((a, b) => (districts[a]?.centrality ?? 0) - (districts[b]?.centrality ?? 0) || a - b)
  const among =
    incident.cause === 'weather' ? byEdge.slice(0, Math.ceil(EDGE * byEdge.length)) : byEdge
  const order = [among[Math.floor(u * among.length)] ?? 0]
  const index = new Map(districts.map((d, i) => [d.id, i]))
  for (let at = 0; at < order.length; at++)
    for (const { id } of districts[order[at] as number]?.neighbours ?? []) {
      const next = index.get(id)
      if (next !== undefined && !order.includes(next)) order.push(next)
    }
  for (const d of byEdge) if (!order.includes(d)) order.push(d)
  return order
}

/** Share of each district that lacks a service of which `missing` (0…1) is gone in the whole city. */
export function lackByDistrict(
  order: readonly number[],
  residents: readonly number[],
  missing: number,
): number[] {
  const lack = residents.map(() => 0)
  let left = 0
  for (const n of residents) left += n
  left *= clamp(missing)
  for (const d of order) {
    const people = residents[d] ?? 0
    const part = people > 0 ? clamp(left / people) : 0
    lack[d] = part
    left -= people * part
  }
  return lack
}
