import { expect, it } from 'vitest'
import { classOf, written } from '../../src/desk/parts/mapClasses.ts'

it('colours a district by the number written beside it, not by what was rounded away', () => {
  expect(written(0.596, 'high')).toBe(60)
  expect(classOf(0.596, 'high')).toBe(classOf(0.6, 'high'))
  expect(classOf(0.594, 'high')).toBe(2)
  expect(written(5.4, 'hours')).toBe(5)
  expect(classOf(5.4, 'hours')).toBe(0)
  expect(classOf(5.6, 'hours')).toBe(1)
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
