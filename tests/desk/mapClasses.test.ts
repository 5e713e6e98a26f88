import { beforeAll, expect, it } from 'vitest'
import {
  classOf,
  classText,
  type Scale,
  upwards,
  written,
} from '../../src/desk/parts/mapClasses.ts'
import { setNumberFormat } from '../../src/text/core.ts'

beforeAll(() => setNumberFormat(String))

it('colours a district by the number written beside it, not by what was rounded away', () => {
  expect(written(0.596, 'high')).toBe(60)
  expect(classOf(0.596, 'high')).toBe(classOf(0.6, 'high'))
  expect(classOf(0.594, 'high')).toBe(2)
  expect(written(5.4, 'hours')).toBe(5)
  expect(classOf(5.4, 'hours')).toBe(0)
  expect(classOf(5.6, 'hours')).toBe(1)
})

it('says in the legend what each class holds', () => {
  const said = (scale: Scale) => upwards(scale).map((cls) => classText(cls, scale))
  expect(said('high')).toEqual(['unter 45', '45–59', '60–74', 'ab 75'])
  expect(said('low')).toEqual(['bis 25', '26–40', '41–55', 'über 55'])
  expect(said('gap')).toEqual(['bis 10', '11–15', '16–20', 'über 20'])
  expect(said('hours')).toEqual(['bis 5 h', '6–8 h', '9–11 h', 'über 11 h'])
  expect(said('amount')).toEqual(['unter 10', '10–24', '25–49', 'ab 50'])
})

it('ends each class where the legend says', () => {
  expect([0.75, 0.74, 0.6, 0.59, 0.45, 0.44].map((v) => classOf(v, 'high'))).toEqual([
    0, 1, 1, 2, 2, 3,
  ])
  expect([0.25, 0.26, 0.4, 0.41, 0.55, 0.56].map((v) => classOf(v, 'low'))).toEqual([
    0, 1, 1, 2, 2, 3,
  ])
  expect([0.1, 0.11, 0.15, 0.16, 0.2, 0.21].map((v) => classOf(v, 'gap'))).toEqual([
    0, 1, 1, 2, 2, 3,
  ])
  expect([5, 6, 8, 9, 11, 12].map((v) => classOf(v, 'hours'))).toEqual([0, 1, 1, 2, 2, 3])
  expect([0.5, 0.49, 0.25, 0.24, 0.1, 0.09].map((v) => classOf(v, 'amount'))).toEqual([
    0, 1, 1, 2, 2, 3,
  ])
})
