import { useEffect, useState } from 'preact/hooks'
import { BLOCKS } from '../../engine/index.ts'
import { orderOf } from '../../engine/orders.ts'
import { planCrisis } from '../../model/cascade.ts'
import type { Crisis as Running } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { hours, number } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { SoundButton } from '../parts/SoundButton.tsx'
import { decide, type Game, next, say, useGame, w } from '../store.ts'
import { ServiceGraph } from './graph.tsx'
import './icons.ts'
import { standingOrders } from './orders.ts'
import { Orders } from './ordersPanel.tsx'
import { round, runningOut, type Service, servicesOf } from './service.ts'
import { Timeline } from './timeline.tsx'
import './crisis.css'

/** A crisis, one block of hours at a time: what has failed, what fails next, and what is ordered. */
export function Crisis() {
  const game = useGame()
  const { crisis } = game.world
  if (!crisis) return null
  return <Block key={crisis.hour} game={game} crisis={crisis} />
}

function Block({ game, crisis }: { game: Game; crisis: Running }) {
  const { world, scenario } = game
  const [orders, order] = useState(() => standingOrders(crisis))
  const services = servicesOf(world, crisis, scenario)
  const until = BLOCKS.find((hour) => hour > crisis.hour) ?? crisis.hour
  useEffect(() => {
    say(briefing(crisis, services))
  }, [crisis.hour])
  const propose = () => {
    order(planCrisis(crisis, { scenario, systems: world.systems, people: world.people }))
    say(t('crisis.proposed'))
  }
  const onward = () => {
    const refused = decide(orderOf(world, crisis, orders))
    if (!refused) next()
    return refused
  }
  // at a kiosk the three pictures come first, also for the hand and the ear
  const three = game.length === 'kiosk'
  const panel = (
    <Orders
      game={game}
      crisis={crisis}
      services={services}
      orders={orders}
      hours={until - crisis.hour}
      onChange={order}
      onPropose={propose}
      onOnward={onward}
    />
  )
  return (
    <div class="cri">
      <header class="cri-bar sheet">
        <p class="tag tag--loss">
          <Icon name="siren" />
          {t('crisis.tag')}
        </p>
        <h1>{w(`incidents.${crisis.incident}.title`)}</h1>
        <dl>
          <Figure name={t('crisis.hour')} value={number(crisis.hour)} note={t('crisis.of')} />
          <Figure
            name={t('crisis.forecast')}
            value={crisis.forecast > 0 ? hours(round(crisis.forecast)) : t('crisis.over')}
            note={t('crisis.forecastNote')}
          />
          <Figure
            name={t('crisis.lost')}
            value={number(crisis.lost.reduce((sum, lost) => sum + lost, 0))}
            note={t('crisis.personHours')}
          />
        </dl>
        <SoundButton />
      </header>
      {three && panel}
      <Timeline crisis={crisis} services={services} until={until} />
      <ServiceGraph game={game} crisis={crisis} services={services} />
      {!three && panel}
    </div>
  )
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} <small>{note}</small>
      </dd>
    </div>
  )
}

/** Read out at each block: hour, what failed, what fails next. */
function briefing(crisis: Running, services: readonly Service[]): string {
  const down = services.filter((one) => one.state === 'down').map((one) => one.name)
  const soon = runningOut(crisis, services)[0]
  return t('crisis.said', {
    n: number(crisis.hour),
    down: down.join(', ') || t('crisis.saidNone'),
    next: soon ? t('crisis.failsAt', { n: number(soon.hour), node: soon.name }) : '',
  })
}
