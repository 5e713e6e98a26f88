import type { CityPicture } from '../../city/api.ts'
import { clamp } from '../../model/curve.ts'
import { inForce } from '../../model/inForce.ts'
import { lockInOf } from '../../model/leaving.ts'
import { residentsByDistrict } from '../../model/people.ts'
import type { Contract, Project, World } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import type { Game } from '../game.ts'
import { w } from '../store.ts'
import { byDistrict, type Overlay, saidValue } from './cityValues.ts'
import { classOf } from './mapClasses.ts'

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
  const tinted = byDistrict({ scenario, play: game.play, world }, overlay)
  const backlog = clamp(world.finance.backlog / Math.max(1, 2 * start.finance.backlog))
  return {
    quarter: world.quarter + scenario.start.quarter - 1,
    week: world.week,
    night: options.night ?? false,
    overlay: tinted && {
      id: overlay,
      amount: tinted.scale === 'amount',
      classes: tinted.values.map((v) => classOf(v, tinted.scale)),
      thin: tinted.values.map(() => tinted.thin),
      labels: tinted.values.map((_, d) => saidValue(tinted, d)),
      ...(tinted.fog ? { fog: tinted.fog } : {}),
    },
    growth: residents.map((n, d) => ({
      residents: (before[d] as number) > 0 ? n / (before[d] as number) : 1,
      vacancy: world.housing.vacancy[d] ?? 0,
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

export const runningContracts = (world: World): Contract[] => world.contracts.filter(inForce)

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
