import { describe, expect, it } from 'vitest'
import { startWorld } from '../../src/engine/start.ts'
import { cohortAt, GROUPS, SERVICES, TERMS } from '../../src/model/ids.ts'
import { checkFiles } from '../../src/scenario/check.ts'
import { compileScenario, listScenarios } from '../../src/scenario/compile.ts'
import { formatFault } from '../../src/scenario/fault.ts'
import { CONTENT_ROOT } from '../../src/scenario/files.ts'

describe('the content that lies in the repository', () => {
  it('has no fault', () => {
    expect(checkFiles([CONTENT_ROOT]).map(formatFault)).toEqual([])
  })
})

describe('Konstanz', () => {
  const { scenario, words, terrain } = compileScenario('konstanz')

  it('is whole: districts, services, seats, terms', () => {
    expect(scenario.districts).toHaveLength(15)
    expect(scenario.figures.residents).toHaveLength(15)
    expect(cohortAt(15, 0, 0)).toBe(315)
    expect(Object.keys(scenario.channels).sort()).toEqual([...SERVICES].sort())
    expect(GROUPS.reduce((sum, group) => sum + scenario.seats[group], 0)).toBe(40)
    expect(scenario.clauses.map((clause) => clause.id)).toEqual([...TERMS])
    expect(scenario.land).toMatchObject({ id: 'bw', termYears: 8, votingAge: 16, mayorVotes: true })
    expect(terrain).toHaveProperty('water')
  })
  it('starts with a closed contract that can be answered in two sittings of a seminar', () => {
    const portal = scenario.running.find((one) => one.measure === 'kita-portal')
    expect(portal?.partner).toBe('terminal-k')
    expect(portal?.terms.openness).toBe(0)
    expect(portal?.terms.exit).toBe(0)
    expect(portal?.endsIn).toBe(5)
  })
  it('names every start value that no statistic publishes, with a range and words', () => {
    for (const { id, low, value, high } of scenario.assumptions) {
      expect(low, id).toBeLessThanOrEqual(value)
      expect(high, id).toBeGreaterThanOrEqual(value)
      expect(words.de[`scenario.assumptions.${id}.label`], id).toBeTruthy()
    }
  })
  it('lists no assumption that nothing reads', () => {
    const start = (changed: string | null) => {
      const assumptions = scenario.assumptions.map((one) =>
        one.id === changed ? { ...one, value: one.value === one.high ? one.low : one.high } : one,
      )
      return JSON.stringify(startWorld({ ...scenario, assumptions }, 7))
    }
    const untouched = start(null)
    const still = scenario.assumptions.map(({ id }) => id).filter((id) => start(id) === untouched)
    // Read at the end of a year, not at the start.
    const yearly = ['breachCashCredit', 'minimumLiquidity', 'ruinCashCredit', 'strainDeficit']
    // Read when something is awarded, or a firm is bought.
    const later = ['takeoverChance', 'tenderQuarters']
    expect(still.sort()).toEqual([...yearly, ...later].sort())
  })
  it('says of itself that it is a model calculation', () => {
    expect(words.de['scenario.note']).toContain('Modellrechnung')
    expect(words.en['scenario.note']).toContain('model calculation')
  })
  it('briefs in at most sixty words', () => {
    for (const table of [words.de, words.en])
      expect((table['scenario.briefing'] ?? '').split(/\s+/).length).toBeLessThanOrEqual(60)
  })
  it('speaks both languages throughout, without a cheer', () => {
    expect(Object.keys(words.de)).toEqual(Object.keys(words.en))
    for (const [key, text] of [...Object.entries(words.de), ...Object.entries(words.en)])
      expect(text, key).not.toContain('!')
  })
  it('is the same each time it is compiled', () => {
    const again = compileScenario('konstanz')
    expect(again.scenario.version).toBe(scenario.version)
    expect(JSON.stringify(again)).toBe(JSON.stringify({ scenario, words, terrain }))
  })
  it('stands in the list of scenarios', () => {
    expect(listScenarios().find((card) => card.id === 'konstanz')).toMatchObject({
      title: { de: 'Konstanz', en: 'Konstanz' },
      lengths: ['council', 'seminar', 'full'],
      residents: 87_368,
      quarters: 24,
      start: { year: 2025, quarter: 1 },
    })
  })
})
