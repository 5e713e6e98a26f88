import type { Contract, Project } from '../../model/world.ts'

/** What a contract leaves in the dark of how a model decides, 0…1; the city's own is open to it (Kap. 4.4.1). Assumption. */
const OPAQUE = [1, 0.55, 0.1] as const
export const opaqueness =
  (projects: readonly Project[], contracts: readonly Contract[]) =>
  (project: string): number => {
    const by = projects.find((p) => p.id === project)?.contract
    const contract = contracts.find((k) => k.id === by)
    return contract ? OPAQUE[contract.terms.transparency] : OPAQUE[2]
  }
