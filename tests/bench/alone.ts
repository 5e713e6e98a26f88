// One process of the bench, bundled as the page is: prints what a single thread measures, as JSON.
import content from 'virtual:scenario/konstanz'
import { districtsAdded } from './districts.ts'
import { decided, median, replayed } from './term.ts'

const WARM_UP = 10
const RUNS = 41

/** `term-ms`: a full term of Konstanz, replayed from the start to the debrief. Median. */
function termMilliseconds(): number {
  const term = decided(content.scenario)
  for (let i = 0; i < WARM_UP; i++) replayed(term)
  return median(Array.from({ length: RUNS }, () => replayed(term)))
}

console.log(
  JSON.stringify({
    'term-ms': termMilliseconds(),
    'districts-added': districtsAdded(content.scenario),
  }),
)
