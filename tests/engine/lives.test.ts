import { describe, expect, it } from 'vitest'
import { grantMachine } from '../../src/engine/charts/grant.ts'
import { projectMachine } from '../../src/engine/charts/project.ts'
import { step } from '../../src/engine/charts/step.ts'
import { supervisionMachine } from '../../src/engine/charts/supervision.ts'
import { phaseAfter } from '../../src/engine/charts/term.ts'

/** Where a way of events leads from a state, and what it leaves in the context. */
const walk = (
  machine: Parameters<typeof step>[0],
  from: string,
  context: object,
  ...events: (string | object)[]
) => {
  let now = { value: from, context }
  for (const e of events)
    now = step(machine, now, (typeof e === 'string' ? { type: e } : e) as never)
  return now
}

describe('the life of a measure', () => {
  const at = { quarters: 9, delay: 1, renewed: 2 }
  const goes = (from: string, ...events: string[]) =>
    walk(projectMachine, from, at, ...events).value
  it('leads from the proposal by a trial or at once into operation, grows old and ends', () => {
    expect(goes('proposed', 'APPROVE', 'BEGIN_PILOT', 'COMPLETE', 'AGE', 'EXPIRE')).toBe('obsolete')
    expect(goes('proposed', 'APPROVE', 'BEGIN_ROLLOUT', 'COMPLETE')).toBe('operation')
    expect(goes('proposed', 'REJECT')).toBe('ended')
    expect(goes('pilot', 'BEGIN_ROLLOUT')).toBe('rollout')
    expect(goes('pilot', 'FADE')).toBe('ended')
  })
  it('can be ended wherever it stands, and once ended stays so', () => {
    for (const state of ['approved', 'pilot', 'rollout', 'operation', 'ageing', 'obsolete'])
      expect(goes(state, 'END'), state).toBe('ended')
    for (const event of ['APPROVE', 'BEGIN_ROLLOUT', 'COMPLETE', 'RENEW', 'AGE'])
      expect(goes('ended', event), event).toBe('ended')
  })
  it('skips nothing: what the present state does not know leaves it as it is', () => {
    expect(goes('proposed', 'COMPLETE', 'AGE', 'RENEW', 'END')).toBe('proposed')
    expect(goes('approved', 'COMPLETE')).toBe('approved')
    expect(goes('rollout', 'FADE', 'AGE')).toBe('rollout')
    expect(goes('operation', 'EXPIRE', 'COMPLETE')).toBe('operation')
  })
  it('counts its quarters anew in each state it enters by its own doing, but not as it grows old', () => {
    const context = (from: string, ...events: string[]) =>
      walk(projectMachine, from, at, ...events).context
    for (const [from, event] of [
      ['approved', 'BEGIN_PILOT'],
      ['approved', 'BEGIN_ROLLOUT'],
      ['pilot', 'COMPLETE'],
      ['pilot', 'BEGIN_ROLLOUT'],
      ['rollout', 'COMPLETE'],
    ] as const)
      expect(context(from, event), `${from} ${event}`).toEqual({ ...at, quarters: 0 })
    for (const [from, event] of [
      ['proposed', 'APPROVE'],
      ['operation', 'AGE'],
      ['ageing', 'EXPIRE'],
      ['pilot', 'FADE'],
    ] as const)
      expect(context(from, event), `${from} ${event}`).toEqual(at)
  })
  it('renewed is young again, and remembers how often', () => {
    for (const state of ['operation', 'ageing', 'obsolete'])
      expect(walk(projectMachine, state, at, 'RENEW')).toEqual({
        value: 'operation',
        context: { quarters: 0, delay: 1, renewed: 3 },
      })
  })
})

describe('the life of a grant', () => {
  const at = { quarters: 5, received: 100, project: null }
  const goes = (from: string, ...events: (string | object)[]) =>
    walk(grantMachine, from, at, ...events)
  it('leads from the call by a bid to money and its end', () => {
    expect(goes('announced', 'OPEN', { type: 'BID', project: 'p1' }, 'WIN', 'FINISH').value).toBe(
      'ended',
    )
    expect(goes('bid', 'LOSE').value).toBe('refused')
    expect(goes('granted', 'LEAVE').value).toBe('left')
    expect(goes('call', 'CLOSE').value).toBe('lapsed')
    expect(goes('announced', 'WIN', 'CLOSE').value).toBe('announced')
    for (const over of ['lapsed', 'ended', 'refused', 'left'])
      expect(goes(over, 'OPEN', 'WIN').value).toBe(over)
  })
  it('counts anew from call, bid and award, and knows its project', () => {
    expect(goes('announced', 'OPEN').context).toEqual({ ...at, quarters: 0 })
    expect(goes('call', { type: 'BID', project: 'p1' }).context).toEqual({
      ...at,
      quarters: 0,
      project: 'p1',
    })
    expect(goes('bid', 'WIN').context).toEqual({ ...at, quarters: 0 })
    expect(goes('granted', 'FINISH').context).toEqual(at)
  })
})

