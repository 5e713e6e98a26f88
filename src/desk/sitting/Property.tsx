import { useState } from 'preact/hooks'
import type { Command } from '../../engine/command.ts'
import { buyBackOf, proceedsOf, sayOf } from '../../model/assets.ts'
import type { AssetId } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import { Segmented } from '../parts/Choice.tsx'
import { money, percent } from '../parts/format.ts'
import { useGame } from '../store.ts'
import { Act } from './Act.tsx'

const SHARES = [0.24, 0.49, 0.74, 1] as const
const WAYS = ['sell', 'buyBack'] as const

/** What the city owns can be sold in part or whole, and bought back. Price, yield and say stand there before. */
export function Property() {
  const { world } = useGame()
  const { assets } = world.finance
  const [id, setId] = useState<AssetId>('housing')
  const [way, setWay] = useState<(typeof WAYS)[number]>('sell')
  const [wanted, want] = useState<number>(SHARES[1])
  const asset = assets.find((a) => a.id === id)
  if (!asset) return null
  const share = Math.min(wanted, way === 'sell' ? asset.share : 1 - asset.share) || wanted
  const after = asset.share + (way === 'sell' ? -share : share)
  const command: Command = { type: 'budget', round: world.quarter, [way]: { asset: id, share } }
  const price = way === 'sell' ? proceedsOf(asset, share) : buyBackOf(asset, share)
  return (
    <Act
      icon="landmark"
      title={t('house.property')}
      text={t('house.propertyText')}
      said={`${t(`asset.${id}`)}, ${t(`house.${way}`)}, ${percent(share)}`}
      command={command}
    >
      <Segmented
        legend={t('house.property')}
        aside={t('house.owned', { share: percent(asset.share) })}
        options={assets.map((a) => ({ value: a.id, label: t(`asset.${a.id}`) }))}
        value={id}
        onChange={setId}
      />
      <Segmented
        legend={t('house.way')}
        options={WAYS.map((value) => ({ value, label: t(`house.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      <Segmented
        legend={t('house.share')}
        options={SHARES.map((value) => ({ value, label: percent(value) }))}
        value={wanted}
        onChange={want}
      />
      <p class="small">
        {t(way === 'sell' ? 'house.sellPrice' : 'house.buyBackPrice', {
          price: money(price),
          yield: money(asset.value * asset.yield * share),
        })}{' '}
        {t(`house.say.${rungOfShare(after)}`, {
          say: percent(sayOf({ share: Math.max(0, Math.min(1, after)) })),
        })}
      </p>
    </Act>
  )
}

/** What a share lets its owner do. */
const rungOfShare = (share: number): 'sole' | 'majority' | 'blocking' | 'onlooker' =>
  share >= 0.999 ? 'sole' : share > 0.5 ? 'majority' : share >= 0.25 ? 'blocking' : 'onlooker'
