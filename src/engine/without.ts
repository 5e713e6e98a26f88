import type { Play, Run, Until } from './api.ts'
import { play } from './play.ts'

/**
 * The same term minus one command: same seed, same outside world, every other command in its place. What
 * depended on it is refused on the second playing and listed. `drop` is the place of the command in the
 * run; in `without` it stands as not accepted, with no reason.
 */
export function without(
  run: Run,
  drop: number,
  until: Until = 'end',
): { with: Play; without: Play; dropped: number[] } {
  const first = play(run, until)
  const second = play(run, until, undefined, drop)
  const dropped = first.commands.flatMap((j, i) =>
    j.accepted && !second.commands[i]?.accepted ? [i] : [],
  )
  return {
    with: first,
    without: second,
    dropped: dropped.includes(drop) ? dropped : [drop, ...dropped].sort((a, b) => a - b),
  }
}
