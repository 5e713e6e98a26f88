import { t } from '../../text/core.ts'
import '../../text/why.ts'
import { quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import type { Cause } from './cause.ts'

/** The place of a decision, opened on the spot: when, how, and what the council said. */
export function Where({ game, cause }: { game: Game; cause: Cause }) {
  const { play, scenario } = game
  const index = commandIndex(game, cause.id)
  const judged = index === null ? undefined : play.commands[index]
  if (!judged) return null
  const { command } = judged
  const vote =
    command.type === 'adopt'
      ? play.worlds
          .flatMap((world) => world.council.votes)
          .find((one) => one.measure === command.measure && one.round === command.round)
      : undefined
  return (
    <details class="why-where">
      <summary>
        <Icon name="chevron-right" />
        {t('why.where')}
      </summary>
      <p>
        {[
          quarterLabel(scenario.start, command.round),
          cause.title,
          cause.detail,
          vote ? t('act.vote', { yes: vote.yes, no: vote.no }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </details>
  )
}

/** Index of the command behind a cause: itself, or the one its project or contract came from. */
function commandIndex(game: Game, id: string): number | null {
  const own = /^c(\d+)$/.exec(id)
  if (own) return Number(own[1])
  const { projects, contracts } = game.world
  const origin = [...projects, ...contracts].find((one) => one.id === id)?.cause
  const from = origin ? /^c(\d+)$/.exec(origin) : null
  return from ? Number(from[1]) : null
}
