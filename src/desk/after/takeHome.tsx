import { inForce } from '../../model/inForce.ts'
import { t } from '../../text/core.ts'
import '../../text/debrief.ts'
import { number } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { type Game, w } from '../store.ts'

const LINES = ['1', '2', '3', '4', '5', '6'] as const

/** To take home: what a contract must settle, questions, what the model leaves out, one act of one's own. */
export function TakeHome({ game }: { game: Game }) {
  const contracts = game.world.contracts.filter(inForce)
  return (
    <>
      <section class="deb-contracts">
        <h2 class="sec-title">{t('debrief.contracts')}</h2>
        <p class="small soft">{t('debrief.contractsNote')}</p>
        <ul class="deb-check">
          {game.scenario.clauses.map((clause) => (
            <li key={clause.id}>
              <Icon name="square" />
              <span>{w(`clauses.${clause.id}.title`)}</span>
              <small>
                {t('debrief.inContracts', {
                  n: number(contracts.filter((one) => one.terms[clause.id] === 2).length),
                  all: number(contracts.length),
                })}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section class="deb-questions">
        <h2 class="sec-title">{t('debrief.questions')}</h2>
        <ol class="deb-numbered">
          {LINES.map((n) => (
            <li key={n}>{t(`debrief.question.${n}`)}</li>
          ))}
        </ol>
        <p class="deb-act">{t('debrief.oneAct')}</p>
      </section>
      <section class="deb-leftout">
        <h2 class="sec-title">{t('debrief.leftOut')}</h2>
        <ul class="aft-list">
          {LINES.map((n) => (
            <li key={n}>{t(`debrief.leftOut.${n}`)}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
