import { INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/debrief.ts'
import '../../text/indicators.ts'
import { Button } from '../parts/Button.tsx'
import { indicatorValue, number, percent, quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import { isGood, withUnit } from '../why/figures.ts'
import { DebriefActs } from './debriefActs.tsx'
import type { Decision } from './decisions.ts'
import { type LuckRun, type One, SEEDS, useLuck } from './useWithout.ts'

/** Shown beside the chosen indicator. */
const ALWAYS: IndicatorId[] = [
  'reach',
  'divide',
  'trust',
  'steering',
  'lockIn',
  'attackSurface',
  'balance',
]

/** "The same term without this decision": one seed at once, fifty on request. */
export function WithoutPanel({
  game,
  indicator,
  decision,
  one,
  failed,
}: {
  game: Game
  indicator: IndicatorId
  decision: Decision | null
  one: One | null
  failed: boolean
}) {
  const luck = useLuck(game.run, decision?.index ?? null)
  return (
    <section
      class="deb-side sheet"
      aria-labelledby="deb-drop"
      aria-busy={decision !== null && !one && !failed}
    >
      <h2 id="deb-drop" class="panel-title">
        {t('debrief.drop')}
      </h2>
      {decision === null ? (
        <p>{t('debrief.choose')}</p>
      ) : (
        <>
          <p class="serif">
            {t('debrief.dropLead', {
              n: number(decision.n),
              title: decision.title,
              quarter: quarterLabel(game.scenario.start, decision.round),
            })}
          </p>
          {failed && <p class="warn">{t('debrief.reckonFailed')}</p>}
          {!failed && !one && <p role="status">{t('debrief.reckoning')}</p>}
          {one && <Comparison game={game} indicator={indicator} one={one} />}
          {one && <LuckPart indicator={indicator} luck={luck} />}
        </>
      )}
      <DebriefActs game={game} />
    </section>
  )
}

function Comparison({ game, indicator, one }: { game: Game; indicator: IndicatorId; one: One }) {
  const a = one.with.rounds.at(-1)
  const b = one.without.rounds.at(-1)
  if (!a || !b) return null
  const shown = [indicator, ...ALWAYS.filter((id) => id !== indicator)]
  // as the table reads: 71 % against 70 % is one point, and nothing only where both read alike
  const read = (value: number) =>
    INDICATORS[indicator].unit === 'share' ? Math.round(100 * value) / 100 : value
  const by = read(b[indicator]) - read(a[indicator])
  const still = indicatorValue(indicator, a[indicator]) === indicatorValue(indicator, b[indicator])
  return (
    <>
      <table class="aft-table deb-compare">
        <thead>
          <tr>
            <th scope="col">
              {quarterLabel(game.scenario.start, Math.max(0, game.world.quarter - 1))}
            </th>
            <th scope="col" class="num">
              {t('debrief.with')}
            </th>
            <th scope="col" class="num">
              {t('debrief.withoutIt')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((id) => (
            <tr key={id}>
              <th scope="row">{t(`indicator.${id}.name`)}</th>
              <td class="num">{indicatorValue(id, a[id])}</td>
              <Verdict verdict={verdictOf(id, a[id], b[id])} text={indicatorValue(id, b[id])} />
            </tr>
          ))}
          <tr>
            <th scope="row">{t('debrief.approval')}</th>
            <td class="num">{percent(one.with.share, 1)}</td>
            <Verdict
              verdict={Math.sign(Math.round(1000 * (one.without.share - one.with.share)))}
              text={percent(one.without.share, 1)}
            />
          </tr>
        </tbody>
      </table>
      <p class="deb-conclusion">
        {still
          ? t('debrief.conclusion.same')
          : t(by > 0 ? 'debrief.conclusion.up' : 'debrief.conclusion.down', {
              the: t(`indicator.${indicator}.the`),
              by: withUnit(indicator, by).replace(/^[+\u2212]/, ''),
            })}{' '}
        {one.dropped.length > 1 && t('debrief.fell', { n: one.dropped.length - 1 })}
      </p>
    </>
  )
}

/** 1 better without, −1 worse, 0 where both read alike. */
function verdictOf(id: IndicatorId, kept: number, dropped: number): number {
  if (indicatorValue(id, kept) === indicatorValue(id, dropped)) return 0
  const good = isGood(id, dropped - kept)
  return good === null ? 0 : good ? 1 : -1
}

function Verdict({ verdict, text }: { verdict: number; text: string }) {
  const kind = verdict > 0 ? 'gain' : verdict < 0 ? 'loss' : ''
  const word =
    verdict > 0 ? t('debrief.better') : verdict < 0 ? t('debrief.worse') : t('debrief.alike')
  return (
    <td class={`num ${kind}`}>
      <Icon name={verdict > 0 ? 'check' : verdict < 0 ? 'x' : 'minus'} />{' '}
      <span class="sr">{word}: </span>
      <b>{text}</b>
    </td>
  )
}

function LuckPart({ indicator, luck }: { indicator: IndicatorId; luck: LuckRun }) {
  const { terms, running, failed, start, cancel } = luck
  const higher = terms.filter((one) => one.without[indicator] > one.with[indicator]).length
  const lower = terms.filter((one) => one.without[indicator] < one.with[indicator]).length
  const liked = terms.filter((one) => one.shares[1] > one.shares[0]).length
  const all = number(terms.length)
  return (
    <div class={terms.length > 0 ? 'deb-luck deb-luck--done' : 'deb-luck'}>
      <h3 class="sec-title">{t('debrief.luck')}</h3>
      {terms.length === 0 && !running && <p>{t('debrief.luckLead', { n: number(SEEDS) })}</p>}
      {failed && <p class="warn">{t('debrief.reckonFailed')}</p>}
      {running && (
        <p role="status">
          {t('debrief.luckProgress', { done: all, n: number(SEEDS) })}{' '}
          <progress
            max={SEEDS}
            value={terms.length}
            aria-label={t('debrief.luckProgress', { done: all, n: number(SEEDS) })}
          />
        </p>
      )}
      {!running && terms.length > 0 && (
        <>
          <p>
            <b>
              {t('debrief.luckHigher', {
                n: number(higher),
                all,
                less: number(lower),
                the: t(`indicator.${indicator}.the`),
              })}
            </b>
          </p>
          <p>{t('debrief.luckShare', { n: number(liked), all })}</p>
        </>
      )}
      {running ? (
        <Button size="small" onPress={cancel}>
          {t('debrief.cancel')}
        </Button>
      ) : (
        <Button size="small" onPress={start}>
          {t('debrief.luckStart', { n: number(SEEDS) })}
        </Button>
      )}
    </div>
  )
}
