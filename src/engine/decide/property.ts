import { BUY_QUARTERS, proceedsOf, SOCIAL_FLATS } from '../../model/assets.ts'
import { settle } from '../../model/finance.ts'
import type { AssetId, World } from '../../model/world.ts'
import type { Refusal } from '../command.ts'
import { type CommandOf, type Doing, no } from './handler.ts'

/** What a group that lives on public property takes ill about its sale. Assumption. */
const RESENTED = 0.12
/** A part of what is sold or bought, as the command names it. */
type Part = { asset: AssetId; share: number }

/** Whether property can be sold or bought back as wanted; null if so. */
export function refuseProperty(world: World, c: CommandOf<'budget'>): Refusal | null {
  const find = (part: Part) => world.finance.assets.find((a) => a.id === part.asset)
  if (c.sell) {
    const owned = find(c.sell)?.share ?? 0
    if (c.sell.share > owned + 1e-9) return no('notOwned', { share: Math.round(100 * owned) })
  }
  if (c.buyBack) {
    const asset = find(c.buyBack)
    const owned = asset?.share ?? 0
    if (asset?.buying) return no('boughtAlready', { quarters: asset.buying.quarters })
    if (c.buyBack.share > 1 - owned + 1e-9)
      return no('notOwned', { share: Math.round(100 * owned) })
    const step = world.supervision.value
    if (step === 'consolidation' || step === 'emergency') return no('supervisionForbids', { step })
  }
  return null
}

/** Sells a share: the proceeds repay cash credit, then debt; yield and say go (Kap. 2.2.2). */
export function sell(draft: World, part: Part, doing: Doing): void {
  const { finance } = draft
  const asset = finance.assets.find((a) => a.id === part.asset)
  if (!asset) return
  const cash = proceedsOf(asset, part.share)
  asset.share = Math.max(0, asset.share - part.share)
  doing.log.add(`finance.assets.${asset.id}`, -part.share, 'sale', doing.cause)
  settle(finance, cash)
  doing.log.add('finance.cash', cash, 'sale', doing.cause)
  const repaid = Math.min(finance.cash, finance.debt, cash)
  if (repaid > 0) {
    finance.debt -= repaid
    finance.loans = Math.max(0, finance.loans - repaid)
    settle(finance, -repaid)
    doing.log.add('finance.debt', -repaid, 'sale', doing.cause)
    doing.log.add('finance.cash', -repaid, 'sale', doing.cause)
  }
  if (asset.id === 'housing')
    draft.pulls.push({
      lever: 'flats',
      target: null,
      by: -SOCIAL_FLATS * part.share,
      until: draft.quarter + 400,
      cause: doing.cause,
    })
  const group = asset.id === 'housing' ? 'social' : 'environment'
  draft.council.goodwill[group] = Math.max(0, draft.council.goodwill[group] - RESENTED * part.share)
  doing.news.push({
    key: 'news.sold',
    figures: { asset: asset.id, cost: cash },
    district: null,
  })
}

/** Orders a share back; it is paid and owned after some quarters, dearer than it was sold. */
export function buyBack(draft: World, part: Part, doing: Doing): void {
  const asset = draft.finance.assets.find((a) => a.id === part.asset)
  if (!asset) return
  asset.buying = { share: part.share, quarters: BUY_QUARTERS, cause: doing.cause }
  doing.news.push({
    key: 'news.buysBack',
    figures: { asset: asset.id, quarters: BUY_QUARTERS },
    district: null,
  })
}
