import { type CrisisOrders, demand, restorePace } from '../../model/cascade.ts'
import { population } from '../../model/people.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { money, number, percent } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import { Check } from './check.tsx'

/** Pay or not, where somebody demands it: price, chance and law, and the way that buys nothing. */
export function Ransom({
  game,
  crisis,
  orders,
  onChange,
}: {
  game: Game
  crisis: Crisis
  orders: CrisisOrders
  onChange: (orders: CrisisOrders) => void
}) {
  const { ransom } = crisis
  if (!ransom) return null
  const { systems, people } = game.world
  if (ransom.paid)
    return (
      <section>
        <h2>{t('crisis.ransom')}</h2>
        <p>
          {t(ransom.paid.key ? 'crisis.paidKey' : 'crisis.paidNoKey', {
            n: number(ransom.paid.hour),
          })}
        </p>
      </section>
    )
  return (
    <section>
      <h2>{t('crisis.ransom')}</h2>
      <details class="more">
        <summary>
          <Icon name="chevron-right" />
          {t('crisis.ransomAsked', { cost: money(demand(population(people))) })}
        </summary>
        <p class="small">{t('crisis.ransomDoubt')}</p>
        <p class="small">{t('crisis.ownCopies', { share: percent(restorePace(systems)) })}</p>
        <Check
          checked={orders.pay}
          label={t('crisis.pay')}
          note={t('crisis.payNote')}
          onChange={(pay) => onChange({ ...orders, pay })}
        />
      </details>
    </section>
  )
}
