import type { Fact } from './fact.ts'
import { reachFacts } from './reach.ts'
import { townFacts } from './town.ts'

/** People, districts and the city as a whole. */
export const people: readonly Fact[] = [...reachFacts, ...townFacts]
