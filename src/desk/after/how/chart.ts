import type { AnyStateMachine } from 'xstate'
import {
  contractMachine,
  grantMachine,
  nodeMachine,
  projectMachine,
  supervisionMachine,
  termMachine,
} from '../../../engine/index.ts'
import { DIVIDE_TABLE } from '../../../model/divide.ts'

export const CHART_IDS = [
  'term',
  'contract',
  'project',
  'supervision',
  'grant',
  'node',
  'divide',
] as const
export type ChartId = (typeof CHART_IDS)[number]

/** A statechart as it is drawn and told: states in order, and every way from one to another. */
export interface Chart {
  id: ChartId
  states: string[]
  initial: string
  finals: string[]
  /** One per pair of states, numbered from 1 in reading order. */
  ways: Way[]
  /** Ways that lead to the same state from most others by the same event: drawn and told once. */
  common: Common[]
}
export interface Way {
  n: number
  from: string
  to: string
  events: string[]
}
export interface Common {
  n: number
  from: string[]
  to: string
  event: string
}
type Step = Pick<Way, 'from' | 'to'> & { event: string }

/** From how many states an event must lead to the same one to be drawn once. */
const MANY = 4

/** Reads states and transitions from the machine that runs; what only counts and leads nowhere is left out. */
function fromMachine(id: ChartId, machine: AnyStateMachine): Chart {
  const nodes = machine.root.states
  const steps: Step[] = []
  for (const [from, node] of Object.entries(nodes))
    for (const [event, list] of node.transitions)
      for (const transition of list)
        for (const target of transition.target ?? []) steps.push({ from, to: target.key, event })
  const finals = Object.keys(nodes).filter((key) => nodes[key]?.type === 'final')
  const initial = machine.root.initial.target[0]?.key ?? ''
  return numbered(id, Object.keys(nodes), initial, finals, steps)
}

function fromDivide(): Chart {
  const steps: Step[] = []
  for (const [from, events] of Object.entries(DIVIDE_TABLE))
    for (const [event, to] of Object.entries(events))
      if (to !== from) steps.push({ from, to, event })
  return numbered('divide', Object.keys(DIVIDE_TABLE), 'included', [], steps)
}

function numbered(
  id: ChartId,
  states: string[],
  initial: string,
  finals: string[],
  steps: readonly Step[],
): Chart {
  const alike = (a: Step, b: Step) => a.to === b.to && a.event === b.event
  const shared = steps.filter((step) => steps.filter((s) => alike(s, step)).length >= MANY)
  const ways: Way[] = []
  for (const step of steps) {
    if (shared.includes(step)) continue
    const known = ways.find((way) => way.from === step.from && way.to === step.to)
    if (known) known.events.push(step.event)
    else ways.push({ n: ways.length + 1, from: step.from, to: step.to, events: [step.event] })
  }
  const common: Common[] = []
  for (const { from, to, event } of shared) {
    const known = common.find((one) => one.to === to && one.event === event)
    if (known) known.from.push(from)
    else common.push({ n: ways.length + common.length + 1, from: [from], to, event })
  }
  return { id, states, initial, finals, ways, common }
}

const charts = new Map<ChartId, Chart>()
/** The chart of that id, read once. */
export function chartOf(id: ChartId): Chart {
  let chart = charts.get(id)
  if (!chart) {
    chart = read(id)
    charts.set(id, chart)
  }
  return chart
}
function read(id: ChartId): Chart {
  switch (id) {
    case 'term':
      return fromMachine(id, termMachine)
    case 'contract':
      return fromMachine(id, contractMachine)
    case 'project':
      return fromMachine(id, projectMachine)
    case 'supervision':
      return fromMachine(id, supervisionMachine)
    case 'grant':
      return fromMachine(id, grantMachine)
    case 'node':
      return fromMachine(id, nodeMachine)
    case 'divide':
      return fromDivide()
  }
}
