import { register, type Texts } from './core.ts'

/** About the game: what it stands on, under which terms, and what it does with data: nothing. */
export const credits = {
  'credits.intro': {
    de: 'Amtszeit ist ein Lernspiel über Technik, Geld und Menschen in deutschen Kommunen. Es rechnet ein Modell, keine Vorhersage.',
    en: 'Amtszeit is a teaching game about technology, money and people in German municipalities. It runs a model, not a forecast.',
  },
  'credits.study': { de: 'Die Studie', en: 'The study' },
  'credits.study.title': {
    de: '„{title}“, Konieczek-Woger und Naeth, TU Berlin 2018.',
    en: '“{title}” (chances and limits of the idea of the smart city for German municipalities), Konieczek-Woger and Naeth, TU Berlin 2018.',
  },
  'credits.study.use': {
    de: 'Die Regeln folgen ihr und nennen das Kapitel. Kein Satz ist übernommen. Was sich seit 2018 geändert hat, steht mit Datum im Nachschlagewerk. Sie dürfen der Studie widersprechen.',
    en: 'The rules follow it and name the chapter. No sentence is copied. What has changed since 2018 stands with its date in the reference book. You may disagree with the study.',
  },
  'credits.data': { de: 'Die Daten', en: 'The data' },
  'credits.data.source': {
    de: 'Stadt Konstanz, „Konstanz in Zahlen“, Stand Juli 2026, CC0 1.0: Bevölkerung, Alter, Umzüge, Wohnungen, Haushalt, Energie, Verkehr.',
    en: 'City of Konstanz, “Konstanz in Zahlen”, as of July 2026, CC0 1.0: population, ages, moves, flats, budget, energy, traffic.',
  },
  'credits.data.rest': {
    de: 'Was keine Statistik veröffentlicht, ist geschätzt und heißt Annahme. Die Lage der Stadtteile auf dem Modell ist von Hand gezeichnet.',
    en: 'What no statistic publishes is estimated and called an assumption. The positions of the districts on the model are drawn by hand.',
  },
  'credits.invented': { de: 'Erfunden', en: 'Invented' },
  'credits.invented.text': {
    de: 'Unternehmen, Personen, Ratsgruppen, Verträge und Vorfälle. Was im Spiel geschieht, sagt nichts über das, was in Konstanz geschehen wird.',
    en: 'Firms, persons, council groups, contracts and incidents. What happens in the game says nothing about what will happen in Konstanz.',
  },
  'credits.private': { de: 'Ihre Daten', en: 'Your data' },
  'credits.private.text': {
    de: 'Nichts verlässt dieses Gerät. Das Spiel setzt keine Cookies, misst nichts und fragt keinen fremden Server. Gespeichert wird nur Ihre Amtszeit, in diesem Browser. Löschen können Sie sie unter „Spielstände“.',
    en: 'Nothing leaves this device. The game sets no cookies, measures nothing and asks no other server. Only your term is kept, in this browser. You can delete it under “Saved terms”.',
  },
  'credits.type': { de: 'Schriften', en: 'Typefaces' },
  'credits.type.serif': {
    de: 'Source Serif 4 von Adobe, SIL Open Font License 1.1',
    en: 'Source Serif 4 by Adobe, SIL Open Font License 1.1',
  },
  'credits.type.sans': {
    de: 'Atkinson Hyperlegible Next vom Braille Institute of America und Mitwirkenden, SIL Open Font License 1.1',
    en: 'Atkinson Hyperlegible Next by the Braille Institute of America and contributors, SIL Open Font License 1.1',
  },
  'credits.icons': { de: 'Symbole', en: 'Icons' },
  'credits.icons.text': {
    de: 'Lucide, von den Lucide-Mitwirkenden, ISC-Lizenz',
    en: 'Lucide, by the Lucide contributors, ISC licence',
  },
  'credits.code': { de: 'Bibliotheken', en: 'Libraries' },
  'credits.code.text': {
    de: 'Phaser, Preact, XState, Immer, Zod und Howler (MIT-Lizenz), idb-keyval (Apache 2.0)',
    en: 'Phaser, Preact, XState, Immer, Zod and Howler (MIT licence), idb-keyval (Apache 2.0)',
  },
  'credits.licence': { de: 'Lizenzen des Spiels', en: 'Licences of the game' },
  'credits.licence.code': {
    de: 'Programm: European Union Public Licence 1.2 (EUPL)',
    en: 'Program: European Union Public Licence 1.2 (EUPL)',
  },
  'credits.licence.content': {
    de: 'Texte, Bilder, Töne und Szenarien: Creative Commons Namensnennung 4.0 (CC BY 4.0)',
    en: 'Texts, pictures, sounds and scenarios: Creative Commons Attribution 4.0 (CC BY 4.0)',
  },
  'credits.licence.all': {
    de: 'Die Lizenztexte liegen dem Spiel bei, in der Datei licences.md und im Ordner licences.',
    en: 'The licence texts come with the game, in the file licences.md and the folder licences.',
  },
  'credits.engine': { de: 'Rechenstand {n}', en: 'Engine {n}' },
  'credits.engine.text': {
    de: 'Nennen Sie ihn, wenn Sie Ergebnisse weitergeben: Nur gleiche Rechenstände ergeben gleiche Zahlen.',
    en: 'Name it when you pass on results: only equal engines give equal figures.',
  },
} as const satisfies Texts
register(credits)
declare module './core.ts' {
  interface Areas {
    credits: typeof credits
  }
}
