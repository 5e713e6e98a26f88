import { administration } from './administration.ts'
import type { Fact } from './fact.ts'
import { technology } from './technology.ts'

export const projects: readonly Fact[] = [...technology, ...administration]
