import { useDesk, useGame } from '../store.ts'
import { DraftContract, RunningContract } from './ContractSheets.tsx'
import { Gone } from './paper.tsx'
import { contractOf, measureOf } from './post.ts'
import './paper.css'
import './contract.css'

/** A contract: the draft that goes with a paper, or one that runs and comes up for renewal. */
export function Contract() {
  const { at } = useDesk()
  const { scenario, world } = useGame()
  const running = contractOf(world, at)
  if (running) return <RunningContract contract={running} />
  const measure = measureOf(scenario, at)
  return measure ? <DraftContract measure={measure} /> : <Gone />
}
