import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { LEVER_IDS } from '../../src/model/levers.ts'
import { buildScenario } from '../../src/scenario/build.ts'
import { readCatalogue } from '../../src/scenario/catalogue.ts'
import { checkFiles } from '../../src/scenario/check.ts'
import { tryCompile } from '../../src/scenario/compile.ts'
import { formatFault } from '../../src/scenario/fault.ts'
import { catalogue, city, DISTRICTS, FIGURES, SCENARIO, sources } from './small.ts'

/** Changes one text in one file of the small catalogue; the text must be there. */
const broken = (file: string, from: string, to: string): string[] => {
  const files = catalogue()
  const text = files[file] ?? ''
  expect(text).toContain(from)
  return readCatalogue(sources({ ...files, [file]: text.replace(from, to) })).faults.map(
    formatFault,
  )
}
const brokenCity = (part: 'scenario' | 'figures' | 'districts', from: string, to: string) => {
  const texts = { scenario: SCENARIO, figures: FIGURES, districts: DISTRICTS }
  expect(texts[part]).toContain(from)
  texts[part] = texts[part].replace(from, to)
  const read = readCatalogue(sources(catalogue()))
  return buildScenario(read, city(texts.scenario, texts.figures, texts.districts)).faults.map(
    formatFault,
  )
}

describe('a whole catalogue and city', () => {
  it('has no fault', () => {
    const read = readCatalogue(sources(catalogue()))
    expect(read.faults).toEqual([])
    expect(buildScenario(read, city()).faults).toEqual([])
  })
})

describe('each fault is one line with its place', () => {
  const M = 'measures/water.yaml'
  const S = 'stories/water.yaml'
  const cases: [string, string, string, string, string][] = [
    [
      'a wrong unit of a lever',
      M,
      'kWh/resident/year',
      'kWh',
      ':11:43: "effects.0.unit": wrong unit "kWh": the lever energySaved is counted in "kWh/resident/year"',
    ],
    [
      'an unknown lever',
      M,
      'energySaved',
      'energySaving',
      `:11:16: "effects.0.lever" must be one of ${LEVER_IDS.length} known values (did you mean energySaved?), found "energySaving"`,
    ],
    [
      'a target for a lever without one',
      M,
      'by: 12',
      'by: 12, target: water',
      ':11:45: "effects.0.target": the lever energySaved has no target; remove it',
    ],
    [
      'an unknown key',
      M,
      '  area: water',
      '  area: water\n  colour: blue',
      ':4:3: "colour" is not known here; remove it or mend its spelling',
    ],
    [
      'a misspelt field',
      M,
      'area: water',
      'aera: water',
      ':3:3: "aera" is not known here; did you mean area?',
    ],
    [
      'a missing field',
      M,
      '  area: water\n',
      '',
      ':2:3: "area" is missing; it must be one of: traffic,',
    ],
    [
      'a value out of range',
      M,
      'fixed: 400000',
      'fixed: -1',
      ':6:18: "cost.fixed" must be at least 0, found -1',
    ],
    [
      'text instead of a number',
      M,
      'fixed: 400000',
      'fixed: viel',
      ':6:18: "cost.fixed" must be a number, found "viel"',
    ],
    [
      'evidence that falls',
      M,
      'low: 0.9',
      'low: 1.2',
      ':8:13: "evidence": evidence must rise: low ≤ mode ≤ high',
    ],
    [
      'an unknown partner',
      M,
      '[klarwasser]',
      '[klarwaser]',
      ':9:14: unknown partner "klarwaser"; did you mean klarwasser?',
    ],
    [
      'a text in one language',
      M,
      'title: { de: "title de", en: "title en" }',
      'title: { de: "Titel" }',
      ':12:3: "title" has no text in "en"; add en: …',
    ],
    [
      'a text without languages',
      M,
      'title: { de: "title de", en: "title en" }',
      'title: Titel',
      ':12:3: "title" must hold words in both languages: { de: …, en: … }',
    ],
    ['an empty text', M, '"title en"', '" "', ':12:32: "title.en" is empty; write the text'],
    [
      'a text that is missing',
      M,
      '  summary: { de: "summary de", en: "summary en" }\n',
      '',
      ':2:3: the text "summary" is missing; add { de: …, en: … }',
    ],
    [
      'a text nobody knows',
      M,
      '  summary:',
      '  teaser: { de: a, en: b }\n  summary:',
      ':13:3: "teaser" is not a text this entry has; it has: title, summary',
    ],
    [
      'a list of texts that is missing',
      M,
      '  affected:\n    - { who: { de: "who de", en: "who en" }, how: { de: "how de", en: "how en" } }\n',
      '',
      ':2:3: "affected" needs 1 to 6 items, found 0',
    ],
    [
      'an id that is no id',
      M,
      'id: pumps',
      'id: Große Pumpen',
      ':2:7: "id" is "Große Pumpen", but must be kebab-case',
    ],
    [
      'a contract term that is missing',
      'partners.yaml',
      'duration: 1, ',
      '',
      ':10:10: "terms.duration" is missing; it must be one of: 0, 1, 2',
    ],
    [
      'a wrong unit of a variable',
      S,
      'unit: points',
      'unit: share',
      ':23:45: "states.0.options.0.consequences.0.unit": wrong unit "share": trust is counted in "points"',
    ],
    [
      'a condition of no known form',
      S,
      '{ indicator: backlog, above: 0 }',
      '{ indicatr: backlog, above: 0 }',
      ':8:7: "when.0": not a condition; one has the key indicator, quarter,',
    ],
    [
      'a condition without a bound',
      S,
      '{ indicator: backlog, above: 0 }',
      '{ indicator: backlog }',
      ':8:7: "when.0": an indicator needs above or below',
    ],
    [
      'a state that does not exist',
      S,
      'goto: done',
      'goto: finish',
      ':19:17: no state "finish" in this story',
    ],
    [
      'an option nobody has',
      S,
      'otherwise: wait',
      'otherwise: later',
      ':13:18: no option "later" in this state',
    ],
    [
      'a question that waits for ever',
      S,
      '      otherwise: wait\n',
      '',
      ': a question needs otherwise: the option taken when nobody answers',
    ],
    [
      'an adviser for no option',
      S,
      'option: wait }',
      'option: sleep }',
      ':10:37: no option "sleep" in the first state',
    ],
    [
      'a node missing from the closed set',
      'services.yaml',
      '  - { id: heat,',
      '  - { id: water,',
      ': ',
    ],
    [
      'a chapter that is no text',
      'incidents.yaml',
      'chapter: "4.4.4"',
      'chapter: 4.4',
      ': "chapter" must be text, found 4.4',
    ],
  ]
  it.each(cases)('%s', (_, file, from, to, expected) => {
    const lines = broken(file, from, to)
    if (file === 'services.yaml') {
      expect(lines).toHaveLength(2) // one node twice, another not at all: two things to mend
      return
    }
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`catalogue/${file}:`)
    expect(lines[0]).toContain(expected)
    expect(lines[0]).toMatch(/^[^:]+:\d+:\d+: .+$/)
  })

  it('an id used twice names the first place', () => {
    const files = catalogue()
    const twice = sources({ ...files, 'measures/more.yaml': files['measures/water.yaml'] ?? '' })
    expect(readCatalogue(twice).faults.map(formatFault)).toEqual(
      [
        'catalogue/measures/water.yaml:2:7: the measure "pumps" stands already in catalogue/measures/more.yaml:2; ids are unique',
      ].map((line) =>
        line.replace('water.yaml:2:7', 'more.yaml:2:7').replace('more.yaml:2;', 'water.yaml:2;'),
      ),
    )
  })
  it('a retired id is refused', () => {
    const retired = { file: 'retired.yaml', text: '- { kind: measures, id: pumps }' }
    const { faults } = readCatalogue(sources(catalogue()), retired)
    expect(faults.map(formatFault)).toEqual([
      'catalogue/measures/water.yaml:2:7: "pumps" is retired (retired.yaml) and never used again; choose another id',
    ])
  })
})

