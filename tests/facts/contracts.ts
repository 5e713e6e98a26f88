import type { Fact } from './fact.ts'

export const contracts: readonly Fact[] = []
