import { register, type Texts } from './core.ts'

/** "How this works": where a number comes from, the rules, the assumptions, what the model leaves out. */
export const how = {
  'how.pages': { de: 'Seiten', en: 'Pages' },
  'how.page': { de: 'Seite', en: 'Page' },
  'how.group.charts': { de: 'Was worauf folgt', en: 'What follows what' },
  'how.group.model': { de: 'Wie gerechnet wird', en: 'How it is reckoned' },
  'how.chapter': { de: 'Kap. {chapter} der Studie', en: 'Ch. {chapter} of the study' },
  'how.chapters': {
    de: 'Kap. {chapter} und {other} der Studie',
    en: 'Ch. {chapter} and {other} of the study',
  },
  'how.lookUp': { de: 'Nachschlagen: {title}', en: 'Look up: {title}' },
  'how.drawn': {
    de: '{name}: {n} Zustände und ihre Übergänge. Dasselbe steht als Liste daneben.',
    en: '{name}: {n} states and what leads from one to the other. The list beside it says the same.',
  },
  'how.now': { de: 'jetzt', en: 'now' },
  'how.nowHere': { de: 'Jetzt hier', en: 'Here now' },
  'how.nowThese': { de: 'Jetzt hier: {names}', en: 'Here now: {names}' },
  'how.andMore': { de: '{names} und {n} weitere', en: '{names} and {n} more' },
  'how.begins': { de: 'Anfang', en: 'start' },
  'how.ends': { de: 'Ende', en: 'end' },
  'how.to': { de: 'zu „{state}“, {when}', en: 'to “{state}”, {when}' },
  'how.again': { de: 'bleibt hier, {when}', en: 'stays here, {when}' },
  'how.or': { de: '{one}, oder {other}', en: '{one}, or {other}' },
  'how.fromMany': { de: 'hierher von {states}, {when}', en: 'here from {states}, {when}' },
  'how.quoted': { de: '„{name}“', en: '“{name}”' },
  'how.and': { de: '{names} und {last}', en: '{names} and {last}' },

  'how.number': { de: 'Woher eine Zahl kommt', en: 'Where a number comes from' },
  'how.number.lead': {
    de: 'Jede Kennzahl lässt sich öffnen. Hinter „Warum?“ steht, wer sie bewegt hat und nach welcher Regel.',
    en: 'Every indicator can be opened. Behind “Why?” stands who moved it, and by which rule.',
  },
  'how.number.1': { de: 'Jede Änderung wird gebucht', en: 'Every change is booked' },
  'how.number.1.text': {
    de: 'Ändert sich eine Größe, hält das Spiel fest: um wie viel, in welchem Quartal, nach welcher Regel, durch welche Entscheidung oder welches Ereignis.',
    en: 'When a quantity changes, the game records by how much, in which quarter, by which rule, through which decision or event.',
  },
  'how.number.2': {
    de: 'Die Beiträge ergeben die Änderung',
    en: 'Contributions add up to the change',
  },
  'how.number.2.text': {
    de: 'Nichts bleibt übrig. Was eine Grenze abschneidet, weil eine Skala endet, steht als eigener Beitrag da.',
    en: 'Nothing is left over. What a limit cuts off, because a scale ends, stands as a contribution of its own.',
  },
  'how.number.3': { de: 'Die Kette führt zurück', en: 'The chain leads back' },
  'how.number.3.text': {
    de: 'Ein Vorhaben weiß, welcher Beschluss es begann, ein Vertrag, wer ihn unterschrieb. So führt „Warum?“ auch nach Jahren zur Entscheidung.',
    en: 'A project knows which resolution began it, a contract who signed it. So “Why?” leads to the decision even years later.',
  },
  'how.number.4': { de: 'Gemeinsame Wirkung wird verteilt', en: 'Joint effects are shared out' },
  'how.number.4.text': {
    de: 'Manche Kennzahl hängt an mehreren Größen zugleich. Dann tauscht das Spiel die alten Werte nacheinander gegen die neuen, immer in derselben Reihenfolge, und misst jeden Schritt. Eine andere Reihenfolge gäbe andere Anteile, die Summe bliebe gleich.',
    en: 'Some indicators hang on several quantities at once. The game then exchanges the old values for the new one after another, always in the same order, and measures each step. Another order would give other shares; the sum would be the same.',
  },
  'how.number.5': { de: 'Gemessen ist nicht wirklich', en: 'Measured is not real' },
  'how.number.5.text': {
    de: 'Sie sehen, was die Stadt misst: mit Lücken, verspätet, verzerrt. Nutzungszahlen zählen zum Beispiel nur, wer ankommt. Umfrage, Prüfung, Begehung, Test und Forum schärfen das Bild für einige Quartale. Geld, Gesetze und Vertragstexte sind immer exakt.',
    en: 'You see what the city measures: with gaps, late, biased. Usage figures, for one, count only those who arrive. Survey, audit, walk, test and forum sharpen the picture for some quarters. Money, laws and contract texts are always exact.',
  },
  'how.same': { de: 'Gleiche Amtszeit, gleiche Zahlen', en: 'Same term, same figures' },
  'how.same.text': {
    de: 'Stadt, Startzahl und Ihre Entscheidungen ergeben immer denselben Verlauf, auf jedem Gerät. Auch der Zufall hängt an der Startzahl und an seinem Anlass: Ließen Sie eine Entscheidung weg, fielen alle anderen Würfe wie zuvor.',
    en: 'City, seed and your decisions always give the same course, on every device. Chance, too, hangs on the seed and on its occasion: leave one decision out, and every other draw falls as before.',
  },
  'how.same.run': {
    de: 'Diese Amtszeit: Startzahl {seed}, Prüfsumme {hash}, Rechenstand {engine}.',
    en: 'This term: seed {seed}, checksum {hash}, engine {engine}.',
  },

  'how.rules': { de: 'Die Regeln', en: 'The rules' },
  'how.rules.lead': {
    de: '{n} Regeln bewegen alle Zahlen. Sie gelten in jeder Stadt; verschieden sind nur Ausgangswerte und Gewichte.',
    en: '{n} rules move all numbers. They hold in every city; only starting values and weights differ.',
  },
  'how.rules.table': { de: 'Regeln und Kapitel', en: 'Rules and chapters' },
  'how.rules.name': { de: 'Regel', en: 'Rule' },
  'how.rules.says': { de: 'Sie sagt', en: 'It says' },
  'how.rules.chapter': { de: 'Kapitel', en: 'Chapter' },
  'how.rules.people': { de: 'Menschen und Wohnen', en: 'People and housing' },
  'how.rules.money': { de: 'Geld', en: 'Money' },
  'how.rules.staff': { de: 'Verwaltung', en: 'Administration' },
  'how.rules.reach': { de: 'Reichweite und Vertrauen', en: 'Reach and trust' },
  'how.rules.contracts': { de: 'Verträge und Vorhaben', en: 'Contracts and projects' },
  'how.rules.systems': { de: 'Technik und Ausfall', en: 'Technology and failure' },
  'how.rules.city': {
    de: 'Daten, Raum, Umwelt, andere Städte',
    en: 'Data, space, environment, other cities',
  },
  'how.rules.frame': { de: 'Rahmen', en: 'Frame' },

  'how.assumptions': { de: 'Die Annahmen', en: 'The assumptions' },
  'how.assumptions.lead': {
    de: 'Diese Ausgangswerte hat niemand veröffentlicht, oder nur für ganz Deutschland. Die Spanne sagt, was ebenso möglich wäre.',
    en: 'Nobody has published these starting values, or only for Germany as a whole. The range says what would be just as possible.',
  },
  'how.assumptions.more': {
    de: 'Die übrigen Festwerte stehen im Quelltext, jeder mit Einheit und Quelle oder dem Wort Annahme. Eine Übersicht gibt docs/model.md.',
    en: 'The other constants stand in the source code, each with unit and source or the word assumption. docs/model.md gives an overview.',
  },
  'how.assumptions.what': { de: 'Annahme und Quelle', en: 'Assumption and source' },
  'how.assumptions.value': { de: 'Wert', en: 'Value' },
  'how.assumptions.range': { de: 'Spanne', en: 'Range' },
  'how.assumptions.changed': { de: 'geändert, sonst {value}', en: 'changed, otherwise {value}' },
  'how.assumptions.none': { de: 'geschätzt', en: 'estimated' },
  'how.assumptions.range.of': { de: '{low} bis {high}', en: '{low} to {high}' },
  'how.noRun': {
    de: 'Die Annahmen gehören zu einer Stadt. Treten Sie ein Amt an, dann stehen sie hier.',
    en: 'The assumptions belong to a city. Take office, and they stand here.',
  },
  'how.unit.perHead': { de: '{money} je Kopf', en: '{money} per head' },
  'how.unit.years': { de: '{n} Jahre', en: '{n} years' },
  'how.unit.quarters': { de: '{n} Quartale', en: '{n} quarters' },
  'how.unit.other': { de: '{n} {unit}', en: '{n} {unit}' },
  'how.source.staffSkill': {
    de: 'D21-Digital-Index 2024/25: 49 % der Erwachsenen haben digitale Basiskompetenzen; auf die Beschäftigten übertragen',
    en: 'D21-Digital-Index 2024/25: 49% of adults have basic digital skills; taken for staff too',
  },
  'how.source.basicSkill': { de: 'D21-Digital-Index 2024/25', en: 'D21-Digital-Index 2024/25' },
  'how.source.online16to24': {
    de: 'Destatis 2025: 3 % der 16- bis 74-Jährigen waren noch nie online',
    en: 'Destatis 2025: 3% of those aged 16 to 74 were never online',
  },
  'how.source.online25to44': {
    de: 'Destatis 2025: 3 % der 16- bis 74-Jährigen waren noch nie online',
    en: 'Destatis 2025: 3% of those aged 16 to 74 were never online',
  },
  'how.source.online45to64': {
    de: 'Destatis 2025: 3 % der 16- bis 74-Jährigen waren noch nie online',
    en: 'Destatis 2025: 3% of those aged 16 to 74 were never online',
  },
  'how.source.online65to74': {
    de: 'Bitkom, Januar 2026: 65 bis 69 Jahre 98 %, 70 bis 74 Jahre 85 %; Mittel aus beiden',
    en: 'Bitkom, January 2026: 98% at 65 to 69, 85% at 70 to 74; mean of both',
  },
  'how.source.online75to79': { de: 'Bitkom, Januar 2026', en: 'Bitkom, January 2026' },
  'how.source.online80plus': { de: 'Bitkom, Januar 2026', en: 'Bitkom, January 2026' },
  'how.source.upkeepShare': {
    de: 'KfW-Kommunalpanel 2025: 19 % der Kommunen schaffen den Unterhalt kaum',
    en: 'KfW-Kommunalpanel 2025: 19% of municipalities hardly manage upkeep',
  },
  'how.source.backlogPerResident': {
    de: 'KfW-Kommunalpanel 2025: bundesweit 215,7 Mrd. €, geteilt durch die Bevölkerung',
    en: 'KfW-Kommunalpanel 2025: €215.7bn nationwide, divided by residents',
  },
  'how.source.minimumLiquidity': {
    de: 'Gemeindehaushaltsverordnung Baden-Württemberg, § 22: zwei Prozent der Auszahlungen',
    en: 'Municipal budget ordinance of Baden-Württemberg, § 22: two per cent of payments',
  },

  'how.limits': { de: 'Was das Modell weglässt', en: 'What the model leaves out' },
  'how.limits.lead': {
    de: 'Die Richtung der meisten Wirkungen ist belegt, ihre Größe oft nicht. Das Modell taugt zum Vergleichen von Wegen, nicht zum Vorhersagen.',
    en: 'The direction of most effects has evidence, their size often has not. The model is fit for comparing ways, not for forecasting.',
  },
  'how.limits.groups': { de: 'Menschen als Gruppen', en: 'People as groups' },
  'how.limits.groups.text': {
    de: 'Gerechnet wird mit Stadtteil, Alter und drei Stufen von Bildung und Einkommen. Sprache, Behinderung, Herkunft und Haushalt kommen nicht einzeln vor.',
    en: 'The model reckons with district, age and three levels of education and income. Language, disability, origin and household do not appear singly.',
  },
  'how.limits.districts': { de: 'Stadtteile aus zwei Zahlen', en: 'Districts from two figures' },
  'how.limits.districts.text': {
    de: 'Veröffentlicht sind Einwohnende je Stadtteil und Altersjahre der ganzen Stadt. Wie alt und wie wohlhabend ein Stadtteil ist, schätzt das Spiel aus seiner Bebauung.',
    en: 'Published are residents by district and years of age for the whole city. How old and how well-off a district is, the game estimates from its buildings.',
  },
  'how.limits.economy': { de: 'Wirtschaft am Rand', en: 'Economy at the margin' },
  'how.limits.economy.text': {
    de: 'Betriebe und Arbeitsplätze sind ein fester Wert. Die Gewerbesteuer schwankt um ihren Plan, ohne dass Firmen kommen oder gehen.',
    en: 'Firms and jobs are a fixed value. Trade tax swings around its plan without firms coming or going.',
  },
  'how.limits.traffic': { de: 'Kein Straßennetz', en: 'No road network' },
  'how.limits.traffic.text': {
    de: 'Autoverkehr ist eine Zahl für die ganze Stadt. Staus, Wege und Fahrpläne gibt es nicht.',
    en: 'Car traffic is one number for the whole city. There are no jams, routes or timetables.',
  },
  'how.limits.politics': { de: 'Politik ohne Parteien', en: 'Politics without parties' },
  'how.limits.politics.text': {
    de: 'Fünf Ratsgruppen stehen für Interessen. Sie bilden keine Bündnisse und lernen nicht. Eine verlorene Wahl beendet das Spiel nicht.',
    en: 'Five council groups stand for interests. They form no alliances and do not learn. A lost election does not end the game.',
  },
  'how.limits.law': { de: 'Recht in Grundzügen', en: 'Law in outline' },
  'how.limits.law.text': {
    de: 'Vergabe, Datenschutz, Haushalts- und Kommunalrecht sind stark vereinfacht. Wer wirklich entscheidet, braucht Rechtsrat.',
    en: 'Procurement, data protection, budget and municipal law are much simplified. Whoever decides in earnest needs legal advice.',
  },
  'how.limits.partners': { de: 'Partner nach Regeln', en: 'Partners by rule' },
  'how.limits.partners.text': {
    de: 'Firmen sind erfunden und handeln berechenbar. Absprachen, Übernahmen und Rechtsstreit fehlen.',
    en: 'Firms are invented and act predictably. Collusion, takeovers and lawsuits are missing.',
  },
  'how.limits.outside': { de: 'Die Welt draußen', en: 'The world outside' },
  'how.limits.outside.text': {
    de: 'Andere Städte folgen einer vorgegebenen Linie. Gesetze und Zinsen bleiben, wie sie sind.',
    en: 'Other cities follow a given line. Laws and interest rates stay as they are.',
  },
  'how.limits.crisis': { de: 'Krisen ohne Täter', en: 'Crises without perpetrators' },
  'how.limits.crisis.text': {
    de: 'Gezählt werden Personenstunden ohne Dienst, keine Toten. Wer angreift und wie, zeigt das Spiel nicht. Je Quartal trifft höchstens ein Vorfall die Stadt.',
    en: 'Person-hours without service are counted, not deaths. Who attacks and how, the game does not show. At most one incident strikes the city in a quarter.',
  },
  'how.limits.time': { de: 'Zeit in Quartalen', en: 'Time in quarters' },
  'how.limits.time.text': {
    de: 'Die Stadt wird einmal im Quartal gerechnet, in der Krise stündlich. Die Wochen auf der Karte dienen nur der Anschauung.',
    en: 'The city is reckoned once a quarter, in a crisis by the hour. The weeks on the map are only for show.',
  },
  'how.limits.thesis': { de: 'Eine Haltung', en: 'A stance' },
  'how.limits.thesis.text': {
    de: 'Die Studie sieht Technik als Mittel und warnt davor, die Steuerung aus der Hand zu geben. Das prägt, welche Regeln es gibt. Sie können das anders sehen, und andere Annahmen ändern das Ergebnis.',
    en: 'The study sees technology as a means and warns against letting go of steering. That shapes which rules exist. You may see it differently, and other assumptions change the outcome.',
  },
} as const satisfies Texts
register(how)
declare module './core.ts' {
  interface Areas {
    how: typeof how
  }
}
