import { bidOf, refuse } from '../../engine/index.ts'
import { capacityOf } from '../../model/admin.ts'
import type { Grant as Call } from '../../model/content.ts'
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

/** Titles listed of what a call could pay for; the rest is counted. */
const LISTED = 6
/** From these chances on a bid stands fairly, or well. Assumption. */
const FAIR = 0.3
const GOOD = 0.5

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
          <p class="grant__after">{t('grant.after', { n: grant.quarters })}</p>
        </section>
        <Payable call={grant} />
      </article>
      <aside class="dec sheet" aria-labelledby="dec-h">
        <h2 id="dec-h">{t('paper.decision')}</h2>
        <form>
          <Prospect call={grant} />
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

/** What the call could pay for: proposals of its fields that the city has not adopted yet. */
function Payable({ call }: { call: Call }) {
  const { scenario, world } = useGame()
  const taken = new Set(world.projects.map((p) => p.measure))
  const fitting = scenario.measures.filter((m) => call.areas.includes(m.area) && !taken.has(m.id))
  const more = fitting.length - LISTED
  if (fitting.length === 0) return null
  return (
    <section class="sec">
      <h2 class="sec-title">{t('grant.payable')}</h2>
      <ul class="grant__list">
        {fitting.slice(0, LISTED).map((m) => (
          <li key={m.id}>{w(`measures.${m.id}.title`)}</li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{t('grant.payableMore', { n: more })}</p>}
    </section>
  )
}

/** How the bid stands today, and what it rests on. A prospect in words: the draw decides. */
function Prospect({ call }: { call: Call }) {
  const { world } = useGame()
  const bid = bidOf(world, call)
  const level = bid.chance >= GOOD ? 'good' : bid.chance >= FAIR ? 'fair' : 'poor'
  const rests: [string, string][] = [
    [t('grant.capacity'), percent(capacityOf(world.admin))],
    [t('grant.before'), t(bid.climbed ? 'grant.yes' : 'grant.no')],
  ]
  if (call.needsStrategy) rests.push([t('grant.strategy'), percent(world.admin.strategy)])
  return (
    <>
      <p class="grant__prospect">
        {t('grant.prospect')} <b>{t(`grant.prospect.${level}`)}</b>
      </p>
      <p>{t('grant.mayFail')}</p>
      <h3 class="grant__rests">{t('grant.rests')}</h3>
      <dl class="grant__list">
        {rests.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
