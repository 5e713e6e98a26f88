import { useId, useState } from 'preact/hooks'
import type { IndicatorId } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { Button } from '../parts/Button.tsx'
import { indicatorValue } from '../parts/format.ts'
import { Hint } from '../parts/Hint.tsx'
import { nameOf } from '../parts/IndicatorFigure.tsx'
import { MapPanel } from '../parts/MapPanel.tsx'
import { Select } from '../parts/Select.tsx'
import { decide, next, undo, useGame, w } from '../store.ts'
import { STRIP } from './strip.ts'
import './paper.css'
import './acts.css'
import './council.css'

/** The line so far, for a guess with a reason. */
function Past({ id }: { id: IndicatorId }) {
  const { play } = useGame()
  const past = play.worlds.map((then) => then.measured[id])
  if (past.length < 2) return null
  return (
    <Sparkline
      values={past.map((reading) => reading.value)}
      bands={past}
      quality={past.at(-1)?.quality ?? 'exact'}
      height={28}
    />
  )
}

/** One tap before the quarter runs: which way will this figure go, and because of what? */
export function Predict() {
  const game = useGame()
  const { world, run, gap } = game
  const [indicator, choose] = useState<IndicatorId>(STRIP[1] as IndicatorId)
  const [because, setBecause] = useState('')
  const name = useId()
  // What was decided in this sitting; the command's place in the list is its name.
  const causes = run.commands
    .map((command, i) => ({ command, id: `c${i}` }))
    .filter(({ command }) => command.round === world.quarter && command.type !== 'predict')
    .flatMap(({ command, id }) => {
      if (command.type === 'adopt')
        return [{ value: id, label: w(`measures.${command.measure}.title`) }]
      if (command.type === 'respond')
        return [{ value: id, label: w(`events.${command.story}.title`) }]
      return []
    })
  const tap = (direction: 'up' | 'same' | 'down') => {
    decide({
      type: 'predict',
      round: world.quarter,
      indicator,
      direction,
      because: because || null,
    })
    next()
  }
  return (
    <div class="predict">
      <MapPanel bar={false} overlay="model" />
      <article class="predict__side sheet stack laid">
        <h1 class="panel-title" tabIndex={-1}>
          {t('predict.title')}
        </h1>
        <p>{gap > 1 ? t('predict.leadMany', { n: gap }) : t('predict.lead')}</p>
        <Hint id="predict" />
        <fieldset class="field">
          <legend>{t('predict.indicator')}</legend>
          <div class="predict__inds">
            {STRIP.map((id) => (
              <label class="opt" key={id}>
                <input
                  type="radio"
                  name={name}
                  checked={id === indicator}
                  onChange={() => choose(id)}
                />
                <b>{nameOf(id)}</b>
                <Past id={id} />
                <span class="predict__now">{indicatorValue(id, world.measured[id].value)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {causes.length > 0 && (
          <Select
            label={t('predict.because')}
            value={because}
            options={[{ value: '', label: t('predict.byItself') }, ...causes]}
            onChange={setBecause}
          />
        )}
        <fieldset class="field">
          <legend class="sr">{t('predict.direction')}</legend>
          <div class="predict__dirs">
            <Button icon="arrow-up-right" onPress={() => tap('up')}>
              {t('predict.up')}
            </Button>
            <Button icon="minus" onPress={() => tap('same')}>
              {t('predict.same')}
            </Button>
            <Button icon="arrow-down-right" onPress={() => tap('down')}>
              {t('predict.down')}
            </Button>
          </div>
        </fieldset>
        <p class="acts">
          {game.canUndo && (
            <Button kind="quiet" icon="undo-2" onPress={() => undo()}>
              {t('shell.undo')}
            </Button>
          )}
          <Button kind="quiet" onPress={next}>
            {t('predict.skip')}
          </Button>
        </p>
      </article>
    </div>
  )
}
