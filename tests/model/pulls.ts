import type { Levers } from '../../src/model/pull.ts'

/** Levers pulled city-wide by one project. */
export const pull = (entries: Record<string, number>): Levers =>
  Object.fromEntries(
    Object.entries(entries).map(([key, by]) => [
      key,
      { total: by, byDistrict: [], parts: [{ cause: 'p1', by }] },
    ]),
  )
