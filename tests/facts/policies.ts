import type { Fact } from './fact.ts'

export const policies: readonly Fact[] = []
