import { drivenOf } from '../../model/admin.ts'
import { sum } from '../../model/curve.ts'
import { t } from '../../text/core.ts'
import '../../text/house.ts'
import { percent } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { type Game, useGame } from '../store.ts'
import { causeOf } from '../why/cause.ts'

/** Causes named for each state of the house. */
const NAMED = 2

interface State {
  id: 'understanding' | 'direction' | 'expectation' | 'say'
  value: string
  /** Ledger variable whose entries say what moved it. */
  variable: string | null
}

/** Four states of the house that no indicator shows: what each is, what it moves, and what moved it. */
export function HouseState() {
  const game = useGame()
  const { admin, council } = game.world
  const decided = admin.initiativeOwn + admin.initiativeOffered
  const states: State[] = [
    { id: 'understanding', value: percent(admin.understanding), variable: 'admin.understanding' },
    {
      id: 'direction',
      value: decided > 0 ? percent(1 - drivenOf(admin)) : t('house.nothingYet'),
      variable: 'admin.initiative',
    },
    { id: 'expectation', value: percent(admin.expectation), variable: 'admin.announced' },
    { id: 'say', value: percent(council.legitimacy), variable: null },
  ]
  return (
    <details class="act">
      <summary>
        <Icon name="users" />
        <span>
          <b>{t('house.state')}</b>
          <span class="act__text">{t('house.stateText')}</span>
        </span>
        <Icon name="chevron-right" class="act__mark" />
      </summary>
      <dl class="house">
        {states.map((state) => (
          <div key={state.id}>
            <dt>
              {t(`house.${state.id}`)} <b>{state.value}</b>
            </dt>
            <dd>
              {t(`house.${state.id}.text`)} <Because game={game} variable={state.variable} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** What moved a state most since the first day. */
function Because({ game, variable }: { game: Game; variable: string | null }) {
  if (!variable) return null
  const by = new Map<string, number>()
  for (const e of game.play.effects)
    if (e.variable === variable && /^(c\d|p\d|k\d|e:)/.test(e.cause))
      by.set(e.cause, (by.get(e.cause) ?? 0) + e.by)
  const causes = [...by]
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, NAMED)
    .map(([id]) => causeOf(id, game.play, game.scenario).title)
  if (sum([...by.values()].map(Math.abs)) === 0) return null
  return <span class="soft">{t('house.because', { causes: causes.join('; ') })}</span>
}
