import { forecastVote, type Play } from '../../src/engine/index.ts'
import type { Scenario } from '../../src/model/content.ts'
import type { World } from '../../src/model/world.ts'
import { type Act, changed, does, obedient, opened, quarters, quiet, rich } from '../engine/city.ts'
import { type Fact, fact, mean, of, share } from './fact.ts'

/** The same city with other start values. */
const assuming = (place: Scenario, values: Record<string, number>): Scenario => ({
  ...place,
  assumptions: [
    ...place.assumptions.filter((a) => !(a.id in values)),
    ...Object.entries(values).map(([id, value]) => ({
      id,
      value,
      unit: '',
      low: value,
      high: value,
      source: null,
    })),
  ],
})
/** What a city owns in money: cash less debt and cash credit, EUR. */
const wealth = (w: World) => w.finance.cash - w.finance.cashCredit - w.finance.debt

/** On by so many quarters, with no authority that cuts spending when liquid means are low: it comes a year
 * earlier or later by chance, and what it cuts is not what a sale earned. */
function unsupervised(start: Play, place: Scenario, n: number): Play {
  let now = start
  for (let i = 0; i < n; i++)
    now = changed(quarters(now, place, 1), (w) => {
      w.supervision = start.world.supervision
    })
  return now
}

const SALE: Act = { type: 'budget', sell: { asset: 'utility', share: 0.49 } }
/** Wealth and say six years after selling a share, against keeping it; the price is counted as wealth kept. */
function sold(seed: number, yields: number) {
  const place = assuming(quiet, { utilityYield: yields, debtRate: 0.035 })
  const keep = unsupervised(opened(place, seed), place, 24)
  const sell = unsupervised(does(opened(place, seed), place, SALE), place, 24)
  const asset = (p: Play) => p.world.finance.assets.find((a) => a.id === 'utility')
  const proceeds = 0.49 * 0.95 * (asset(keep)?.value ?? 0)
  return {
    gain: (wealth(sell.world) - wealth(keep.world) - proceeds) / proceeds,
    say: keep.world.actual.steering - sell.world.actual.steering,
  }
}
/** Buying the share back: EUR per EUR once received, and quarters without it. */
function boughtBack(seed: number) {
  const place = assuming(quiet, {})
  const order: Act = { type: 'budget', buyBack: { asset: 'utility', share: 0.49 } }
  let play = does(opened(place, seed), place, SALE)
  play = quarters(does(play, place, order), place, 8)
  const paid = play.effects.filter((e) => e.rule === 'buyBack' && e.variable === 'finance.cash')
  const sale = play.news.find((n) => n.key === 'news.sold')
  const first = Number(sale?.figures.cost ?? 1)
  return {
    dear: -(paid[0]?.by ?? 0) / first,
    slow: paid[0]?.round ?? 0,
  }
}
const familySilver = fact({
  id: 'family-silver',
  booked: true,
  statement:
    'Selling municipal property always lowers the say; whether it pays depends on yield against interest and vanishes where both are equal; buying back is slow and dear.',
  source: 'Kap. 2.2.2',
  measure: (seed) => {
    const low = sold(seed, 0.015)
    const high = sold(seed, 0.06)
    const even = sold(seed, 0.035 * 0.95)
    const back = boughtBack(seed)
    return {
      low: low.gain,
      high: high.gain,
      even: even.gain,
      say: Math.min(low.say, high.say, even.say),
      dear: back.dear,
      slow: back.slow,
    }
  },
  judge: (samples) => {
    const low = of(samples, 'low')
    const high = of(samples, 'high')
    const third = of(samples, 'even')
    const effect = low - high
    const say = Math.min(...samples.map((s) => s.say))
    const dear = of(samples, 'dear')
    const slow = of(samples, 'slow')
    return {
      effect,
      third,
      unit: 'of price',
      expected: `low yield pays (${low.toFixed(2)} > 0.03), high does not (${high.toFixed(2)} < −0.03), third ± 0.03; say down in every term (${say.toFixed(3)} > 0.01); back at ≥ 1.2 of the price (${dear.toFixed(2)}) after ≥ 4 quarters (${slow.toFixed(0)})`,
      ok:
        low > 0.03 &&
        high < -0.03 &&
        Math.abs(third) <= 0.03 &&
        say > 0.01 &&
        dear >= 1.2 &&
        slow >= 4,
    }
  },
})

