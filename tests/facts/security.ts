import type { Fact } from './fact.ts'

export const security: readonly Fact[] = []