describe('a scenario file', () => {
  const cases: ['scenario' | 'figures' | 'districts', string, string, string][] = [
    [
      'scenario',
      'measure: pumps',
      'measure: pump',
      'scenario.yaml:12:16: unknown measure "pump"; did you mean pumps?',
    ],
    [
      'scenario',
      '- [pumps]',
      '- [zeppelin]',
      'scenario.yaml:16:6: unknown measure "zeppelin"; the catalogue has none of that id',
    ],
    ['scenario', 'land: bw', 'land: by', 'scenario.yaml:3:7: unknown Land "by"'],
    [
      'scenario',
      'value: 0.5',
      'value: 0.9',
      '"assumptions.0.value": the value 0.9 lies outside its own range 0.4 to 0.6',
    ],
    [
      'scenario',
      'others: [0.5, 0.5, 0.5, 0.5]',
      'others: [0.5]',
      'others needs a value for each of the 4 quarters, found 1',
    ],
    ['scenario', 'posts: 2, filled: 1', 'posts: 2, filled: 3', '3 filled of 2 posts: at most all'],
    [
      'scenario',
      'subtitle: ',
      'subtitel: ',
      ':18:1: "subtitel" is not a text this entry has; did you mean subtitle?',
    ],
    [
      'figures',
      '[60, 40]',
      '[60, 40, 1]',
      'figures.yaml:3:12: residents has 3 districts, the scenario has 2',
    ],
    [
      'figures',
      'men: [20, 30]',
      'men: [20, 90]',
      'figures.yaml:4:10: the pyramid counts 160 people, the districts 100; at most 1 % may lie between',
    ],
    [
      'figures',
      'births: 1',
      'births: 1.5',
      'figures.yaml:5:9: "births" must be a whole number, found 1.5',
    ],
    [
      'districts',
      '[{ id: west, bridge: true }]',
      '[]',
      'districts.yaml:2:71: east does not name west as its neighbour',
    ],
  ]
  it.each(cases)('%s: %s → %s', (part, from, to, expected) => {
    const lines = brokenCity(part, from, to)
    expect(lines).toHaveLength(1)
    expect(lines.join('\n')).toContain(expected)
  })
  it('may hold its figures and districts itself', () => {
    const indent = (text: string) => text.replaceAll('\n', '\n  ')
    const inline = `${SCENARIO}\nfigures:${indent(FIGURES)}\ndistricts:${indent(DISTRICTS)}\n`
    const read = readCatalogue(sources(catalogue()))
    const built = buildScenario(read, { scenario: { file: 'own.yaml', text: inline } })
    expect(built.faults).toEqual([])
    expect(built.compiled?.scenario.figures.residents).toEqual([60, 40])
  })
  it('without figures says what to add', () => {
    const read = readCatalogue(sources(catalogue()))
    const { faults } = buildScenario(read, { ...city(), figures: undefined })
    expect(faults.map(formatFault)).toEqual([
      'scenario.yaml:2:1: no figures: add figures.yaml beside this file, or figures: in it',
    ])
  })
})

