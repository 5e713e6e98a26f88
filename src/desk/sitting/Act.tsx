import type { ComponentChildren } from 'preact'
import type { Command } from '../../engine/command.ts'
import { refuse } from '../../engine/index.ts'
import { t } from '../../text/core.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { refusalText } from '../parts/refusal.tsx'
import { decide, say, useGame } from '../store.ts'
import { actsFull } from './limits.ts'

/** One kind of order: closed it says what it is for, open it holds its form. */
export function Act({
  icon,
  title,
  text,
  command,
  said,
  counts = true,
  children,
}: {
  icon: string
  title: string
  text: string
  command: Command | null
  said: string
  /** Counts among the orders of a sitting. */
  counts?: boolean
  children: ComponentChildren
}) {
  const game = useGame()
  const refusal = command ? refuse(game.world, game.scenario, command) : null
  const off = (counts ? actsFull(game) : null) ?? (refusal ? refusalText(refusal) : null)
  return (
    <details class="act" name="act">
      <summary>
        <Icon name={icon} />
        <span>
          <b>{title}</b>
          <span class="act__text">{text}</span>
        </span>
        <Icon name="chevron-right" class="act__mark" />
      </summary>
      <div class="act__form">
        {children}
        <p class="act__do">
          <Button
            kind="primary"
            icon="stamp"
            off={off}
            onPress={() => {
              if (command && !decide(command)) say(t('acts.ordered', { what: said }))
            }}
          >
            {t('acts.order')}
          </Button>
        </p>
      </div>
    </details>
  )
}
