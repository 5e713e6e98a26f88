import { describe, expect, it } from 'vitest'
import { beginGame, type Game } from '../../src/desk/game.ts'
import { restoreGame, saveOf } from '../../src/desk/restore.ts'
import type { Command } from '../../src/engine/command.ts'
import { steward } from '../../src/engine/policies/steward.ts'
import type { World } from '../../src/model/world.ts'

/** A seminar at half-time, nothing decided. */
async function halfTime(): Promise<Game> {
  let game = await beginGame('konstanz', 'seminar', 7, 'de')
  while (game.place !== 'halfTime') game = game.next()
  return game
}
const half = await halfTime()
const took = (game: Game, to: string): Game => {
  const done = game.decide({ type: 'handOver', round: game.world.quarter, to })
  if (!done.ok) throw new Error(done.refusal.reason)
  return done.game
}
const again = async (game: Game) => restoreGame(JSON.parse(JSON.stringify(saveOf(game))), 'de')

describe('handing over at half-time', () => {
  it('leaves the city as it is, and opens only the aims, once', () => {
    const now = took(half, 'Paar 4')
    const same = ({ handedOver: _, ...rest }: World) => rest
    expect(same(now.world)).toEqual(same(half.world))
    const aims: Command = {
      type: 'aims',
      round: now.world.quarter,
      axes: ['free'],
      refuse: null,
    }
    const aimed = now.decide(aims)
    if (!aimed.ok) throw new Error(aimed.refusal.reason)
    expect(aimed.game.world.aims.axes).toEqual(['free'])
    expect(aimed.game.decide(aims).ok).toBe(false)
    expect(half.decide(aims).ok, 'whoever stays sets no new aims').toBe(false)
  })
  it('to somebody at the screen is kept, and comes back at the same place', async () => {
    const { game, exact } = await again(took(half, 'Paar 4'))
    expect(exact).toBe(true)
    expect(game.place).toBe('halfTime')
    expect(game.world.handedOver[0]?.to).toBe('Paar 4')
  })
  it('to a scripted successor plays to the balance, by commands anybody can replay', async () => {
    const end = half.handTo('steward', steward)
    expect(end.place).toBe('balance')
    expect(end.run.commands.length).toBeGreaterThan(half.run.commands.length + 1)
    expect(end.play.worlds[12], 'the first half is the one that was played').toBe(
      half.play.worlds[12],
    )
    const { game, exact } = await again(end)
    expect(exact).toBe(true)
    expect(game.hash).toBe(end.hash)
  }, 60_000)
})
