import { useMemo, useState } from 'preact/hooks'
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/indicators.ts'
import '../../text/rules.ts'
import '../../text/why.ts'
import { Segmented } from '../parts/Choice.tsx'
import { indicatorDelta, indicatorValue, judge, quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { Prose } from '../parts/Prose.tsx'
import { type Game, open, useDesk, useGame } from '../store.ts'
import { Chain } from './chain.tsx'
import { Curve } from './curve.tsx'
import { isNought, withUnit } from './figures.ts'
import { CauseTable, ContributionTable } from './tables.tsx'
import { contributions } from './tree.ts'
import './why.css'

/** Chains drawn in full; the others stand in the table. */
const CHAINS = 3

/** The codex entry that explains an indicator. */
const TERMS: Partial<Record<IndicatorId, string>> = {
  reach: 'reach',
  divide: 'digital-divide',
  skill: 'digital-skill',
  lockIn: 'lock-in',
  steering: 'steering',
  patchwork: 'patchwork',
  attackSurface: 'attack-surface',
  privacyRisk: 'linkability',
  publicSpace: 'public-space',
  silo: 'silo',
  cashCredit: 'cash-credit',
  backlog: 'investment-backlog',
  balance: 'double-entry',
}

type Since = 'sitting' | 'start'

/** Behind any number: what moved it, by which rule, since when. Content of a sheet. */
export function Why() {
  const { about } = useDesk()
  const game = useGame()
  const id = INDICATOR_IDS.find((one) => one === about) ?? 'reach'
  const to = game.world.quarter
  const before = Math.max(0, to - game.gap)
  const [since, setSince] = useState<Since>('sitting')
  const from = since === 'sitting' ? before : 0
  const { play, scenario } = game
  const causes = useMemo(
    () => (to === 0 ? [] : contributions(play, scenario, id, from, to)),
    [play, scenario, id, from, to],
  )
  const moving = causes.filter((one) => one.cause.kind !== 'start' || one.cause.round === null)
  // what would read as nought is told only where nothing else moved: a number always has its reasons
  const noticed = moving.filter((one) => !isNought(id, one.by))
  const told = noticed.length > 0 ? noticed : moving
  const largest = Math.max(...told.map((one) => Math.abs(one.by)), 0)
  return (
    <div class="why-page">
      <div class="why-left">
        <Reading game={game} id={id} from={from} since={since} />
        {to > 0 && (
          <Segmented<Since>
            legend={t('why.since')}
            hideLegend
            options={[
              { value: 'sitting', label: t('why.since.sitting') },
              { value: 'start', label: t('why.since.start') },
            ]}
            value={since}
            onChange={setSince}
          />
        )}
        <Curve game={game} id={id} />
        <Sureness game={game} id={id} />
      </div>
      <div class="why-right">
        <h3 class="why-head">{t('why.chains')}</h3>
        {noticed.length === 0 && (
          <p class="why-none">{t(to === 0 ? 'why.none' : 'why.unchanged')}</p>
        )}
        {told.length > 0 && (
          <ol class="why-chains">
            {told.slice(0, CHAINS).map((one) => (
              <Chain key={one.cause.id} game={game} id={id} one={one} largest={largest} />
            ))}
          </ol>
        )}
        {noticed.length > 0 && <ContributionTable id={id} causes={moving} />}
        {moving.length > 0 && <CauseTable game={game} id={id} causes={moving} />}
      </div>
    </div>
  )
}

/** The question, the number, and how far it moved, all as measured. */
function Reading({
  game,
  id,
  from,
  since,
}: {
  game: Game
  id: IndicatorId
  from: number
  since: Since
}) {
  const { world, play, scenario } = game
  const now = world.measured[id]
  const then = play.worlds[from]?.measured[id]
  const by = then && world.quarter > 0 ? now.value - then.value : 0
  const still = indicatorDelta(id, by) === indicatorDelta(id, 0)
  const verdict = judge(id, by)
  const the = t(`indicator.${id}.the`)
  const name = t(`indicator.${id}.name`)
  return (
    <>
      <p class="why-ref">
        {t('why.state', {
          name,
          quarter: quarterLabel(scenario.start, Math.max(0, world.quarter - 1)),
        })}
      </p>
      <h3 class="why-title">
        {t(still ? 'why.stays' : by < 0 ? 'why.falls' : 'why.rises', { the })}
      </h3>
      <p class="why-big">{indicatorValue(id, now.value)}</p>
      <p>
        <Prose text={t(`indicator.${id}.short`)} />{' '}
        {TERMS[id] && (
          <button type="button" class="link" onClick={() => open('codex', TERMS[id])}>
            {t('shell.explain')}
          </button>
        )}
      </p>
      {!still && (
        <p class={verdict > 0 ? 'gain b' : verdict < 0 ? 'loss b' : 'b'}>
          {t(`why.changed.${since}`, { by: withUnit(id, by) })}
          {verdict === 0 ? '.' : `, ${t(verdict > 0 ? 'figure.better' : 'figure.worse')}.`}
        </p>
      )}
    </>
  )
}

function Sureness({ game, id }: { game: Game; id: IndicatorId }) {
  const { quality, low, high } = game.world.measured[id]
  const range = { low: indicatorValue(id, low), high: indicatorValue(id, high) }
  const known = quality === 'exact'
  return (
    <p class={`why-sure small ${quality === 'thin' ? 'unsure' : 'soft'}`}>
      <Icon name={known ? 'badge-check' : quality === 'thin' ? 'circle-dashed' : 'users'} />
      <span>
        {t(`why.${quality}`, range)}
        {!known && !INDICATORS[id].exact && ` ${t('why.modelled')}`}
      </span>
    </p>
  )
}
