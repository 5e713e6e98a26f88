import type { Fact } from './fact.ts'

export const projects: readonly Fact[] = []
