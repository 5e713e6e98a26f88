import type { LegalForm } from './ids.ts'

/**
 * The rungs on which a city runs something itself (Kap. 4.9.4): the further from the office, the freer in pay and
 * purchase, the less the council has to say (`OWN_SAY`), and the less the duty to serve everybody reaches. Founding
 * costs once. Directions: Kap. 4.9.4; sizes: assumptions.
 */
interface Rung {
  once: number // factor on the once-cost: statutes, opening balance, notary
  yearly: number // factor on running costs: own accounts, then no public pay scale
  posts: number // share of the posts the city itself still fills
  barrier: number // factor on accounts, fees and sign-ins
}
const OFFICE: Rung = { once: 1, yearly: 1, posts: 1, barrier: 1 }
const RUNGS: Partial<Record<LegalForm, Rung>> = {
  own: OFFICE,
  ownEnterprise: { once: 1.02, yearly: 0.98, posts: 0.95, barrier: 1.05 },
  institution: { once: 1.03, yearly: 0.97, posts: 0.85, barrier: 1.1 },
  municipalFirm: { once: 1.06, yearly: 0.94, posts: 0.6, barrier: 1.2 },
}
export const OWN_FORMS = ['own', 'ownEnterprise', 'institution', 'municipalFirm'] as const

/** What a rung changes for what the city runs without a partner. */
export const rungOf = (form: LegalForm): Rung => RUNGS[form] ?? OFFICE
