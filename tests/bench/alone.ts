// One process of the bench, bundled as the page is: prints what a single thread measures, as JSON.
import content from 'virtual:scenario/konstanz'
import { play, startWorld } from '../../src/engine/index.ts'
import { startCrisis, stepCrisis } from '../../src/model/cascade.ts'
import type { Scenario } from '../../src/model/content.ts'
import { unexplained } from '../../src/model/ledger.ts'
import { districtsAdded } from './districts.ts'
import { decided, median, replayed } from './term.ts'

const WARM_UP = 10
const RUNS = 41
const CRISES = 300

/** `term-ms`: a full term of Konstanz, replayed from the start to the debrief. Median. */
function termMilliseconds(): number {
  const term = decided(content.scenario)
  for (let i = 0; i < WARM_UP; i++) replayed(term)
  return median(Array.from({ length: RUNS }, () => replayed(term)))
}

/** Milliseconds of the same quarters with nothing decided and nothing booked. */
function bare(): number {
  const start = performance.now()
  unexplained(() => play({ scenario: content.scenario, seed: 1, commands: [] }, 'end'))
  return performance.now() - start
}

/** `floor-ratio`: a term of Konstanz over what its rules alone cost. Medians, interleaved. */
function floorRatio(): number {
  const term = decided(content.scenario)
  const times: { whole: number[]; bare: number[] } = { whole: [], bare: [] }
  for (let i = -WARM_UP; i < RUNS; i++) {
    const whole = replayed(term)
    const rules = bare()
    if (i < 0) continue
    times.whole.push(whole)
    times.bare.push(rules)
  }
  return median(times.whole) / median(times.bare)
}

/** `crisis-ms`: three days of a city without power, hour by hour. The fastest of many. */
function crisisMilliseconds(): number {
  const scenario: Scenario = content.scenario
  const world = startWorld(scenario, 1)
  const blackout = scenario.incidents.find((i) => i.id === 'long-blackout')
  if (!blackout) throw new Error('Konstanz knows no long blackout any more')
  let best = Number.POSITIVE_INFINITY
  for (let seed = 0; seed < CRISES; seed++) {
    const start = performance.now()
    let crisis = startCrisis({ systems: world.systems, seed, quarter: 3 }, scenario, blackout, '')
    while (!crisis.over) crisis = stepCrisis(crisis, { ...world, seed, scenario })
    best = Math.min(best, performance.now() - start)
  }
  return best
}

console.log(
  JSON.stringify({
    'floor-ratio': floorRatio(),
    'term-ms': termMilliseconds(),
    'crisis-ms': crisisMilliseconds(),
    'districts-added': districtsAdded(content.scenario),
  }),
)
