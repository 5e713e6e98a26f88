import { useId, useState } from 'preact/hooks'
import type { TermsAnswer } from '../../engine/api.ts'
import type { TermId, TermStep, Terms } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import { Segmented } from '../parts/Choice.tsx'
import { money } from '../parts/format.ts'
import { Hint } from '../parts/Hint.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Prose } from '../parts/Prose.tsx'
import { hasWord, say, useGame, w } from '../store.ts'

const STEPS: TermStep[] = [0, 1, 2]
/** Here the weakest step means that nothing is settled; the gap is named, not hidden (Kap. 4.7.2). */
const GAPS: ReadonlySet<TermId> = new Set(['exit', 'insolvency', 'outage'])
const stepLabel = (term: TermId, step: TermStep): string =>
  hasWord(`clauses.${term}.labels.${step}`)
    ? w(`clauses.${term}.labels.${step}`)
    : t(`contract.step${step}`)

/**
 * The clauses, weak to strong. The wording follows the choice; what the partner makes of it stands
 * beside it. As many as the length of the game allows, the rest behind “more”.
 */
export function Clauses({
  offered,
  preset = {},
  wanted,
  answer,
  onWant,
  onLook,
}: {
  offered: Terms
  /** what the way of working together asks for: a clause set back from it is a wish of its own */
  preset?: Partial<Terms>
  wanted: Partial<Terms>
  answer: TermsAnswer
  onWant: (terms: Partial<Terms>) => void
  onLook: (term: TermId) => void
}) {
  const { scenario, pacing } = useGame()
  const [all, showAll] = useState(false)
  const first = scenario.clauses.slice(0, pacing.clauses)
  const rest = scenario.clauses.slice(pacing.clauses)
  const choose = (term: TermId, step: TermStep) => {
    const next = { ...wanted }
    if (step === offered[term] && preset[term] === undefined) delete next[term]
    else next[term] = step
    onWant(next)
    onLook(term)
  }
  const row = (term: TermId, number: number) => (
    <ClauseRow
      key={term}
      term={term}
      number={number}
      offered={offered[term]}
      wanted={wanted[term]}
      answer={answer.answers.find((a) => a.term === term)}
      onChoose={(step) => choose(term, step)}
      onLook={() => onLook(term)}
      price={answer.fee}
    />
  )
  return (
    <>
      <Hint id="contract" />
      <p class="clauses__head" aria-hidden="true">
        <span />
        <span>{t('contract.clause')}</span>
        <span>{t('contract.wanted')}</span>
        <span>{t('contract.partner')}</span>
      </p>
      <ol class="clauses">{first.map((clause, i) => row(clause.id, i + 1))}</ol>
      {rest.length > 0 && (
        <details
          class="more clauses__more"
          open={all}
          onToggle={(event) => showAll(event.currentTarget.open)}
        >
          <summary>
            <Icon name="chevron-right" />
            {t('contract.more', { n: rest.length })}
          </summary>
          {all && (
            <ol class="clauses" start={first.length + 1}>
              {rest.map((clause, i) => row(clause.id, first.length + i + 1))}
            </ol>
          )}
        </details>
      )}
    </>
  )
}

function ClauseRow({
  term,
  number,
  offered,
  wanted,
  answer,
  onChoose,
  onLook,
  price,
}: {
  term: TermId
  number: number
  offered: TermStep
  wanted: TermStep | undefined
  answer: TermsAnswer['answers'][number] | undefined
  onChoose: (step: TermStep) => void
  onLook: () => void
  price: number
}) {
  const heading = useId()
  const step = wanted ?? offered
  const title = w(`clauses.${term}.title`)
  const gap = !answer && step === 0 && GAPS.has(term)
  const kind = answer?.answer ?? (gap ? 'gap' : wanted === undefined ? 'offered' : 'accepts')
  const hot = kind === 'refuses' || kind === 'gap'
  return (
    <li class={`clause${hot ? ' clause--hot' : ''}`}>
      <span class="clause__n">§ {number}</span>
      <div>
        <h2 id={heading}>
          <button type="button" class="clause__look" onClick={onLook}>
            {title}
            <span class="sr">: {t('contract.showCases', { clause: title })}</span>
          </button>
        </h2>
        <p>
          <Prose text={w(`clauses.${term}.steps.${step}`)} />
        </p>
      </div>
      <Segmented
        labelledBy={heading}
        wide
        options={STEPS.map((value) => ({ value, label: stepLabel(term, value) }))}
        value={step}
        onChange={(value) => {
          onChoose(value)
          say(
            t('contract.changed', {
              clause: title,
              step: stepLabel(term, value),
              answer: '',
              price: money(price),
            }),
          )
        }}
      />
      <p class={`clause__re ${TINT[kind]}`}>
        <Icon name={SIGN[kind]} />
        <span>{t(`answer.${kind}`)}</span>
      </p>
    </li>
  )
}
const SIGN = {
  offered: 'minus',
  accepts: 'check',
  meets: 'circle-help',
  refuses: 'x',
  gap: 'triangle-alert',
} as const
const TINT = {
  offered: 'soft',
  accepts: 'gain',
  meets: 'warn',
  refuses: 'loss',
  gap: 'loss',
} as const

/** Three cases of how such a clause went elsewhere. Never a price of the future. */
export function ClauseCases({ term }: { term: TermId }) {
  const clause = w(`clauses.${term}.title`)
  const cases = [0, 1, 2].filter((i) => hasWord(`clauses.${term}.cases.${i}`))
  return (
    <section class="cases" aria-live="polite">
      <h3>{t('contract.cases', { clause })}</h3>
      <p class="small soft">
        <Prose text={w(`clauses.${term}.why`)} />
      </p>
      <ul>
        {cases.map((i) => (
          <li key={i}>{w(`clauses.${term}.cases.${i}`)}</li>
        ))}
      </ul>
    </section>
  )
}
