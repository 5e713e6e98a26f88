import { lackOf, queueOf, SPLIT } from '../../model/cascade.ts'
import type { CrisisOrders } from '../../model/cascadeOrders.ts'
import type { NodeId } from '../../model/ids.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import type { Game } from '../store.ts'
import { nodeName } from './service.ts'

/** Districts named of a place; the rest is counted. */
const NAMED = 2
/** Share of a service that must be gone in a district before it is named as without it. */
const GONE = 0.5

/** In which order crews go from place to place where a service stands in places, and where they begin. */
export function Order({
  game,
  crisis,
  orders,
  onChange,
}: {
  game: Game
  crisis: Crisis
  orders: CrisisOrders
  onChange: (orders: CrisisOrders) => void
}) {
  const sent = SPLIT.filter((id) => orders.crews.includes(id))
  const queues = sent.map((id) => ({
    id,
    queue: queueOf({ ...crisis, first: orders.first }, id),
  }))
  const open = [...new Set(queues.flatMap(({ queue }) => queue))].sort((a, b) => a - b)
  if (open.length < 2) return null
  return (
    <div class="cri-order">
      {queues
        .filter(({ queue }) => queue.length > 1)
        .map(({ id, queue }) => (
          <p key={id} class="small">
            {t('crisis.queue', {
              node: nodeName(id),
              list: queue.map((p) => placeName(game, crisis, p)).join(' → '),
            })}
          </p>
        ))}
      <label>
        {t('crisis.first')}
        <select
          value={orders.first ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            onChange({ ...orders, first: value === '' ? null : Number(value) })
          }}
        >
          <option value="">{t('crisis.firstMost')}</option>
          {open.flatMap((p) =>
            (crisis.places[p]?.districts ?? []).map((d) => (
              <option key={d} value={d}>
                {game.scenario.districts[d]?.name}
              </option>
            )),
          )}
        </select>
      </label>
    </div>
  )
}

const named = (game: Game, districts: readonly number[]): string => {
  const names = districts.map((d) => game.scenario.districts[d]?.name ?? '')
  const more = names.length - NAMED
  return more > 0
    ? t('crisis.andMore', { list: names.slice(0, NAMED).join(', '), n: more })
    : names.join(', ')
}
const placeName = (game: Game, crisis: Crisis, place: number): string =>
  named(game, crisis.places[place]?.districts ?? [])

/** Where a service is missing now, in words; empty where it does not stand in places or is nowhere missing. */
export function whereMissing(game: Game, id: NodeId): string {
  const { crisis } = game.world
  const lack = crisis ? lackOf(crisis, id, game.scenario.districts.length) : null
  if (!lack) return ''
  const without = lack.flatMap((gone, d) => (gone >= GONE ? [d] : []))
  if (without.length === 0) return ''
  return without.length === lack.length
    ? t('crisis.missingAll')
    : t('crisis.missingIn', { list: named(game, without) })
}
