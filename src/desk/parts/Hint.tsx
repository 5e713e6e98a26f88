import { t, tell } from '../../text/core.ts'
import '../../text/hints.ts'
import { dismissHint, useDesk } from '../store.ts'
import { IconButton } from './Button.tsx'
import { Icon } from './Icon.tsx'

/** Where a hint may lie. Each says one thing, at the place where it is needed. */
type HintId = 'desk' | 'contract' | 'council' | 'predict' | 'running' | 'report'

/** A slip of paper that teaches by the way: in the first sitting, or always, or never, as chosen under Help. */
export function Hint({ id }: { id: HintId }) {
  const { prefs, game, dismissed } = useDesk()
  const first = game !== null && game.world.quarter < game.gap + 1 && game.sitting <= 2
  const wanted = prefs.hints === 'on' || (prefs.hints === 'first' && first)
  if (!wanted || dismissed.includes(id)) return null
  return (
    <p class="hint" data-hint={id}>
      <Icon name="circle-help" />
      <span>{tell(`hint.${id}`)}</span>
      <IconButton icon="x" label={t('hint.close')} onPress={() => dismissHint(id)} />
    </p>
  )
}
