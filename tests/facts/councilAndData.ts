import type { Fact } from './fact.ts'

export const councilAndData: readonly Fact[] = []
