import type { Play, Run } from './api.ts'
import { play } from './play.ts'

/**
 * The same term minus one command: same seed, same outside world. What depended on it is refused on
 * the second playing and listed. `drop` is the place of the command in the run.
 */
export function without(run: Run, drop: number): { with: Play; without: Play; dropped: number[] } {
  const first = play(run, 'end')
  const commands = run.commands.filter((_, i) => i !== drop)
  const second = play({ ...run, commands }, 'end')
  const dropped = [drop]
  const accepted = new Map<number, boolean>()
  second.commands.forEach((j) => {
    const place = run.commands.indexOf(j.command)
    if (place >= 0) accepted.set(place, j.accepted)
  })
  first.commands.forEach((j, i) => {
    if (i !== drop && j.accepted && accepted.get(i) === false) dropped.push(i)
  })
  return { with: first, without: second, dropped: dropped.sort((a, b) => a - b) }
}
