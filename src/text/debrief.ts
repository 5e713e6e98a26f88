import { register, type Texts } from './core.ts'

/** The debrief: what was really there, what a decision changed, what to take home. */
export const debrief = {
  'debrief.title': { de: 'Ihre Amtszeit', en: 'Your term' },
  'debrief.period': { de: '{city}, {from} bis {to}', en: '{city}, {from} to {to}' },
  'debrief.run': { de: 'Ausgang {seed} · Modellrechnung', en: 'Seed {seed} · model calculation' },
  'debrief.tipped': {
    de: 'So sieht sie seit {quarter} aus.',
    en: 'It has looked like this since {quarter}.',
  },
  'debrief.neverTipped': {
    de: 'So sah sie schon bei Amtsantritt aus.',
    en: 'It already looked like this when you took office.',
  },
  'debrief.approval': { de: 'Zustimmung', en: 'Approval' },
  'debrief.noVote': { de: 'Zufrieden, ohne Stimme', en: 'Content, without a vote' },
  'debrief.turnout': { de: 'Beteiligung', en: 'Turnout' },
  'debrief.curve': { de: 'Entscheidungen über der Kurve', en: 'Decisions over the curve' },
  'debrief.indicator': { de: 'Kennzahl', en: 'Indicator' },
  'debrief.true': { de: 'wahr', en: 'true' },
  'debrief.measured': { de: 'gemessen', en: 'measured' },
  'debrief.without': { de: 'ohne {n}', en: 'without {n}' },
  'debrief.end': { de: 'Ende', en: 'End' },
  'debrief.curveSaid': {
    de: '{name}: am Ende wahr {true}, gemessen {measured}. Die Tabelle darunter sagt dasselbe.',
    en: '{name}: at the end true {true}, measured {measured}. The table below says the same.',
  },
  'debrief.decisions': { de: 'Ihre Entscheidungen', en: 'Your decisions' },
  'debrief.noDecisions': {
    de: 'Sie haben nichts entschieden, was sich weglassen ließe.',
    en: 'You decided nothing that could be left out.',
  },
  'debrief.quarter': { de: 'Quartal', en: 'Quarter' },

  'debrief.drop': {
    de: 'Dieselbe Amtszeit ohne diese Entscheidung',
    en: 'The same term without this decision',
  },
  'debrief.dropLead': {
    de: 'Entscheidung {n}: {title}, {quarter}. Gleicher Zufall, sonst alles gleich, neu gerechnet.',
    en: 'Decision {n}: {title}, {quarter}. Same chance, all else equal, reckoned anew.',
  },
  'debrief.choose': {
    de: 'Wählen Sie links eine Entscheidung. Dann rechnet das Modell die Amtszeit ohne sie.',
    en: 'Choose a decision on the left. The model then reckons the term without it.',
  },
  'debrief.reckoning': { de: 'Wird berechnet.', en: 'Reckoning.' },
  'debrief.reckonFailed': {
    de: 'Die Rechnung ist hier nicht möglich. Ihre Amtszeit ist unverändert.',
    en: 'This cannot be reckoned here. Your term is unchanged.',
  },
  'debrief.with': { de: 'mit', en: 'with' },
  'debrief.withoutIt': { de: 'ohne', en: 'without' },
  'debrief.better': { de: 'ohne sie besser', en: 'better without' },
  'debrief.worse': { de: 'ohne sie schlechter', en: 'worse without' },
  'debrief.alike': { de: 'gleich', en: 'alike' },
  'debrief.fell': {
    de: 'Mit ihr {n|fiel|fielen} {n} spätere {n|Entscheidung|Entscheidungen} weg.',
    en: '{n} later {n|decision|decisions} fell with it.',
  },
  'debrief.conclusion.up': {
    de: 'Ohne sie läge {the} am Ende um {by} höher.',
    en: 'Without it, {the} would end {by} higher.',
  },
  'debrief.conclusion.down': {
    de: 'Ohne sie läge {the} am Ende um {by} niedriger.',
    en: 'Without it, {the} would end {by} lower.',
  },
  'debrief.conclusion.same': {
    de: 'An dieser Kennzahl hat sie am Ende nichts geändert.',
    en: 'In the end it changed nothing about this indicator.',
  },
  'debrief.luck': { de: 'Zufall oder Entscheidung', en: 'Luck or decision' },
  'debrief.luckLead': {
    de: 'Eine Amtszeit beweist wenig. Dieselben Entscheidungen lassen sich mit {n} anderen Ausgängen spielen.',
    en: 'One term proves little. The same decisions can be played with {n} other seeds.',
  },
  'debrief.luckStart': { de: '{n} Amtszeiten rechnen', en: 'Reckon {n} terms' },
  'debrief.luckProgress': { de: '{done} von {n} Amtszeiten', en: '{done} of {n} terms' },
  'debrief.cancel': { de: 'Abbrechen', en: 'Cancel' },
  'debrief.luckHigher': {
    de: 'In {n} von {all} Amtszeiten liegt {the} ohne sie höher, in {less} niedriger.',
    en: 'In {n} of {all} terms {the} is higher without it, in {less} lower.',
  },
  'debrief.luckShare': {
    de: 'Die Zustimmung liegt in {n} von {all} ohne sie höher.',
    en: 'Approval is higher without it in {n} of {all}.',
  },

  'debrief.aims': { de: 'Vermächtnis auf acht Achsen', en: 'Legacy on eight axes' },
  'debrief.aimsNote': {
    de: 'Strich: Amtsantritt. Balken: Ende. Ihre Ziele stehen oben.',
    en: 'Tick: start. Bar: end. Your aims come first.',
  },
  'debrief.yourAim': { de: 'Ihr Ziel', en: 'Your aim' },
  'debrief.axisUp': { de: '+{by}, besser', en: '+{by}, better' },
  'debrief.axisDown': { de: '−{by}, schlechter', en: '−{by}, worse' },
  'debrief.axisSame': { de: 'unverändert', en: 'unchanged' },
  'debrief.start': { de: 'Start', en: 'Start' },
  'debrief.atEnd': { de: 'Ende', en: 'End' },
  'debrief.axis': { de: 'Achse', en: 'Axis' },
  'debrief.change': { de: 'Änderung', en: 'Change' },

  'debrief.advised': { de: 'Die Ratgeber, noch einmal', en: 'The advisers, once more' },
  'debrief.advisedNote': {
    de: 'Dieselbe Amtszeit, aber jede Anfrage so beantwortet, wie diese Stelle riet. Gleicher Zufall, sonst alles gleich. Punkte von 100 gegenüber Ihrer Amtszeit.',
    en: 'The same term, but every matter answered as this office advised. Same chance, all else equal. Points of 100 against your term.',
  },
  'debrief.advisedNone': {
    de: 'Sie haben keine Anfrage beantwortet, zu der jemand riet.',
    en: 'You answered no matter on which anybody advised.',
  },
  'debrief.adviser': { de: 'Stelle', en: 'Adviser' },
  'debrief.advisedFollowed': { de: 'gefolgt', en: 'followed' },
  'debrief.advisedOf': { de: '{n} von {all}', en: '{n} of {all}' },
  'debrief.advisedTerm': { de: 'mit ihrem Rat am Ende', en: 'on their advice, at the end' },
  'debrief.advisedAlways': { de: 'Sie sind jedem Rat gefolgt.', en: 'You took all their advice.' },
  'debrief.advisedSame': { de: 'kein Unterschied', en: 'no difference' },
  'debrief.advisedImpossible': {
    de: '{n} Rat{n||schläge} {n|war|waren} so nicht möglich.',
    en: '{n} {n|piece|pieces} of advice could not be taken.',
  },
  'debrief.after': { de: 'Zehn Jahre danach', en: 'Ten years after' },
  'debrief.afterNote': {
    de: 'Eine Nachfolge verwaltet die Stadt weiter und beginnt nichts Neues. Was Sie gebaut, unterschrieben und gelassen haben, wirkt fort.',
    en: 'A successor keeps the city running and begins nothing new. What you built, signed and left undone goes on working.',
  },
  'debrief.afterProgress': {
    de: '{done} von {n} Jahren gerechnet',
    en: '{done} of {n} years reckoned',
  },
  'debrief.afterSaid': {
    de: '{name}: am Ende der Amtszeit {from}, zehn Jahre später {to} von 100. Die Tabelle nennt alle Achsen.',
    en: '{name}: {from} at the end of the term, {to} of 100 ten years later. The table names all axes.',
  },
  'debrief.afterAxis': { de: 'Achse im Bild', en: 'Axis shown' },
  'debrief.afterYear': { de: 'Ende des Jahres', en: 'End of year' },
  'debrief.afterTerm': { de: 'Ende der Amtszeit', en: 'End of term' },
  'debrief.afterFall': {
    de: 'Am meisten verliert: {name}, {by} Punkte.',
    en: 'The largest loss: {name}, {by} points.',
  },
  'debrief.afterRise': {
    de: 'Am meisten gewinnt: {name}, {by} Punkte.',
    en: 'The largest gain: {name}, {by} points.',
  },
  'debrief.truth': { de: 'Gemessen und wahr', en: 'Measured and true' },
  'debrief.truthNote': {
    de: 'Ring: zuletzt gemessen. Punkt: wahr. Weit auseinander liegt, was niemand geprüft hat.',
    en: 'Ring: last measured. Dot: true. Far apart is what nobody checked.',
  },

  'debrief.predictions': { de: 'Erwartet und gekommen', en: 'Expected and come' },
  'debrief.hits': {
    de: '{hits} von {n} Erwartungen trafen zu.',
    en: '{hits} of {n} expectations held.',
  },
  'debrief.noPredictions': {
    de: 'Sie haben keine Erwartungen notiert.',
    en: 'You noted no expectations.',
  },
  'debrief.expected': { de: 'erwartet', en: 'expected' },
  'debrief.came': { de: 'gekommen', en: 'came' },
  'debrief.heldYes': { de: 'traf zu', en: 'held' },
  'debrief.heldNo': { de: 'traf nicht zu', en: 'did not hold' },

  'debrief.contracts': { de: 'Was im Vertrag stehen muss', en: 'What a contract must say' },
  'debrief.contractsNote': {
    de: 'Zum Mitnehmen. Dahinter, in wie vielen Ihrer Verträge es stark geregelt war.',
    en: 'To take home. Beside it, in how many of your contracts it was settled firmly.',
  },
  'debrief.inContracts': { de: '{n} von {all}', en: '{n} of {all}' },

  'debrief.leftOut': { de: 'Was das Modell weglässt', en: 'What the model leaves out' },
  'debrief.leftOut.1': {
    de: 'Parteien, Personen und den Streit im Rat. Es gibt nur fünf Interessen.',
    en: 'Parties, persons and the quarrels of a council. There are only five interests.',
  },
  'debrief.leftOut.2': {
    de: 'Wer betroffen ist, über Alter, Stadtteil und Einkommen hinaus: Sprache, Behinderung, Fürsorge für andere.',
    en: 'Who is affected, beyond age, district and income: language, disability, caring for others.',
  },
  'debrief.leftOut.3': {
    de: 'Was Bund, Land und Gerichte während einer Amtszeit ändern.',
    en: 'What Federation, Land and courts change during a term.',
  },
  'debrief.leftOut.4': {
    de: 'Das Neue, das niemand kommen sah. Jede Technik im Spiel ist schon bekannt.',
    en: 'The new thing nobody saw coming. Every technology here is already known.',
  },
  'debrief.leftOut.5': {
    de: 'Schönheit, Gewohnheit, Heimat: Sie stecken nur als Zahl in der Lebensqualität.',
    en: 'Beauty, habit, belonging: they are only a number within quality of life.',
  },
  'debrief.leftOut.6': {
    de: 'Gewissheit. Viele Stärken sind Annahmen; die Tabelle im Spiel nennt jede.',
    en: 'Certainty. Many strengths are assumptions; the table in the game names each.',
  },

  'debrief.questions': { de: 'Fragen für das Gespräch', en: 'Questions for discussion' },
  'debrief.question.1': {
    de: 'Welche Entscheidung sah nach Fortschritt aus und engte später ein?',
    en: 'Which decision looked like progress and narrowed your room later?',
  },
  'debrief.question.2': {
    de: 'Wen haben Sie nicht erreicht, und woran hätten Sie es merken können?',
    en: 'Whom did you not reach, and how could you have noticed?',
  },
  'debrief.question.3': {
    de: 'Wo haben Sie einer Zahl geglaubt, die dünn war?',
    en: 'Where did you believe a number that was thin?',
  },
  'debrief.question.4': {
    de: 'Welche Klausel hätten Sie am Anfang teurer bezahlen sollen?',
    en: 'Which clause should you have paid more for at the start?',
  },
  'debrief.question.5': {
    de: 'Was hätte auch ohne Technik geholfen?',
    en: 'What would have helped without technology too?',
  },
  'debrief.question.6': {
    de: 'Die Studie misstraut der vernetzten Stadt. Wo widerspricht Ihre Amtszeit ihr?',
    en: 'The study distrusts the networked city. Where does your term contradict it?',
  },
  'debrief.oneAct': {
    de: 'Eine Sache, die Sie in Ihrer eigenen Gemeinde tun:',
    en: 'One thing you will do in your own municipality:',
  },

  'debrief.would': { de: 'ohne sie {by}', en: '{by} without it' },
  'debrief.wouldNot': { de: 'ohne sie gleich', en: 'no change without it' },
  'debrief.print': { de: 'Bericht, 2 Seiten', en: 'Report, 2 pages' },
  'debrief.csv': { de: 'Zahlen als CSV', en: 'Figures as CSV' },
  'debrief.json': { de: 'Verlauf als JSON', en: 'Run as JSON' },
  'debrief.again': { de: 'Neue Amtszeit', en: 'New term' },
} as const satisfies Texts
register(debrief)
declare module './core.ts' {
  interface Areas {
    debrief: typeof debrief
  }
}