describe('files on disk', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'))
  const write = (file: string, text: string): string => {
    const full = path.join(root, file)
    mkdirSync(path.dirname(full), { recursive: true })
    writeFileSync(full, text)
    return full
  }
  for (const [file, text] of Object.entries(catalogue())) write(`catalogue/${file}`, text)
  write('smalltown/scenario.yaml', SCENARIO)
  write('smalltown/figures.yaml', FIGURES)
  write('smalltown/districts.yaml', DISTRICTS)
  afterAll(() => rmSync(root, { recursive: true }))
  const lines = (...files: string[]) => checkFiles(files, root).map(formatFault)

  it('a sound folder is silent', () => {
    expect(lines(root)).toEqual([])
  })
  it('an unknown scenario is one sentence', () => {
    expect(tryCompile('konstantz', root).faults.map(formatFault)).toEqual([
      'konstantz:1:1: unknown scenario "konstantz": neither a file nor one of smalltown',
    ])
  })
  it('a scenario is called like its folder', () => {
    for (const part of ['scenario', 'figures', 'districts'])
      write(
        `other/${part}.yaml`,
        { scenario: SCENARIO, figures: FIGURES, districts: DISTRICTS }[part] ?? '',
      )
    expect(tryCompile('other', root).faults[0]?.message).toContain(
      '"smalltown" differs from the folder "other"',
    )
    rmSync(path.join(root, 'other'), { recursive: true })
  })
  it('a file elsewhere is told apart by what it holds', () => {
    const measure = write(
      'own/mine.yaml',
      (catalogue()['measures/water.yaml'] ?? '').replace('kWh/resident/year', 'kWh'),
    )
    expect(lines(measure)).toHaveLength(1)
    expect(lines(measure)[0]).toContain('mine.yaml:11:43: "effects.0.unit": wrong unit "kWh"')
    const town = write('own/town.yaml', SCENARIO.replace('measure: pumps', 'measure: pump'))
    write('own/figures.yaml', FIGURES)
    write('own/districts.yaml', DISTRICTS)
    expect(lines(town)).toHaveLength(1)
    expect(lines(town)[0]).toContain('town.yaml:12:16: unknown measure "pump"')
    write('own/town.yaml', SCENARIO)
    expect(tryCompile(town, root).compiled?.scenario.id).toBe('smalltown')
  })
  it.each([
    ['broken YAML', 'a: [1, 2', ':1:9: broken YAML: Flow sequence in block collection must be'],
    ['a tab as indentation', 'a:\n\tb: 1', ':2:1: broken YAML:'],
    ['a key twice', 'id: a\nid: b', ':2:1: "id" stands here twice'],
    ['two documents', 'id: a\n---\nid: b', ': broken YAML: Source contains multiple documents'],
    ['an unknown tag', 'id: !run x', ':1:5: broken YAML: Unresolved tag: !run'],
    ['a number without end', 'id: .inf', ':1:5: only text, finite numbers'],
    ['a key of the language itself', '__proto__: 1', ':1:1: "__proto__" cannot be a key'],
    ['nothing', '', ': this file holds neither a scenario nor entries of the catalogue'],
    ['deep nesting', '['.repeat(5000), ': nested deeper than 24 levels'],
    [
      'too much',
      `# ${'x'.repeat(300_000)}`,
      ': the file has 300002 characters; at most 300000 are read, so split it',
    ],
    ['very much more', ' '.repeat(2_000_000), ': the file has 300001 characters'],
    ['a bomb of aliases', bomb(), ': more than 60000 values'],
    ['an alias of itself', 'a: &a [*a]', ':1:8: *a contains itself'],
  ])('%s', (_, text, expected) => {
    const found = lines(write('own/bad.yaml', text))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`bad.yaml`)
    expect(found[0]).toContain(expected)
  })
  it('a missing file, and one that is no YAML', () => {
    expect(lines(path.join(root, 'nowhere.yaml'))[0]).toContain(
      'nowhere.yaml:1:1: there is no such file',
    )
    expect(lines(write('own/x.txt', 'a: 1'))[0]).toContain(':1:1: only YAML files hold content')
  })
})

function bomb(): string {
  const rows = ['a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]']
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef'])
    rows.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`)
  return rows.join('\n')
}
