import { clamp } from '../../model/curve.ts'
import { reachByCohort } from '../../model/divide.ts'
import {
  COHORTS_PER_DISTRICT,
  INDICATOR_IDS,
  INDICATORS,
  INFRASTRUCTURES,
  type IndicatorId,
} from '../../model/ids.ts'
import { adultsOf, gapOfFifths } from '../../model/indicators.ts'
import { residentsByDistrict } from '../../model/people.ts'
import type { World } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import type { Game } from '../game.ts'
import { percent } from './format.ts'
import { type Scale, written } from './mapClasses.ts'

export type Overlay =
  | 'model'
  | 'reach'
  | 'divide'
  | 'space'
  | 'trust'
  | 'linked'
  | 'watched'
  | 'known'
  | 'outage'
  | 'contracts'
/** Views that lie open beside the model, and those one looks up. */
export const VIEWS: Overlay[] = ['model', 'reach', 'divide', 'space', 'contracts']
export const MORE_VIEWS: Overlay[] = ['trust', 'linked', 'watched', 'known', 'outage']
/** The indicator behind an overlay of districts. */
const INDICATOR_OF: Partial<Record<Overlay, IndicatorId>> = {
  reach: 'reach',
  divide: 'divide',
  space: 'publicSpace',
  trust: 'trust',
}
/** How much of the difference between districts thin instruments still see. Assumption. */
const BLUR = 0.6
/** What a thin instrument knows of a district, against one that looked closely. Assumption. */
const THIN_KNOWS = 0.5

/** Values of the districts as the city knows them. */
export interface Known {
  /** Shares 0…1, or hours. */
  values: readonly number[]
  /** Estimated from thin data. */
  thin: boolean
  scale: Scale
  /** How much of each district lies in the dark, 0…1. */
  fog?: number[]
}

/**
 * Values by district as the city knows them: what is measured city-wide, and the differences its
 * instruments can see. Thin data see less of them (Kap. 4.4.1).
 */
export function byDistrict(
  { world, scenario, play }: Pick<Game, 'scenario' | 'play'> & { world: World },
  overlay: Overlay,
): Known | null {
  if (overlay === 'linked')
    return { values: linkedShare(world, scenario), thin: false, scale: 'amount' }
  if (overlay === 'watched') {
    // what partners record stays unseen until someone looks closely (Kap. 4.9.1)
    const thin = world.measured.privacyRisk.quality === 'thin'
    return { values: watchedShare(world, thin), thin, scale: 'low' }
  }
  if (overlay === 'known') {
    const values = knownShare(world)
    return { values, thin: false, scale: 'high', fog: values.map((v) => 1 - v) }
  }
  if (overlay === 'outage') {
    const last = play.incidents.at(-1)
    return last ? { values: last.lacked, thin: false, scale: 'hours' } : null
  }
  const id = INDICATOR_OF[overlay]
  if (!id) return null
  const { value, quality } = world.measured[id]
  const thin = quality === 'thin'
  const values = asSeen(world, districtValues(world, overlay), value, thin)
  return { values, thin, scale: overlay === 'divide' ? 'gap' : 'high' }
}

/** Values of districts around the mean that is shown for the city; thin data see less of what sets them apart. */
export function asSeen(
  world: World,
  own: readonly number[],
  shown: number,
  thin: boolean,
): number[] {
  const mean = meanOf(own, residentsByDistrict(world.people))
  const sight = thin ? BLUR : 1
  return own.map((value) => clamp(shown + (value - mean) * sight))
}

function meanOf(values: readonly number[], weights: readonly number[]): number {
  let sum = 0
  let all = 0
  values.forEach((value, d) => {
    sum += value * (weights[d] as number)
    all += weights[d] as number
  })
  return all > 0 ? sum / all : 0
}

function districtValues(world: World, overlay: Overlay): number[] {
  const districts = world.space.free.length
  if (overlay === 'space') {
    const { free, welcome, act, controlled } = world.space
    return Array.from({ length: districts }, (_, d) => {
      const shares = [free[d], welcome[d], act[d], controlled[d]] as number[]
      const mean = shares.reduce((a, b) => a + b, 0) / shares.length
      return (mean + Math.min(...shares)) / 2
    })
  }
  if (overlay === 'divide') return gapsOf(world)
  return overlay === 'trust' ? byCohorts(world, world.divide.trust) : reachOf(world)
}

const reachOf = (world: World): number[] =>
  byCohorts(world, reachByCohort(world.divide, world.services).reach)

/** In each district: the best-reached fifth of its adults before the worst-reached. */
function gapsOf(world: World): number[] {
  const { reach } = reachByCohort(world.divide, world.services)
  const adults = adultsOf(world.people.cohorts)
  return world.space.free.map((_, d) => {
    const here = (values: readonly number[]) =>
      values.slice(d * COHORTS_PER_DISTRICT, (d + 1) * COHORTS_PER_DISTRICT)
    return gapOfFifths(here(reach), here(adults))
  })
}

/** Mean over the residents of each district. */
export function byCohorts(world: World, cohort: readonly number[]): number[] {
  return Array.from({ length: world.space.free.length }, (_, d) => {
    let sum = 0
    let people = 0
    for (let i = d * COHORTS_PER_DISTRICT; i < (d + 1) * COHORTS_PER_DISTRICT; i++) {
      const n = world.people.cohorts[i] as number
      sum += n * (cohort[i] as number)
      people += n
    }
    return people > 0 ? sum / people : 0
  })
}

/** Share of the eight main infrastructures that report from a district; the city counts its own devices. */
function linkedShare(world: World, scenario: Game['scenario']): number[] {
  const area = new Map(scenario.measures.map((m) => [m.id, m.area]))
  return world.space.free.map((_, d) => {
    let sum = 0
    for (const one of INFRASTRUCTURES) {
      let most = 0
      for (const p of world.projects)
        if (p.value !== 'ended' && area.get(p.measure) === one)
          most = Math.max(most, p.coverage[d] ?? 0)
      sum += most
    }
    return clamp(sum / INFRASTRUCTURES.length)
  })
}

/**
 * How much of life in a district is recorded: holdings by how telling they are, where their devices
 * stand. Several together leave less unseen.
 * @param ownOnly what the city itself keeps
 */
function watchedShare(world: World, ownOnly: boolean): number[] {
  return world.space.free.map((_, d) => {
    let unseen = 1
    for (const h of world.holdings) {
      if (!h.recording || (ownOnly && h.holder !== 'city')) continue
      const project = world.projects.find((p) => p.cause === h.cause)
      const here = project ? (project.coverage[d] ?? 0) : h.coverage
      unseen *= 1 - clamp(h.sensitivity * here)
    }
    return 1 - unseen
  })
}

/**
 * How well the city knows each district. An instrument that looked closely knows all of them alike; thin
 * data come from those who use digital services, so districts with less reach leave fewer traces (Kap. 4.4.1).
 */
function knownShare(world: World): number[] {
  const reach = reachOf(world)
  const most = Math.max(0.01, ...reach)
  const asked = INDICATOR_IDS.filter((id) => !INDICATORS[id].exact)
  const thin = asked.filter((id) => world.measured[id].quality === 'thin').length
  return reach.map((r) => {
    const traces = THIN_KNOWS * (r / most) * (r / most)
    return clamp((asked.length - thin + thin * traces) / Math.max(1, asked.length))
  })
}

/** The value of a district in words: a share, or hours. */
export const saidValue = ({ values, scale }: Known, d: number): string =>
  scale === 'hours'
    ? t('map.hours', { n: written(values[d] ?? 0, scale) })
    : percent(values[d] ?? 0)
