import { describe, expect, it } from 'vitest'
import { COMMANDS, Command, type CommandType } from '../../src/engine/command.ts'
import {
  decide,
  hashWorld,
  onward,
  type Play,
  play,
  REFUSALS,
  type RefusalId,
  refuse,
} from '../../src/engine/index.ts'
import type { Scenario } from '../../src/model/content.ts'
import type { World } from '../../src/model/world.ts'
import {
  type Act,
  changed,
  contractOf,
  does,
  obedient,
  opened,
  order,
  projectOf,
  quarters,
  quiet,
  rich,
} from './city.ts'
import { scenario } from './konstanz.ts'

/** A play in which `attack` has just asked its question. */
const asked = (): Play =>
  changed(opened(scenario), (w) => {
    w.stories.push({ id: 'attack', state: 'warning', since: 0, chosen: [], done: false })
  })
/** A play in the first hour of a crisis. */
const inCrisis = (): Play => {
  const struck = changed(opened(scenario), (w) => {
    w.pulls.push({
      lever: 'workload',
      target: 'incident:switchgear-failure',
      by: 0,
      until: 1,
      cause: 'e:test@0',
    })
  })
  let now = struck
  while (now.world.phase !== 'crisis') now = onward(now, scenario)
  return now
}
/** The whole catalogue on the table from the first day, before a council with its own mind. */
const divided: Scenario = { ...quiet, proposals: obedient.proposals }
const under = (value: World['supervision']['value']): Play =>
  rich(
    changed(opened(obedient), (w) => {
      w.supervision.value = value
    }),
  )
const at = (quarter: number): Play => rich(quarters(opened(obedient), obedient, quarter))
const adopt = (measure: string, more: Record<string, unknown> = {}): Act => ({
  type: 'adopt',
  measure,
  ...more,
})
/** A contract that is due, and a partner tired of talking in the one that is not. */
const due = (): Play => rich(quarters(opened(), quiet, 1))
const kita = (p: Play) => contractOf(p.world, 'kita-portal').id
const software = (p: Play) => contractOf(p.world, 'town-hall-software').id
const withHolding = (more: Record<string, unknown>): Play =>
  changed(opened(), (w) => {
    w.holdings.push({ ...(w.holdings[0] as World['holdings'][0]), id: 'mine', ...more })
  })
const conditional: Scenario = {
  ...scenario,
  stories: scenario.stories.map((s) =>
    s.id === 'attack'
      ? {
          ...s,
          states: s.states.map((st) => ({
            ...st,
            options: st.options.map((o) => ({ ...o, when: [{ quarter: { from: 20 } }] })),
          })),
        }
      : s,
  ),
}
const lonely: Scenario = {
  ...quiet,
  measures: quiet.measures.map((m) =>
    m.id === 'kita-portal' ? { ...m, partners: ['terminal-k'] } : m,
  ),
}

/** For every reason one situation that produces it, and an order that must be refused for it. */
/** A grant in the state it would be in after a call or a bid. */
const withGrant = (id: string, value: 'call' | 'granted') =>
  changed(rich(opened(obedient)), (w) => {
    for (const g of w.grants) if (g.id === id) g.value = value
  })

