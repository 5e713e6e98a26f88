import { useId } from 'preact/hooks'
import { refuse } from '../../engine/index.ts'
import { AREAS } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/catalogue.ts'
import '../../text/sitting.ts'
import { number } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { Prose } from '../parts/Prose.tsx'
import { refusalText } from '../parts/refusal.tsx'
import { Select } from '../parts/Select.tsx'
import { chooseField, type Field, go, useDesk, useGame, w } from '../store.ts'
import { FactLine, paperFacts } from './facts.tsx'
import { fieldOf, inCatalogue } from './fields.ts'
import { BackLink } from './paper.tsx'
import { freshDraft, measureOf } from './post.ts'
import './paper.css'
import './item.css'
import './catalogue.css'

/** Everything the city may propose of its own accord, field by field; a title opens the council paper. */
export function Catalogue() {
  const game = useGame()
  const { field } = useDesk()
  const name = useId()
  const all = inCatalogue(game)
  const shown = fieldOf(game.scenario, all, field)
  const fields = AREAS.filter((area) => fieldOf(game.scenario, all, area).length > 0)
  const count = (value: Field) => number(fieldOf(game.scenario, all, value).length)
  const choices: Field[] = ['plain', ...fields, 'all']
  return (
    <div class="single single--wide">
      <article class="doc sheet stack laid">
        <p class="doc-head">
          <BackLink />
          <span role="status">{t('catalogue.count', { n: shown.length })}</span>
        </p>
        <h1 class="doc-title" tabIndex={-1}>
          {t('screen.catalogue')}
        </h1>
        <p class="standfirst">{t('catalogue.lead')}</p>
        <div class="catalogue">
          <div class="fields-narrow">
            <Select
              label={t('catalogue.field')}
              options={choices.map((value) => ({
                value,
                label: `${nameOf(value)} (${count(value)})`,
              }))}
              value={field}
              onChange={chooseField}
            />
          </div>
          <fieldset class="fields">
            <legend class="sr">{t('catalogue.field')}</legend>
            {choices.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name={name}
                  checked={value === field}
                  onChange={() => chooseField(value)}
                />
                <span>{nameOf(value)}</span>
                <em>{count(value)}</em>
              </label>
            ))}
          </fieldset>
          <div>
            {field === 'plain' && <p class="cat__note">{t('catalogue.plainText')}</p>}
            {shown.length === 0 && <p class="cat__note">{t('catalogue.none')}</p>}
            <ul class="cat">
              {shown.map((id) => (
                <Entry key={id} id={id} />
              ))}
            </ul>
          </div>
        </div>
      </article>
    </div>
  )
}

const nameOf = (field: Field): string =>
  field === 'all' || field === 'plain' ? t(`catalogue.${field}`) : t(`task.${field}`)

function Entry({ id }: { id: string }) {
  const game = useGame()
  const { scenario, world } = game
  const measure = measureOf(scenario, id)
  if (!measure) return null
  const { once, yearly, posts, council } = paperFacts(game, id)
  const refusal = refuse(world, scenario, {
    type: 'adopt',
    round: world.quarter,
    ...freshDraft(game, id),
  })
  return (
    <li class="item cat__item">
      <Icon name={measure.icon} />
      <div>
        <p class="cat__field">
          {t(`task.${measure.area}`)}
          {world.offers.some((o) => o.measure === id && !o.answered) && (
            <span>{t('catalogue.offer')}</span>
          )}
        </p>
        <h2>
          <button type="button" class="item__go" onClick={() => go('paper', id)}>
            {w(`measures.${id}.title`)}
          </button>
        </h2>
        <p class="cat__text">
          <Prose text={w(`measures.${id}.summary`)} />
        </p>
        <FactLine facts={[once, yearly, posts, council]} />
        {refusal && (
          <p class="cat__no">
            <Icon name="circle-help" /> {refusalText(refusal)}
          </p>
        )}
      </div>
    </li>
  )
}
