/** Curves without exp, pow or log: engines differ in those. */

export const clamp = (x: number, low = 0, high = 1): number => (x < low ? low : Math.min(x, high))

/** Piecewise linear through `points` [x, y], sorted by x; constant outside. */
export function piecewise(points: readonly (readonly [number, number])[], x: number): number {
  const first = points[0]
  if (!first || x <= first[0]) return first ? first[1] : 0
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i] as readonly [number, number]
    if (x <= x1) {
      const [x0, y0] = points[i - 1] as readonly [number, number]
      return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
    }
  }
  return (points[points.length - 1] as readonly [number, number])[1]
}

/** x / (x + half): 0 at 0, ½ at `half`, below 1 always. */
export const saturate = (x: number, half: number): number => (x <= 0 ? 0 : x / (x + half))

/** Network effect of coverage: half the coverage brings a quarter, all brings all (Kap. 4.5.1). */
export const networkCurve = (coverage: number): number => coverage * coverage

export const sum = (values: readonly number[]): number => {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i] as number
  return total
}

/** Mean of `values` weighted by `weights`; `empty` when the weights sum to nothing. */
export function weightedMean(
  values: readonly number[],
  weights: readonly number[],
  empty = 0,
): number {
  let total = 0
  let weight = 0
  for (let i = 0; i < values.length; i++) {
    total += (values[i] as number) * (weights[i] as number)
    weight += weights[i] as number
  }
  return weight > 0 ? total / weight : empty
}