const TABLE: Partial<Record<RefusalId, [() => Play, (p: Play) => Act, Scenario]>> = {
  aimsLate: [() => at(1), () => ({ type: 'aims', axes: ['free'], refuse: null }), obedient],
  aimsSet: [
    () => does(opened(), quiet, { type: 'aims', axes: ['free'], refuse: null }),
    () => ({ type: 'aims', axes: ['secure'], refuse: null }),
    quiet,
  ],
  alreadyOpen: [
    () => does(opened(), quiet, { type: 'publishData', holding: 'parking' }),
    () => ({ type: 'publishData', holding: 'parking' }),
    quiet,
  ],
  alreadyRunning: [
    () => quarters(does(rich(opened(obedient)), obedient, adopt('pumps')), obedient, 1),
    () => adopt('pumps'),
    obedient,
  ],
  alreadySeparate: [
    () => does(opened(), quiet, { type: 'limitData', holding: 'register', act: 'separateKeys' }),
    () => ({ type: 'limitData', holding: 'register', act: 'separateKeys' }),
    quiet,
  ],
  alreadyShared: [
    () => does(opened(), quiet, { type: 'cooperate', field: 'it' }),
    () => ({ type: 'cooperate', field: 'it' }),
    quiet,
  ],
  answerPending: [
    () => does(rich(opened(obedient)), obedient, { type: 'ask', measure: 'pumps', what: 'detail' }),
    () => adopt('pumps'),
    obedient,
  ],
  askedAlready: [
    () => does(opened(), quiet, { type: 'ask', measure: 'smart-lamps', what: 'references' }),
    () => ({ type: 'ask', measure: 'smart-lamps', what: 'references' }),
    quiet,
  ],
  channelSame: [opened, () => ({ type: 'channel', service: 'register', mode: 'hybrid' }), quiet],
  contractBinds: [
    opened,
    (p) => ({ type: 'stop', project: projectOf(p.world, 'kita-portal').id }),
    quiet,
  ],
  contractOver: [
    () => {
      const p = due()
      return does(p, quiet, { type: 'exit', contract: kita(p) })
    },
    (p) => ({ type: 'renew', contract: p.world.contracts[0]?.id }),
    quiet,
  ],
  doesNotRecord: [
    opened,
    () => ({ type: 'limitData', holding: 'register', act: 'noRecording' }),
    quiet,
  ],
  emptyBudget: [opened, () => ({ type: 'budget' }), quiet],
  handedOverAlready: [
    () => does(quarters(opened(), quiet, 1), quiet, { type: 'handOver', to: 'Paar 4' }),
    () => ({ type: 'handOver', to: 'Paar 5' }),
    quiet,
  ],
  nobodyNamed: [() => quarters(opened(), quiet, 1), () => ({ type: 'handOver', to: ' ' }), quiet],
  nothingToHandOver: [opened, () => ({ type: 'handOver', to: 'Paar 4' }), quiet],
  papersPending: [
    () => does(at(1), obedient, adopt('pumps')),
    () => ({ type: 'handOver', to: 'Paar 4' }),
    obedient,
  ],
  hiringFrozen: [
    () => under('consolidation'),
    () => ({ type: 'hire', staff: 'it', posts: 1 }),
    obedient,
  ],
  lookedAlready: [
    () => does(opened(), quiet, { type: 'inspect', kind: 'audit' }),
    () => ({ type: 'inspect', kind: 'audit' }),
    quiet,
  ],
  mustKeep: [opened, () => ({ type: 'limitData', holding: 'register', act: 'delete' }), quiet],
  needsPartner: [() => rich(opened(obedient)), () => adopt('smart-lamps'), obedient],
  noCall: [opened, () => ({ type: 'applyGrant', grant: 'quarter-data' }), quiet],
  noDemand: [
    () => does(rich(opened(divided)), divided, adopt('pumps')),
    () => ({ type: 'bargain', measure: 'pumps', group: 'business', answer: 'grant' }),
    divided,
  ],
  notOnAgenda: [opened, () => ({ type: 'withdraw', measure: 'pumps' }), quiet],
  noCrisis: [
    () =>
      changed(inCrisis(), (w) => {
        w.crisis = null
      }),
    () => ({ type: 'crisis', hour: 0 }),
    scenario,
  ],
  grantNotHeld: [opened, () => ({ type: 'leaveGrant', grant: 'land-digital' }), quiet],
  noMasterPlan: [
    () => withGrant('quarter-data', 'call'),
    () => ({ type: 'applyGrant', grant: 'quarter-data' }),
    quiet,
  ],
  partnerDuty: [
    () => withGrant('follower-call', 'granted'),
    () => adopt('led-due', { funding: 'grant' }),
    obedient,
  ],
  noGrant: [() => rich(opened(obedient)), () => adopt('pumps', { funding: 'grant' }), obedient],
  noMoney: [
    () =>
      changed(opened(obedient), (w) => {
        w.finance.freeThisYear = 0
      }),
    () => adopt('pumps'),
    obedient,
  ],
  noRival: [
    () => rich(quarters(opened(lonely), lonely, 1)),
    (p) => ({ type: 'retender', contract: kita(p) }),
    lonely,
  ],
  noSuchPosts: [opened, () => ({ type: 'hire', staff: 'security', posts: -3 }), quiet],
  notOwned: [
    () => opened(),
    () => ({ type: 'budget', buyBack: { asset: 'utility', share: 0.2 } }),
    quiet,
  ],
  boughtAlready: [
    () =>
      changed(opened(), (w) => {
        for (const a of w.finance.assets) {
          a.share = 0.5
          a.buying = { share: 0.2, quarters: 3, cause: 'c0' }
        }
      }),
    () => ({ type: 'budget', buyBack: { asset: 'utility', share: 0.2 } }),
    quiet,
  ],
  supervisionDoubtsData: [
    () => under('consolidation'),
    () => ({ type: 'publishData', holding: 'parking', refined: true }),
    obedient,
  ],
  supervisionForbidsContract: [
    () => rich(under('consolidation')),
    () => ({ type: 'adopt', measure: 'camera-square', partner: 'stadtblick' }),
    obedient,
  ],
  noTaxCut: [() => under('reporting'), () => ({ type: 'budget', taxRate: 0.9 }), obedient],
  nobodyDemands: [inCrisis, () => ({ type: 'crisis', hour: 0, pay: true }), scenario],
  notDue: [opened, (p) => ({ type: 'renew', contract: software(p) }), quiet],
  notForThisCity: [() => rich(opened(obedient)), () => adopt('block-dismantling'), obedient],
  notOnTable: [opened, () => adopt('one-ticket'), quiet],
  notOurs: [
    () => withHolding({ holder: 'stadtblick' }),
    () => ({ type: 'publishData', holding: 'mine' }),
    quiet,
  ],
  onAgenda: [
    () => does(rich(opened(obedient)), obedient, adopt('pumps')),
    () => adopt('pumps'),
    obedient,
  ],
  optionClosed: [
    () => asked(),
    () => ({ type: 'respond', story: 'attack', option: 'harden' }),
    conditional,
  ],
  noStandardYet: [
    () => rich(opened(obedient)),
    () => ({ ...adopt('smart-lamps', { partner: 'lichtbogen' }), arrangement: 'standard' }),
    obedient,
  ],
  unknownArrangement: [
    () => rich(opened(obedient)),
    () => ({ ...adopt('smart-lamps', { partner: 'lichtbogen' }), arrangement: 'barter' }),
    obedient,
  ],
  notSigned: [
    () =>
      changed(opened(), (w) => {
        contractOf(w, 'kita-portal').value = 'tender'
      }),
    (p) => ({ type: 'renew', contract: kita(p) }),
    quiet,
  ],
  partnerDoesNotOffer: [
    () => rich(opened(obedient)),
    () => adopt('pumps', { partner: 'terminal-k' }),
    obedient,
  ],
  partnerTired: [
    () =>
      changed(opened(), (w) => {
        contractOf(w, 'town-hall-software').patience = 0.1
      }),
    (p) => ({ type: 'negotiate', contract: software(p), terms: { exit: 1 } }),
    quiet,
  ],
  predictedAlready: [
    () => does(opened(), quiet, { type: 'predict', indicator: 'trust', direction: 'up' }),
    () => ({ type: 'predict', indicator: 'trust', direction: 'down' }),
    quiet,
  ],
  projectEnded: [
    () => {
      const p = quarters(does(rich(opened(obedient)), obedient, adopt('pumps')), obedient, 1)
      return does(p, obedient, { type: 'stop', project: projectOf(p.world, 'pumps').id })
    },
    (p) => ({ type: 'stop', project: projectOf(p.world, 'pumps').id }),
    obedient,
  ],
  promisedNot: [
    () => does(rich(opened(obedient)), obedient, { type: 'aims', axes: ['free'], refuse: 'pumps' }),
    () => adopt('pumps'),
    obedient,
  ],
  rejectedLately: [
    () =>
      changed(at(5), (w) => {
        w.council.rejected.push({ measure: 'pumps', round: 1 }, { measure: 'pumps', round: 4 })
      }),
    () => adopt('pumps'),
    obedient,
  ],
  requires: [
    () => rich(opened(obedient)),
    () => adopt('load-shift', { partner: 'stadtwerke' }),
    obedient,
  ],
  storyClosed: [opened, () => ({ type: 'respond', story: 'attack', option: 'harden' }), scenario],
  supervisionForbids: [() => under('emergency'), () => adopt('help-counter'), obedient],
  supervisionForbidsLoan: [
    () => under('consolidation'),
    () => adopt('help-counter', { funding: 'loan' }),
    obedient,
  ],
  tooManyCrews: [
    inCrisis,
    (p) => ({
      type: 'crisis',
      hour: 0,
      crews: Array((p.world.crisis?.crews.length ?? 0) + 1).fill('power'),
    }),
    scenario,
  ],
  tooManyDays: [opened, () => ({ type: 'train', days: 2000 }), quiet],
  tooManyPosts: [opened, () => ({ type: 'hire', staff: 'it', posts: 7 }), quiet],
  unknownContract: [opened, () => ({ type: 'renew', contract: 'k999' }), quiet],
  unknownDistrict: [
    () => rich(opened(obedient)),
    () => adopt('green-quarters', { districts: [15] }),
    obedient,
  ],
  unknownGrant: [opened, () => ({ type: 'applyGrant', grant: 'gold-rain' }), quiet],
  unknownHolding: [opened, () => ({ type: 'publishData', holding: 'gossip' }), quiet],
  unknownMeasure: [opened, () => adopt('flying-cars'), quiet],
  unknownOption: [asked, () => ({ type: 'respond', story: 'attack', option: 'pray' }), scenario],
  unknownPartner: [
    () => rich(opened(obedient)),
    () => adopt('pumps', { partner: 'nobody' }),
    obedient,
  ],
  unknownProject: [opened, () => ({ type: 'stop', project: 'p999' }), quiet],
  unknownStory: [opened, () => ({ type: 'respond', story: 'dragon', option: 'slay' }), quiet],
  wrongHour: [inCrisis, () => ({ type: 'crisis', hour: 12 }), scenario],
  wrongPhase: [() => onward(opened(), quiet), () => ({ type: 'train', days: 5 }), quiet],
  wrongRound: [opened, () => ({ type: 'train', days: 5, round: 3 }), quiet],
}
/** Reasons no sitting can give: two come from `play`, one from a look the schema does not know. */
const ELSEWHERE: RefusalId[] = ['tooLate', 'afterEnd', 'unknownLook']

