import type { Play } from '../../engine/api.ts'
import type { Command } from '../../engine/command.ts'
import type { Scenario } from '../../model/content.ts'
import type { World } from '../../model/world.ts'
import { has, t, tell } from '../../text/core.ts'
import '../../text/handOver.ts'
import '../../text/rules.ts'
import '../../text/why.ts'
import { number } from '../parts/format.ts'
import { hasWord, w } from '../store.ts'

/** What stands behind a cause id of the effects, in words. `round` is the quarter it was taken or struck. */
export interface Cause {
  id: string
  kind: 'decision' | 'event' | 'rule' | 'start' | 'limit'
  title: string
  detail: string
  round: number | null
  icon: string
}

/** `c<index>` a command, `e:<story or incident>@<round>` an event, `p<n>` a project, `k<n>` a contract. */
export function causeOf(id: string, play: Play, scenario: Scenario): Cause {
  const { world } = play
  if (id === 'start')
    return { id, kind: 'start', title: t('why.start'), detail: '', round: 0, icon: 'flag' }
  if (id === 'limit')
    return { id, kind: 'limit', title: t('why.limit'), detail: '', round: null, icon: 'minus' }
  if (id === 'inherited')
    return {
      id,
      kind: 'rule',
      title: t('why.inherited'),
      detail: '',
      round: null,
      icon: 'file-text',
    }
  if (id.startsWith('rule/'))
    return {
      id,
      kind: 'rule',
      title: tell(`ruleName.${id.slice('rule/'.length)}`),
      detail: '',
      round: null,
      icon: 'clock',
    }
  if (/^c\d+$/.test(id)) {
    const judged = play.commands[Number(id.slice(1))]
    if (judged) return decisionCause(id, judged.command, world, scenario)
  }
  if (id.startsWith('e:')) return eventCause(id, scenario)
  if (/^p\d+$/.test(id)) {
    const project = world.projects.find((p) => p.id === id)
    if (project) return fromOrigin(id, project.cause, project.measure, play, scenario)
  }
  if (/^k\d+$/.test(id)) {
    const contract = world.contracts.find((k) => k.id === id)
    if (contract) return fromOrigin(id, contract.cause, contract.measure, play, scenario)
  }
  return { id, kind: 'rule', title: t('why.bySelf'), detail: '', round: null, icon: 'clock' }
}

/** A project or contract leads to the decision it came from; what ran at the start was decided before. */
function fromOrigin(
  id: string,
  cause: string,
  measure: string,
  play: Play,
  scenario: Scenario,
): Cause {
  if (cause !== id && /^(c\d+|e:)/.test(cause)) {
    const origin = causeOf(cause, play, scenario)
    return { ...origin, id }
  }
  return {
    id,
    kind: 'rule',
    title: measureTitle(measure),
    detail: t('why.inherited'),
    round: null,
    icon: scenario.measures.find((m) => m.id === measure)?.icon ?? 'file-text',
  }
}

function eventCause(id: string, scenario: Scenario): Cause {
  const [name = '', round = ''] = id.slice(2).split('@')
  const story = scenario.stories.find((s) => s.id === name)
  const title = [`events.${name}.title`, `incidents.${name}.title`].find(hasWord) ?? null
  return {
    id,
    kind: 'event',
    title: title ? w(title) : t('why.kind.event'),
    detail: '',
    round: round === '' ? null : Number(round),
    icon: story?.icon ?? 'triangle-alert',
  }
}

export const measureTitle = (id: string): string => w(`measures.${id}.title`)
export const partnerName = (id: string): string => w(`partners.${id}.name`)
export function contractTitle(id: string, world: World): string {
  const contract = world.contracts.find((k) => k.id === id)
  return contract ? `${measureTitle(contract.measure)}, ${partnerName(contract.partner)}` : id
}

const ICON: Partial<Record<Command['type'], string>> = {
  adopt: 'stamp',
  stop: 'square-x',
  hire: 'users',
  train: 'users',
  channel: 'users',
  budget: 'coins',
  applyGrant: 'coins',
  respond: 'message-square',
  negotiate: 'file-pen',
  renew: 'file-pen',
  retender: 'file-pen',
  exit: 'file-pen',
  crisis: 'triangle-alert',
}

function decisionCause(id: string, command: Command, world: World, scenario: Scenario): Cause {
  return {
    id,
    kind: 'decision',
    title: commandTitle(command, world, scenario),
    detail: commandDetail(command),
    round: command.round,
    icon: ICON[command.type] ?? 'stamp',
  }
}

/** A decision as a heading: what was decided. */
export function commandTitle(command: Command, world: World, scenario: Scenario): string {
  switch (command.type) {
    case 'adopt':
      return t('act.adopt', { measure: measureTitle(command.measure) })
    case 'bargain':
      return t(`act.bargain.${command.answer}`, {
        group: w(`groups.${command.group}.name`),
        measure: measureTitle(command.measure),
      })
    case 'withdraw':
      return t('act.withdraw', { measure: measureTitle(command.measure) })
    case 'abstain':
      return t('act.abstain', { measure: measureTitle(command.measure) })
    case 'stop': {
      const project = world.projects.find((p) => p.id === command.project)
      return t('act.stop', { measure: project ? measureTitle(project.measure) : command.project })
    }
    case 'negotiate':
    case 'renew':
    case 'retender':
    case 'exit':
      return t(`act.${command.type}`, { contract: contractTitle(command.contract, world) })
    case 'hire':
      return t(command.posts < 0 ? 'act.cut' : 'act.hire', {
        n: Math.abs(command.posts),
        staff: t(`act.staff.${command.staff}`),
      })
    case 'train':
      return t('act.train', { n: command.days })
    case 'channel':
      return t(`act.channel.${command.mode}`, { service: t(`act.service.${command.service}`) })
    case 'ask':
      return t(`act.ask.${command.what}`, { measure: measureTitle(command.measure) })
    case 'leaveGrant':
      return t('act.leaveGrant', { grant: w(`grants.${command.grant}.title`) })
    case 'handOver':
      return t('act.handOver', {
        to: has(`policy.${command.to}`) ? tell(`policy.${command.to}`) : command.to,
      })
    case 'applyGrant':
      return t('act.applyGrant', { grant: w(`grants.${command.grant}.title`) })
    case 'inspect':
      return t(`act.inspect.${command.kind}`)
    case 'respond':
      return respondTitle(command.story, command.option, scenario)
    case 'crisis':
      return t('act.crisis', { hour: number(command.hour) })
    default:
      return t(`act.${command.type}`)
  }
}

/** The option's label stands under the state that asked. */
function respondTitle(id: string, option: string, scenario: Scenario): string {
  const story = scenario.stories.find((s) => s.id === id)
  const state = story?.states.find((s) => s.options.some((o) => o.id === option))
  if (!state) return id
  return t('act.respond', {
    story: w(`events.${id}.title`),
    option: w(`events.${id}.states.${state.id}.options.${option}.label`),
  })
}

/** How it was decided: scale, place, partner. */
export function commandDetail(command: Command): string {
  if (command.type !== 'adopt') return ''
  const n = command.districts.length
  return [
    t(command.scale === 'pilot' ? 'act.pilot' : 'act.rollout'),
    n === 0 ? t('act.wholeCity') : t('act.districts', { n }),
    command.partner ? t('act.with', { partner: partnerName(command.partner) }) : t('act.own'),
  ].join(', ')
}