describe('the ladder of supervision', () => {
  const steps = ['free', 'reporting', 'consolidation', 'emergency']
  const goes = (from: string, event: string, goodYears = 0) =>
    walk(supervisionMachine, from, { badYears: 3, goodYears }, event)
  it('leads down at once to where the books say, and never up by a bad year', () => {
    for (const [event, to] of [
      ['STRAIN', 'reporting'],
      ['BREACH', 'consolidation'],
      ['RUIN', 'emergency'],
    ] as const)
      for (const from of steps) {
        const after = goes(from, event, 5)
        expect(after.value, `${from} ${event}`).toBe(
          steps[Math.max(steps.indexOf(from), steps.indexOf(to))],
        )
        expect(after.context).toEqual({ badYears: 4, goodYears: 0 })
      }
  })
  it('leads up a step by the second good year in a row, and begins to count anew', () => {
    for (const [from, to] of [
      ['reporting', 'free'],
      ['consolidation', 'reporting'],
      ['emergency', 'consolidation'],
    ] as const) {
      expect(goes(from, 'FINE', 0)).toEqual({ value: from, context: { badYears: 0, goodYears: 1 } })
      expect(goes(from, 'FINE', 1)).toEqual({ value: to, context: { badYears: 0, goodYears: 0 } })
    }
    expect(goes('free', 'FINE', 7)).toEqual({
      value: 'free',
      context: { badYears: 0, goodYears: 8 },
    })
  })
})

describe('a term', () => {
  it('goes from sitting to sitting, by way of crises, year-ends and half-time, to its end', () => {
    expect(phaseAfter('briefing', 'NEXT')).toBe('deciding')
    expect(phaseAfter('deciding', 'NEXT')).toBe('council')
    expect(phaseAfter('council', 'NEXT')).toBe('predicting')
    expect(phaseAfter('predicting', 'NEXT')).toBe('running')
    expect(phaseAfter('running', 'NEXT')).toBe('report')
    expect(phaseAfter('running', 'INCIDENT')).toBe('crisis')
    expect(phaseAfter('crisis', 'INCIDENT')).toBe('crisis')
    expect(phaseAfter('crisis', 'OVER')).toBe('running')
    expect(phaseAfter('report', 'NEXT')).toBe('briefing')
    expect(phaseAfter('report', 'YEAR')).toBe('yearEnd')
    for (const phase of ['report', 'yearEnd'] as const) {
      expect(phaseAfter(phase, 'HALF')).toBe('halfTime')
      expect(phaseAfter(phase, 'END')).toBe('balance')
      expect(phaseAfter(phase, 'NEXT')).toBe('briefing')
    }
    expect(phaseAfter('halfTime', 'NEXT')).toBe('briefing')
    expect(phaseAfter('balance', 'NEXT')).toBe('debrief')
    expect(phaseAfter('debrief', 'NEXT')).toBe('debrief')
    expect(phaseAfter('deciding', 'INCIDENT')).toBe('deciding')
  })
})

describe('a step', () => {
  it('leaves the state it came from untouched, and everything beside it', () => {
    const from = { value: 'approved', context: { quarters: 3, delay: 0, renewed: 0 }, id: 'p1' }
    const to = step(projectMachine, from, { type: 'BEGIN_PILOT' })
    expect(from).toEqual({
      value: 'approved',
      context: { quarters: 3, delay: 0, renewed: 0 },
      id: 'p1',
    })
    expect(to).toEqual({ value: 'pilot', context: { quarters: 0, delay: 0, renewed: 0 }, id: 'p1' })
    // taken again it leads to the same place from another context
    const other = { ...from, value: 'operation', context: { quarters: 7, delay: 2, renewed: 1 } }
    expect(step(projectMachine, other, { type: 'AGE' }).context).toEqual(other.context)
    expect(step(projectMachine, other, { type: 'AGE' })).toEqual({ ...other, value: 'ageing' })
  })
})
