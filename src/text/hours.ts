import { register, type Texts } from './core.ts'

/** The debrief of a single crisis: what the orders changed, and what to ask at home. */
export const hours = {
  'hours.lead': {
    de: 'Mit Ihren Befehlen fehlten der Stadt Dienste für {given} Mio. Personenstunden. Hätte niemand befohlen: {none} Mio.',
    en: 'Under your orders the city went without services for {given} million person-hours. Had nobody given orders: {none} million.',
  },
  'hours.leadNone': {
    de: 'Sie haben nichts befohlen. Der Stadt fehlten Dienste für {none} Mio. Personenstunden.',
    en: 'You gave no orders. The city went without services for {none} million person-hours.',
  },
  'hours.reckoning': {
    de: 'Das Modell rechnet dieselben Stunden ohne Befehle und nach dem Plan des Stabs.',
    en: 'The model reckons the same hours without orders and by the plan of the staff.',
  },
  'hours.table': {
    de: 'Dieselben Stunden, anders geführt',
    en: 'The same hours, led otherwise',
  },
  'hours.lost': { de: 'Was fehlte', en: 'What was missing' },
  'hours.hand.given': { de: 'Sie', en: 'You' },
  'hours.hand.none': { de: 'Niemand', en: 'Nobody' },
  'hours.hand.staff': { de: 'Der Stab', en: 'The staff' },
  'hours.all': { de: 'Zusammen', en: 'In all' },
  'hours.unit': {
    de: 'Personenstunden ohne Dienst, in Tausend',
    en: 'Person-hours without service, in thousands',
  },
  'hours.luck': {
    de: 'In {n} von {all} Ausgängen ersparten Ihre Befehle der Stadt Stunden. In {staff} von {all} ersparte der Plan des Stabs mehr.',
    en: 'In {n} of {all} outcomes your orders spared the city hours. In {staff} of {all} the staff’s plan spared more.',
  },
  'hours.luckNone': {
    de: 'In {staff} von {all} Ausgängen ersparte der Plan des Stabs der Stadt Stunden.',
    en: 'In {staff} of {all} outcomes the staff’s plan spared the city hours.',
  },
  'hours.progress': {
    de: '{done} von {all} Ausgängen gerechnet',
    en: '{done} of {all} outcomes reckoned',
  },
  'hours.when': { de: 'Was wann ausfiel', en: 'What failed when' },
  'hours.whom': { de: 'Wen es traf', en: 'Whom it hit' },
  'hours.old': {
    de: '{share} der fehlenden Stunden trafen Menschen ab 65. Sie sind {of} der Stadt.',
    en: '{share} of the missing hours hit people of 65 and over. They are {of} of the city.',
  },
  'hours.district': {
    de: 'Am längsten fehlte etwas in {district}: {n} Stunden je Person, alle Dienste zusammen.',
    en: '{district} went without longest: {n} hours a person, all services together.',
  },
  'hours.home': { de: 'Zu Hause zu fragen', en: 'To ask at home' },
  'hours.home.1': {
    de: 'Wie viele Stunden halten Wasser, Mobilfunk und Pflegeheime bei uns ohne Strom?',
    en: 'How many hours do water, mobile masts and care homes hold here without power?',
  },
  'hours.home.2': {
    de: 'Wer darf befehlen, was ein Anbieter betreibt? Ab welcher Stunde?',
    en: 'Who may give orders over what a provider runs? From which hour?',
  },
  'hours.home.3': {
    de: 'Wie erfahren Menschen über 80 etwas, wenn kein Netz mehr trägt?',
    en: 'How do people over 80 learn anything when no network carries?',
  },
  'hours.home.4': {
    de: 'Wann haben wir das zuletzt geübt?',
    en: 'When did we last practise this?',
  },
} as const satisfies Texts
register(hours)
declare module './core.ts' {
  interface Areas {
    hours: typeof hours
  }
}
