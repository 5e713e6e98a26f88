import type { Fact } from './fact.ts'
import { reachFacts } from './reach.ts'

export const people: readonly Fact[] = [...reachFacts]
