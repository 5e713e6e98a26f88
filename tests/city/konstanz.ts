/** The plan of Konstanz for tests of the city: districts of the 2024 statistics, ground from the terrain file. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { CityPlan, Terrain } from '../../src/city/api.ts'

// x, y: km; residents 2024 (Konstanz in Zahlen, CC0)
const DISTRICTS: [string, string, number, number, string, number, string][] = [
  [
    'altstadt',
    'Altstadt',
    0,
    0,
    'old town; harbour; left bank',
    12392,
    'paradies petershausenost*',
  ],
  [
    'paradies',
    'Paradies',
    -1.2,
    -0.1,
    'perimeter blocks and rows; left bank',
    6004,
    'altstadt petershausenwest*',
  ],
  [
    'petershausenost',
    'Petershausen-Ost',
    0.4,
    1,
    'perimeter blocks; lake shore',
    7353,
    'altstadt* petershausenwest koenigsbau allmannsdorf staad',
  ],
  [
    'petershausenwest',
    'Petershausen-West',
    -0.7,
    1,
    'perimeter blocks; station; trade',
    16225,
    'paradies* petershausenost koenigsbau fuerstenberg industriegebiet',
  ],
  [
    'koenigsbau',
    'Königsbau',
    0.5,
    1.9,
    'post-war rows',
    6549,
    'petershausenost petershausenwest fuerstenberg allmannsdorf',
  ],
  [
    'industriegebiet',
    'Industriegebiet',
    -2.1,
    1.3,
    'industry; Seerhein shore',
    1214,
    'petershausenwest fuerstenberg wollmatingen',
  ],
  [
    'fuerstenberg',
    'Fürstenberg',
    -1.3,
    2.2,
    'post-war rows and slabs',
    12459,
    'petershausenwest koenigsbau industriegebiet wollmatingen',
  ],
  [
    'wollmatingen',
    'Wollmatingen',
    -2,
    3.2,
    'former village; detached houses',
    6776,
    'fuerstenberg industriegebiet dettingen litzelstetten',
  ],
  [
    'allmannsdorf',
    'Allmannsdorf',
    1.8,
    2.6,
    'detached houses; hill',
    5413,
    'koenigsbau petershausenost staad egg',
  ],
  ['staad', 'Staad', 2.7, 2.2, 'lake shore; car ferry', 1819, 'allmannsdorf petershausenost egg'],
  ['egg', 'Egg', 1.6, 3.8, 'university; woods', 802, 'allmannsdorf staad litzelstetten'],
  [
    'litzelstetten',
    'Litzelstetten',
    1,
    5.6,
    'village; island of Mainau',
    3790,
    'egg wollmatingen dingelsdorf',
  ],
  [
    'dingelsdorf',
    'Dingelsdorf',
    0.2,
    8,
    'village on the lake',
    2055,
    'litzelstetten dettingen wallhausen',
  ],
  [
    'dettingen',
    'Dettingen',
    -2.5,
    7.8,
    'village inland',
    3389,
    'wollmatingen dingelsdorf wallhausen',
  ],
  ['wallhausen', 'Wallhausen', -1.8, 9.6, 'village on the lake', 1128, 'dettingen dingelsdorf'],
]

export function konstanz(): CityPlan {
  const file = new URL('../../scenarios/konstanz/terrain.yaml', import.meta.url)
  const terrain = parse(readFileSync(file, 'utf8')) as Terrain
  return {
    id: 'konstanz',
    name: 'Konstanz',
    seed: 87178,
    terrain,
    districts: DISTRICTS.map(([id, name, x, y, types, residents, neighbours]) => ({
      id,
      name,
      x,
      y,
      types: types.split('; '),
      residents,
      neighbours: neighbours
        .split(' ')
        .map((n) => ({ id: n.replace('*', ''), bridge: n.endsWith('*') })),
    })),
  }
}
