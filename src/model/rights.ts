import type { Scenario } from './content.ts'
import type { LegalForm, TermId, TermStep } from './ids.ts'
import type { Contract } from './world.ts'

/** The say each rung of the ladder keeps by itself, from own office to private firm (Kap. 4.9.4). Assumption. */
export const OWN_SAY: Record<LegalForm, number> = {
  own: 1,
  ownEnterprise: 0.95,
  institution: 0.9,
  municipalFirm: 0.85,
  neighbours: 0.6,
  joint: 0.3,
  private: 0,
}
/** The six rights of `steering`, and the matters each hangs on; `Clause.rights` says how much. */
const RIGHTS: readonly (readonly TermId[])[] = [
  ['fit', 'openness'], // change the rules
  ['data', 'transparency'], // see data and logic
  ['steering', 'outage'], // instruct in special situations
  ['exit', 'duration'], // end within a year
  ['transparency', 'criteria', 'contact'], // inspect
  ['definition', 'staff', 'social'], // the city's own concept, for all residents
]

/** Step from which a matter gives its whole right: a core of experts suffices to hold the concept and to
 * instruct; more of them add skill, no further right (Kap. 4.7.3). */
const ENOUGH: Partial<Record<TermId, TermStep>> = { staff: 1 }

const weights = new WeakMap<Scenario, Map<string, number>>()
function weightOf(scenario: Scenario, term: TermId): number {
  let known = weights.get(scenario)
  if (!known) {
    known = new Map(scenario.clauses.map((c) => [c.id, c.rights]))
    weights.set(scenario, known)
  }
  return known.get(term) ?? 0
}

/** The six steering rights a contract leaves the city: mean of 0…1 (indicator `steering`). */
export function rightsOf(
  contract: Pick<Contract, 'terms' | 'legalForm'>,
  scenario: Scenario,
): number {
  const own = OWN_SAY[contract.legalForm]
  let rights = 0
  for (const terms of RIGHTS) {
    let given = 0
    let possible = 0
    for (const term of terms) {
      const weight = weightOf(scenario, term)
      const enough = ENOUGH[term] ?? 2
      given += weight * Math.min(contract.terms[term], enough)
      possible += weight * enough
    }
    rights += Math.max(possible > 0 ? given / possible : 0, own)
  }
  return rights / RIGHTS.length
}
