import type { Play, Run, Until } from './api.ts'
import { begin, type Point, play, proceed, withAssumptions } from './play.ts'

/**
 * The same term minus one command: same seed, same outside world, every other command in its place. What
 * depended on it is refused on the second playing and listed. `drop` is the place of the command in the
 * run; in `without` it stands as not accepted, with no reason. Up to that command both terms are one, so
 * the second is played from there.
 */
export function without(
  run: Run,
  drop: number,
  until: Until = 'end',
): { with: Play; without: Play; dropped: number[] } {
  const scenario = withAssumptions(run.scenario, run.assumptions)
  let parting: Point | undefined
  const before = (point: Point) => {
    if (point.next === drop) parting ??= point
  }
  const first = proceed(
    { now: begin(scenario, run.seed), next: 0 },
    { run, scenario, until, before },
  )
  const second = parting
    ? proceed(parting, { run, scenario, until, leaveOut: drop })
    : play(run, until, undefined, drop)
  const dropped = first.commands.flatMap((j, i) =>
    j.accepted && !second.commands[i]?.accepted ? [i] : [],
  )
  return {
    with: first,
    without: second,
    dropped: dropped.includes(drop) ? dropped : [drop, ...dropped].sort((a, b) => a - b),
  }
}
