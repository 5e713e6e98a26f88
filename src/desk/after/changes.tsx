import { t, tell } from '../../text/core.ts'
import '../../text/after.ts'
import '../../text/rules.ts'
import '../../text/why.ts'
import { indicatorValue } from '../parts/format.ts'
import { type Game, openWhy } from '../store.ts'
import { contribution, withUnit } from '../why/figures.ts'
import type { Change } from './period.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The largest changes as prose: how far, what weighs most and by which rule, what works against it. */
export function Changes({ game, changes }: { game: Game; changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <div class="rep-cols">
      {changes.map(({ id, by, value, causes }, place) => {
        const first = causes.find((one) => one.by > 0 === by > 0)
        const against = causes.find((one) => one.by > 0 !== by > 0)
        const rule = place === 0 ? first?.rules[0] : undefined
        const { quality } = game.world.measured[id]
        return (
          <p key={id}>
            <b>
              {capital(
                t(by > 0 ? 'report.change.up' : 'report.change.down', {
                  the: t(`indicator.${id}.the`),
                  by: withUnit(id, by).replace(/^[+\u2212]/, ''),
                  value: indicatorValue(id, value),
                }),
              )}
            </b>{' '}
            {first &&
              `${t('report.change.cause', {
                cause: first.cause.title,
                by: contribution(id, first.by),
              })} `}
            {rule &&
              t('report.change.rule', {
                rule: tell(`rule.${rule.rule}`),
                chapter: t('why.chapterOf', { chapter: rule.chapter }),
              })}{' '}
            {!first &&
              quality !== 'exact' &&
              t(quality === 'survey' ? 'report.change.late' : 'report.change.thin')}{' '}
            {first &&
              against &&
              t('report.change.against', {
                cause: against.cause.title,
                by: contribution(id, against.by),
              })}{' '}
            <button
              type="button"
              class="why"
              aria-label={t('shell.whyOf', {
                name: t(`indicator.${id}.name`),
                value: indicatorValue(id, value),
              })}
              onClick={() => openWhy(id)}
            >
              {t('shell.why')}
            </button>
          </p>
        )
      })}
    </div>
  )
}
