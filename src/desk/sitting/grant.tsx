import { refuse } from '../../engine/index.ts'
import { population } from '../../model/people.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { money, percent } from '../parts/format.ts'
import { refusalText } from '../parts/refusal.tsx'
import { decide, go, markSeen, say, useDesk, useGame, w } from '../store.ts'
import { BackLink, Gone } from './paper.tsx'
import './paper.css'
import './story.css'

/** A grant call: what it pays, what it asks, what applying costs. */
export function Grant() {
  const { scenario, world } = useGame()
  const { at } = useDesk()
  const grant = scenario.grants.find((g) => g.id === at)
  const state = world.grants.find((g) => g.id === at)
  if (!grant || state?.value !== 'call') return <Gone />
  const step = world.supervision.value
  const share =
    step === 'consolidation' || step === 'emergency' ? grant.shareDistressed : grant.share
  const command = {
    type: 'applyGrant' as const,
    round: world.quarter,
    grant: grant.id,
    project: null,
  }
  const refusal = refuse(world, scenario, command)
  const facts: [string, string][] = [
    [t('grant.share'), percent(share)],
    [t('grant.max'), money(grant.max * population(world.people))],
    [t('grant.quarters'), t('grant.nQuarters', { n: grant.quarters })],
    [t('grant.bid'), t('grant.bidValue', { money: money(grant.bidCost), n: grant.bidDays })],
    [t('grant.leaving'), t('grant.leavingValue', { share: percent(grant.leaving) })],
  ]
  return (
    <div class="two">
      <article class="doc sheet stack laid">
        <p class="doc-head">
          <BackLink />
          <span>{t('screen.grant')}</span>
        </p>
        <h1 class="doc-title" tabIndex={-1}>
          {w(`grants.${grant.id}.title`)}
        </h1>
        <p class="story__text" data-read="">
          {w(`grants.${grant.id}.summary`)}
        </p>
        <dl class="grant__facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <section class="sec">
          <h2 class="sec-title">{t('grant.duty')}</h2>
          <p class="standfirst">{w(`grants.${grant.id}.duty`)}</p>
        </section>
      </article>
      <aside class="dec sheet" aria-labelledby="dec-h">
        <h2 id="dec-h">{t('paper.decision')}</h2>
        <form>
          <p>{t('grant.mayFail')}</p>
        </form>
        <footer>
          <Button
            onPress={() => {
              markSeen(`g:${grant.id}`)
              go('desk')
            }}
          >
            {t('paper.later')}
          </Button>
          <Button
            kind="primary"
            iconEnd="arrow-right"
            off={refusal ? refusalText(refusal) : null}
            onPress={() => {
              if (decide(command)) return
              say(t('grant.applied'))
              go('desk')
            }}
          >
            {t('grant.apply')}
          </Button>
        </footer>
      </aside>
    </div>
  )
}
