import { lossWeights } from './cascadeLoss.ts'
import { ransomOutcome } from './cascadeRansom.ts'
import type { Incident, Scenario } from './content.ts'
import { saturate, sum } from './curve.ts'
import { COHORTS_PER_DISTRICT, NODES } from './ids.ts'
import { residentsByDistrict } from './people.ts'
import type { Crisis } from './world.ts'

/** How heavy a person-hour weighs by what is lost: information < service < health. Assumption after the order
 * the study gives by example, displays against clinics (Kap. 4.4.2). */
const HARM = { information: 0.2, service: 1, health: 3 } as const
/** Hours after the crisis that are still counted, and their weight: emergency routines are in place by then
 * (a county worked 207 days under declared disaster, 2021–22). Assumption. */
const LATER_HOURS = 60 * 24
const LATER_WEIGHT = 0.4
/** Largest loss of trust, and weighted hours per person at which half of it is lost. Assumption. */
const TRUST_MOST = 0.15
const TRUST_HALF = 60
/** Share of the loss spared with those whom the city warned and told what it knew. Assumption. */
const TOLD = 0.3
/** EUR per person-hour without service: generators, shelters, overtime. Assumption. */
const RESPONSE = 0.05
/** EUR per resident and fully critical service struck, to clean up and replace. Ransomware: two counties
 * report 10 to 11 EUR per resident in all (2022, 2023); the others are assumptions. */
const CLEAN_UP: Record<Incident['cause'], number> = {
  failure: 0.3,
  update: 0.6,
  ransomware: 6,
  weather: 0.8,
  insolvency: 2,
  insider: 1.5,
  deviceClass: 1,
  sharedProvider: 0.2,
}
export interface CrisisOutcome {
  personHours: number // lost in the crisis
  later: number // person-hours lost after it, where services are not back yet
  harm: { information: number; service: number; health: number } // person-hours, weighted by what is lost
  trustLoss: number[] // by cohort, 0…1, to be taken from the stock
  cost: number // EUR, without what was paid to whoever demanded it
  ransom: ReturnType<typeof ransomOutcome>
  services: string[] // services that failed or were limited, in the order they did
}

/** What a crisis leaves behind. May be asked at any hour; `later` then counts from that hour on. */
export function crisisOutcome(
  crisis: Crisis,
  inputs: { scenario: Scenario; people: { cohorts: readonly number[] } },
): CrisisOutcome {
  const { scenario, people } = inputs
  const incident = scenario.incidents.find((i) => i.id === crisis.incident) ?? null
  const weights = lossWeights(scenario, people.cohorts)
  const open = Math.max(0, ...crisis.nodes.map((n) => n.outage))
  const harm = { information: 0, service: 0, health: 0 }
  let later = 0
  let struck = 0
  for (let i = 0; i < NODES.length; i++) {
    const node = crisis.nodes[i] as Crisis['nodes'][number]
    const rule = scenario.nodes.find((n) => n.id === NODES[i])
    if (!rule) continue
    const hours = node.state === 'working' ? 0 : Math.min(LATER_HOURS, open + node.repair)
    const after = hours * (1 - node.share) * (weights[i]?.perHour ?? 0) * LATER_WEIGHT
    later += after
    harm[rule.harm] += ((crisis.lost[i] as number) + after) * HARM[rule.harm]
    const hit = incident?.hits.find((h) => h.node === rule.id)?.share ?? (node.outage > 0 ? 1 : 0)
    struck += hit * rule.criticality
  }
  const personHours = sum(crisis.lost)
  const residents = sum(people.cohorts)
  const weight = personHours > 0 ? (harm.information + harm.service + harm.health) / personHours : 0
  const trustLoss = people.cohorts.map((size, i) =>
    size > 0
      ? TRUST_MOST *
        saturate(((crisis.lostByCohort[i] ?? 0) / size) * weight, TRUST_HALF) *
        (1 - TOLD * (crisis.told.byGroup[i % crisis.told.byGroup.length] ?? 0))
      : 0,
  )
  const cleanUp = incident ? CLEAN_UP[incident.cause] * residents * struck : 0
  const services: string[] = []
  for (const entry of crisis.log)
    if (entry.state !== 'working' && !services.includes(entry.node)) services.push(entry.node)
  return {
    personHours,
    later,
    harm,
    trustLoss,
    cost: (personHours + later) * RESPONSE + cleanUp,
    ransom: ransomOutcome(crisis, residents),
    services,
  }
}

/** Hours without a service for each resident of each district, all services together. */
export const lackedByDistrict = (
  crisis: Pick<Crisis, 'lostByCohort'>,
  cohorts: readonly number[],
): readonly number[] =>
  residentsByDistrict({ cohorts }).map((people, d) => {
    const here = crisis.lostByCohort.slice(d * COHORTS_PER_DISTRICT, (d + 1) * COHORTS_PER_DISTRICT)
    return sum(here) / Math.max(1, people)
  })
