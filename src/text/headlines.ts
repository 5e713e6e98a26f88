import { register, type Texts } from './core.ts'

/** Headlines of the report: what a bulletin says when a figure leads it. One pair each: up and down. */
export const headlines = {
  'headline.balance.up': {
    de: 'Der Haushalt erholt sich: Saldo {value}',
    en: 'The budget recovers: balance {value}',
  },
  'headline.balance.down': {
    de: 'Dem Haushalt fehlt mehr Geld: Saldo {value}',
    en: 'The budget runs shorter: balance {value}',
  },
  'headline.debt.up': {
    de: 'Die Stadt leiht sich mehr: {value} Schulden',
    en: 'The city borrows more: {value} of debt',
  },
  'headline.debt.down': {
    de: 'Die Stadt zahlt Schulden ab: noch {value}',
    en: 'The city pays off debt: {value} left',
  },
  'headline.cashCredit.up': {
    de: 'Die Kasse lebt von Krediten: {value}',
    en: 'The treasury lives on overdraft: {value}',
  },
  'headline.cashCredit.down': {
    de: 'Die Kasse braucht weniger Kredit: {value}',
    en: 'The treasury needs less overdraft: {value}',
  },
  'headline.backlog.up': {
    de: 'Mehr bleibt kaputt: {value} Sanierungsstau',
    en: 'More is left unmended: {value} of backlog',
  },
  'headline.backlog.down': {
    de: 'Die Stadt holt Reparaturen nach: Stau {value}',
    en: 'The city catches up on repairs: backlog {value}',
  },
  'headline.skill.up': {
    de: 'Mehr Menschen kommen digital zurecht: {value}',
    en: 'More people cope online: {value}',
  },
  'headline.skill.down': {
    de: 'Weniger Menschen kommen digital zurecht: {value}',
    en: 'Fewer people cope online: {value}',
  },
  'headline.co2.up': { de: 'Die Stadt stößt mehr CO₂ aus', en: 'The city emits more CO₂' },
  'headline.co2.down': { de: 'Die Stadt stößt weniger CO₂ aus', en: 'The city emits less CO₂' },
  'headline.outageHours.up': {
    de: 'Dienste fallen aus: {value} bisher',
    en: 'Services fail: {value} so far',
  },
  'headline.outageHours.down': {
    de: 'Weniger Ausfälle: {value}',
    en: 'Fewer outages: {value}',
  },
  'headline.reach.up': {
    de: 'Die Stadt erreicht mehr Menschen: {value}',
    en: 'The city reaches more people: {value}',
  },
  'headline.reach.down': {
    de: 'Die Stadt verliert Menschen aus dem Blick: {value} erreicht',
    en: 'The city loses sight of people: {value} reached',
  },
  'headline.divide.up': {
    de: 'Gut und schlecht Erreichte rücken auseinander',
    en: 'Well and badly reached drift apart',
  },
  'headline.divide.down': {
    de: 'Gut und schlecht Erreichte rücken zusammen',
    en: 'Well and badly reached draw closer',
  },
  'headline.lockIn.up': {
    de: 'Partner wechseln wird teurer: Abhängigkeit {value}',
    en: 'Changing partners grows dearer: lock-in {value}',
  },
  'headline.lockIn.down': {
    de: 'Partner wechseln wird leichter: Abhängigkeit {value}',
    en: 'Changing partners grows easier: lock-in {value}',
  },
  'headline.steering.up': {
    de: 'Die Stadt bestimmt wieder mehr selbst: {value}',
    en: 'The city decides more for itself: {value}',
  },
  'headline.steering.down': {
    de: 'Über ihre Technik bestimmt die Stadt weniger: {value}',
    en: 'The city has less say over its technology: {value}',
  },
  'headline.localValue.up': {
    de: 'Mehr vom Geld bleibt in der Region: {value}',
    en: 'More of the money stays in the region: {value}',
  },
  'headline.localValue.down': {
    de: 'Mehr vom Geld verlässt die Region: {value} bleiben',
    en: 'More of the money leaves the region: {value} stays',
  },
  'headline.patchwork.up': {
    de: 'Die Systeme passen schlechter zusammen',
    en: 'Systems fit together less well',
  },
  'headline.patchwork.down': {
    de: 'Die Systeme passen besser zusammen',
    en: 'Systems fit together better',
  },
  'headline.attackSurface.up': {
    de: 'Die Stadt ist leichter anzugreifen: {value}',
    en: 'The city is easier to attack: {value}',
  },
  'headline.attackSurface.down': {
    de: 'Die Stadt ist schwerer anzugreifen: {value}',
    en: 'The city is harder to attack: {value}',
  },
  'headline.privacyRisk.up': {
    de: 'Aus den Daten der Stadt lässt sich mehr ablesen',
    en: 'More can be read from the city’s data',
  },
  'headline.privacyRisk.down': {
    de: 'Aus den Daten der Stadt lässt sich weniger ablesen',
    en: 'Less can be read from the city’s data',
  },
  'headline.publicSpace.up': {
    de: 'Plätze und Wege stehen mehr Menschen offen',
    en: 'Squares and streets open to more people',
  },
  'headline.publicSpace.down': {
    de: 'Plätze und Wege stehen weniger Menschen offen',
    en: 'Squares and streets close to more people',
  },
  'headline.trust.up': {
    de: 'Das Vertrauen ins Rathaus wächst: {value}',
    en: 'Trust in the town hall grows: {value}',
  },
  'headline.trust.down': {
    de: 'Das Vertrauen ins Rathaus schwindet: {value}',
    en: 'Trust in the town hall fades: {value}',
  },
  'headline.acceptance.up': {
    de: 'Was läuft, findet mehr Zustimmung: {value}',
    en: 'What runs finds more approval: {value}',
  },
  'headline.acceptance.down': {
    de: 'Was läuft, findet weniger Zustimmung: {value}',
    en: 'What runs finds less approval: {value}',
  },
  'headline.cohesion.up': {
    de: 'Die Stadtteile leben gleicher: Zusammenhalt {value}',
    en: 'Districts live more alike: cohesion {value}',
  },
  'headline.cohesion.down': {
    de: 'Die Stadtteile leben ungleicher: Zusammenhalt {value}',
    en: 'Districts grow apart: cohesion {value}',
  },
  'headline.qualityOfLife.up': {
    de: 'In der Stadt lebt es sich besser: {value}',
    en: 'Life in the city gets better: {value}',
  },
  'headline.qualityOfLife.down': {
    de: 'In der Stadt lebt es sich schlechter: {value}',
    en: 'Life in the city gets worse: {value}',
  },
  'headline.attractiveness.up': {
    de: 'Die Stadt zieht mehr Menschen an',
    en: 'The city draws more people',
  },
  'headline.attractiveness.down': {
    de: 'Andere Städte ziehen mehr Menschen an',
    en: 'Other cities draw more people',
  },
  'headline.capacity.up': {
    de: 'Die Verwaltung kommt wieder mit: {value}',
    en: 'The administration keeps up again: {value}',
  },
  'headline.capacity.down': {
    de: 'Die Verwaltung kommt nicht mehr nach: {value}',
    en: 'The administration falls behind: {value}',
  },
  'headline.silo.up': {
    de: 'Die Ämter arbeiten mehr nebeneinander her',
    en: 'Offices work more side by side than together',
  },
  'headline.silo.down': {
    de: 'Die Ämter arbeiten mehr zusammen',
    en: 'Offices work together more',
  },
} as const satisfies Texts
register(headlines)
declare module './core.ts' {
  interface Areas {
    headlines: typeof headlines
  }
}
