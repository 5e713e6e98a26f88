import { describe, expect, it } from 'vitest'
import { explain, type Play } from '../../src/engine/index.ts'
import type { Scenario } from '../../src/model/content.ts'
import { does, opened, quarters, quiet, refused } from './city.ts'
import { scenario } from './konstanz.ts'

const uninvited = scenario.stories.filter((s) => s.kind === 'platform')
/** Only one of them comes, at once. */
const place = (id: string): Scenario => ({
  ...quiet,
  stories: uninvited.filter((s) => s.id === id).map((s) => ({ ...s, chance: 1, from: 0 })),
})
const arrived = (id: string): Play => quarters(opened(place(id)), place(id), 1)
/** A year after the answer; null lets the deadline answer. */
const after = (id: string, option: string | null): Play => {
  const p = arrived(id)
  const said = option ? does(p, place(id), { type: 'respond', story: id, option }) : p
  return quarters(said, place(id), option ? 4 : 6)
}

describe('what comes uninvited', () => {
  it('are at least six services, each with a way to tolerate it and others', () => {
    expect(uninvited.length).toBeGreaterThanOrEqual(7)
    for (const story of uninvited) {
      const options = story.states[0]?.options ?? []
      expect(options.length, story.id).toBe(3)
      expect(story.states[0]?.otherwise, story.id).toBe('tolerate')
    }
  })
  it('comes whether the city answers or not: silence tolerates it', () => {
    const { world } = after('holiday-flats', null)
    expect(world.stories[0]?.chosen).toEqual(['arrives.tolerate'])
    expect(world.housing.flats).not.toEqual(opened().world.housing.flats)
  })
  it('takes flats from those who stay, fewer where a by-law is enforced', () => {
    const flats = (option: string) =>
      after('holiday-flats', option).world.housing.flats.reduce((a, b) => a + b, 0)
    expect(flats('regulate')).toBeGreaterThan(flats('tolerate') + 25)
    expect(flats('use')).toBeCloseTo(flats('tolerate'), 0)
  })
  it('earns the city something where it is used, and leaves it less of a direction of its own', () => {
    const used = after('holiday-flats', 'use').world
    const ruled = after('holiday-flats', 'regulate').world
    expect(used.finance.cash).toBeGreaterThan(ruled.finance.cash)
    expect(used.admin.initiativeOffered).toBe(0.5)
    expect(ruled.admin.initiativeOwn).toBe(0.5)
  })
  it('keeps data of people that the city can neither publish nor delete, and hardly sees', () => {
    const p = after('navigation', 'tolerate')
    const kept = p.world.holdings.find((h) => h.id === 'navigation')
    expect(kept?.holder).toBe('outside')
    expect(refused(p, quiet, { type: 'publishData', holding: 'navigation' }).reason).toBe('notOurs')
    expect(p.world.actual.privacyRisk).toBeGreaterThan(p.world.measured.privacyRisk.value)
    const before = arrived('navigation').world.actual.privacyRisk
    expect(p.world.actual.privacyRisk).toBeGreaterThan(before + 0.005)
  })
  it('names itself when privacy asks why', () => {
    const p = after('navigation', null)
    const ends: string[] = []
    const walk = (node: ReturnType<typeof explain>): void => {
      if (node.children.length === 0) ends.push(node.id)
      node.children.forEach(walk)
    }
    walk(explain(p, place('navigation'), 'privacyRisk', p.world.quarter))
    expect(ends.some((id) => id.startsWith('e:navigation@'))).toBe(true)
  })
  it('can be made to spare public space, and that takes days for years', () => {
    const ruled = after('quick-delivery', 'regulate')
    const left = after('quick-delivery', 'tolerate')
    expect(ruled.world.actual.publicSpace).toBeGreaterThan(left.world.actual.publicSpace)
    expect(ruled.world.admin.required).toBeGreaterThan(left.world.admin.required + 1)
  })
})
