import type { District } from '../../model/content.ts'
import type { Table } from './csv.ts'

/**
 * Nearness of the main counter, and the share of households that can get a fast line, by the first
 * type of a district. Assumption: no such figures are published by district.
 */
const BY_TYPE: Record<string, { centrality: number; lines: number }> = {
  'old town': { centrality: 1, lines: 0.95 },
  'perimeter blocks': { centrality: 0.9, lines: 0.97 },
  'post-war rows': { centrality: 0.8, lines: 0.95 },
  industry: { centrality: 0.7, lines: 0.9 },
  university: { centrality: 0.65, lines: 0.97 },
  'former village': { centrality: 0.7, lines: 0.93 },
  'detached houses': { centrality: 0.65, lines: 0.92 },
  'lake shore': { centrality: 0.6, lines: 0.92 },
  village: { centrality: 0.4, lines: 0.85 },
}

/** Districts from a table of positions like `lage.csv`. Throws on a type without an assumption. */
export function readDistricts(table: Table): District[] {
  return table.rows.map((row) => {
    const types = typesOf(row.typ ?? '')
    const assumed = BY_TYPE[types[0] ?? '']
    if (!assumed)
      throw new Error(`${table.name}: no assumption for the type "${types[0]}" of ${row.stadtteil}`)
    return {
      id: row.stadtteil ?? '',
      name: row.name ?? '',
      x: Number(row.x_km),
      y: Number(row.y_km),
      types,
      neighbours: (row.nachbarn ?? '')
        .split(' ')
        .filter(Boolean)
        .map((one) => ({ id: one.replace('(bridge)', ''), bridge: one.endsWith('(bridge)') })),
      ...assumed,
    }
  })
}

/** `village on the lake; car ferry` → village, lake shore, car ferry: one word per trait. */
function typesOf(text: string): string[] {
  const types = text
    .split(';')
    .flatMap((one) => one.split(' and '))
    .map((one) => one.trim())
    .flatMap((one) =>
      one === 'village on the lake'
        ? ['village', 'lake shore']
        : one === 'village inland'
          ? ['village']
          : [one],
    )
  return [...new Set(types)].filter(Boolean)
}