describe('every refusal a mayor can meet', () => {
  for (const [reason, [make, act, place]] of Object.entries(TABLE))
    it(`${reason}: is given, and nothing changes`, () => {
      const p = make()
      const command = order(p.world, act(p))
      const before = hashWorld(p.world)
      const decision = decide(p.world, command, place, p.commands.length)
      expect(decision).toMatchObject({ ok: false, refusal: { reason } })
      expect(refuse(p.world, place, command)?.reason).toBe(reason)
      expect(hashWorld(p.world)).toBe(before)
      for (const figure of Object.values(refuse(p.world, place, command)?.figures ?? {}))
        expect(['string', 'number']).toContain(typeof figure)
    })

  it('too late and after the end: what comes in the wrong order is refused, not dropped', () => {
    const commands = [
      Command.parse({ type: 'train', round: 2, days: 5 }),
      Command.parse({ type: 'train', round: 1, days: 5 }),
      Command.parse({ type: 'train', round: 60, days: 5 }),
    ]
    const { commands: judged } = play({ scenario: quiet, seed: 1, commands }, 'end')
    expect(judged.map((j) => j.refusal?.reason)).toEqual([undefined, 'tooLate', 'afterEnd'])
  })

  it('a look nobody knows: refused also where the schema was passed by', () => {
    const p = opened()
    const odd = { ...order(p.world, { type: 'inspect', kind: 'walk' }), kind: 'seance' }
    expect(refuse(p.world, quiet, odd as Command)?.reason).toBe('unknownLook')
  })

  it('leaves no reason out', () => {
    expect([...Object.keys(TABLE), ...ELSEWHERE].sort()).toEqual([...REFUSALS].sort())
  })
})

