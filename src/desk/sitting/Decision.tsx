import { useId, useState } from 'preact/hooks'
import type { Quote, VoteForecast } from '../../engine/api.ts'
import { grantFor, quote, refuse } from '../../engine/index.ts'
import type { Measure } from '../../model/content.ts'
import { OWN_FORMS } from '../../model/ladder.ts'
import type { Adopt } from '../../model/world.ts'
import { t, tell } from '../../text/core.ts'
import { Button } from '../parts/Button.tsx'
import { Chips, OptionRow, Segmented } from '../parts/Choice.tsx'
import { money, percent, perYear } from '../parts/format.ts'
import { RefusalNote, refusalText } from '../parts/refusal.tsx'
import { Select } from '../parts/Select.tsx'
import { VoteBar } from '../parts/VoteBar.tsx'
import { decide, go, markSeen, say, draft as setDraft, useGame, w } from '../store.ts'
import { CoverageCurve } from './CoverageCurve.tsx'
import { papersFull } from './limits.ts'
import { VoteReasons } from './VoteReasons.tsx'

/** Districts shown before “more”. */
const FIRST = 5

/** The decision column of a paper: scale, districts, partner, funding, participation, forecast, acts. */
export function Decision({
  measure,
  draft,
  cost,
  vote,
}: {
  measure: Measure
  draft: Adopt
  cost: Quote
  vote: VoteForecast
}) {
  const game = useGame()
  const { scenario, world } = game
  const [reasons, showReasons] = useState(false)
  const change = (patch: Partial<Adopt>) => setDraft(measure.id, patch)
  const command = { type: 'adopt' as const, round: world.quarter, ...draft }
  const refusal = refuse(world, scenario, command)
  const full = papersFull(game)
  const offered = world.offers.some((o) => o.measure === measure.id && !o.answered)
  const canGrant = grantFor(world, scenario, measure) !== undefined

  const toCouncil = () => {
    if (decide(command)) return
    say(t('paper.done'))
    go('desk')
  }
  const decline = () => {
    if (decide({ type: 'abstain', round: world.quarter, measure: measure.id })) return
    say(t('paper.declined'))
    go('desk')
  }
  return (
    <aside class="dec sheet" aria-labelledby="dec-h">
      <header class="dec__head">
        <h2 id="dec-h">{t('paper.decision')}</h2>
        {offered ? (
          <Button size="small" kind="quiet" onPress={decline}>
            {t('paper.abstain')}
          </Button>
        ) : (
          <Button
            size="small"
            kind="quiet"
            onPress={() => {
              markSeen(`m:${measure.id}`)
              go('desk')
            }}
          >
            {t('paper.later')}
          </Button>
        )}
      </header>
      <form onSubmit={(event) => event.preventDefault()}>
        <div class="field2">
          <Segmented
            legend={t('paper.scale')}
            wide
            options={[
              { value: 'pilot' as const, label: t('paper.pilot') },
              { value: 'rollout' as const, label: t('paper.rollout') },
            ]}
            value={draft.scale}
            onChange={(scale) => change({ scale })}
          />
          <Segmented
            legend={t('paper.funding')}
            wide
            options={[
              { value: 'own' as const, label: t('paper.own') },
              ...(canGrant ? [{ value: 'grant' as const, label: t('paper.grant') }] : []),
              { value: 'loan' as const, label: t('paper.loan') },
              { value: 'shares' as const, label: t('paper.shares') },
            ]}
            value={draft.funding}
            onChange={(funding) => change({ funding })}
          />
        </div>
        {measure.scope === 'districts' && (
          <Districts measure={measure} draft={draft} cost={cost} onChange={change} />
        )}
        <Partners measure={measure} draft={draft} cost={cost} onChange={change} />
        <Form draft={draft} onChange={change} />
        <Segmented
          legend={t('paper.participation')}
          aside={t('paper.daysInAll', { n: Math.round(cost.days) })}
          wide
          options={([0, 1, 2, 3] as const).map((value) => ({
            value,
            label: tell(`paper.part${value}`),
          }))}
          value={draft.participation}
          onChange={(participation) => change({ participation })}
        />
        <fieldset class="field">
          <legend>{t('paper.running')}</legend>
          <div class="chips">
            <Chips
              options={[
                { value: 'operating', label: t('paper.operating') },
                { value: 'integrated', label: t('paper.integrated') },
              ]}
              chosen={[
                ...(draft.operating ? ['operating'] : []),
                ...(draft.integrated ? ['integrated'] : []),
              ]}
              onToggle={(value, on) => change({ [value]: on })}
            />
          </div>
        </fieldset>
      </form>
      <div class="dec__vote">
        <VoteBar vote={vote} why={() => showReasons(true)} />
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      <footer>
        {draft.partner && (
          <Button icon="file-pen" onPress={() => go('contract', measure.id)}>
            {t('paper.negotiate')}
          </Button>
        )}
        <Button
          kind="primary"
          iconEnd="arrow-right"
          onPress={toCouncil}
          off={refusal ? refusalText(refusal) : full}
          offShown={refusal !== null}
        >
          {t('paper.toCouncil')}
        </Button>
      </footer>
      {reasons && <VoteReasons vote={vote} onClose={() => showReasons(false)} />}
      <p class="sr" role="status">
        {t('paper.changed', { once: money(cost.once), yearly: money(cost.yearly), yes: vote.yes })}
      </p>
    </aside>
  )
}

