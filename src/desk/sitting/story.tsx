import { useId, useState } from 'preact/hooks'
import { refuse } from '../../engine/index.ts'
import { population } from '../../model/people.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { OptionRow } from '../parts/Choice.tsx'
import { money, quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { Prose } from '../parts/Prose.tsx'
import { RefusalNote, refusalText } from '../parts/refusal.tsx'
import { decide, go, hasWord, say, useDesk, useGame, w } from '../store.ts'
import { BackLink, Gone } from './paper.tsx'
import { openState } from './post.ts'
import './paper.css'
import './story.css'

/** A matter that asks for an answer: what happened, who advises what, and the ways to answer. */
export function Story() {
  const { scenario, world } = useGame()
  const { at } = useDesk()
  const [chosen, choose] = useState<string | null>(null)
  const name = useId()
  const open = at ? openState(world, scenario, at) : null
  if (!open) return <Gone />
  const { story, state, first } = open
  const key = `events.${story.id}`
  const run = world.stories.find((s) => s.id === story.id)
  const people = population(world.people)
  const command = (option: string) => ({
    type: 'respond' as const,
    round: world.quarter,
    story: story.id,
    option,
  })
  const refusal = chosen ? refuse(world, scenario, command(chosen)) : null
  const label = (option: string) => w(`${key}.states.${state.id}.options.${option}.label`)
  const answer = () => {
    if (!chosen || decide(command(chosen))) return
    say(t('story.answered'))
    go('desk')
  }
  return (
    <div class="two">
      <article class="doc sheet stack laid">
        <p class="doc-head">
          <BackLink />
          <span>
            {run &&
              t('post.due', {
                quarter: quarterLabel(scenario.start, run.since + state.deadline),
              })}
          </span>
        </p>
        <h1 class="doc-title" tabIndex={-1}>
          {first ? w(`${key}.title`) : w(`${key}.states.${state.id}.title`)}
        </h1>
        <p class="story__text" data-read="">
          <Prose text={w(`${key}.states.${state.id}.text`)} />
        </p>
        {first && story.advisers.length > 0 && (
          <section class="sec">
            <h2 class="sec-title">{t('story.advisers')}</h2>
            <ul class="advisers">
              {story.advisers.map((advice, i) => (
                <li key={advice.adviser}>
                  <Icon
                    name={scenario.advisers.find((a) => a.id === advice.adviser)?.icon ?? 'users'}
                  />
                  <p>
                    <b>{w(`advisers.${advice.adviser}.name`)}</b>
                    {hasWord(`${key}.advisers.${i}.says`) && (
                      <span class="advisers__says">{w(`${key}.advisers.${i}.says`)}</span>
                    )}
                    <span class="small soft">
                      {t('story.advises', { option: label(advice.option) })}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {state.otherwise && (
          <p class="aside undone">{t('story.otherwise', { option: label(state.otherwise) })}</p>
        )}
      </article>
      <aside class="dec sheet" aria-labelledby="dec-h">
        <h2 id="dec-h">{t('story.options')}</h2>
        <form onSubmit={(event) => event.preventDefault()}>
          <fieldset class="field">
            <legend class="sr">{t('story.options')}</legend>
            <div class="opts opts--story">
              {state.options.map((option) => {
                const stands = refuse(world, scenario, command(option.id))
                return (
                  <OptionRow
                    key={option.id}
                    name={name}
                    checked={chosen === option.id}
                    onChoose={() => choose(option.id)}
                    off={stands ? refusalText(stands) : null}
                    aside={
                      option.cost > 0
                        ? t('story.cost', { money: money(option.cost * people) })
                        : t('story.free')
                    }
                  >
                    <b>{label(option.id)}</b>
                    <span class="opt__text">
                      {w(`${key}.states.${state.id}.options.${option.id}.text`)}
                    </span>
                  </OptionRow>
                )
              })}
            </div>
          </fieldset>
        </form>
        <RefusalNote refusal={refusal} />
        <footer>
          <Button
            kind="primary"
            iconEnd="arrow-right"
            onPress={answer}
            off={chosen ? null : t('story.chooseFirst')}
          >
            {t('story.decide')}
          </Button>
        </footer>
      </aside>
    </div>
  )
}
