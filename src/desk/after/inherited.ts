import { inForce } from '../../model/inForce.ts'
import type { World } from '../../model/world.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/handOver.ts'
import { money, quarterLabel } from '../parts/format.ts'
import { type Game, w } from '../store.ts'
import { contractTitle, measureTitle } from '../why/cause.ts'

export interface Inherited {
  id: 'contracts' | 'promises' | 'debts' | 'gaps'
  lines: string[]
}

/** What whoever takes the office finds: contracts with their years, promises, debts, gaps. */
export function inheritedOf(game: Game): Inherited[] {
  const { world } = game
  return [
    { id: 'contracts' as const, lines: contracts(game) },
    { id: 'promises' as const, lines: promises(game) },
    { id: 'debts' as const, lines: debts(world) },
    { id: 'gaps' as const, lines: gaps(world) },
  ].filter(({ lines }) => lines.length > 0)
}

const contracts = ({ world, scenario }: Game): string[] =>
  world.contracts
    .filter(inForce)
    .sort((a, b) => b.fee - a.fee)
    .map((one) =>
      t('inherit.contract', {
        title: contractTitle(one.id, world),
        quarter: quarterLabel(scenario.start, world.quarter + Math.max(0, one.context.endsIn)),
        money: money(one.fee),
      }),
    )

function promises({ world, scenario }: Game): string[] {
  const open = world.council.pledges
    .filter((one) => one.state === 'open')
    .map((one) =>
      t(`inherit.pledge.${one.wish.kind}`, {
        group: w(`groups.${one.group}.name`),
        measure: measureTitle(one.measure),
        quarter: quarterLabel(scenario.start, one.until),
      }),
    )
  const { refuse } = world.aims
  return [
    ...open,
    ...(refuse ? [t('inherit.refuse', { measure: measureTitle(refuse) })] : []),
    ...(world.admin.announced - world.admin.delivered >= 1
      ? [
          t('inherit.announced', {
            n: Math.round(world.admin.announced - world.admin.delivered),
          }),
        ]
      : []),
  ]
}

const debts = ({ finance }: World): string[] => [
  t('inherit.debt', { money: money(finance.debt) }),
  ...(finance.cashCredit > 0
    ? [t('inherit.cashCredit', { money: money(finance.cashCredit) })]
    : []),
  t('inherit.backlog', { money: money(finance.backlog) }),
]

function gaps({ admin, divide }: World): string[] {
  let open = 0
  for (const [kind, posts] of Object.entries(admin.posts))
    open += Math.max(0, Math.round(posts - admin.filled[kind as keyof typeof admin.filled]))
  const behind = divide.state.filter((one) => one !== 'included').length
  return [
    ...(open > 0 ? [t('inherit.posts', { n: open })] : []),
    ...(behind > 0 ? [t('inherit.districts', { n: behind })] : []),
  ]
}

/** The name of whoever took the office: a person's as written, a scripted successor's in words. */
export const nameOf = (to: string): string =>
  POLICY_NAMES.includes(to as PolicyName) ? tell(`policy.${to}`) : to
/** Scripted successors a mayor can hand the city to. */
export const POLICY_NAMES = ['steward', 'cautious', 'vendor', 'everything'] as const
export type PolicyName = (typeof POLICY_NAMES)[number]
