import type { Fact } from './fact.ts'

export const people: readonly Fact[] = []
