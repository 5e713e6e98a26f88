/** Runs long work in slices, so that the page gets its turn in between. */

/** Longest stretch on the page's own thread, ms. */
const SLICE = 12

const breath = () => new Promise<void>((r) => setTimeout(r, 0))

/** @param stop asked between slices; work that is no longer wanted is dropped and gives null */
export async function inSlices<T>(
  work: Generator<void, T>,
  stop: () => boolean = () => false,
): Promise<T | null> {
  let start = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - start < SLICE) continue
    await breath()
    if (stop()) return null
    start = performance.now()
  }
}
