import { attention } from './attention.ts'
import { contracts } from './contracts.ts'
import { councilAndData } from './councilAndData.ts'
import type { Fact } from './fact.ts'
import { people } from './people.ts'
import { policies } from './policies.ts'
import { projects } from './projects.ts'
import { security } from './security.ts'

/** Every fact, in the order in which `npm run facts` lists them. */
export const FACTS: readonly Fact[] = [
  ...people,
  ...projects,
  ...contracts,
  ...security,
  ...councilAndData,
  ...attention,
  ...policies,
]
