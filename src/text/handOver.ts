import { register, type Texts } from './core.ts'

/** Handing the city over: what is inherited, to whom, and the two terms of office in the debrief. */
export const handOver = {
  'hand.open': { de: 'Amt übergeben', en: 'Hand over the office' },
  'hand.title': { de: 'Wer führt die Stadt weiter?', en: 'Who governs on?' },
  'hand.text': {
    de: 'Verträge, Zusagen, Schulden und Lücken bleiben in der Stadt. Nur die Ziele sind wieder offen.',
    en: 'Contracts, promises, debts and gaps stay with the city. Only the aims are open again.',
  },
  'hand.to': { de: 'Nachfolge', en: 'Successor' },
  'hand.person': {
    de: 'Jemand anderes an diesem Bildschirm',
    en: 'Somebody else at this screen',
  },
  'hand.name': { de: 'Name der Person oder des Paares', en: 'Name of the person or pair' },
  'hand.somebody': { de: 'die Nachfolge', en: 'the successor' },
  'hand.give': { de: 'Platz tauschen', en: 'Change seats' },
  'hand.giveToEnd': { de: 'Bis zum Ende spielen lassen', en: 'Let it play to the end' },
  'hand.busy': {
    de: 'Die zweite Hälfte wird berechnet.',
    en: 'The second half is being reckoned.',
  },
  'policy.steward': { de: 'Wer nur Haus hält', en: 'One who keeps house' },
  'policy.steward.about': {
    de: 'verlängert, antwortet wie beraten und beginnt nichts.',
    en: 'renews, answers as advised and begins nothing.',
  },
  'policy.cautious': { de: 'Wer vorsichtig plant', en: 'One who plans with care' },
  'policy.cautious.about': {
    de: 'hat zuerst ein Konzept, dann wenige Dinge mit starken Verträgen.',
    en: 'has a concept first, then few things with strong contracts.',
  },
  'policy.vendor': { de: 'Wer jedes Angebot nimmt', en: 'One who takes every offer' },
  'policy.vendor.about': {
    de: 'unterschreibt, wie es kommt, und verlängert zum Preis, der verlangt wird.',
    en: 'signs as it comes and renews at the price asked.',
  },
  'policy.everything': { de: 'Wer alles will', en: 'One who wants everything' },
  'policy.everything.about': {
    de: 'bringt ein, was auf dem Tisch liegt, notfalls auf Kredit.',
    en: 'brings in whatever is on the table, on credit if need be.',
  },
  'inherit.title': { de: 'Was in der Stadt bleibt', en: 'What stays with the city' },
  'inherit.contracts': { de: 'Verträge', en: 'Contracts' },
  'inherit.contract': {
    de: '{title}: bis {quarter}, {money} im Jahr',
    en: '{title}: until {quarter}, {money} a year',
  },
  'inherit.promises': { de: 'Zusagen', en: 'Promises' },
  'inherit.pledge.counter': {
    de: '„{measure}“, an {group}: Ein Schalter bleibt offen bis {quarter}.',
    en: '“{measure}”, to {group}: a counter stays open until {quarter}.',
  },
  'inherit.pledge.costCap': {
    de: '„{measure}“, an {group}: Der Preis bleibt gedeckelt bis {quarter}.',
    en: '“{measure}”, to {group}: the price stays capped until {quarter}.',
  },
  'inherit.refuse': {
    de: 'Ausgeschlossen bis zum Ende der Amtszeit: {measure}',
    en: 'Ruled out until the term ends: {measure}',
  },
  'inherit.announced': {
    de: '{n} {n|angekündigte Wirkung steht|angekündigte Wirkungen stehen} noch aus.',
    en: '{n} announced {n|effect is|effects are} still owed.',
  },
  'inherit.debts': { de: 'Schulden', en: 'Debts' },
  'inherit.debt': { de: '{money} Schulden', en: '{money} of debt' },
  'inherit.cashCredit': { de: '{money} Kassenkredit', en: '{money} of cash credit' },
  'inherit.backlog': { de: '{money} Rückstand bei der Pflege', en: '{money} of upkeep not done' },
  'inherit.gaps': { de: 'Lücken', en: 'Gaps' },
  'inherit.posts': {
    de: '{n} {n|Stelle ist|Stellen sind} nicht besetzt.',
    en: '{n} {n|post is|posts are} not filled.',
  },
  'inherit.districts': {
    de: 'In {n} {n|Stadtteil kommen|Stadtteilen kommen} zu viele nicht zu den Diensten.',
    en: 'In {n} {n|district|districts} too many do not get to the services.',
  },
  'take.title': { de: '{to} übernimmt', en: '{to} takes over' },
  'take.standfirst': {
    de: 'Sie erben eine Stadt, die andere geführt haben. Nichts ist verziehen, nichts vergessen.',
    en: 'You inherit a city others have governed. Nothing is forgiven, nothing forgotten.',
  },
  'take.aims': { de: 'Ihre drei Ziele, einmal gesetzt', en: 'Your three aims, set once' },
  'take.aimsLeft': {
    de: 'Noch {n} {n|Ziel|Ziele} wählen.',
    en: 'Choose {n} more {n|aim|aims}.',
  },
  'take.begin': { de: 'Zweite Hälfte beginnen', en: 'Begin the second half' },
  'terms.title': { de: 'Zwei Amtszeiten', en: 'Two terms of office' },
  'terms.text': {
    de: 'Übergabe {quarter} an: {to}. Veränderung in Punkten; die Fahne zeigt eigene Ziele.',
    en: 'Handed over in {quarter} to: {to}. Change in points; the flag marks own aims.',
  },
  'terms.axis': { de: 'Achse', en: 'Axis' },
  'terms.first': { de: 'Erste Hälfte', en: 'First half' },
  'terms.aim': { de: 'eigenes Ziel', en: 'own aim' },
} as const satisfies Texts
register(handOver)
declare module './core.ts' {
  interface Areas {
    handOver: typeof handOver
  }
}
