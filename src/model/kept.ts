/**
 * Keeps the last result of a reckoning: asked again with the very same inputs, it answers at once. Right for
 * pure functions of what never changes, as Worlds and their arrays do not; attributing a quarter asks for
 * every indicator after each single change.
 */
export function kept<Inputs extends readonly unknown[], Result>(
  reckon: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { inputs: Inputs; result: Result } | null = null
  return (...inputs) => {
    if (last?.inputs.every((one, i) => one === inputs[i])) return last.result
    const result = reckon(...inputs)
    last = { inputs, result }
    return result
  }
}

/** Reckons once for each thing that never changes: a scenario, an array of a World. */
export function oncePer<Key extends object, Result>(
  reckon: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, { result: Result }>()
  return (key) => {
    let found = known.get(key)
    if (!found) {
      found = { result: reckon(key) }
      known.set(key, found)
    }
    return found.result
  }
}