/** Six years in which upkeep is cut for two of them; with `renewal` lamps are renewed when due meanwhile. */
function saving(seed: number, cut: boolean, renewal: boolean): World {
  const place = renewal ? dueNow : obedient
  const acts = (w: World): Act[] => [
    ...(w.quarter === 0 && cut ? [{ type: 'budget', upkeepShare: 0.72 } as Act] : []),
    ...(w.quarter === 8 && cut ? [{ type: 'budget', upkeepShare: 0.82 } as Act] : []),
    ...(w.quarter === 0 && renewal
      ? [{ type: 'adopt', measure: 'led-due', funding: 'own' } as Act]
      : []),
  ]
  return quarters(rich(opened(place, seed)), place, 24, acts).world
}
/** Renewals due over the two years in which upkeep is cut, as large as the cut, and without other effects. */
const dueNow: Scenario = {
  ...obedient,
  measures: obedient.measures.map((m) =>
    m.id === 'led-due'
      ? {
          ...m,
          own: true,
          scope: 'city' as const,
          cost: { ...m.cost, perResident: 300 },
          time: { ...m.time, rollout: 8 },
          due: { quarter: 0, share: 0.4 },
          effects: [],
        }
      : m,
  ),
}
const later = (seed: number, renewal: boolean): number => {
  const kept = saving(seed, false, renewal)
  const spared = saving(seed, true, renewal)
  const saved = 2 * 0.1 * obedientUpkeep(kept)
  const dearer = spared.finance.backlog - kept.finance.backlog
  return (dearer + saved - (wealth(spared) - wealth(kept))) / saved
}
/** Mean upkeep need of the first two years, EUR a year: as it was two growth steps of 2.5 % before the end. */
const obedientUpkeep = (w: World) => w.finance.upkeepNeed / 1.025 ** 4.5
const austerity = fact({
  id: 'austerity',
  statement:
    'One euro of upkeep not spent costs more than one euro later, in backlog and emergency repairs; not where what is left undone is renewed when due.',
  source: 'Kap. 2.2.2',
  measure: (seed) => ({ later: later(seed, false), due: later(seed, true) }),
  judge: (samples) => {
    const effect = of(samples, 'later')
    const third = of(samples, 'due')
    return {
      effect,
      third,
      unit: 'EUR per EUR',
      expected: 'effect ≥ 1.2, third ≤ 0.5',
      ok: effect >= 1.2 && third <= 0.5,
    }
  },
})

/** A contested paper, brought in again when it falls, until it passes; coverage of the city after two years. */
const CONTESTED = 'smart-meters'
const PARTNER = 'stadtwerke'
function brought(seed: number, funding: 'own' | 'shares') {
  const place: Scenario = { ...quiet, proposals: [quiet.measures.map((m) => m.id)] }
  let play = rich(opened(place, seed))
  const draft: Act = { type: 'adopt', measure: CONTESTED, partner: PARTNER, funding }
  const forecast = forecastVote(play.world, place, {
    measure: CONTESTED,
    scale: 'rollout',
    districts: [],
    partner: PARTNER,
    legalForm: 'municipalFirm',
    terms: {},
    funding: 'own',
    participation: 0,
    operating: true,
    integrated: false,
  })
  play = quarters(play, place, 6, (w) => (w.quarter === 0 ? [draft] : []))
  const project = play.world.projects.find((p) => p.measure === CONTESTED)
  const vote = play.worlds[1]?.council.votes.find((v) => v.measure === CONTESTED)
  return {
    placed: play.news.some((n) => n.key === 'news.sharesPlaced') ? 1 : 0,
    against: vote ? vote.no / Math.max(1, forecast.seats) : 0,
    acceptance: project?.acceptance ?? 0,
    built: project ? mean(project.coverage) : 0,
  }
}
const citizenShares = fact({
  id: 'citizen-shares',
  statement:
    'Where citizen shares are taken up, fewer vote against a measure and more of it is built; whether they are is a draw, and without it nothing changes.',
  source: 'Kap. 4.10',
  seeds: 100,
  measure: (seed) => {
    const own = brought(seed, 'own')
    const shares = brought(seed, 'shares')
    return {
      placed: shares.placed,
      against: own.against - shares.against,
      built: shares.built - own.built,
    }
  },
  judge: (samples) => {
    const placed = samples.filter((s) => s.placed === 1)
    const not = samples.filter((s) => s.placed === 0)
    const effect = of(placed, 'against')
    const third = of(not, 'against')
    const rate = share(samples, (s) => s.placed === 1)
    const built = of(placed, 'built')
    return {
      effect,
      third,
      unit: 'of votes',
      expected: `effect ≥ 0.05 and more built (${built.toFixed(2)} ≥ 0), third ± 0.02; placed in a fifth to four fifths of terms (${rate.toFixed(2)})`,
      ok: effect >= 0.05 && built >= 0 && Math.abs(third) <= 0.02 && rate >= 0.2 && rate <= 0.8,
    }
  },
})

export const householdFacts: readonly Fact[] = [familySilver, austerity, citizenShares]
