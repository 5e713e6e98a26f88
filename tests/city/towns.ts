/** Made-up towns for tests of the city: any number of districts, with a lake, a river or no water. */
import type { CityPlan, KmPoint } from '../../src/city/api.ts'

const TYPES = [
  ['old town', 'market'],
  ['perimeter blocks', 'station'],
  ['perimeter blocks'],
  ['post-war rows'],
  ['slabs', 'post-war rows'],
  ['detached houses'],
  ['industry'],
  ['university', 'woods'],
  ['village'],
]
/** Angle that spreads districts evenly round the middle. */
const GOLDEN = 2.399963
/** Distance of the nth district from the middle, km per root of n. */
const APART = 0.72

const name = { de: 'Fluss', en: 'River' }

/** Half the width of the river, km. */
const BANK = 0.16

function river(reach: number): KmPoint[] {
  const bend = (x: number) => 0.42 + 0.22 * Math.sin(x * 1.3)
  const xs = Array.from({ length: 13 }, (_, i) => ((i - 6) / 6) * (reach + 1.5))
  return [
    ...xs.map((x): KmPoint => [x, bend(x) + BANK]),
    ...xs.reverse().map((x): KmPoint => [x, bend(x) - BANK]),
  ]
}

export function town(
  districts: number,
  water: 'none' | 'river' | 'lake' = 'none',
  residents = 4200,
): CityPlan {
  const at = (i: number): KmPoint => [
    APART * Math.sqrt(i) * Math.cos(i * GOLDEN),
    APART * Math.sqrt(i) * Math.sin(i * GOLDEN),
  ]
  const reach = APART * Math.sqrt(districts)
  const id = (i: number) => `d${i}`
  return {
    id: `town-${districts}-${water}`,
    name: 'Probestadt',
    seed: 4711,
    districts: Array.from({ length: districts }, (_, i) => {
      const [x, y] = at(i)
      const near = Array.from({ length: districts }, (_, j) => j)
        .filter((j) => j !== i)
        .sort((a, b) => {
          const d = (j: number) => Math.hypot(at(j)[0] - x, at(j)[1] - y)
          return d(a) - d(b)
        })
        .slice(0, 3)
      return {
        id: id(i),
        name: `Viertel ${i + 1}`,
        x,
        y,
        types: TYPES[i % TYPES.length] as string[],
        residents: Math.round(residents * (i % 3 === 0 ? 1.3 : 0.9)),
        neighbours: near.map((j) => ({ id: id(j), bridge: at(j)[1] > 0.42 !== y > 0.42 })),
      }
    }),
    terrain: {
      water:
        water === 'none'
          ? []
          : water === 'river'
            ? [{ id: 'fluss', name, polygon: river(reach) }]
            : [
                {
                  id: 'see',
                  name,
                  polygon: [
                    [reach * 0.6, -reach - 3],
                    [reach * 0.5, -reach * 0.4],
                    [reach * 0.75, reach * 0.2],
                    [reach + 3, reach * 0.5],
                    [reach + 3, -reach - 3],
                  ],
                },
              ],
      woods: [
        {
          polygon: [
            [-reach - 0.6, reach * 0.5],
            [-reach * 0.6, reach + 0.4],
            [-reach - 1, reach + 0.9],
          ],
        },
      ],
      landmarks: [
        { kind: 'townhall', district: 'd0' },
        { kind: 'hospital', district: 'd2' },
        { kind: 'station', district: 'd1' },
      ],
    },
  }
}
