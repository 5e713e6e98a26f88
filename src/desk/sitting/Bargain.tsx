import type { TermsAnswer } from '../../engine/api.ts'
import { t, tell } from '../../text/core.ts'
import { money, number, signed, signedPercent } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { hasWord, w } from '../store.ts'

/** Below and above these the city's position is called weak or strong. */
const WEAK = 0.3
const STRONG = 0.55

/** What the partner says to the demands. Vendors speak in quotation marks. */
export function Letter({ partner, answer }: { partner: string; answer: TermsAnswer }) {
  const refused = answer.answers.some((a) => a.answer === 'refuses')
  const met = answer.answers.some((a) => a.answer === 'meets')
  const mood = refused ? 'refuses' : met ? 'hesitates' : 'agrees'
  const key = `partners.${partner}.says.${mood}`
  return (
    <div class="letter">
      <p class="letter__from">
        <b>{w(`partners.${partner}.name`)}</b>
        <span>{w(`partners.${partner}.trade`)}</span>
      </p>
      {hasWord(key) && <blockquote>{w(key)}</blockquote>}
    </div>
  )
}

/** What makes the city strong or weak at this table. */
export function Power({ answer }: { answer: TermsAnswer }) {
  const { power, position } = answer
  const level = power < WEAK ? 'low' : power < STRONG ? 'middle' : 'high'
  const sorted = [...position]
    .filter((p) => Math.round(Math.abs(p.by) * 100) > 0)
    .sort((a, b) => b.by - a.by)
  return (
    <section class="power">
      <h3>
        <span>{t('contract.power')}</span>
        <span>{tell(`level.${level}`)}</span>
      </h3>
      <svg class="power__scale" viewBox="0 0 400 26" aria-hidden="true" focusable="false">
        <path d="M0 13H400" />
        <path d="M200 5V21" />
        <rect x={4 + power * 382} y="3" width="10" height="20" />
      </svg>
      <p class="power__ends" aria-hidden="true">
        <span>{t('contract.powerPartner')}</span>
        <span>{t('contract.powerCity')}</span>
      </p>
      <ul>
        {sorted.map((p) => (
          <li key={p.id}>
            <Icon name={p.by > 0 ? 'plus' : 'minus'} class={p.by > 0 ? 'gain' : 'loss'} />
            <span>{tell(`power.${p.id}`)}</span>
            <span class={`num ${p.by > 0 ? 'gain' : 'loss'}`}>{signed(p.by * 100)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Today's price, offered and with the city's demands. Nothing about later years stands here. */
export function PriceToday({
  now,
  offered,
  yours,
  asked,
}: {
  now?: number
  offered: number
  yours: number
  asked?: number | null
}) {
  const by = offered > 0 ? yours / offered - 1 : 0
  return (
    <section class="price">
      <h3>{t('contract.priceToday')}</h3>
      <table>
        <tbody>
          {now !== undefined && (
            <tr>
              <th scope="row">{t('fact.now')}</th>
              <td class="num">{money(now)}</td>
            </tr>
          )}
          <tr>
            <th scope="row">
              {asked === undefined || asked === null ? t('contract.offered') : t('contract.asked')}
            </th>
            <td class="num">{money(offered)}</td>
          </tr>
          <tr class="price__yours">
            <th scope="row">{t('contract.yours')}</th>
            <td class="num">
              {money(yours)}
              {Math.round(by * 100) !== 0 && <small> {signedPercent(by)}</small>}
            </td>
          </tr>
        </tbody>
      </table>
      <p class="sr" role="status">
        {t('contract.perYear')} {number(yours)} €
      </p>
    </section>
  )
}