/** For every kind of command a situation in which it is accepted. */
const ACCEPTED: Record<CommandType, [() => Play, (p: Play) => Act, Scenario]> = {
  aims: [
    opened,
    () => ({ type: 'aims', axes: ['free', 'reached'], refuse: 'camera-square' }),
    quiet,
  ],
  adopt: [() => rich(opened(obedient)), () => adopt('pumps'), obedient],
  stop: [
    () => quarters(does(rich(opened(obedient)), obedient, adopt('pumps')), obedient, 1),
    (p) => ({ type: 'stop', project: projectOf(p.world, 'pumps').id }),
    obedient,
  ],
  negotiate: [
    opened,
    (p) => ({ type: 'negotiate', contract: software(p), terms: { exit: 1 } }),
    quiet,
  ],
  renew: [due, (p) => ({ type: 'renew', contract: kita(p) }), quiet],
  retender: [due, (p) => ({ type: 'retender', contract: kita(p) }), quiet],
  exit: [due, (p) => ({ type: 'exit', contract: kita(p) }), quiet],
  hire: [opened, () => ({ type: 'hire', staff: 'it', posts: 2, allowance: true }), quiet],
  train: [opened, () => ({ type: 'train', days: 60 }), quiet],
  channel: [opened, () => ({ type: 'channel', service: 'register', mode: 'digital' }), quiet],
  budget: [opened, () => ({ type: 'budget', upkeepShare: 1, securityShare: 0.1 }), quiet],
  applyGrant: [() => at(2), () => ({ type: 'applyGrant', grant: 'land-digital' }), obedient],
  publishData: [opened, () => ({ type: 'publishData', holding: 'parking', refined: false }), quiet],
  limitData: [
    opened,
    () => ({ type: 'limitData', holding: 'tickets', act: 'separateKeys' }),
    quiet,
  ],
  cooperate: [opened, () => ({ type: 'cooperate', field: 'security' }), quiet],
  inspect: [opened, () => ({ type: 'inspect', kind: 'survey' }), quiet],
  respond: [asked, () => ({ type: 'respond', story: 'attack', option: 'harden' }), scenario],
  predict: [opened, () => ({ type: 'predict', indicator: 'trust', direction: 'up' }), quiet],
  crisis: [inCrisis, () => ({ type: 'crisis', hour: 0, crews: ['power'], warn: true }), scenario],
  ask: [opened, () => ({ type: 'ask', measure: 'smart-lamps', what: 'detail' }), quiet],
  bargain: [
    () => does(rich(opened(divided)), divided, adopt('camera-square', { partner: 'stadtblick' })),
    () => ({ type: 'bargain', measure: 'camera-square', group: 'social', answer: 'grant' }),
    divided,
  ],
  withdraw: [
    () => does(rich(opened(divided)), divided, adopt('pumps')),
    () => ({ type: 'withdraw', measure: 'pumps' }),
    divided,
  ],
  leaveGrant: [
    () => withGrant('land-digital', 'granted'),
    () => ({ type: 'leaveGrant', grant: 'land-digital' }),
    quiet,
  ],
  abstain: [opened, () => ({ type: 'abstain', measure: 'smart-lamps' }), quiet],
  handOver: [() => quarters(opened(), quiet, 1), () => ({ type: 'handOver', to: 'Paar 4' }), quiet],
}

describe('every kind of command', () => {
  for (const [type, [make, act, place]] of Object.entries(ACCEPTED))
    it(`${type}: is accepted once in its place, and does something`, () => {
      const p = make()
      const before = hashWorld(p.world)
      const decision = decide(p.world, order(p.world, act(p)), place, p.commands.length)
      expect(decision.ok, JSON.stringify(decision)).toBe(true)
      if (decision.ok) expect(hashWorld(decision.world)).not.toBe(before)
      expect(hashWorld(p.world)).toBe(before)
    })
  it('stands in the table', () => {
    expect(Object.keys(ACCEPTED).sort()).toEqual(Object.keys(COMMANDS).sort())
  })
})
