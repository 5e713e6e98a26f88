import { useState } from 'preact/hooks'
import type { PostItem } from '../../engine/api.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/catalogue.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { Hint } from '../parts/Hint.tsx'
import { Icon } from '../parts/Icon.tsx'
import { go, say, undo, useDesk, useGame, w } from '../store.ts'
import { Closing } from './Closing.tsx'
import { EnBloc } from './EnBloc.tsx'
import { catalogueOpen, inCatalogue } from './fields.ts'
import { Item } from './Item.tsx'
import { dueNow, isShort, tableOf } from './post.ts'

/** The post: what waits for an answer, most urgent first. The first item lies open. */
export function Post() {
  const game = useGame()
  const { seen } = useDesk()
  const items = tableOf(game)
  const onTop = items.filter((item) => !seen.includes(item.id))
  const aside = items.filter((item) => seen.includes(item.id))
  const shown = onTop.slice(0, game.pacing.post)
  const rest = [...onTop.slice(game.pacing.post), ...aside]
  const due = items.filter((item) => dueNow(item, game)).length
  return (
    <section class="post sheet stack" aria-labelledby="post-h">
      <header>
        <h1 id="post-h" class="panel-title" tabIndex={-1}>
          {t('screen.desk')}
        </h1>
        {!isShort(game) && (
          <p>
            {items.length === 0
              ? t('desk.nothing')
              : due > 0
                ? t('desk.due', { n: due })
                : t('desk.noneDue')}
          </p>
        )}
        {game.pacing.deskActs > 0 && (
          <Button size="small" icon="stamp" onPress={() => go('acts')}>
            {t('desk.acts')}
          </Button>
        )}
        <OwnPaper />
      </header>
      <div class="post__items" tabIndex={-1}>
        <Hint id="desk" />
        <Decided />
        <ul>
          {shown.map((item, i) => (
            <Item key={item.id} item={item} open={i === 0} />
          ))}
        </ul>
        <Rest items={rest} />
        <EnBloc />
      </div>
      <footer>
        <Closing />
      </footer>
    </section>
  )
}

function Rest({ items }: { items: PostItem[] }) {
  const [open, setOpen] = useState(false)
  if (items.length === 0) return null
  return (
    <details class="more post__rest" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <Icon name="chevron-right" />
        {t('desk.more', { n: items.length })}
      </summary>
      {open && (
        <ul>
          {items.map((item) => (
            <Item key={item.id} item={item} open={false} />
          ))}
        </ul>
      )}
    </details>
  )
}

/** From the second year on the city may bring in what nobody offered. */
function OwnPaper() {
  const game = useGame()
  if (!catalogueOpen(game)) return null
  return (
    <Button size="small" icon="book-open" onPress={() => go('catalogue')}>
      {t('catalogue.open', { n: inCatalogue(game).length })}
    </Button>
  )
}

/** What has been decided in this sitting, with the way back. */
function Decided() {
  const game = useGame()
  const { world, play } = game
  const mine = play.commands.filter(
    ({ command }) => command.round === world.quarter && command.type !== 'aims',
  )
  if (mine.length === 0) return null
  const papers = world.council.agenda
  return (
    <div class="decided">
      <p class="b">
        {papers.length > 0
          ? t('desk.agenda', { n: papers.length })
          : t('desk.decided', { n: mine.length })}
      </p>
      <ul>
        {mine.map(({ command }, i) => (
          <li key={i}>
            <Icon name="check" />
            <span>{commandLine(command)}</span>
          </li>
        ))}
      </ul>
      {game.canUndo && (
        <Button
          size="small"
          icon="undo-2"
          onPress={() => {
            if (undo()) say(t('shell.undone'))
          }}
        >
          {t('shell.undo')}
        </Button>
      )}
    </div>
  )
}

/** A decision in a few words. */
function commandLine(command: ReturnType<typeof useGame>['run']['commands'][number]): string {
  switch (command.type) {
    case 'adopt':
      return t('did.adopt', { measure: w(`measures.${command.measure}.title`) })
    case 'abstain':
      return t('did.abstain', { measure: w(`measures.${command.measure}.title`) })
    case 'bargain':
      return t(`did.bargain.${command.answer}`, { group: w(`groups.${command.group}.name`) })
    case 'withdraw':
      return t('did.withdraw', { measure: w(`measures.${command.measure}.title`) })
    case 'respond':
      return w(`events.${command.story}.title`)
    case 'applyGrant':
      return t('did.applyGrant', { grant: w(`grants.${command.grant}.title`) })
    default:
      return tell(`did.${command.type}`)
  }
}
