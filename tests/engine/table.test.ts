import { describe, expect, it } from 'vitest'
import { begin, onward, type Play, postItems } from '../../src/engine/index.ts'
import { opened, toDesk } from './city.ts'
import { scenario } from './konstanz.ts'

const first = opened(scenario)
const itemsOf = (play: Play) => postItems(play.world, scenario)

describe('the table', () => {
  it("opens with the scenario's first proposal, which is one of the city's own", () => {
    const [top] = itemsOf(first)
    expect(top?.ref).toBe(scenario.proposals[0]?.[0])
    expect(scenario.measures.find((m) => m.id === top?.ref)?.own).toBe(true)
  })
  it('keeps the order of the scenario, the newest list first, deadlines before all', () => {
    const papers = (play: Play) => itemsOf(play).filter((item) => item.id.startsWith('m:'))
    expect(papers(first).map((item) => item.ref)).toEqual(scenario.proposals[0])
    const later = toDesk(onward(first, scenario), scenario)
    expect(papers(later)[0]?.ref).toBe(scenario.proposals[1]?.[0])
    const deadlines = itemsOf(later).map((item) => item.deadline ?? 1_000_000)
    expect(deadlines).toEqual([...deadlines].sort((a, b) => a - b))
  })
  it('names as deadline the last quarter that can still answer', () => {
    for (const seed of [1, 2, 3]) {
      const due = new Map<string, number>()
      for (let play = begin(scenario, seed); play.world.phase !== 'debrief'; ) {
        play = toDesk(onward(play, scenario), scenario)
        const now = play.world.quarter
        const items = itemsOf(play).filter((item) => item.deadline !== null)
        for (const [id, deadline] of due) {
          const there = items.some((item) => item.id === id)
          expect(there, `${id} in quarter ${now}, due ${deadline}`).toBe(now <= deadline)
          if (!there) due.delete(id)
        }
        for (const item of items) due.set(item.id, item.deadline as number)
      }
    }
  })
  it('leaves the first contract to two sittings, also where half a year lies between them', () => {
    const sittings: number[] = []
    for (let play = first; play.world.quarter < 8; play = toDesk(onward(play, scenario), scenario))
      if (play.world.quarter % 2 === 0)
        if (itemsOf(play).some((i) => i.kind === 'contract')) sittings.push(play.world.quarter)
    expect(sittings).toEqual([2, 4])
  })
})
