import { useState } from 'preact/hooks'
import type { Command } from '../../engine/command.ts'
import { answerTerms, leavingNow, refuse } from '../../engine/index.ts'
import type { Measure } from '../../model/content.ts'
import type { TermId, Terms } from '../../model/ids.ts'
import { isOpen } from '../../model/inForce.ts'
import type { Contract } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { money } from '../parts/format.ts'
import { refusalText } from '../parts/refusal.tsx'
import { decide, go, say, draft as setDraft, useDesk, useGame, w } from '../store.ts'
import { Letter, Power, PriceToday } from './Bargain.tsx'
import { ClauseCases, Clauses } from './Clauses.tsx'
import { BackLink, Gone } from './paper.tsx'
import { freshDraft, legalFormOf } from './post.ts'
import { AwardChoice, Way } from './Way.tsx'

/** The draft contract of a paper: what is demanded here goes to the council with it. */
export function DraftContract({ measure }: { measure: Measure }) {
  const game = useGame()
  const { drafts } = useDesk()
  const paper = { ...freshDraft(game, measure.id), ...drafts[measure.id] }
  const [wanted, want] = useState<Partial<Terms>>(paper.terms)
  const [way, chooseWay] = useState(paper.arrangement)
  const [award, chooseAward] = useState(paper.award)
  const [looked, look] = useState<TermId | null>(null)
  const partner = game.scenario.partners.find((p) => p.id === paper.partner)
  if (!partner) return <Gone />
  const answer = answerTerms(game.world, game.scenario, {
    partner: partner.id,
    measure: measure.id,
    terms: wanted,
    arrangement: way,
    award,
    scale: paper.scale,
  })
  if (!answer) return <Gone />
  const presetOf = (id: string | undefined): Partial<Terms> =>
    game.scenario.arrangements.find((one) => one.id === id)?.preset ?? {}
  const takeWay = (id: string | undefined) => {
    chooseWay(id)
    want(
      Object.fromEntries(
        Object.entries(presetOf(id)).filter(
          ([term, step]) => step !== partner.terms[term as TermId],
        ),
      ),
    )
  }
  const leave = () => go('paper', measure.id)
  return (
    <div class="two">
      <article class="doc doc--contract sheet stack laid">
        <p class="doc-head">
          <BackLink to={leave} label={w(`measures.${measure.id}.title`)} />
          <span>{t('contract.draft')}</span>
        </p>
        <h1 class="doc-title" tabIndex={-1}>
          {t('contract.with', { partner: w(`partners.${partner.id}.name`) })}
        </h1>
        <Way measure={measure} chosen={way} onChoose={takeWay} />
        <Clauses
          offered={partner.terms}
          preset={presetOf(way)}
          wanted={wanted}
          answer={answer}
          onWant={want}
          onLook={look}
        />
      </article>
      <aside class="dec sheet" aria-label={t('contract.partner')}>
        <div class="dec__scroll">
          <Letter partner={partner.id} answer={answer} />
          <Power answer={answer} />
          <PriceToday offered={answer.offeredFee} yours={answer.fee} />
          <AwardChoice
            draft={{ ...paper, terms: wanted, arrangement: way, award }}
            onChoose={chooseAward}
          />
          <ClauseCases
            term={looked ?? (answer.answers.at(-1)?.term as TermId | undefined) ?? 'exit'}
          />
        </div>
        <footer>
          <Button onPress={leave}>{t('contract.cancel')}</Button>
          <Button
            kind="primary"
            iconEnd="arrow-right"
            onPress={() => {
              setDraft(measure.id, {
                terms: wanted,
                arrangement: way,
                award,
                legalForm: legalFormOf(game.scenario, partner.legalForm, way),
              })
              say(t('contract.taken'))
              leave()
            }}
          >
            {t('contract.take')}
          </Button>
        </footer>
      </aside>
    </div>
  )
}

/** A running contract: demand more, renew at the price asked, tender anew, or leave. */
export function RunningContract({ contract }: { contract: Contract }) {
  const { scenario, world } = useGame()
  const [wanted, want] = useState<Partial<Terms>>({})
  const [looked, look] = useState<TermId | null>(null)
  const answer = answerTerms(world, scenario, {
    partner: contract.partner,
    measure: contract.measure,
    terms: wanted,
    contract: contract.id,
  })
  if (!answer || contract.value === 'ended') return <Gone />
  const round = world.quarter
  const asked = Object.keys(wanted).length > 0
  const commands: Record<'negotiate' | 'renew' | 'retender' | 'exit', Command> = {
    negotiate: { type: 'negotiate', round, contract: contract.id, terms: wanted },
    renew: { type: 'renew', round, contract: contract.id },
    retender: { type: 'retender', round, contract: contract.id, partner: null, terms: wanted },
    exit: { type: 'exit', round, contract: contract.id },
  }
  const off = (kind: keyof typeof commands): string | null => {
    const refusal = refuse(world, scenario, commands[kind])
    return refusal ? refusalText(refusal) : null
  }
  const give = (kind: keyof typeof commands) => {
    if (decide(commands[kind])) return
    if (kind === 'negotiate') {
      say(t('contract.sent', { price: money(answer.fee) }))
      want({})
    } else go('desk')
  }
  const due = contract.value === 'renewal'
  return (
    <div class="two">
      <article class="doc doc--contract sheet stack laid">
        <p class="doc-head">
          <BackLink />
          <span>
            {due
              ? t('contract.due')
              : contract.value === 'dispute' || contract.value === 'takeover'
                ? t(`contract.${contract.value}`)
                : isOpen(contract)
                  ? t('contract.tender')
                  : t('contract.endsIn', { n: Math.max(0, contract.context.endsIn) })}
          </span>
        </p>
        <h1 class="doc-title" tabIndex={-1}>
          {t('contract.with', { partner: w(`partners.${contract.partner}.name`) })}
        </h1>
        <p class="soft">{w(`measures.${contract.measure}.title`)}</p>
        <Clauses
          offered={contract.terms}
          wanted={wanted}
          answer={answer}
          onWant={want}
          onLook={look}
        />
      </article>
      <aside class="dec sheet" aria-label={t('contract.partner')}>
        <div class="dec__scroll">
          <Letter partner={contract.partner} answer={answer} />
          <Power answer={answer} />
          <PriceToday
            now={contract.fee}
            offered={answer.offeredFee}
            yours={answer.fee}
            asked={contract.offer}
          />
          <section class="ways">
            <h3>{t('contract.ways')}</h3>
            <p>
              <Button size="small" onPress={() => give('retender')} off={off('retender')}>
                {`${t('contract.retender')}: ${money(leavingNow(contract))}`}
              </Button>
            </p>
            <p>
              <Button size="small" onPress={() => give('exit')} off={off('exit')}>
                {`${t('contract.exit')}: ${money(leavingNow(contract))}`}
              </Button>
            </p>
          </section>
          <ClauseCases
            term={looked ?? (answer.answers.at(-1)?.term as TermId | undefined) ?? 'exit'}
          />
        </div>
        <footer>
          {due && (
            <Button onPress={() => give('renew')} off={off('renew')}>
              {t('contract.renew')}
            </Button>
          )}
          <Button
            kind="primary"
            iconEnd="send"
            onPress={() => give('negotiate')}
            off={asked ? off('negotiate') : t('contract.askFirst')}
          >
            {t('contract.send')}
          </Button>
        </footer>
      </aside>
    </div>
  )
}
