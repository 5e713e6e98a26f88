import type { movesOut } from '../../model/clauses.ts'
import type { Contract, Holding, Project, World } from '../../model/world.ts'
import type { News } from '../api.ts'
import { contractMachine } from '../charts/contract.ts'
import { projectMachine } from '../charts/project.ts'
import { step } from '../charts/step.ts'

/** What a quarter of all contracts gives back. */
export interface ContractsStep {
  contracts: Contract[]
  projects: Project[]
  holdings: Holding[]
  once: { cause: string; by: number; granted: number; loan: number }[]
  moves: { cause: string; by: ReturnType<typeof movesOut> }[] // experts who go over to a partner
  freed: { cause: string; by: number }[] // EUR of the year's means that a tender without offers gives back
  owners: World['owners']
  days: number // person-days that quarrels and the coordination of partners bind
  news: News[]
}

export type ContractEvent = Parameters<
  typeof step<typeof contractMachine, Contract & { value: string }>
>[2]
/** A contract after an event of its chart. */
export const moved = (c: Contract, event: ContractEvent): Contract =>
  step(contractMachine, c as Contract & { value: string }, event) as Contract

/** A renewed or newly tendered contract brings the present software with it. */
export const renewed = (p: Project): Project =>
  step(projectMachine, p as Project & { value: string }, { type: 'RENEW' }) as Project
