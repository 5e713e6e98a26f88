import { type CrisisOrders, demand, restorePace } from '../../model/cascade.ts'
import { population } from '../../model/people.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { money, number, percent } from '../parts/format.ts'
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
  return (
    <section>
      <h2>{t('crisis.ransom')}</h2>
      <p>{t('crisis.ransomAsked', { cost: money(demand(population(people))) })}</p>
      <p class="small">{t('crisis.ownCopies', { share: percent(restorePace(systems)) })}</p>
      {ransom.paid ? (
        <p>
          {t(ransom.paid.key ? 'crisis.paidKey' : 'crisis.paidNoKey', {
            n: number(ransom.paid.hour),
          })}
        </p>
      ) : (
        <Check
          checked={orders.pay}
          label={t('crisis.pay')}
          note={t('crisis.payNote')}
          onChange={(pay) => onChange({ ...orders, pay })}
        />
      )}
    </section>
  )
}
