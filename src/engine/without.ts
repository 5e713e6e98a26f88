import type { Play, Run, Until } from './api.ts'
import { begin, type Point, play, proceed, withAssumptions } from './play.ts'

export interface Without {
  with: Play
  without: Play
  dropped: number[]
}

/**
 * The same term minus one command: same seed, same outside world, every other command in its place. What
 * depended on it is refused on the second playing and listed. `drop` is the place of the command in the
 * run; in `without` it stands as not accepted, with no reason.
 */
export function without(run: Run, drop: number, until: Until = 'end'): Without {
  return withoutEach(run, [drop], until).next().value as Without
}

/** The same minus each of some commands, one after another. The term itself is played once; up to its command
 * each other one is the same, so it is played from there. */
export function* withoutEach(
  run: Run,
  drops: readonly number[],
  until: Until = 'end',
): Generator<Without, void> {
  const scenario = withAssumptions(run.scenario, run.assumptions)
  const partings = new Map<number, Point>()
  const before = (point: Point) => {
    if (drops.includes(point.next) && !partings.has(point.next)) partings.set(point.next, point)
  }
  const first = proceed(
    { now: begin(scenario, run.seed), next: 0 },
    { run, scenario, until, before },
  )
  for (const drop of drops) {
    const parting = partings.get(drop)
    const second = parting
      ? proceed(parting, { run, scenario, until, leaveOut: drop })
      : play(run, until, undefined, drop)
    const dropped = first.commands.flatMap((j, i) =>
      j.accepted && !second.commands[i]?.accepted ? [i] : [],
    )
    yield {
      with: first,
      without: second,
      dropped: dropped.includes(drop) ? dropped : [drop, ...dropped].sort((a, b) => a - b),
    }
  }
}