interface Part {
  measure: Measure
  draft: Adopt
  cost: Quote
  onChange: (patch: Partial<Adopt>) => void
}

/** Districts: empty means all. The first few stand there, the rest behind a press. */
function Districts({ measure, draft, cost, onChange }: Part) {
  const { scenario } = useGame()
  const [all, showAll] = useState(false)
  const count = scenario.districts.length
  const chosen = draft.districts.length > 0 ? draft.districts : scenario.districts.map((_, i) => i)
  const options = scenario.districts.map((district, value) => ({ value, label: district.name }))
  const shown = all ? options : options.slice(0, FIRST)
  const toggle = (index: number, on: boolean) => {
    const next = on ? [...chosen, index].sort((a, b) => a - b) : chosen.filter((i) => i !== index)
    // Nothing chosen would mean everything: the last district stays.
    if (next.length > 0) onChange({ districts: next.length === count ? [] : next })
  }
  return (
    <fieldset class="field">
      <legend>
        <span>{t('paper.districts')}</span>
        <span class="field__aside">
          {chosen.length === count
            ? t('paper.all')
            : t('paper.ofAll', { n: chosen.length, all: count })}
        </span>
      </legend>
      <div class="chips">
        <Chips options={shown} chosen={chosen} onToggle={toggle} />
        {!all && count > FIRST && (
          <Button size="small" expanded={false} onPress={() => showAll(true)}>
            {t('paper.moreDistricts', { n: count - FIRST })}
          </Button>
        )}
      </div>
      <div class="curve">
        <CoverageCurve curve={measure.curve} coverage={cost.coverage} effect={cost.effect} />
        <p>
          <b>
            {t('paper.curve', {
              coverage: percent(cost.coverage),
              effect: percent(cost.effect),
            })}
          </b>{' '}
          {t(measure.curve === 'network' ? 'paper.curveNetwork' : 'paper.curveLinear')}
        </p>
      </div>
    </fieldset>
  )
}

/** The rung of the ladder a service stands on: a choice where the city runs it itself (Kap. 4.9.4). */
function Form({ draft, onChange }: Pick<Part, 'draft' | 'onChange'>) {
  return (
    <div class="field">
      {draft.partner === null ? (
        <Select
          label={t('paper.form')}
          value={draft.legalForm as (typeof OWN_FORMS)[number]}
          options={OWN_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
          onChange={(legalForm) => onChange({ legalForm })}
        />
      ) : (
        <p>
          {t('paper.form')}: {t(`form.${draft.legalForm}`)}
        </p>
      )}
      <p class="small soft">{t(`form.${draft.legalForm}.is`)}</p>
    </div>
  )
}

function Partners({ measure, draft, onChange }: Part) {
  const { scenario, world } = useGame()
  const name = useId()
  const choices: (string | null)[] = [...measure.partners, ...(measure.own ? [null] : [])]
  if (choices.length === 0) return null
  return (
    <fieldset class="field">
      <legend>{t('paper.partner')}</legend>
      <div class="opts">
        {choices.map((id) => {
          const partner = scenario.partners.find((p) => p.id === id)
          const legalForm = partner?.legalForm ?? 'own'
          const terms = id === draft.partner ? draft.terms : {}
          const would = quote(world, scenario, { ...draft, partner: id, legalForm, terms })
          return (
            <OptionRow
              key={id ?? 'own'}
              name={name}
              checked={draft.partner === id}
              onChoose={() =>
                onChange({
                  partner: id,
                  legalForm,
                  terms: {},
                  arrangement: undefined,
                  award: undefined,
                })
              }
              aside={would && perYear(would.yearly)}
            >
              <b>{id ? w(`partners.${id}.name`) : t('paper.ownWork')}</b>
            </OptionRow>
          )
        })}
      </div>
    </fieldset>
  )
}
