import { ENGINE } from '../../../engine/index.ts'
import type { Assumption } from '../../../model/content.ts'
import { RULES } from '../../../model/rules.ts'
import { has, t, tell } from '../../../text/core.ts'
import '../../../text/how.ts'
import '../../../text/rules.ts'
import { Scroll } from '../../charts/scroll.tsx'
import { money, number, percent } from '../../parts/format.ts'
import { type Game, w } from '../../store.ts'
import { RULE_GROUPS, RULE_IDS, rulesOf } from './ruleGroups.ts'

/** How a number is explained, and why the same term gives the same figures. */
export function NumberPage({ game }: { game: Game | null }) {
  return (
    <>
      <p class="how-lead">{t('how.number.lead')}</p>
      <ol class="how-points how-points--counted">
        {['1', '2', '3', '4', '5'].map((n) => (
          <li key={n}>
            <h4>{tell(`how.number.${n}`)}</h4>
            <p>{tell(`how.number.${n}.text`)}</p>
          </li>
        ))}
      </ol>
      <section class="aside how-same">
        <h4>{t('how.same')}</h4>
        <p>{t('how.same.text')}</p>
        {game && (
          <p class="small soft">
            {t('how.same.run', { seed: String(game.run.seed), hash: game.hash, engine: ENGINE })}
          </p>
        )}
      </section>
    </>
  )
}

/** Every rule that moves a number, with its chapter. */
export function RulesPage() {
  return (
    <>
      <p class="how-lead">{t('how.rules.lead', { n: RULE_IDS.length })}</p>
      <Scroll label={t('how.rules.table')}>
        <table class="how-table">
          <thead>
            <tr>
              <th scope="col">{t('how.rules.name')}</th>
              <th scope="col">{t('how.rules.says')}</th>
              <th scope="col">{t('how.rules.chapter')}</th>
            </tr>
          </thead>
          {RULE_GROUPS.map((group) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={3} class="how-group">
                  {t(`how.rules.${group}`)}
                </th>
              </tr>
              {rulesOf(group).map((id) => (
                <tr key={id}>
                  <th scope="row">{tell(`ruleName.${id}`)}</th>
                  <td class="serif">{tell(`rule.${id}`)}</td>
                  <td class="nb">{RULES[id] || '–'}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </>
  )
}

/** A value in its unit as a person reads it. */
function inUnit(value: number, unit: string): string {
  const n = number(value, Number.isInteger(value) ? 0 : 1)
  switch (unit) {
    case 'share':
      return percent(value)
    case 'EUR/resident':
      return t('how.unit.perHead', { money: money(value) })
    case 'years':
      return t('how.unit.years', { n })
    case 'quarters':
      return t('how.unit.quarters', { n })
    default:
      return t('how.unit.other', { n, unit })
  }
}

/** The lower end of a range, without what the upper end says anyway. */
function bare(value: number, unit: string): string {
  if (unit === 'share') return number(value * 100)
  return unit === 'EUR/resident' ? money(value) : number(value, Number.isInteger(value) ? 0 : 1)
}

/** Start values nobody has published: value, range and source, as this run uses them. */
export function AssumptionsPage({ game }: { game: Game | null }) {
  if (!game) return <p class="how-lead">{t('how.noRun')}</p>
  const { scenario, run } = game
  const value = (a: Assumption): string => {
    const changed = run.assumptions?.[a.id]
    if (changed === undefined || changed === a.value) return inUnit(a.value, a.unit)
    const otherwise = t('how.assumptions.changed', { value: inUnit(a.value, a.unit) })
    return `${inUnit(changed, a.unit)} (${otherwise})`
  }
  const source = (a: Assumption): string => {
    if (!a.source) return t('how.assumptions.none')
    return has(`how.source.${a.id}`) ? tell(`how.source.${a.id}`) : a.source
  }
  return (
    <>
      <p class="how-lead">{t('how.assumptions.lead')}</p>
      <Scroll label={t('how.assumptions')}>
        <table class="how-table">
          <thead>
            <tr>
              <th scope="col">{t('how.assumptions.what')}</th>
              <th scope="col">{t('how.assumptions.value')}</th>
              <th scope="col">{t('how.assumptions.range')}</th>
            </tr>
          </thead>
          <tbody>
            {scenario.assumptions.map((a) => (
              <tr key={a.id}>
                <th scope="row">
                  {w(`scenario.assumptions.${a.id}.label`)}
                  <span class="how-source">{source(a)}</span>
                </th>
                <td>{value(a)}</td>
                <td>
                  {t('how.assumptions.range.of', {
                    low: bare(a.low, a.unit),
                    high: inUnit(a.high, a.unit),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="how-note small soft">{t('how.assumptions.more')}</p>
    </>
  )
}

const LIMITS = [
  'groups',
  'districts',
  'economy',
  'traffic',
  'politics',
  'law',
  'partners',
  'outside',
  'crisis',
  'time',
  'thesis',
] as const

/** What the model leaves out, said plainly. */
export function LimitsPage() {
  return (
    <>
      <p class="how-lead">{t('how.limits.lead')}</p>
      <ul class="how-points">
        {LIMITS.map((id) => (
          <li key={id}>
            <h4>{t(`how.limits.${id}`)}</h4>
            <p>{t(`how.limits.${id}.text`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
