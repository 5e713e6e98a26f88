import type { IndicatorId } from '../../model/ids.ts'
import { STAFF } from '../../model/ids.ts'
import type { Phase } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import { open, openWhy, useGame, w } from '../store.ts'
import { IconButton } from './Button.tsx'
import { money, number, percent, quarterLabel } from './format.ts'
import { Icon, Mark } from './Icon.tsx'
import { SoundButton } from './SoundButton.tsx'

/** Phases in which the quarter on the table is the one that has just run. */
const LOOKING_BACK: ReadonlySet<Phase> = new Set(['report', 'yearEnd', 'halfTime', 'balance'])

/** Where and when the player is, and the three means there are: money, administration, trust. */
export function Masthead() {
  const { scenario, world: now, ran } = useGame()
  // While the quarter runs the head still says what the sitting knew.
  const world = ran?.before ?? now
  // After the quarter has run its report still belongs to it.
  const past = LOOKING_BACK.has(world.phase) ? 1 : 0
  const residents = Math.round(world.people.cohorts.reduce((sum, n) => sum + n, 0))
  const city = w('scenario.title')
  const quarter = quarterLabel(scenario.start, world.quarter - past)
  const posts = STAFF.reduce((sum, kind) => sum + world.admin.posts[kind], 0)
  const filled = STAFF.reduce((sum, kind) => sum + world.admin.filled[kind], 0)
  const trust = world.measured.trust
  const last = scenario.quarters
  const election = scenario.election
  const end = quarterLabel(scenario.start, last - 1)
  const electionAt = election
    ? (election.year - scenario.start.year) * 4 + election.quarter - scenario.start.quarter
    : null
  return (
    <header class="mast">
      <div class="brand">
        <Mark />
        <p>
          <b>{t('game.name')}</b>
          <span>{t('mast.where', { city, n: number(residents) })}</span>
        </p>
      </div>
      <div class="quarter">
        <strong>{quarter}</strong>
        <div class="ticks">
          <Ticks all={last} played={world.quarter - past} first={scenario.start.quarter} />
          <p>
            <span>
              {t('mast.round', { round: Math.min(world.quarter + 1 - past, last), all: last })}
            </span>
            <span>
              {electionAt !== null && electionAt <= last && electionAt >= world.quarter
                ? t('mast.election', { quarter: quarterLabel(scenario.start, electionAt) })
                : t('mast.end', { quarter: end })}
            </span>
          </p>
        </div>
      </div>
      <Means
        icon="wallet"
        name={t('mast.free')}
        indicator="balance"
        value={money(world.finance.freeThisYear)}
        note={t('mast.untilYearEnd')}
      />
      <Means
        icon="users"
        name={t('mast.admin')}
        indicator="capacity"
        value={t('mast.postsOf', { free: number(posts - filled), all: number(posts) })}
        note={t('mast.posts')}
      />
      <Means
        icon="handshake"
        name={t('mast.trust')}
        indicator="trust"
        value={percent(trust.value)}
        note={
          trust.quality === 'exact'
            ? ''
            : t('mast.plusMinus', { n: number(((trust.high - trust.low) / 2) * 100) })
        }
      />
      <nav class="tools" aria-label={t('screen.menu')}>
        <IconButton icon="book-open" label={t('screen.codex')} onPress={() => open('codex')} />
        <IconButton icon="contrast" label={t('screen.settings')} onPress={() => open('settings')} />
        <SoundButton />
        <IconButton icon="menu" label={t('screen.menu')} onPress={() => open('menu')} />
      </nav>
    </header>
  )
}

function Ticks({ all, played, first }: { all: number; played: number; first: number }) {
  return (
    <ol aria-hidden="true">
      {Array.from({ length: all }, (_, i) => {
        const year = i > 0 && (i + first - 1) % 4 === 0 ? ' year' : ''
        return <li key={i} class={(i < played ? 'done' : i === played ? 'now' : '') + year} />
      })}
    </ol>
  )
}

function Means({
  icon,
  name,
  value,
  note,
  indicator,
}: {
  icon: string
  name: string
  value: string
  note: string
  indicator: IndicatorId
}) {
  return (
    <div class="res" data-indicator={indicator}>
      <Icon name={icon} />
      <dl>
        <dt>{name}</dt>
        <dd>
          <button
            type="button"
            aria-label={t('shell.whyOf', { name, value })}
            onClick={() => openWhy(indicator)}
          >
            {value}
          </button>{' '}
          <small>{note}</small>
        </dd>
      </dl>
    </div>
  )
}
