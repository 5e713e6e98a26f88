import type { Scenario } from '../model/content.ts'
import type { Axis } from '../model/ids.ts'
import type { Play, Run } from './api.ts'
import { play, withAssumptions } from './play.ts'

/** What one adviser counselled in a matter the mayor answered. */
export interface Counsel {
  story: string
  /** Place of the answer in the run. */
  index: number
  advised: string
  given: string
}

/** The same term, every matter answered as one adviser counselled. */
export interface Advised {
  adviser: string
  asked: number
  followed: number
  /** Advice that could not be taken in that term: too dear, or no longer open. */
  impossible: number
  /** Legacy, 0…1 each; null where every advice was followed anyway. */
  axes: Record<Axis, number> | null
}

/** Advisers speak when a matter comes up; what follows from the answer is the mayor's alone. */
export function counselsOf(done: Play, scenario: Scenario, adviser: string): Counsel[] {
  return done.commands.flatMap(({ command, accepted }, index) => {
    if (command.type !== 'respond' || !accepted) return []
    const story = scenario.stories.find((s) => s.id === command.story)
    const advised = story?.advisers.find((a) => a.adviser === adviser)?.option
    const first = story?.states.find((s) => s.id === story.initial)
    if (!advised || !first?.options.some((o) => o.id === command.option)) return []
    return [{ story: command.story, index, advised, given: command.option }]
  })
}

/** Plays the term again on the counsel of one adviser: same seed, every other command in its place. */
export function asAdvised(run: Run, done: Play, adviser: string): Advised {
  const counsels = counselsOf(done, withAssumptions(run.scenario, run.assumptions), adviser)
  const differing = counsels.filter((c) => c.advised !== c.given)
  const told = { adviser, asked: counsels.length, followed: counsels.length - differing.length }
  if (differing.length === 0) return { ...told, impossible: 0, axes: null }
  const commands = run.commands.map((command, i) => {
    const other = differing.find((c) => c.index === i)
    return other && command.type === 'respond' ? { ...command, option: other.advised } : command
  })
  const again = play({ ...run, commands }, 'end')
  return {
    ...told,
    impossible: differing.filter((c) => !again.commands[c.index]?.accepted).length,
    axes: again.legacy?.axes ?? null,
  }
}
