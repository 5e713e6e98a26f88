import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knows } from '../../src/desk/content.ts'
import { beginGame, type Game } from '../../src/desk/game.ts'
import { restoreGame, saveOf } from '../../src/desk/restore.ts'
import { freshDraft, tableOf } from '../../src/desk/sitting/post.ts'
import type { Command } from '../../src/engine/command.ts'
import { play } from '../../src/engine/index.ts'
import { readSave } from '../../src/seminar/read.ts'

const start = await beginGame('konstanz', 'seminar', 7, 'de')

/** One sitting after the other with a plain hand: one paper, an order, a prediction, answers. */
function sit(game: Game): Game {
  const round = game.world.quarter
  const give = (g: Game, command: Parameters<Game['decide']>[0]) => {
    const done = g.decide(command)
    return done.ok ? done.game : g
  }
  let now = game
  if (now.world.phase === 'predicting')
    return give(now, { type: 'predict', round, indicator: 'reach', direction: 'up', because: null })
  if (now.world.phase === 'crisis')
    return give(now, {
      type: 'crisis',
      round,
      hour: now.world.crisis?.hour ?? 0,
      crews: ['hospital'],
      manual: ['townHall'],
      isolate: true,
      warn: true,
      shutdown: [],
      neighbours: false,
      pay: false,
      first: null,
    })
  if (now.world.phase !== 'deciding') return now
  if (round === 0)
    now = give(now, { type: 'aims', round, axes: ['reached', 'steering', 'free'], refuse: null })
  const paper = tableOf(now).find((item) => item.kind === 'paper')
  if (paper) now = give(now, { type: 'adopt', round, ...freshDraft(now, paper.ref) })
  return give(now, { type: 'inspect', round, kind: 'survey', indicator: null })
}

/** Every state of a term, from the first day to the debrief. */
function term(): Game[] {
  const states = [start]
  for (let game = start; game.world.phase !== 'debrief' || game.ran; ) {
    const decided = sit(game)
    if (decided !== game) states.push(decided)
    game = decided.next()
    states.push(game)
  }
  return states
}
const states = term()
const end = states.at(-1) as Game

describe('what was decided after a save', () => {
  const latest = (game: Game, commands: unknown) => ({
    ...game.world,
    id: game.id,
    version: game.scenario.version,
    commands: commands as Command[],
    at: 0,
  })
  const [saved, later] = [states[4] as Game, states[7] as Game]
  it('leads on from it to the last command and place', async () => {
    const { game, exact } = await restoreGame(
      saveOf(saved),
      'de',
      latest(later, later.run.commands),
    )
    expect([game.hash, game.place, exact]).toEqual([later.hash, later.place, true])
  })
  it('may also be that something was taken back', async () => {
    const { game } = await restoreGame(saveOf(later), 'de', latest(saved, saved.run.commands))
    expect(game.hash).toBe(saved.hash)
  })
  it('is left alone where it is damaged: the save stands', async () => {
    for (const damaged of [
      null,
      'x',
      [null],
      [{ type: 'adopt' }],
      [{ round: 0, type: 'adopt', measure: 'moon' }],
    ]) {
      const { game } = await restoreGame(saveOf(saved), 'de', latest(later, damaged))
      expect(game.hash).toBe(saved.hash)
    }
  })
})

describe('a saved term', () => {
  it('comes back to the exact place from any state', async () => {
    for (const state of states.filter((_, i) => i % 5 === 0)) {
      const save = JSON.parse(JSON.stringify(saveOf(state)))
      const { game, exact } = await restoreGame(save, 'de')
      expect(exact, `${state.world.phase} ${state.world.quarter}`).toBe(true)
      expect(game.hash).toBe(state.hash)
      expect(game.play.rounds.length).toBe(state.play.rounds.length)
      expect(game.canUndo).toBe(state.canUndo)
    }
  })
  it('gives the same city when its commands are played through', () => {
    const played = play(end.run, 'end')
    expect(played.commands.filter((c) => !c.accepted)).toEqual([])
    expect(played.world.actual).toEqual(end.world.actual)
  })
  it('goes on from its last World under another engine', async () => {
    const state = states[20] as Game
    const save = { ...saveOf(state), hash: '00000000', engine: 0 }
    const { game, exact } = await restoreGame(save, 'de')
    expect(exact).toBe(false)
    expect(game.world).toEqual(state.world)
    expect(game.next().world.quarter).toBeGreaterThanOrEqual(state.world.quarter)
  })
})

describe('a file', () => {
  it('written by the game is read back', () => {
    const read = readSave(JSON.stringify(saveOf(end)), knows)
    expect(read.ok && read.save.commands).toEqual(end.run.commands)
  })
  it('with anything else in it gives one clear fault and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSave(text, knows).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
  it('with damaged commands says so', () => {
    const save = { ...saveOf(end), commands: [{ type: 'adopt', round: 'soon' }] }
    expect(readSave(JSON.stringify(save), knows)).toMatchObject({ ok: false, fault: 'commands' })
  })
  it('of an unknown city names it', () => {
    const save = { ...saveOf(end), scenario: 'atlantis' }
    expect(readSave(JSON.stringify(save), knows)).toMatchObject({
      ok: false,
      fault: 'scenario',
      figures: { id: 'atlantis' },
    })
  })
})

describe('taking back', () => {
  it('returns to the state before the last decision, until the quarter runs', () => {
    let game = start.next()
    const before = game
    game = sit(game)
    expect(game.undo()?.run.commands.length).toBe(game.run.commands.length - 1)
    let back: Game | null = game
    while (back?.canUndo) back = back.undo()
    expect(back?.hash).toBe(before.hash)
    const ran = [game.next(), game.next().next(), game.next().next().next()].find((g) => g.ran)
    expect(ran?.canUndo).toBe(false)
  })
})
