import { register, type Texts } from './core.ts'

/** The reference book: terms of the field and dated facts. The entries themselves are content. */
export const codex = {
  'codex.search': { de: 'Suchen', en: 'Search' },
  'codex.found': { de: '{n} von {all} Einträgen', en: '{n} of {all} entries' },
  'codex.none': {
    de: 'Kein Eintrag enthält „{query}“. Ein kürzeres Wort findet mehr.',
    en: 'No entry contains “{query}”. A shorter word finds more.',
  },
  'codex.entries': { de: 'Einträge', en: 'Entries' },
  'codex.kind.term': { de: 'Begriffe', en: 'Terms' },
  'codex.kind.fact': { de: 'Fälle und Gesetze', en: 'Cases and laws' },
  'codex.isTerm': { de: 'Begriff', en: 'Term' },
  'codex.isFact': { de: 'Tatsache, {date}', en: 'Fact, {date}' },
  'codex.toList': { de: 'Alle Einträge', en: 'All entries' },
  'codex.related': { de: 'Dazu gehört', en: 'Related' },
  'codex.chapter': { de: 'Kap. {chapter} der Studie', en: 'Ch. {chapter} of the study' },
  'codex.noChapter': { de: 'nicht Teil der Studie', en: 'not part of the study' },
  'codex.source': { de: 'Quelle: {source}', en: 'Source: {source}' },
  'codex.month': { de: '{month} {year}', en: '{month} {year}' },
  'codex.month.1': { de: 'Januar', en: 'January' },
  'codex.month.2': { de: 'Februar', en: 'February' },
  'codex.month.3': { de: 'März', en: 'March' },
  'codex.month.4': { de: 'April', en: 'April' },
  'codex.month.5': { de: 'Mai', en: 'May' },
  'codex.month.6': { de: 'Juni', en: 'June' },
  'codex.month.7': { de: 'Juli', en: 'July' },
  'codex.month.8': { de: 'August', en: 'August' },
  'codex.month.9': { de: 'September', en: 'September' },
  'codex.month.10': { de: 'Oktober', en: 'October' },
  'codex.month.11': { de: 'November', en: 'November' },
  'codex.month.12': { de: 'Dezember', en: 'December' },
  'codex.noRun': {
    de: 'Das Nachschlagewerk gehört zu einer Stadt. Treten Sie ein Amt an, dann steht es hier.',
    en: 'The reference book belongs to a city. Take office, and it stands here.',
  },
} as const satisfies Texts
register(codex)
declare module './core.ts' {
  interface Areas {
    codex: typeof codex
  }
}
