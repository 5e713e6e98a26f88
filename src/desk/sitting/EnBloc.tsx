import { useState } from 'preact/hooks'
import type { Refusal } from '../../engine/command.ts'
import { quote } from '../../engine/index.ts'
import { t } from '../../text/core.ts'
import '../../text/council.ts'
import { Button } from '../parts/Button.tsx'
import { money } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { refusalText } from '../parts/refusal.tsx'
import { decide, say, useGame, w } from '../store.ts'
import { debated } from './limits.ts'
import { freshDraft, isShort, tableOf } from './post.ts'

/** In a short length one paper is talked about; the rest goes to the council in one stroke, as it was put. */
export function EnBloc() {
  const game = useGame()
  const { scenario, world } = game
  const { agenda } = world.council
  const [open, setOpen] = useState(false)
  const [chosen, choose] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<readonly Refusal[]>([])
  const papers = tableOf(game).filter((item) => item.kind === 'paper')
  const talkedAbout = debated(game, agenda).length > 0
  if (!isShort(game) || !talkedAbout || papers.length === 0) return null
  const give = () => {
    const answers = chosen.map((measure) =>
      decide({ type: 'adopt', round: world.quarter, ...freshDraft(game, measure) }),
    )
    const no = answers.filter((answer) => answer !== null)
    choose([])
    setRefused(no)
    say(t('bloc.given', { n: answers.length - no.length }))
  }
  return (
    <details
      class="more post__bloc"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevron-right" />
        {t('bloc.rest', { n: papers.length })}
      </summary>
      <fieldset>
        <legend>{t('bloc.text')}</legend>
        {papers.map(({ ref }) => (
          <label class="opt" key={ref}>
            <input
              type="checkbox"
              checked={chosen.includes(ref)}
              onChange={(event) =>
                choose(
                  event.currentTarget.checked
                    ? [...chosen, ref]
                    : chosen.filter((one) => one !== ref),
                )
              }
            />
            <span>{w(`measures.${ref}.title`)}</span>
            <span class="opt__aside">
              {money(quote(world, scenario, freshDraft(game, ref))?.once ?? 0)}
            </span>
          </label>
        ))}
      </fieldset>
      <div role="alert">
        {refused.map((refusal, i) => (
          <p class="loss" key={i}>
            {refusalText(refusal)}
          </p>
        ))}
      </div>
      <Button icon="landmark" off={chosen.length === 0 ? t('bloc.none') : null} onPress={give}>
        {t('bloc.give')}
      </Button>
    </details>
  )
}
