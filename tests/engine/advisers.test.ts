import { expect, test } from 'vitest'
import { asAdvised, type Command, counselsOf, play, type Run } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import { scenario } from './konstanz.ts'

/** A term of the cautious, in which advisers have spoken on several matters. */
const cautious = play({ scenario, seed: 5, commands: [] }, 'end', POLICIES.cautious?.decide)
const commands = cautious.commands.map(({ command }) => command)
const run: Run = { scenario, seed: 5, commands }
const advisers = scenario.advisers.map(({ id }) => id)

test('the advisers are heard only where the mayor answered at once', () => {
  const heard = advisers.flatMap((id) => counselsOf(cautious, scenario, id))
  expect(heard.length).toBeGreaterThan(3)
  for (const { index, story, advised } of heard) {
    expect(cautious.commands[index]?.accepted).toBe(true)
    const first = scenario.stories.find((s) => s.id === story)
    const options = first?.states.find((s) => s.id === first.initial)?.options.map((o) => o.id)
    expect(options).toContain(advised)
  }
})

test('whoever followed every advice has nothing to see again', () => {
  for (const id of advisers) {
    const counsels = counselsOf(cautious, scenario, id)
    const obeyed = commands.map((command, i): Command => {
      const counsel = counsels.find((c) => c.index === i)
      return counsel && command.type === 'respond'
        ? { ...command, option: counsel.advised }
        : command
    })
    const done = play({ ...run, commands: obeyed }, 'end')
    const again = asAdvised({ ...run, commands: obeyed }, done, id)
    expect(again.followed).toBe(again.asked)
    expect(again.axes).toBeNull()
  }
})

test('other answers leave another city, reckoned with the same seed', () => {
  const terms = advisers.map((id) => asAdvised(run, cautious, id))
  for (const { asked, followed, axes } of terms) expect(axes === null).toBe(asked === followed)
  const differing = terms.filter(({ axes }) => axes !== null)
  expect(differing.length).toBeGreaterThan(0)
  expect(differing.some(({ axes }) => axes?.steering !== cautious.legacy?.axes.steering)).toBe(true)
})
