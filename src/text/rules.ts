import { register, type Texts } from './core.ts'

/** Each rule that moves a number, as one plain sentence (`rule.`) and as a name for tables (`ruleName.`). The chapter stands in `model/rules.ts`. */
export const rules = {
  'rule.births': { de: 'Kinder werden geboren.', en: 'Children are born.' },
  'rule.deaths': {
    de: 'Menschen sterben, meist im hohen Alter.',
    en: 'People die, mostly in old age.',
  },
  'rule.ageing': {
    de: 'Jedes Jahr werden alle ein Jahr älter.',
    en: 'Each year everyone grows a year older.',
  },
  'rule.moves': {
    de: 'Menschen ziehen dorthin, wo es sich besser lebt als anderswo.',
    en: 'People move to where life is better than elsewhere.',
  },
  'rule.neglect': {
    de: 'Wo die Stadt nicht hinsieht, verkommt das Umfeld.',
    en: 'Where the city does not look, surroundings decay.',
  },
  'rule.mobility': {
    de: 'Wo der Bus selten fährt, hilft Fahren auf Abruf am meisten.',
    en: 'Where buses are rare, rides on request help most.',
  },
  'rule.jobs': {
    de: 'Betriebe folgen einem Ort, dem sie trauen, erst nach Jahren.',
    en: 'Firms follow a place they trust only after years.',
  },
  'rule.displacement': {
    de: 'Steigen die Mieten, gehen zuerst Haushalte mit wenig Einkommen.',
    en: 'When rents rise, households with little income leave first.',
  },
  'rule.taxBase': {
    de: 'Steuern folgen den Menschen und Betrieben: Wer geht, zahlt anderswo.',
    en: 'Taxes follow people and firms: whoever leaves pays elsewhere.',
  },
  'rule.economy': {
    de: 'Einnahmen folgen der Wirtschaft: Im Mittel wachsen sie, die Gewerbesteuer schwankt von Jahr zu Jahr.',
    en: 'Revenue follows the economy: on average it grows, and the trade tax swings from year to year.',
  },
  'rule.priceDrift': {
    de: 'Löhne und Preise steigen, auch wenn niemand etwas beschließt.',
    en: 'Wages and prices rise even when nobody decides anything.',
  },
  'rule.upkeep': {
    de: 'Unterlassener Unterhalt wird zum Stau und kostet später mehr.',
    en: 'Upkeep left undone becomes backlog and costs more later.',
  },
  'rule.borrowing': {
    de: 'Für Bauten und Anlagen nimmt die Stadt jedes Jahr die Kredite ihres Haushaltsplans auf. Unter Auflagen genehmigt die Aufsicht keine neuen.',
    en: 'For buildings and plant the city takes out the loans of its budget plan each year. Under conditions the supervisor approves no new ones.',
  },
  'rule.interest': {
    de: 'Auf Schulden zahlt die Stadt Zinsen.',
    en: 'The city pays interest on debt.',
  },
  'rule.mandatoryDuty': {
    de: 'Bund und Land übertragen Aufgaben, das Geld folgt nicht immer.',
    en: 'Federation and Land pass on duties; the money does not always follow.',
  },
  'rule.ransom': {
    de: 'Wer Lösegeld zahlt, hat Geld verloren, vielleicht einen Schlüssel gewonnen und wird eher wieder angegriffen. Kopierte Daten können trotzdem erscheinen.',
    en: 'Whoever pays a ransom has lost money, may have gained a key, and is more likely to be attacked again. Copied data may appear all the same.',
  },
  'rule.liability': {
    de: 'Wer haftet, zahlt mit, soweit die Stadt es beweisen kann.',
    en: 'Whoever is liable pays a part, as far as the city can prove it.',
  },
  'rule.equalisation': {
    de: 'Das Land gleicht einen Teil aus, wenn Steuerkraft oder Bevölkerung anders ausfallen, ein Jahr später.',
    en: 'The Land makes good a part when tax power or population turn out otherwise, a year late.',
  },
  'rule.repairs': {
    de: 'Was verfällt, geht zuerst kaputt: Notreparaturen kosten jedes Jahr.',
    en: 'What decays breaks first: emergency repairs cost money every year.',
  },
  'rule.repayment': {
    de: 'Kredite für Projekte werden über zwanzig Jahre getilgt.',
    en: 'Loans for projects are repaid over twenty years.',
  },
  'rule.sale': {
    de: 'Verkauftes Eigentum bringt einmal Geld. Ertrag und Mitsprache gehen mit.',
    en: 'Property sold brings money once. Its yield and the say in it go too.',
  },
  'rule.buyBack': {
    de: 'Ein Rückkauf dauert und kostet mehr, als der Verkauf brachte.',
    en: 'Buying back takes time and costs more than the sale brought in.',
  },
  'rule.projectCost': {
    de: 'Was eingeführt ist, kostet jedes Jahr: Betrieb, Lizenzen, Personal.',
    en: 'What has been introduced costs every year: running, licences, staff.',
  },
  'rule.projectIncome': {
    de: 'Manche Maßnahmen sparen Geld oder bringen Einnahmen.',
    en: 'Some measures save money or bring revenue.',
  },
  'rule.grantMoney': {
    de: 'Fördergeld zahlt mit, solange die Förderung läuft.',
    en: 'Grant money pays a share while the grant runs.',
  },
  'rule.supervision': {
    de: 'Gerät der Haushalt aus dem Gleichgewicht, erlaubt die Aufsicht weniger.',
    en: 'When the budget loses its balance, supervision permits less.',
  },
  'rule.hiring': {
    de: 'Stellen lassen sich nur füllen, wenn Geld und Bewerbungen da sind.',
    en: 'Posts can be filled only with money and applicants.',
  },
  'rule.sharing': {
    de: 'Fachleute der Nachbarn arbeiten mit; niemand muss sie erst suchen.',
    en: 'Experts of the neighbours lend a hand; nobody has to find them first.',
  },
  'rule.contact': {
    de: 'Ohne eine feste Ansprechstelle verfällt ein Dienst: Jeder verweist weiter.',
    en: 'Without one named contact a service decays: everyone passes the question on.',
  },
  'rule.leaving': {
    de: 'Fachleute gehen, wenn Bezahlung und Belastung nicht stimmen.',
    en: 'Experts leave when pay and workload are wrong.',
  },
  'rule.skillGrowth': {
    de: 'Die Verwaltung lernt durch Schulung und durch eigenes Tun.',
    en: 'The administration learns by training and by doing.',
  },
  'rule.fatigue': {
    de: 'Zu viel auf einmal ermüdet, und müde Ämter arbeiten langsamer.',
    en: 'Too much at once tires, and tired departments work more slowly.',
  },
  'rule.silo': {
    de: 'Ämter arbeiten nebeneinander, bis Strategie und Leitstelle sie verbinden.',
    en: 'Departments work side by side until strategy and a lead unit connect them.',
  },
  'rule.understanding': {
    de: 'Wer dieselben Wörter verschieden versteht, verliert Zeit.',
    en: 'Those who mean different things by the same words lose time.',
  },
  'rule.expectation': {
    de: 'Angekündigtes, das ausbleibt, wird zur Schuld gegenüber den Menschen.',
    en: 'What is announced and does not come becomes a debt to the people.',
  },
  'rule.initiative': {
    de: 'Eine Stadt, die nur auf Angebote antwortet, verliert ihre Richtung.',
    en: 'A city that only answers offers loses its direction.',
  },
  'rule.access': {
    de: 'Ohne Anschluss und Gerät nützt kein Onlinedienst.',
    en: 'Without a line and a device no online service helps.',
  },
  'rule.training': {
    de: 'Lernen wirkt langsam: über Jahre, nicht über Quartale.',
    en: 'Learning works slowly: over years, not quarters.',
  },
  'rule.channels': {
    de: 'Online erreicht ein Dienst nur, wer Zugang und Können hat. Schalter und Telefon erreichen die anderen.',
    en: 'Online a service reaches only those with access and skill. Counter and phone reach the others.',
  },
  'rule.trustPromise': {
    de: 'Gehaltene Zusagen stärken Vertrauen, gebrochene kosten mehr.',
    en: 'Promises kept build trust; broken ones cost more.',
  },
  'rule.trustOutage': {
    de: 'Wer ohne Strom, Wasser oder Amt dasteht, vertraut weniger.',
    en: 'Those left without power, water or an office trust less.',
  },
  'rule.trustReach': {
    de: 'Wen die Stadt nicht erreicht, der vertraut ihr auch nicht.',
    en: 'Those the city does not reach do not trust it.',
  },
  'rule.trustHeard': {
    de: 'Wer gehört wird, trägt mehr mit.',
    en: 'Those who are heard go along more.',
  },
  'rule.trustDrift': {
    de: 'Vertrauen kehrt langsam zu dem zurück, was am Ort üblich ist.',
    en: 'Trust slowly returns to what is usual in the place.',
  },
  'rule.trustEvent': {
    de: 'Ein Vorfall oder ein Leck bleibt im Gedächtnis.',
    en: 'An incident or a leak stays in memory.',
  },
  'rule.streetlamp': {
    de: 'Repariert wird, wovon man weiß. Wo Sensoren hängen und Menschen melden, weiß man mehr.',
    en: 'What is known gets repaired. More is known where sensors hang and people report.',
  },
  'rule.modelBias': {
    de: 'Ein Modell verteilt Dienste nach gemeldetem Bedarf. Wer nicht meldet, verliert sie.',
    en: 'A model places services by reported demand. Those who do not report lose them.',
  },
  'rule.acceptance': {
    de: 'Was nützt und offen entschieden wurde, wird angenommen. Was fertig auf den Tisch kommt, trifft später auf Einwände.',
    en: 'What is useful and was decided openly is accepted. What arrives ready-made meets objections later.',
  },
  'rule.contractPrice': {
    de: 'Bei der Verlängerung zählt, was Gehen kosten würde.',
    en: 'At renewal what counts is what leaving would cost.',
  },
  'rule.contractTerms': {
    de: 'Was im Vertrag steht, entscheidet Jahre später über Ausstieg und Mitsprache.',
    en: 'What the contract says decides exit and say years later.',
  },
  'rule.takeover': {
    de: 'Wird ein Partner gekauft, gilt, was der Vertrag für diesen Fall sagt. Sagt er nichts, bestimmt der neue Eigentümer.',
    en: 'When a partner is bought, what the contract says about it holds. If it says nothing, the new owner decides.',
  },
  'rule.knowledge': {
    de: 'Gehen die Fachleute zum Partner, kann die Stadt nicht mehr prüfen, was sie kauft.',
    en: 'When experts move to the partner, the city can no longer check what it buys.',
  },
  'rule.coverage': {
    de: 'Vernetztes nützt erst bei hoher Abdeckung, Einzelnes im Verhältnis.',
    en: 'Networks help only at high coverage; single devices in proportion.',
  },
  'rule.age': {
    de: 'Technik altert: Software in wenigen Jahren, Steuerung in zehn, Bauten in Jahrzehnten.',
    en: 'Technology ages: software in a few years, controls in ten, structures in decades.',
  },
  'rule.exposure': {
    de: 'Jedes Gerät am Netz ist auch ein Weg hinein.',
    en: 'Each device on the network is also a way in.',
  },
  'rule.weakness': {
    de: 'Alte Software, fehlende Schutzfunktionen und späte Updates machen angreifbar.',
    en: 'Old software, missing safeguards and late updates invite attack.',
  },
  'rule.buffers': {
    de: 'Ein Puffer hält einige Stunden. Danach fällt aus, was daran hängt.',
    en: 'A buffer lasts some hours. Then what depends on it fails.',
  },
  'rule.calm': {
    de: 'Je länger nichts geschah, desto härter trifft der Ausfall.',
    en: 'The longer nothing happened, the harder a failure hits.',
  },
  'rule.cascade': {
    de: 'Was vernetzt ist, fällt in Netzen aus.',
    en: 'What is networked fails in networks.',
  },
  'rule.holdings': {
    de: 'Zwei verknüpfbare Datenbestände verraten mehr als die Summe.',
    en: 'Two holdings that can be linked reveal more than their sum.',
  },
  'rule.space': {
    de: 'Gebühren, Konten, Kameras und Hausrecht machen öffentlichen Raum enger.',
    en: 'Fees, accounts, cameras and house rules narrow public space.',
  },
  'rule.feltSafety': {
    de: 'Sichtbare Technik beruhigt. Sicherer wird es dadurch nicht immer.',
    en: 'Visible technology reassures. It does not always make things safer.',
  },
  'rule.energy': {
    de: 'Technik spart Energie dort, wo sie wirklich läuft.',
    en: 'Technology saves energy where it really runs.',
  },
  'rule.rebound': {
    de: 'Wird etwas billiger, nutzen es mehr Menschen, und ein Teil der Ersparnis ist weg.',
    en: 'When something gets cheaper, people use more of it, and part of the saving is gone.',
  },
  'rule.traffic': {
    de: 'Weniger Autoverkehr heißt bessere Luft und ruhigere Straßen.',
    en: 'Less car traffic means better air and calmer streets.',
  },
  'rule.image': {
    de: 'Der Ruf der Stadt folgt dem, was von ihr zu sehen ist.',
    en: 'The city’s name follows what can be seen of it.',
  },
  'rule.others': {
    de: 'Andere Städte gehen weiter, auch wenn diese stehen bleibt.',
    en: 'Other cities move on, even when this one stands still.',
  },
  'rule.flats': {
    de: 'Neue Wohnungen brauchen Jahre, neue Nachfrage nicht.',
    en: 'New flats take years; new demand does not.',
  },
  'rule.vacancy': {
    de: 'Wo Wohnungen leer stehen, leidet das Umfeld.',
    en: 'Where flats stand empty, surroundings suffer.',
  },
  'rule.dismantling': {
    de: 'Erst wenn ganze Blöcke fallen, fallen auch Leitungen und Straßen weg.',
    en: 'Only where whole blocks go do pipes and streets go too.',
  },
  'rule.rent': {
    de: 'Wird die Stadt begehrter, steigen die Mieten.',
    en: 'As the city becomes more sought after, rents rise.',
  },
  'rule.platforms': {
    de: 'Plattformen kommen ungefragt und sammeln mit.',
    en: 'Platforms come uninvited and collect as well.',
  },
  'rule.event': { de: 'Folge eines Ereignisses.', en: 'Consequence of an event.' },
  'rule.limit': {
    de: 'Hier endet die Skala: Mehr oder weniger geht nicht.',
    en: 'The scale ends here: no more or less is possible.',
  },
  'rule.start': {
    de: 'So stand es bei Amtsantritt.',
    en: 'This is how it stood when you took office.',
  },
  'ruleName.births': { de: 'Geburten', en: 'Births' },
  'ruleName.deaths': { de: 'Sterbefälle', en: 'Deaths' },
  'ruleName.ageing': { de: 'Älter werden', en: 'Ageing' },
  'ruleName.moves': { de: 'Zu- und Wegzüge', en: 'Moves' },
  'ruleName.neglect': { de: 'Vernachlässigung', en: 'Neglect' },
  'ruleName.mobility': { de: 'Unterwegs sein', en: 'Getting around' },
  'ruleName.jobs': { de: 'Arbeitsplätze', en: 'Jobs' },
  'ruleName.displacement': { de: 'Verdrängung', en: 'Displacement' },
  'ruleName.taxBase': { de: 'Steuerkraft', en: 'Tax base' },
  'ruleName.economy': { de: 'Lage der Wirtschaft', en: 'State of the economy' },
  'ruleName.priceDrift': { de: 'Löhne und Preise', en: 'Wages and prices' },
  'ruleName.upkeep': { de: 'Unterhalt', en: 'Upkeep' },
  'ruleName.borrowing': { de: 'Kredite nach Plan', en: 'Planned borrowing' },
  'ruleName.interest': { de: 'Zinsen', en: 'Interest' },
  'ruleName.ransom': { de: 'Lösegeld', en: 'Ransom' },
  'ruleName.liability': { de: 'Haftung', en: 'Liability' },
  'ruleName.equalisation': { de: 'Finanzausgleich', en: 'Equalisation payments' },
  'ruleName.repairs': { de: 'Notreparaturen', en: 'Emergency repairs' },
  'ruleName.repayment': { de: 'Tilgung', en: 'Repayment' },
  'ruleName.sale': { de: 'Verkauf von Eigentum', en: 'Sale of property' },
  'ruleName.buyBack': { de: 'Rückkauf', en: 'Buying back' },
  'ruleName.mandatoryDuty': { de: 'Übertragene Pflichten', en: 'Duties passed down' },
  'ruleName.projectCost': { de: 'Kosten der Vorhaben', en: 'Cost of projects' },
  'ruleName.projectIncome': { de: 'Ertrag der Vorhaben', en: 'Yield of projects' },
  'ruleName.grantMoney': { de: 'Fördergeld', en: 'Grant money' },
  'ruleName.supervision': { de: 'Auflagen der Aufsicht', en: 'Supervision’s conditions' },
  'ruleName.hiring': { de: 'Stellenbesetzung', en: 'Filling posts' },
  'ruleName.sharing': { de: 'Geteiltes Personal', en: 'Shared staff' },
  'ruleName.contact': { de: 'Feste Ansprechstelle', en: 'One named contact' },
  'ruleName.leaving': { de: 'Weggang von Fachleuten', en: 'Experts leaving' },
  'ruleName.skillGrowth': { de: 'Können der Verwaltung', en: 'Skill of the administration' },
  'ruleName.fatigue': { de: 'Ermüdung', en: 'Fatigue' },
  'ruleName.silo': { de: 'Nebeneinander der Ämter', en: 'Departments side by side' },
  'ruleName.understanding': { de: 'Gemeinsame Begriffe', en: 'Shared terms' },
  'ruleName.expectation': { de: 'Offene Ankündigungen', en: 'Open announcements' },
  'ruleName.initiative': { de: 'Eigene Richtung', en: 'Own direction' },
  'ruleName.access': { de: 'Anschluss und Gerät', en: 'Line and device' },
  'ruleName.training': { de: 'Lernen', en: 'Learning' },
  'ruleName.channels': { de: 'Wege zum Amt', en: 'Ways to the office' },
  'ruleName.trustPromise': { de: 'Zusagen', en: 'Promises' },
  'ruleName.trustOutage': { de: 'Ausfälle', en: 'Outages' },
  'ruleName.trustReach': { de: 'Nicht erreicht werden', en: 'Not being reached' },
  'ruleName.trustHeard': { de: 'Gehört werden', en: 'Being heard' },
  'ruleName.trustDrift': { de: 'Gewohntes Vertrauen', en: 'Usual trust' },
  'ruleName.trustEvent': { de: 'Vorfälle im Gedächtnis', en: 'Incidents remembered' },
  'ruleName.streetlamp': { de: 'Wo Daten sind, wird gebaut', en: 'Work goes where data are' },
  'ruleName.modelBias': { de: 'Was das Modell nicht sieht', en: 'What the model does not see' },
  'ruleName.acceptance': { de: 'Zustimmung vor Ort', en: 'Approval on the ground' },
  'ruleName.contractPrice': { de: 'Vertragspreise', en: 'Contract prices' },
  'ruleName.contractTerms': { de: 'Vertragsklauseln', en: 'Contract clauses' },
  'ruleName.takeover': { de: 'Partner gekauft', en: 'Partner bought' },
  'ruleName.knowledge': { de: 'Wissen beim Partner', en: 'Knowledge at the partner' },
  'ruleName.coverage': { de: 'Abdeckung', en: 'Coverage' },
  'ruleName.age': { de: 'Alter der Technik', en: 'Age of technology' },
  'ruleName.exposure': { de: 'Geräte am Netz', en: 'Devices on the network' },
  'ruleName.weakness': { de: 'Schwachstellen', en: 'Weaknesses' },
  'ruleName.buffers': { de: 'Puffer', en: 'Buffers' },
  'ruleName.calm': { de: 'Lange Ruhe', en: 'Long calm' },
  'ruleName.cascade': { de: 'Kaskade', en: 'Cascade' },
  'ruleName.holdings': { de: 'Verknüpfbare Daten', en: 'Linkable data' },
  'ruleName.space': { de: 'Regeln im öffentlichen Raum', en: 'Rules in public space' },
  'ruleName.feltSafety': { de: 'Gefühlte Sicherheit', en: 'Felt safety' },
  'ruleName.energy': { de: 'Energieverbrauch', en: 'Energy use' },
  'ruleName.rebound': { de: 'Mehrverbrauch nach dem Sparen', en: 'Rebound' },
  'ruleName.traffic': { de: 'Autoverkehr', en: 'Car traffic' },
  'ruleName.image': { de: 'Ruf der Stadt', en: 'The city’s name' },
  'ruleName.others': { de: 'Andere Städte', en: 'Other cities' },
  'ruleName.flats': { de: 'Wohnungsbau', en: 'Building flats' },
  'ruleName.rent': { de: 'Mieten', en: 'Rents' },
  'ruleName.vacancy': { de: 'Leerstand', en: 'Vacancy' },
  'ruleName.dismantling': { de: 'Rückbau', en: 'Dismantling' },
  'ruleName.platforms': { de: 'Plattformen', en: 'Platforms' },
  'ruleName.event': { de: 'Ereignis', en: 'Event' },
  'ruleName.limit': { de: 'Ende der Skala', en: 'End of the scale' },
  'ruleName.start': { de: 'Amtsantritt', en: 'Taking office' },
} as const satisfies Texts
register(rules)
declare module './core.ts' {
  interface Areas {
    rules: typeof rules
  }
}
