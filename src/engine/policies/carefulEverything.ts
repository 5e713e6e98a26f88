import type { Scenario } from '../../model/content.ts'
import { SERVICES } from '../../model/ids.ts'
import type { Adopt, World } from '../../model/world.ts'
import type { Command } from '../command.ts'
import { mayAim } from '../decide/office.ts'
import { postItems } from '../table.ts'
import { carefulCrisis, carefulRenewal } from './cautious.ts'
import { advised, allTerms, asCommand, fairTax, measures, PLAIN, possible } from './common.ts'

const LOOKS = ['survey', 'audit', 'walk', 'test', 'forum'] as const
const FIELDS = ['it', 'security', 'data', 'help'] as const

/** Each paper as a textbook has it: people heard in a forum, offices linked, running budgeted, every clause at its strongest. */
const textbook = (measure: string, partner: string | null): Adopt => ({
  ...PLAIN,
  measure,
  partner,
  terms: partner ? allTerms(2) : {},
  participation: 3,
  integrated: true,
})

/**
 * Every virtue of the study everywhere at once, without asking who does the work: each measure on the table
 * that money allows, by the textbook; both ways to every service; every inspection, sharing and training there is.
 */
export function carefulEverything(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return carefulCrisis(world)
  const round = world.quarter
  const out: Command[] = []
  if (mayAim(world))
    out.push({ type: 'aims', round, axes: ['reached', 'steering', 'secure'], refuse: null })
  for (const service of SERVICES)
    if (world.services.mode[service] !== 'hybrid')
      out.push({ type: 'channel', round, service, mode: 'hybrid' })
  for (const kind of LOOKS) out.push({ type: 'inspect', round, kind, indicator: null })
  if (round % 4 === 1) {
    out.push({ type: 'train', round, days: 60 })
    for (const field of FIELDS) out.push({ type: 'cooperate', round, field })
    for (const staff of ['it', 'data', 'security'] as const)
      out.push({ type: 'hire', round, staff, posts: 1, allowance: true })
  }
  out.push(...fairTax(world))
  for (const h of world.holdings)
    if (!h.open && h.holder === 'city')
      out.push({ type: 'publishData', round, holding: h.id, refined: true })
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'contract') out.push(...carefulRenewal(world, scenario, item.ref))
    if (item.kind === 'story') out.push(...advised(world, scenario, item.ref))
    if (item.kind === 'grant')
      out.push({ type: 'applyGrant', round, grant: item.ref, project: null })
  }
  for (const m of measures(world, scenario)) {
    const draft = textbook(m.id, m.own ? null : (m.partners[0] ?? null))
    if (possible(world, scenario, draft)) out.push(asCommand(world, draft))
  }
  return out
}
