import { register, type Texts } from './core.ts'

/**
 * The indicators in words: `.name` as a label, `.the` inside a sentence (nominative, always singular,
 * so that "Warum sinkt {the}?" holds for each), `.short` one plain sentence on what is counted.
 */
export const indicators = {
  'indicator.balance.name': { de: 'Haushaltssaldo', en: 'Budget balance' },
  'indicator.balance.the': { de: 'der Haushaltssaldo', en: 'the budget balance' },
  'indicator.balance.short': {
    de: 'Laufende Einnahmen minus laufende Ausgaben im Jahr.',
    en: 'Current revenue minus current spending in the year.',
  },
  'indicator.debt.name': { de: 'Schuldenstand', en: 'Debt' },
  'indicator.debt.the': { de: 'der Schuldenstand', en: 'the debt' },
  'indicator.debt.short': {
    de: 'Was die Stadt für Investitionen geliehen und noch nicht zurückgezahlt hat.',
    en: 'What the city has borrowed for investment and not yet repaid.',
  },
  'indicator.cashCredit.name': { de: 'Kassenkredit', en: 'Cash credit' },
  'indicator.cashCredit.the': { de: 'der Kassenkredit', en: 'the cash credit' },
  'indicator.cashCredit.short': {
    de: 'Kurzfristig geliehenes Geld für laufende Ausgaben, der Dispo der Stadt.',
    en: 'Money borrowed short-term for running costs: the city’s overdraft.',
  },
  'indicator.backlog.name': { de: 'Sanierungsstau', en: 'Upkeep backlog' },
  'indicator.backlog.the': { de: 'der Sanierungsstau', en: 'the upkeep backlog' },
  'indicator.backlog.short': {
    de: 'Unterlassener Unterhalt an Straßen, Netzen und Gebäuden. Er wächst, wenn niemand zahlt.',
    en: 'Upkeep left undone on roads, networks and buildings. It grows while nobody pays.',
  },
  'indicator.population.name': { de: 'Einwohnende', en: 'Residents' },
  'indicator.population.the': { de: 'die Zahl der Einwohnenden', en: 'the number of residents' },
  'indicator.population.short': {
    de: 'Alle, die in der Stadt gemeldet sind.',
    en: 'Everyone registered in the city.',
  },
  'indicator.share65plus.name': { de: 'Anteil ab 65', en: 'Share aged 65 and over' },
  'indicator.share65plus.the': {
    de: 'der Anteil der Menschen ab 65',
    en: 'the share of people aged 65 and over',
  },
  'indicator.share65plus.short': {
    de: 'Wie viele von hundert Einwohnenden 65 Jahre oder älter sind.',
    en: 'How many of a hundred residents are 65 or older.',
  },
  'indicator.skill.name': { de: 'Digitales Können', en: 'Digital skill' },
  'indicator.skill.the': { de: 'das digitale Können', en: 'digital skill' },
  'indicator.skill.short': {
    de: 'Anteil der Erwachsenen, die digitale Dienste allein bedienen können.',
    en: 'Share of adults who can use digital services on their own.',
  },
  'indicator.energy.name': { de: 'Energieverbrauch', en: 'Energy use' },
  'indicator.energy.the': { de: 'der Energieverbrauch', en: 'energy use' },
  'indicator.energy.short': {
    de: 'Strom, Gas und Wärme in der ganzen Stadt, aufs Jahr gerechnet.',
    en: 'Power, gas and heat across the city, over a year.',
  },
  'indicator.co2.name': { de: 'CO₂-Ausstoß', en: 'CO₂ emissions' },
  'indicator.co2.the': { de: 'der CO₂-Ausstoß', en: 'CO₂ emission' },
  'indicator.co2.short': {
    de: 'Treibhausgas aus Energie und Verkehr, in Tonnen im Jahr.',
    en: 'Greenhouse gas from energy and traffic, in tonnes a year.',
  },
  'indicator.outageHours.name': { de: 'Ausfallstunden', en: 'Hours without service' },
  'indicator.outageHours.the': {
    de: 'die Summe der Ausfallstunden',
    en: 'the sum of hours without service',
  },
  'indicator.outageHours.short': {
    de: 'Stunden ohne Dienst mal betroffene Menschen, seit Amtsantritt.',
    en: 'Hours without a service times people affected, since you took office.',
  },
  'indicator.reach.name': { de: 'Erreichbarkeit', en: 'Reach' },
  'indicator.reach.the': { de: 'die Erreichbarkeit', en: 'reach' },
  'indicator.reach.short': {
    de: 'Anteil der Erwachsenen, die jeder Dienst der Stadt erreicht. Der schlechteste Dienst zählt.',
    en: 'Share of adults whom every city service reaches. The worst service counts.',
  },
  'indicator.divide.name': { de: 'Digitale Kluft', en: 'Digital divide' },
  'indicator.divide.the': { de: 'die digitale Kluft', en: 'the digital divide' },
  'indicator.divide.short': {
    de: 'Abstand zwischen dem am besten und dem am schlechtesten erreichten Fünftel.',
    en: 'Distance between the best-reached and the worst-reached fifth.',
  },
  'indicator.lockIn.name': { de: 'Abhängigkeit', en: 'Lock-in' },
  'indicator.lockIn.the': { de: 'die Abhängigkeit', en: 'lock-in' },
  'indicator.lockIn.short': {
    de: 'Was es kosten würde, die laufenden Verträge jetzt zu verlassen.',
    en: 'What it would cost to leave the running contracts now.',
  },
  'indicator.steering.name': { de: 'Steuerung', en: 'Steering' },
  'indicator.steering.the': { de: 'die Steuerung', en: 'steering' },
  'indicator.steering.short': {
    de: 'Wie viel die Stadt bei ihren Diensten selbst zu sagen hat: Rechte und eigenes Wissen.',
    en: 'How much say the city has over its services: rights and own knowledge.',
  },
  'indicator.localValue.name': { de: 'Wertschöpfung vor Ort', en: 'Local value' },
  'indicator.localValue.the': { de: 'die Wertschöpfung vor Ort', en: 'local value' },
  'indicator.localValue.short': {
    de: 'Anteil der Ausgaben für Technik, der in Stadt und Region bleibt.',
    en: 'Share of spending on technology that stays in city and region.',
  },
  'indicator.patchwork.name': { de: 'Flickenteppich', en: 'Patchwork' },
  'indicator.patchwork.the': { de: 'der Flickenteppich', en: 'the patchwork' },
  'indicator.patchwork.short': {
    de: 'Wie sehr die Technik aus Teilen besteht, die nicht zusammenpassen.',
    en: 'How far the technology consists of parts that do not fit together.',
  },
  'indicator.attackSurface.name': { de: 'Angriffsfläche', en: 'Attack surface' },
  'indicator.attackSurface.the': { de: 'die Angriffsfläche', en: 'the attack surface' },
  'indicator.attackSurface.short': {
    de: 'Wie viele erreichbare und schlecht geschützte Geräte die Stadt betreibt.',
    en: 'How many exposed and poorly protected devices the city runs.',
  },
  'indicator.privacyRisk.name': { de: 'Datenrisiko', en: 'Privacy risk' },
  'indicator.privacyRisk.the': { de: 'das Datenrisiko', en: 'privacy risk' },
  'indicator.privacyRisk.short': {
    de: 'Anteil der Menschen, die jemand aus den Daten der Stadt wiedererkennen könnte.',
    en: 'Share of people whom someone could recognise from the city’s data.',
  },
  'indicator.publicSpace.name': { de: 'Öffentlicher Raum', en: 'Public space' },
  'indicator.publicSpace.the': { de: 'der öffentliche Raum', en: 'public space' },
  'indicator.publicSpace.short': {
    de: 'Flächen, die frei zugänglich, einladend, unbeobachtet und in öffentlicher Hand sind.',
    en: 'Areas that are free to enter, welcoming, unrecorded and in public hands.',
  },
  'indicator.trust.name': { de: 'Vertrauen', en: 'Trust' },
  'indicator.trust.the': { de: 'das Vertrauen', en: 'trust' },
  'indicator.trust.short': {
    de: 'Anteil der Menschen, die der Stadt zutrauen, in ihrem Sinn zu handeln.',
    en: 'Share of people who trust the city to act in their interest.',
  },
  'indicator.acceptance.name': { de: 'Akzeptanz', en: 'Acceptance' },
  'indicator.acceptance.the': { de: 'die Akzeptanz', en: 'acceptance' },
  'indicator.acceptance.short': {
    de: 'Wie weit die Betroffenen die laufenden Maßnahmen mittragen.',
    en: 'How far those affected go along with the running measures.',
  },
  'indicator.cohesion.name': { de: 'Zusammenhalt', en: 'Cohesion' },
  'indicator.cohesion.the': { de: 'der Zusammenhalt', en: 'cohesion' },
  'indicator.cohesion.short': {
    de: 'Wie nah Stadtteile und Einkommensgruppen in ihren Lebensbedingungen beieinanderliegen.',
    en: 'How close districts and income groups are in their living conditions.',
  },
  'indicator.qualityOfLife.name': { de: 'Lebensqualität', en: 'Quality of life' },
  'indicator.qualityOfLife.the': { de: 'die Lebensqualität', en: 'quality of life' },
  'indicator.qualityOfLife.short': {
    de: 'Dienste, Wege, Umgebung, Sicherheit, Versorgung und was nach der Miete bleibt.',
    en: 'Services, mobility, surroundings, safety, supply, and what is left after rent.',
  },
  'indicator.attractiveness.name': { de: 'Anziehungskraft', en: 'Attractiveness' },
  'indicator.attractiveness.the': { de: 'die Anziehungskraft', en: 'attractiveness' },
  'indicator.attractiveness.short': {
    de: 'Die Stadt im Vergleich zu anderen. 50 heißt: gleichauf.',
    en: 'The city compared with others. 50 means level.',
  },
  'indicator.capacity.name': { de: 'Kraft der Verwaltung', en: 'Capacity' },
  'indicator.capacity.the': { de: 'die Kraft der Verwaltung', en: 'the administration’s capacity' },
  'indicator.capacity.short': {
    de: 'Verfügbare Arbeitstage geteilt durch nötige. Unter 100 verzögert sich alles.',
    en: 'Working days available over those needed. Below 100 everything is late.',
  },
  'indicator.silo.name': { de: 'Ämterdenken', en: 'Silo thinking' },
  'indicator.silo.the': { de: 'das Ämterdenken', en: 'silo thinking' },
  'indicator.silo.short': {
    de: 'Anteil der Verbindungen zwischen Ämtern, um die sich niemand kümmert.',
    en: 'Share of links between departments that nobody manages.',
  },
} as const satisfies Texts
register(indicators)
declare module './core.ts' {
  interface Areas {
    indicators: typeof indicators
  }
}
