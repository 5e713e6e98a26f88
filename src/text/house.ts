import { register, type Texts } from './core.ts'

/** States of the town hall that no indicator shows, and what they move. */
export const house = {
  'house.state': { de: 'Wie das Haus steht', en: 'How the house stands' },
  'house.stateText': {
    de: 'Gemeinsame Begriffe, eigene Richtung, offene Ankündigungen, Mitsprache',
    en: 'Shared terms, own direction, open announcements, a say',
  },
  'house.nothingYet': { de: 'noch nichts beschlossen', en: 'nothing decided yet' },
  'house.understanding': { de: 'Gemeinsame Begriffe', en: 'Shared terms' },
  'house.understanding.text': {
    de: 'Meinen Rat, Ämter und Partner nicht dasselbe, dauern Vorhaben bis zu ein Viertel länger, und Geliefertes passt schlechter.',
    en: 'Where council, offices and partners do not mean the same, projects take up to a quarter longer and what is delivered fits less well.',
  },
  'house.direction': { de: 'Aus eigenem Antrieb', en: 'Of own accord' },
  'house.direction.text': {
    de: 'Wer nur auf Angebote antwortet, verliert bis zur Hälfte der eigenen Strategie und verhandelt schwächer.',
    en: 'Whoever only answers offers loses up to half of the own strategy and bargains from weakness.',
  },
  'house.expectation': { de: 'Offene Ankündigungen', en: 'Open announcements' },
  'house.expectation.text': {
    de: 'Angekündigt und noch nicht geliefert. Das kostet in jedem Quartal Vertrauen.',
    en: 'Announced and not yet delivered. It costs trust every quarter.',
  },
  'house.say': { de: 'Gefühlte Mitsprache', en: 'A say, as felt' },
  'house.say.text': {
    de: 'Folgt daraus, wie offen Vorlagen zustande kommen und wer gehört wird. Davon hängt die Zustimmung zu allem Neuen ab.',
    en: 'Follows from how openly papers come about and who is heard. Acceptance of everything new depends on it.',
  },
  'house.because': { de: 'Bewegt durch: {causes}.', en: 'Moved by: {causes}.' },
} as const satisfies Texts
register(house)
declare module './core.ts' {
  interface Areas {
    house: typeof house
  }
}
