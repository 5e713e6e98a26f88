import { useId } from 'preact/hooks'
import { forecastVote, quote, refuse } from '../../engine/index.ts'
import { AREAS } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/catalogue.ts'
import '../../text/sitting.ts'
import { money, number } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { Prose } from '../parts/Prose.tsx'
import { refusalText } from '../parts/refusal.tsx'
import { Select } from '../parts/Select.tsx'
import { chooseField, type Field, go, useDesk, useGame, w } from '../store.ts'
import { fieldOf, inCatalogue } from './choose.ts'
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
    <div class="catpage">
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
  const draft = freshDraft(game, id)
  const cost = quote(world, scenario, draft)
  if (!measure || !cost) return null
  const vote = forecastVote(world, scenario, draft)
  const refusal = refuse(world, scenario, { type: 'adopt', round: world.quarter, ...draft })
  const posts = Object.values(cost.posts).reduce((sum, n) => sum + n, 0)
  const facts: [string, string][] = [
    [t('fact.once'), money(cost.once)],
    [t('catalogue.yearly'), money(cost.yearly)],
    [t('fact.posts'), number(posts, posts % 1 ? 1 : 0)],
    [t('fact.council'), t('fact.yesNeeded', { yes: vote.yes, needed: vote.needed })],
  ]
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
        <p class="item__meta">
          {facts.map(([name, value]) => (
            <span key={name}>
              {name} <b>{value}</b>
            </span>
          ))}
        </p>
        {refusal && (
          <p class="cat__no">
            <Icon name="circle-help" /> {refusalText(refusal)}
          </p>
        )}
      </div>
    </li>
  )
}
