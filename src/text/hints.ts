import { register, type Texts } from './core.ts'

/** Hints at the place where they are needed, and the help that gathers them. */
export const hints = {
  'hint.close': { de: 'Hinweis schließen', en: 'Close the hint' },
  'hint.desk': {
    de: 'Beginnen Sie mit dem obersten Vorgang.',
    en: 'Start with the one on top.',
  },
  'hint.contract': {
    de: 'Sie fordern, der Partner antwortet. Jede Stufe nach rechts bindet ihn und kostet.',
    en: 'You demand, the partner answers. Each step to the right binds them more and costs more.',
  },
  'hint.council': {
    de: 'Ein Zeichen ist eine Stimme. Neben jeder Gruppe steht, was sie bewegt.',
    en: 'One mark is one vote. Beside each group stands what moves it.',
  },
  'hint.predict': {
    de: 'Raten genügt. Der Bericht kommt darauf zurück.',
    en: 'A guess will do. The report comes back to it.',
  },
  'hint.running': {
    de: 'Hier steht, was in diesen Wochen geschieht.',
    en: 'What happens in these weeks is told here.',
  },
  'hint.report': {
    de: '„Warum?“ führt von jeder Zahl zurück bis zu Ihrer Entscheidung.',
    en: '“Why?” leads from each figure back to your decision.',
  },
  'help.course': { de: 'So läuft eine Sitzung', en: 'How a sitting goes' },
  'help.course1': {
    de: 'Sie lesen, was auf Ihrem Tisch liegt, und entscheiden. Nach dem ersten Jahr öffnet der Katalog: Dann schlägt die Stadt selbst vor, was niemand anbietet. Bis das Quartal läuft, lässt sich alles zurücknehmen.',
    en: 'You read what lies on your desk and decide. After the first year the catalogue opens: then the city itself proposes what nobody offers. Until the quarter runs, everything can be taken back.',
  },
  'help.course2': {
    de: 'Der Rat stimmt ab. Sie sehen vorher, wer wohl wie stimmt.',
    en: 'The council votes. You see beforehand who is likely to vote how.',
  },
  'help.course3': {
    de: 'Sie sagen eine Zahl voraus. Dann läuft das Quartal, und der Bericht vergleicht.',
    en: 'You predict one figure. Then the quarter runs, and the report compares.',
  },
  'help.course4': {
    de: 'Jede unterstrichene Zahl öffnet ihre Ursachen. Nachschlagen erklärt die Begriffe.',
    en: 'Every underlined figure opens its causes. Look up explains the terms.',
  },
  'help.hints': { de: 'Hinweise auf dem Tisch', en: 'Hints on the desk' },
  'help.first': { de: 'in der ersten Sitzung', en: 'in the first sitting' },
  'help.on': { de: 'immer', en: 'always' },
  'help.off': { de: 'aus', en: 'off' },
  'help.keys': { de: 'Tasten', en: 'Keys' },
} as const satisfies Texts
register(hints)
declare module './core.ts' {
  interface Areas {
    hints: typeof hints
  }
}
