import type { CrisisOrders } from '../../model/cascade.ts'
import { CHOICES, type ChoiceId, chosenOrders } from '../../model/cascadeChoices.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'

const ICONS: Record<ChoiceId, string> = {
  people: 'heart-pulse',
  supply: 'droplets',
  word: 'megaphone',
}

/** Three pictures, one of them the orders for the next hours: what a short sitting decides. */
export function Choices({
  game,
  crisis,
  chosen,
  onChoose,
}: {
  game: Game
  crisis: Crisis
  chosen: ChoiceId | null
  onChoose: (choice: ChoiceId, orders: CrisisOrders) => void
}) {
  return (
    <section>
      <fieldset class="cri-three">
        <legend>{t('crisis.three')}</legend>
        {CHOICES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="choice"
              checked={choice === chosen}
              onChange={() =>
                onChoose(choice, chosenOrders(choice, crisis, { systems: game.world.systems }))
              }
            />
            <Icon name={ICONS[choice]} />
            <span>
              <b>{t(`crisis.choice.${choice}`)}</b>
              <small>{t(`crisis.choice.${choice}Said`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  )
}
