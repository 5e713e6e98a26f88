import { register, type Texts } from './core.ts'

/** Before the vote: what groups ask for, and what came of it. */
export const council = {
  'council.before': { de: 'Vor der Abstimmung', en: 'Before the vote' },
  'council.vote': { de: 'Abstimmen lassen', en: 'Put it to the vote' },
  'council.toDesk': { de: 'Zurück an den Tisch', en: 'Back to the desk' },
  'council.withdraw': { de: 'Vorlage zurückziehen', en: 'Withdraw the paper' },
  'council.withdrawn': { de: 'Vorlage zurückgezogen.', en: 'The paper is withdrawn.' },
  'council.moreDemands': {
    de: '{n} {n|weitere Forderung|weitere Forderungen}',
    en: '{n} more {n|demand|demands}',
  },
  'council.grant': { de: 'Zusagen', en: 'Grant' },
  'council.refuse': { de: 'Ablehnen', en: 'Refuse' },
  'council.granted': { de: 'Zugesagt: {group}.', en: 'Granted: {group}.' },
  'council.refused': { de: 'Abgelehnt: {group}.', en: 'Refused: {group}.' },
  'council.didGrant': { de: 'Zugesagt an {group}:', en: 'Granted to {group}:' },
  'council.didRefuse': { de: 'Abgelehnt, {group}:', en: 'Refused to {group}:' },
  'council.would': {
    de: 'Dann {yes} sichere Ja, jetzt {now}.',
    en: 'Then {yes} certain yes, now {now}.',
  },
  'council.wouldSame': {
    de: 'Es bleibt bei {yes} sicheren Ja.',
    en: 'It stays at {yes} certain yes.',
  },
  'bloc.rest': { de: 'Der Rest en bloc ({n})', en: 'The rest en bloc ({n})' },
  'bloc.text': {
    de: 'Ohne Aussprache, zu den Bedingungen der Anbieter. Was Sie nicht ankreuzen, bleibt liegen.',
    en: 'Without debate, on the sellers’ terms. What you do not tick stays where it is.',
  },
  'bloc.none': { de: 'Kreuzen Sie zuerst etwas an.', en: 'Tick something first.' },
  'bloc.give': { de: 'En bloc in den Rat geben', en: 'Give to the council en bloc' },
  'bloc.given': {
    de: '{n} {n|Vorlage|Vorlagen} en bloc auf der Tagesordnung.',
    en: '{n} {n|paper|papers} on the agenda en bloc.',
  },
  'bloc.votes': { de: 'En bloc, ohne Aussprache', en: 'En bloc, without debate' },
  'bloc.count': { de: '{yes} zu {no}', en: '{yes} to {no}' },
  'wish.clause': {
    de: '„Im Vertrag bei {clause} die Stufe ‚{step}‘, dann stimmen wir eher zu.“',
    en: '“In the contract, {clause} at the step ‘{step}’, and we would rather agree.”',
  },
  'wish.hearing': {
    de: '„Erst anhören, wen es trifft. Dann bauen.“',
    en: '“First hear those it concerns. Then build.”',
  },
  'wish.onSite': {
    de: '„Eine Anhörung reicht nicht. Gehen Sie vor Ort.“',
    en: '“A hearing is not enough. Go where people are.”',
  },
  'wish.pilot': {
    de: '„Erst ein Pilot. Über den Ausbau reden wir danach.“',
    en: '“A pilot first. We talk about the roll-out after that.”',
  },
  'wish.district': {
    de: '„{district} muss dabei sein.“',
    en: '“{district} must be part of it.”',
  },
  'wish.operating': {
    de: '„Die Folgekosten gehören in den Haushalt, bevor wir zustimmen.“',
    en: '“The running cost belongs in the budget before we agree.”',
  },
  'wish.counter': {
    de: '„{service}: Der Schalter bleibt zwei Jahre offen. Versprechen Sie das.“',
    en: '“{service}: the counter stays open for two years. Promise that.”',
  },
  'wish.costCap': {
    de: '„Der Preis darf vier Jahre lang höchstens ein Zehntel über der Teuerung liegen. Versprechen Sie das.“',
    en: '“For four years the price may rise at most a tenth above inflation. Promise that.”',
  },
  'wish.once': { de: 'Einmalig {money}', en: 'Once {money}' },
  'wish.yearly': { de: 'im Jahr {money}', en: 'a year {money}' },
  'wish.days': { de: '{n} Personentage', en: '{n} person-days' },
  'wish.later': {
    de: '{n} {n|Quartal|Quartale} später',
    en: '{n} {n|quarter|quarters} later',
  },
  'wish.free': {
    de: 'Kostet heute nichts und bindet Sie.',
    en: 'Costs nothing today and binds you.',
  },
} as const satisfies Texts
register(council)
declare module './core.ts' {
  interface Areas {
    council: typeof council
  }
}
