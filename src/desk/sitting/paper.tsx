import { forecastVote, quote, refuse } from '../../engine/index.ts'
import { ASK_DAYS } from '../../model/pitch.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { RangeBar } from '../charts/rangeBar.tsx'
import { Button } from '../parts/Button.tsx'
import { percent, quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { Prose } from '../parts/Prose.tsx'
import { refusalText } from '../parts/refusal.tsx'
import { back, decide, hasWord, say, useDesk, useGame, w } from '../store.ts'
import { CostTable } from './CostTable.tsx'
import { Decision } from './Decision.tsx'
import { actsFull } from './limits.ts'
import { freshDraft, measureOf } from './post.ts'
import './paper.css'

/** A council paper: what is promised, what is known, what it costs, whom it touches; and the decision. */
export function Paper() {
  const game = useGame()
  const { at, drafts } = useDesk()
  const measure = measureOf(game.scenario, at)
  if (!measure) return <Gone />
  const { id } = measure
  const draft = { ...freshDraft(game, id), ...drafts[id] }
  const cost = quote(game.world, game.scenario, draft)
  const vote = forecastVote(game.world, game.scenario, draft)
  if (!cost) return <Gone />
  const { evidence } = measure
  const of = measure.stated ?? 1
  const key = `measures.${id}`
  return (
    <div class="two">
      <article class="doc sheet stack laid">
        <p class="doc-head">
          <BackLink />
          <span>
            {t('paper.meta', { quarter: quarterLabel(game.scenario.start, game.world.quarter) })}
          </span>
        </p>
        <h1 class="doc-title" tabIndex={-1}>
          {w(`${key}.title`)}
        </h1>
        <p class="standfirst" data-read="">
          <Prose text={w(`${key}.summary`)} />
        </p>
        <section class="sec">
          <h2 class="sec-title">{t('paper.promise')}</h2>
          <div class="pe">
            <div class="promise">
              <blockquote data-read="">{w(`${key}.promise`)}</blockquote>
              {hasWord(`${key}.basis`) && (
                <p>
                  <Prose text={w(`${key}.basis`)} />
                </p>
              )}
            </div>
            <div class="evid">
              <RangeBar
                low={cost.pitch.low * of}
                high={cost.pitch.high * of}
                mode={within(evidence.mode, cost.pitch) * of}
                cases={evidence.cases.map((c) => within(c, cost.pitch) * of)}
                promise={cost.pitch.promise * of}
                format={percent}
              />
              {measure.stated === null && <p>{t('paper.evidenceNote')}</p>}
            </div>
          </div>
          <Questions measure={id} />
        </section>
        <div class="cols2 sec">
          <CostTable measure={measure} cost={cost} />
          <section>
            <h2 class="sec-title">{t('paper.affected')}</h2>
            <ul class="who">
              {listOf(`${key}.affected`, 'who').map((i) => (
                <li key={i}>
                  <Icon name="users" />
                  <span>
                    <b>{w(`${key}.affected.${i}.who`)}:</b>{' '}
                    <Prose text={w(`${key}.affected.${i}.how`)} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <details class="more sec views" open={game.pacing.words > 160}>
          <summary>
            <Icon name="chevron-right" />
            {t('paper.opinions')}
          </summary>
          <ul>
            {listOf(`${key}.opinions`, 'office').map((i) => (
              <li key={i}>
                <b>{w(`${key}.opinions.${i}.office`)}</b>
                <Prose text={w(`${key}.opinions.${i}.says`)} />
              </li>
            ))}
          </ul>
        </details>
        <p class="aside undone" data-read="">
          <b>{t('paper.without')}</b> <Prose text={w(`${key}.without`)} />
        </p>
      </article>
      <Decision measure={measure} draft={draft} cost={cost} vote={vote} />
    </div>
  )
}

const within = (value: number, { low, high }: { low: number; high: number }): number =>
  Math.min(high, Math.max(low, value))

/** What can still be asked about a pitch. The answer narrows promise and evidence, a quarter later. */
function Questions({ measure }: { measure: string }) {
  const game = useGame()
  const { scenario, world } = game
  return (
    <fieldset class="asks">
      <legend>{t('paper.ask')}</legend>
      {(['detail', 'references'] as const).map((what) => {
        const command = { type: 'ask' as const, round: world.quarter, measure, what }
        const refusal = refuse(world, scenario, command)
        return (
          <Button
            key={what}
            size="small"
            off={refusal ? refusalText(refusal) : actsFull(game)}
            onPress={() => {
              if (!decide(command)) say(t('paper.asked'))
            }}
          >
            {t(`paper.ask.${what}`, { n: ASK_DAYS[what] })}
          </Button>
        )
      })}
    </fieldset>
  )
}

/** Indices of a list in the words: items are numbered, the words say how many there are. */
export function listOf(key: string, field: string): number[] {
  const found: number[] = []
  while (hasWord(`${key}.${found.length}.${field}`)) found.push(found.length)
  return found
}

export function BackLink({ to, label }: { to?: () => void; label?: string }) {
  const { screen, from } = useDesk()
  const there = screen === 'paper' && from === 'catalogue' ? 'screen.catalogue' : 'shell.back'
  return (
    <button type="button" class="link back" onClick={to ?? back}>
      <Icon name="arrow-left" />
      {label ?? t(there)}
    </button>
  )
}

/** The thing this paper was about is no longer there: taken back, or decided. */
export function Gone() {
  return (
    <section class="sheet fault">
      <h1 class="panel-title" tabIndex={-1}>
        {t('story.closed')}
      </h1>
      <p class="acts">
        <BackLink />
      </p>
    </section>
  )
}
