import type { CityPicture } from '../../city/api.ts'
import { lockInOf } from '../../model/bargain.ts'
import { clamp } from '../../model/curve.ts'
import { reachByCohort } from '../../model/divide.ts'
import { COHORTS_PER_DISTRICT, type IndicatorId } from '../../model/ids.ts'
import { residentsByDistrict } from '../../model/people.ts'
import type { Contract, Project, World } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import type { Game } from '../game.ts'
import { w } from '../store.ts'
import { percent } from './format.ts'

export type Overlay = 'model' | 'reach' | 'space' | 'trust' | 'contracts'
export const OVERLAYS: Overlay[] = ['model', 'reach', 'space', 'trust', 'contracts']
/** The indicator behind an overlay of districts. */
export const INDICATOR_OF: Partial<Record<Overlay, IndicatorId>> = {
  reach: 'reach',
  space: 'publicSpace',
  trust: 'trust',
}
/** How much of the difference between districts thin instruments still see. Assumption. */
const BLUR = 0.6

/**
 * Values by district as the city knows them: what is measured city-wide, and the differences its
 * instruments can see. Thin data see less of them (Kap. 4.4.1). Values 0…1.
 */
export function byDistrict(
  world: World,
  overlay: Overlay,
): { values: number[]; thin: boolean } | null {
  const id = INDICATOR_OF[overlay]
  if (!id) return null
  const reading = world.measured[id]
  const own = districtValues(world, overlay)
  const residents = residentsByDistrict(world.people)
  let sum = 0
  let all = 0
  own.forEach((value, d) => {
    sum += value * (residents[d] as number)
    all += residents[d] as number
  })
  const mean = all > 0 ? sum / all : 0
  const sight = reading.quality === 'thin' ? BLUR : 1
  return {
    values: own.map((value) => clamp(reading.value + (value - mean) * sight)),
    thin: reading.quality === 'thin',
  }
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
  const cohort =
    overlay === 'trust' ? world.divide.trust : reachByCohort(world.divide, world.services).reach
  return Array.from({ length: districts }, (_, d) => {
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

const RUNNING: Record<Project['value'], 'building' | 'running' | 'ageing' | 'failed' | null> = {
  proposed: null,
  approved: 'building',
  pilot: 'building',
  rollout: 'building',
  operation: 'running',
  ageing: 'ageing',
  obsolete: 'ageing',
  ended: null,
}
/** Pins shown per project: the districts it covers most. */
const PINS = 2
/** Any number without a common divisor with the count of districts: neighbours in the list lie apart. */
const SPREAD = 7
const TOWN_HALL: ReadonlySet<string> = new Set([
  'administration',
  'finance',
  'participation',
  'data',
])

/** The city as the model draws it now. */
export function pictureOf(
  game: Game,
  overlay: Overlay,
  options: {
    running?: boolean
    selected?: number | null
    night?: boolean
    world?: World
    outage?: CityPicture['outage']
  } = {},
): CityPicture {
  const { scenario } = game
  const world = options.world ?? game.world
  const start = game.play.worlds[0] ?? world
  const residents = residentsByDistrict(world.people)
  const before = residentsByDistrict(start.people)
  const tinted = byDistrict(world, overlay)
  const backlog = clamp(world.finance.backlog / Math.max(1, 2 * start.finance.backlog))
  return {
    quarter: world.quarter + scenario.start.quarter - 1,
    week: world.week,
    night: options.night ?? false,
    overlay: tinted && {
      id: overlay,
      better: 'high',
      values: tinted.values,
      thin: tinted.values.map(() => tinted.thin),
      labels: tinted.values.map((value) => percent(value)),
    },
    growth: residents.map((n, d) => ({
      residents: (before[d] as number) > 0 ? n / (before[d] as number) : 1,
      vacancy: 0,
      backlog,
      green: world.space.free[d] as number,
      building: world.projects.some(
        (p) => RUNNING[p.value] === 'building' && (p.districts[d] ?? false),
      )
        ? 1
        : 0,
    })),
    pins: overlay === 'model' || overlay === 'contracts' ? pinsOf(game, world) : [],
    partners: overlay === 'contracts' ? partnersOf(game, world) : [],
    outage: options.outage ?? null,
    running: options.running ?? false,
    selected: options.selected ?? null,
  }
}

export function pinsOf(game: Game, world: World): CityPicture['pins'] {
  const { scenario } = game
  const count = scenario.districts.length
  return world.projects.flatMap((project, nth) => {
    const state = RUNNING[project.value]
    const measure = scenario.measures.find((m) => m.id === project.measure)
    if (!state || !measure) return []
    // What sits in the town hall stands there; the rest takes turns, so that pins do not pile up.
    const turn = (d: number) =>
      TOWN_HALL.has(measure.area) ? -central(game, d) : (d * SPREAD + nth * 4) % count
    const places = project.districts
      .map((on, d) => ({ d, on, much: Math.round(10 * (project.coverage[d] ?? 0)) }))
      .filter((p) => p.on)
      .sort((a, b) => b.much - a.much || turn(a.d) - turn(b.d))
    return places.slice(0, measure.scope === 'city' ? 1 : PINS).map(({ d }) => ({
      id: `${project.id}:${d}`,
      district: d,
      icon: measure.icon,
      topic: measure.area,
      partner: project.partner,
      label: w(`measures.${measure.id}.title`),
      state,
    }))
  })
}
const central = (game: Game, d: number): number => game.scenario.districts[d]?.centrality ?? 0

export const runningContracts = (world: World): Contract[] =>
  world.contracts.filter((k) => k.value !== 'ended')

/** Dependence of the city on a partner, 0…1: the dearest contract to leave counts. */
export const dependenceOn = (world: World, partner: string): number =>
  Math.max(
    0,
    ...runningContracts(world)
      .filter((k) => k.partner === partner)
      .map(lockInOf),
  )
export const levelOf = (share: number): 'low' | 'middle' | 'high' =>
  share < 0.3 ? 'low' : share < 0.5 ? 'middle' : 'high'

function partnersOf(game: Game, world: World): CityPicture['partners'] {
  return game.scenario.partners.flatMap((partner) => {
    const contracts = runningContracts(world).filter((k) => k.partner === partner.id)
    const offer = world.offers.some((o) => o.partner === partner.id && !o.answered)
    if (contracts.length === 0 && !offer) return []
    const own = partner.kind === 'municipal'
    const dependence = dependenceOn(world, partner.id)
    return [
      {
        id: partner.id,
        name: w(`partners.${partner.id}.name`),
        note:
          contracts.length === 0
            ? t('map.offer')
            : own
              ? t('map.own')
              : t('map.partnerNote', {
                  n: contracts.length,
                  level: t(`level.${levelOf(dependence)}`),
                }),
        own,
        offer: contracts.length === 0,
        dependence,
      },
    ]
  })
}
