import { expect, test } from 'vitest'
import { PLAIN } from '../../src/engine/policies/common.ts'
import { isOthersIdea } from '../../src/model/council.ts'
import type { Adopt } from '../../src/model/world.ts'
import { opened } from '../engine/city.ts'
import { scenario } from '../engine/konstanz.ts'

const { world } = opened()
const idea = (draft: Partial<Adopt>, offers = world.offers) =>
  isOthersIdea({ ...world, offers }, scenario, { ...PLAIN, measure: 'smart-lamps', ...draft })
const firm = scenario.partners.find((p) => p.kind === 'national')?.id ?? ''

test('what needs no partner, or only the own works or the neighbours, is the idea of the city', () => {
  expect(idea({ partner: null })).toBe(false)
  expect(idea({ partner: 'stadtwerke' })).toBe(false)
  expect(idea({ partner: 'rechenverbund' })).toBe(false)
})
test('a product off the shelf is the idea of the firm; a clause, a hearing or a link makes it the city’s', () => {
  expect(idea({ partner: firm }, [])).toBe(true)
  expect(idea({ partner: firm, terms: { exit: 1 } }, [])).toBe(false)
  expect(idea({ partner: firm, participation: 1 }, [])).toBe(false)
  expect(idea({ partner: firm, integrated: true }, [])).toBe(false)
})
test('what a firm brought up stays its idea, whatever clauses are asked for', () => {
  const offer = { measure: 'smart-lamps', partner: firm } as (typeof world.offers)[number]
  expect(idea({ partner: firm, terms: { exit: 2 }, participation: 3 }, [offer])).toBe(true)
})
