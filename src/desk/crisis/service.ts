import { reserveOf } from '../../model/cascade.ts'
import type { Edge, NodeRule, Scenario } from '../../model/content.ts'
import { NODES, type NodeId } from '../../model/ids.ts'
import type { Crisis, NodeState, World } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { number, percent } from '../parts/format.ts'
import { w } from '../store.ts'

/** A service as the crisis screen shows it. Hours; shares 0…1. */
export interface Service {
  id: NodeId
  name: string
  icon: string
  state: NodeState
  left: number // hours of buffer left
  buffer: number // hours of buffer when full
  share: number // service delivered
  manual: number // share that can be kept by hand
  off: boolean // shut down as a precaution
  lost: number // person-hours without it so far
  rule: NodeRule
}

export const nodeName = (id: NodeId): string => w(`nodes.${id}.name`)

export function servicesOf(world: World, crisis: Crisis, scenario: Scenario): Service[] {
  return NODES.flatMap((id, i) => {
    const rule = scenario.nodes.find((node) => node.id === id)
    const node = crisis.nodes[i]
    if (!rule || !node) return []
    return [
      {
        id,
        name: nodeName(id),
        icon: rule.icon,
        state: node.state,
        left: node.left,
        buffer: Math.max(reserveOf(crisis, world.systems, id), node.left),
        share: node.share,
        manual: world.systems.manual[id],
        off: crisis.acts.shutdown.includes(id),
        lost: crisis.lost[i] ?? 0,
        rule,
      },
    ]
  })
}

export const STATE_ICON: Record<NodeState, string> = {
  working: 'check',
  onBuffer: 'battery-medium',
  degraded: 'triangle-alert',
  down: 'circle-x',
  restoring: 'rotate-ccw',
}

/** What a card says under the name: buffer in hours, output, or that it failed. */
export function statusOf(one: Service): string {
  if (one.off) return t('crisis.off')
  switch (one.state) {
    case 'onBuffer':
      return t('crisis.bufferOf', {
        left: number(round(one.left), digits(one.left)),
        all: number(round(one.buffer), digits(one.buffer)),
      })
    case 'down':
      return one.share > 0.01
        ? t('crisis.byHand', { share: percent(one.share) })
        : t('crisis.state.down')
    case 'degraded':
    case 'restoring':
      return t('crisis.share', { share: percent(one.share) })
    default:
      return one.buffer > 0
        ? t('crisis.bufferLeft', { left: number(round(one.left), digits(one.left)) })
        : t('crisis.noBuffer')
  }
}
const digits = (value: number): number => (round(value) % 1 === 0 ? 0 : 1)
/** Hours as a briefing says them: halves below ten, whole above. */
export const round = (value: number): number =>
  value < 10 ? Math.round(value * 2) / 2 : Math.round(value)

/** A supply is broken when its source delivers less than half. */
export const isBroken = (edge: Edge, services: readonly Service[]): boolean => {
  const source = services.find((one) => one.id === edge.from)
  return source !== undefined && source.state !== 'onBuffer' && source.share < 0.5
}

/** Buffers that are running out, soonest first: hour of the crisis at which each is empty. */
export function runningOut(
  crisis: Crisis,
  services: readonly Service[],
): { id: NodeId; name: string; hour: number }[] {
  return services
    .filter((one) => one.state === 'onBuffer')
    .map((one) => ({ id: one.id, name: one.name, hour: Math.round(crisis.hour + one.left) }))
    .sort((a, b) => a.hour - b.hour)
}
