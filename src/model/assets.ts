import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { sum } from './curve.ts'
import type { Asset, AssetId, Finance } from './world.ts'

/** Municipal property that could be sold: worth in EUR per resident, yield a year. Assumptions (Kap. 2.2.2). */
const PROPERTY: Record<AssetId, { worth: number; yield: number }> = {
  utility: { worth: 1_600, yield: 0.04 },
  housing: { worth: 1_100, yield: 0.025 },
}
export const ASSETS = ['housing', 'utility'] as const satisfies readonly AssetId[]
/** Who must sell gets less; who buys back pays more (Kap. 2.2.2: entry is easy, return is hard). Assumption. */
export const SALE_PRICE = 0.95
export const BUY_PRICE = 1.3
/** Quarters until a share bought back is the city's again: valuation, talks, approval. Assumption. */
export const BUY_QUARTERS = 6
/** What running a property costs a year, as a share of its worth: its weight in `steering`. Assumption. */
export const RUNNING = 0.01
/** Share from which a city decides alone, and from which it can at least block (a quarter of the votes). */
const MAJORITY = 0.5
const BLOCKING = 0.25

export function startAssets(scenario: Scenario): Asset[] {
  const residents = sum(scenario.figures.residents)
  return ASSETS.map((id) => ({
    id,
    value: residents * assume(scenario, `${id}Worth`, PROPERTY[id].worth),
    yield: assume(scenario, `${id}Yield`, PROPERTY[id].yield),
    share: 1,
    buying: null,
  }))
}

/** The say a share leaves the city, 0…1: sole owner, majority, blocking minority, onlooker (Kap. 4.9.4). */
export const sayOf = (a: Pick<Asset, 'share'>): number =>
  a.share >= 1 ? 1 : a.share > MAJORITY ? 0.75 : a.share >= BLOCKING ? 0.35 : 0.05 + 0.4 * a.share

/** Dividends the city does without since the first day, EUR per year. Never negative. */
export function forgoneOf(f: Pick<Finance, 'assets'>): number {
  let n = 0
  for (const a of f.assets) n += (1 - a.share) * a.value * a.yield
  return n
}

/** What the sale of a share brings, EUR once. */
export const proceedsOf = (a: Asset, share: number): number => a.value * share * SALE_PRICE
/** Flats per 1,000 residents and year that a municipal housing firm adds; who buys it builds where it pays. Assumption. */
export const SOCIAL_FLATS = 0.9

/** What buying a share back costs, EUR once. */
export const buyBackOf = (a: Asset, share: number): number => a.value * share * BUY_PRICE

/** One quarter of purchases under way: what is due is paid and owned. Returns EUR to pay by cause. */
export function stepAssets(assets: readonly Asset[]): {
  assets: Asset[]
  paid: { cause: string; by: number; share: number; id: AssetId }[]
} {
  const paid: { cause: string; by: number; share: number; id: AssetId }[] = []
  const next = assets.map((a) => {
    if (!a.buying) return a
    const quarters = a.buying.quarters - 1
    if (quarters > 0) return { ...a, buying: { ...a.buying, quarters } }
    paid.push({
      cause: a.buying.cause,
      by: buyBackOf(a, a.buying.share),
      share: a.buying.share,
      id: a.id,
    })
    return { ...a, share: Math.min(1, a.share + a.buying.share), buying: null }
  })
  return { assets: next, paid }
}
