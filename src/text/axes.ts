import { register, type Texts } from './core.ts'

/** The eight axes of the legacy: `.name`, `.aim` as an aim a city can set, `.short` what is judged. */
export const axes = {
  'axis.reached.name': { de: 'Erreicht', en: 'Reached' },
  'axis.reached.aim': { de: 'Alle erreichen', en: 'Reach everyone' },
  'axis.reached.short': {
    de: 'Kommt jeder Mensch an jeden Dienst, und ist die Kluft klein?',
    en: 'Does everyone get to every service, and is the divide small?',
  },
  'axis.steering.name': { de: 'Selbst gesteuert', en: 'Steering' },
  'axis.steering.aim': { de: 'Selbst steuern', en: 'Keep steering' },
  'axis.steering.short': {
    de: 'Bestimmt die Stadt über ihre Technik, und kann sie gehen?',
    en: 'Does the city decide over its technology, and can it leave?',
  },
  'axis.secure.name': { de: 'Sicher', en: 'Secure' },
  'axis.secure.aim': { de: 'Ausfälle klein halten', en: 'Keep failures small' },
  'axis.secure.short': {
    de: 'Wie wenig lässt sich angreifen, wie wenig fiel aus?',
    en: 'How little can be attacked, how little failed?',
  },
  'axis.free.name': { de: 'Frei', en: 'Free' },
  'axis.free.aim': { de: 'Unbeobachtet leben lassen', en: 'Leave people unwatched' },
  'axis.free.short': {
    de: 'Bleiben Daten und öffentliche Räume frei?',
    en: 'Do data and public spaces stay free?',
  },
  'axis.cohesive.name': { de: 'Zusammengehalten', en: 'Cohesive' },
  'axis.cohesive.aim': { de: 'Die Stadt zusammenhalten', en: 'Hold the city together' },
  'axis.cohesive.short': {
    de: 'Leben die Stadtteile ähnlich gut, und trauen die Menschen der Stadt?',
    en: 'Do the districts live alike, and do people trust the city?',
  },
  'axis.solvent.name': { de: 'Zahlungsfähig', en: 'Solvent' },
  'axis.solvent.aim': { de: 'Solide haushalten', en: 'Balance the books' },
  'axis.solvent.short': {
    de: 'Trägt der Haushalt, ohne dass Schulden und Sanierungsstau wachsen?',
    en: 'Does the budget hold without growing debt and backlog?',
  },
  'axis.sustainable.name': { de: 'Nachhaltig', en: 'Sustainable' },
  'axis.sustainable.aim': { de: 'Klima und Umwelt schonen', en: 'Spare the climate' },
  'axis.sustainable.short': {
    de: 'Sinken Energieverbrauch und CO₂-Ausstoß wirklich?',
    en: 'Do energy use and CO₂ emissions really fall?',
  },
  'axis.learning.name': { de: 'Lernend', en: 'Learning' },
  'axis.learning.aim': { de: 'Können aufbauen', en: 'Build up skill' },
  'axis.learning.short': {
    de: 'Wissen Verwaltung und Menschen mehr als am Anfang?',
    en: 'Do administration and people know more than at the start?',
  },
} as const satisfies Texts
register(axes)
declare module './core.ts' {
  interface Areas {
    axes: typeof axes
  }
}
