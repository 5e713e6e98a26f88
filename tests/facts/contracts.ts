import { bargainedFacts } from './bargained.ts'
import type { Fact } from './fact.ts'
import { householdFacts } from './household.ts'

export const contracts: readonly Fact[] = [...bargainedFacts, ...householdFacts]
