import type { Edge } from '../../model/content.ts'
import type { NodeId } from '../../model/ids.ts'

/** Where a card stands in the frame of the network, in CSS pixels. */
export interface Box {
  left: number
  right: number
  middle: number
}
/** How far a line within one column swings out, in CSS pixels. */
const SWING = 26

/** A line for each supply: from right edge to left edge, or round the side within one column. */
export function edgePaths(
  edges: readonly Edge[],
  boxes: ReadonlyMap<NodeId, Box>,
): { edge: Edge; path: string }[] {
  return edges.flatMap((edge) => {
    const from = boxes.get(edge.from)
    const to = boxes.get(edge.to)
    return from && to ? [{ edge, path: between(from, to) }] : []
  })
}

function between(from: Box, to: Box): string {
  if (to.left > from.right) {
    const bend = Math.min(70, (to.left - from.right) / 2 + 20)
    return `M${from.right} ${from.middle}C${from.right + bend} ${from.middle} ${to.left - bend} ${to.middle} ${to.left} ${to.middle}`
  }
  if (from.left > to.right)
    return `M${from.left} ${from.middle}C${from.left - SWING} ${from.middle} ${to.right + SWING} ${to.middle} ${to.right} ${to.middle}`
  const out = Math.min(from.left, to.left) - SWING
  return `M${from.left} ${from.middle}C${out} ${from.middle} ${out} ${to.middle} ${to.left} ${to.middle}`
}
