import { heardBy, reachNow, shareOf } from '../../model/cascade.ts'
import { BANDS, LEVELS, WARNINGS } from '../../model/ids.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { percent } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'

const OLD = BANDS.indexOf('65-74')
const OLDEST = BANDS.indexOf('80+')
const LOW = LEVELS.indexOf('low')
/** Groups the room asks about, each against the whole. */
const ASKED = {
  all: () => true,
  over65: (band: number) => band >= OLD,
  over80: (band: number) => band >= OLDEST,
  poor: (_: number, level: number) => level === LOW,
} as const
const GROUPS = Object.keys(ASKED) as (keyof typeof ASKED)[]

/** Whom a warning reaches, or has reached since it went out; and which way reaches how many now. */
export function Reached({ game, crisis }: { game: Game; crisis: Crisis }) {
  const { systems, people } = game.world
  const reached = crisis.acts.warned ? crisis.told.byGroup : reachNow(crisis, systems)
  return (
    <div class="cri-reached">
      <p class="small soft">
        {t(crisis.acts.warned ? 'crisis.reachedSoFar' : 'crisis.wouldReach')}
      </p>
      <ul>
        {GROUPS.map((group) => (
          <Line
            key={group}
            name={t(`crisis.group.${group}`)}
            share={shareOf(reached, people.cohorts, ASKED[group])}
          />
        ))}
      </ul>
      <details class="more">
        <summary>
          <Icon name="chevron-right" />
          {t('crisis.ways')}
        </summary>
        <ul>
          {WARNINGS.map((way) => (
            <Line
              key={way}
              name={t(`crisis.way.${way}`)}
              note={t(`crisis.wayNeeds.${way}`)}
              share={shareOf(heardBy(way, crisis, systems), people.cohorts)}
            />
          ))}
        </ul>
      </details>
    </div>
  )
}

function Line({ name, note, share }: { name: string; note?: string; share: number }) {
  return (
    <li>
      <span>
        {name}
        {note && <small>{note}</small>}
      </span>
      <svg class="cri-buffer" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="cri-well" width="100" height="8" />
        <rect class="cri-fill" width={100 * share} height="8" />
      </svg>
      <b>{percent(share)}</b>
    </li>
  )
}
