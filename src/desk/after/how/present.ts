import { NODES } from '../../../model/ids.ts'
import { type Game, w } from '../../store.ts'
import type { ChartId } from './chart.ts'

/** Who or what is in each state of a chart now. `one`: the whole term or city is in exactly one state. */
export interface Present {
  one: string | null
  names: Record<string, string[]>
}

/** Reads the present state from the World of the run; without a run nothing is lit. */
export function presentOf(id: ChartId, game: Game | null): Present {
  if (!game) return { one: null, names: {} }
  const { world, scenario } = game
  switch (id) {
    case 'term':
      return { one: world.phase, names: {} }
    case 'supervision':
      return { one: world.supervision.value, names: {} }
    case 'contract':
      return sorted(
        world.contracts.map((c) => [
          c.value,
          `${w(`measures.${c.measure}.title`)} (${w(`partners.${c.partner}.name`)})`,
        ]),
      )
    case 'project':
      return sorted(world.projects.map((p) => [p.value, w(`measures.${p.measure}.title`)]))
    case 'grant':
      return sorted(world.grants.map((g) => [g.value, w(`grants.${g.id}.title`)]))
    case 'node':
      return sorted(
        NODES.map((node, i) => [world.crisis?.nodes[i]?.state ?? '', w(`nodes.${node}.name`)]),
      )
    case 'divide':
      return sorted(
        world.divide.state.map((state, d) => [state, scenario.districts[d]?.name ?? '']),
      )
  }
}

function sorted(pairs: readonly [state: string, name: string][]): Present {
  const names: Record<string, string[]> = {}
  for (const [state, name] of pairs) if (state) names[state] = [...(names[state] ?? []), name]
  return { one: null, names }
}
