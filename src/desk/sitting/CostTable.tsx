import type { Quote } from '../../engine/api.ts'
import { POST_COST } from '../../model/admin.ts'
import type { Measure } from '../../model/content.ts'
import type { StaffKind } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import { number, thousands } from '../parts/format.ts'

/** Cost and effect on the budget, in thousand euros: once, a year, and over the measure's life. */
export function CostTable({ measure, cost }: { measure: Measure; cost: Quote }) {
  const posts = Object.values(cost.posts).reduce((sum, n) => sum + n, 0)
  const staff = Object.entries(cost.posts).reduce(
    (sum, [kind, n]) => sum + n * POST_COST[kind as StaffKind],
    0,
  )
  const { low, high } = cost.savings
  const saves = high !== 0
  const best = cost.yearly + staff - high
  const worst = cost.yearly + staff - low
  const years = Math.round(measure.time.life / 4)
  const once = cost.once - cost.granted
  const to = (from: number, until: number) =>
    thousands(from) === thousands(until)
      ? thousands(from)
      : t('paper.to', { low: thousands(from), high: thousands(until) })
  return (
    <section>
      <h2 class="sec-title">{t('paper.cost')}</h2>
      <table class="cost">
        <thead>
          <tr>
            <th scope="col">{t('paper.inThousand')}</th>
            <th scope="col" class="num">
              {t('paper.once')}
            </th>
            <th scope="col" class="num">
              {t('paper.yearly')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row name={t('paper.build')} once={thousands(cost.once)} />
          <Row name={t('paper.run')} yearly={thousands(cost.yearly)} />
          {posts > 0 && (
            <Row
              name={t('paper.staff', { n: number(posts, posts % 1 ? 1 : 0) })}
              yearly={thousands(staff)}
            />
          )}
          {saves && <Row name={t('paper.saved')} yearly={to(-low, -high)} gain />}
          {cost.granted > 0 && (
            <Row name={t('paper.granted')} once={thousands(-cost.granted)} gain />
          )}
          <tr class="sum">
            <th scope="row">{t('paper.left')}</th>
            <td class="num">{thousands(once)}</td>
            <td class="num">{to(best, worst)}</td>
          </tr>
          <tr>
            <th scope="row">{t('paper.life', { years })}</th>
            <td class="num" colSpan={2}>
              {to(once + best * years, once + worst * years)}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Row({
  name,
  once = '–',
  yearly = '–',
  gain = false,
}: {
  name: string
  once?: string
  yearly?: string
  gain?: boolean
}) {
  const tint = gain ? ' gain' : ''
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class={`num${once === '–' ? '' : tint}`}>{once}</td>
      <td class={`num${yearly === '–' ? '' : tint}`}>{yearly}</td>
    </tr>
  )
}
