import { GROUPS, NODES, TERMS } from '../../src/model/ids.ts'
import type { Source } from '../../src/scenario/entries.ts'

/** A catalogue and a city just large enough to be whole: what tests break one thing at a time in. */
const pair = (word: string) => `{ de: "${word} de", en: "${word} en" }`

export const MEASURE = `
- id: pumps
  area: water
  chapter: "4.5"
  icon: droplets
  cost: { fixed: 400000 }
  time: { pilot: 1, rollout: 2, life: 40 }
  evidence: { low: 0.9, mode: 1, high: 1.05, promise: 1 }
  partners: [klarwasser]
  effects:
    - { lever: energySaved, by: 12, unit: kWh/resident/year }
  title: ${pair('title')}
  summary: ${pair('summary')}
  promise: ${pair('promise')}
  without: ${pair('without')}
  affected:
    - { who: ${pair('who')}, how: ${pair('how')} }
  opinions:
    - { office: ${pair('office')}, says: ${pair('says')} }
`
export const PARTNER = `
- id: klarwasser
  kind: regional
  legalForm: private
  local: 0.6
  price: 1
  skillLead: 0.3
  insolvency: 0.01
  family: open
  terms: { ${TERMS.map((term) => `${term}: 1`).join(', ')} }
  agenda: water
  name: ${pair('name')}
  trade: ${pair('trade')}
  wants: ${pair('wants')}
`
export const STORY = `
- id: leak
  chapter: "4.4.4"
  icon: droplet
  kind: event
  initial: open
  when:
    - { indicator: backlog, above: 0 }
  advisers:
    - { adviser: treasurer, option: wait }
  states:
    - id: open
      otherwise: wait
      title: ${pair('open')}
      text: ${pair('open')}
      options:
        - id: mend
          cost: 2
          goto: done
          label: ${pair('mend')}
          text: ${pair('mend')}
          consequences:
            - { change: trust, by: 1, unit: points }
        - id: wait
          label: ${pair('wait')}
          text: ${pair('wait')}
    - id: done
      title: ${pair('done')}
      text: ${pair('done')}
  title: ${pair('title')}
`
const three = (name: string) => `${name}: [${[0, 1, 2].map((i) => pair(`${name}${i}`)).join(', ')}]`

export const catalogue = (): Record<string, string> => ({
  'measures/water.yaml': MEASURE,
  'partners.yaml': PARTNER,
  'stories/water.yaml': STORY,
  'incidents.yaml': `
- { id: burst, chapter: "4.4.4", cause: failure, chance: 0.1, hits: [{ node: water, hours: 8 }], title: ${pair('t')}, text: ${pair('t')} }`,
  'services.yaml': `
nodes:
${NODES.map((id) => `  - { id: ${id}, icon: zap, chapter: "4.4.4", buffer: 4, criticality: 0.5, harm: service, perCrew: 6, name: ${pair(id)} }`).join('\n')}
edges:
  - { from: power, to: water, kind: power, loss: 0.8 }`,
  'grants.yaml': `
- { id: follower-call, chapter: "4.6", icon: coins, share: 0.5, shareDistressed: 0.8, max: 40, bidDays: 30, chance: 0.4, quarters: 8, ladder: follower, title: ${pair('t')}, summary: ${pair('s')}, duty: ${pair('d')} }`,
  'clauses.yaml': TERMS.map(
    (id) =>
      `- { id: ${id}, chapter: "4.7.2", rights: 0.5, title: ${pair(id)}, why: ${pair(id)}, ${three('steps')}, ${three('cases')} }`,
  ).join('\n'),
  'advisers.yaml': `- { id: treasurer, icon: coins, name: ${pair('n')}, stance: ${pair('s')} }`,
  'groups.yaml': GROUPS.map(
    (id) => `- { id: ${id}, icon: users, name: ${pair(id)}, wants: ${pair(id)} }`,
  ).join('\n'),
  'codex/terms.yaml': `- { id: lock-in, chapter: "4.7", title: ${pair('t')}, text: ${pair('t')} }`,
  'lands.yaml': `
- { id: bw, termYears: 8, votingAge: 16, mayorVotes: true, foreign: 0.18, eu: 0.4, name: ${pair('n')}, supervision: { free: ${pair('f')}, reporting: ${pair('r')}, consolidation: ${pair('c')}, emergency: ${pair('e')} } }`,
})

export const SCENARIO = `
id: smalltown
land: bw
start: { year: 2025, quarter: 1 }
quarters: 4
lengths: [seminar]
seats: { business: 2, social: 2, environment: 2, security: 1, heritage: 2 }
assumptions:
  - { id: trustStart, value: 0.5, unit: share, low: 0.4, high: 0.6, label: ${pair('trust')} }
channels: { ${['register', 'benefits', 'school', 'permits', 'payment', 'transit', 'news', 'say'].map((id) => `${id}: { digital: 0.5, counter: 0.8, barrier: 0.1 }`).join(', ')} }
running:
  - { measure: pumps, partner: klarwasser, sinceQuarters: 4, endsIn: 8 }
staff: { general: { posts: 5, filled: 5 }, it: { posts: 2, filled: 1 }, data: { posts: 0, filled: 0 }, security: { posts: 0, filled: 0 } }
others: [0.5, 0.5, 0.5, 0.5]
proposals:
  - [pumps]
title: ${pair('title')}
subtitle: ${pair('subtitle')}
briefing: ${pair('briefing')}
`
export const DISTRICTS = `
- { id: west, name: West, x: 0, y: 0, types: [old town], neighbours: [{ id: east, bridge: true }], centrality: 1, lines: 0.9 }
- { id: east, name: Ost, x: 1, y: 0, types: [village], neighbours: [{ id: west, bridge: true }], centrality: 0.5, lines: 0.8 }
`
export const FIGURES = `
year: 2024
residents: [60, 40]
pyramid: { men: [20, 30], women: [20, 30] }
births: 1
deaths: 1
movesIn: 5
movesOut: 4
netMoves: [0.5, 0.5]
flats: 50
budget:
  - { year: 2024, revenue: { tradeTax: 1, incomeTax: 1, other: 1 }, spending: { personnel: 1, levy: 1, other: 1 }, debtPerHead: 100 }
energy: { power: 1, gas: 1, heat: 1 }
unemployment: 0.04
carShare: 0.3
passengers: 10
careHomePlaces: 2
hospitalBeds: 1
area: 2
homeArea: 1
`

export const sources = (files: Record<string, string>): Source[] =>
  Object.entries(files).map(([file, text]) => ({ file: `catalogue/${file}`, text }))

export const city = (scenario = SCENARIO, figures = FIGURES, districts = DISTRICTS) => ({
  scenario: { file: 'scenario.yaml', text: scenario },
  figures: { file: 'figures.yaml', text: figures },
  districts: { file: 'districts.yaml', text: districts },
})
