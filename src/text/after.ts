import { register, type Texts } from './core.ts'

/** The quarter running, the report, year-end, half-time and the interim balance. */
export const after = {
  'running.title': { de: '{quarter} läuft', en: '{quarter} is running' },
  'running.titleMore': {
    de: '{n} Quartale laufen',
    en: '{n} quarters are running',
  },
  'running.week': { de: 'Woche {week} von {all}', en: 'Week {week} of {all}' },
  'running.news': { de: 'Was geschieht', en: 'What happens' },
  'running.quiet': { de: 'Noch nichts Neues.', en: 'Nothing new yet.' },
  'running.nothing': {
    de: 'In diesen Wochen kam nichts vor, was im Bericht eine Zeile braucht.',
    en: 'Nothing in these weeks needs a line in the report.',
  },
  'running.underWay': { de: 'Unterwegs', en: 'Under way' },
  'running.inWeek': { de: 'Woche {week}', en: 'Week {week}' },
  'running.weeks': { de: 'Die Wochen bis zum Bericht', en: 'The weeks until the report' },
  'running.because': { de: 'Wegen: {cause}.', en: 'Because of: {cause}.' },
  'running.until.begins': {
    de: 'beschlossen, nach Plan fertig {quarter}',
    en: 'adopted, due to be done {quarter}',
  },
  'running.until.pilot': {
    de: 'Pilot, nach Plan bis {quarter}',
    en: 'pilot, planned until {quarter}',
  },
  'running.until.rollout': {
    de: 'Ausbau, nach Plan fertig {quarter}',
    en: 'roll-out, due to be done {quarter}',
  },
  'running.until.contract': {
    de: 'Vertrag endet {quarter}',
    en: 'contract ends {quarter}',
  },
  'running.done': { de: 'steht zu {share}', en: '{share} in place' },
  'running.more': { de: 'und {n} weitere', en: 'and {n} more' },
  'running.skip': { de: 'Zum Bericht', en: 'To the report' },
  'running.step': { de: 'Eine Woche weiter', en: 'One week on' },
  'running.stepMonth': { de: 'Vier Wochen weiter', en: 'Four weeks on' },
  'running.over': {
    de: 'Die Wochen sind vorbei. Der Bericht liegt vor.',
    en: 'The weeks are over. The report is ready.',
  },
  'running.stopped': {
    de: 'Ein Vorfall unterbricht das Quartal.',
    en: 'An incident interrupts the quarter.',
  },
  'running.toCrisis': { de: 'Zur Krise', en: 'To the crisis' },

  'report.title': { de: 'Quartalsbericht', en: 'Quarterly report' },
  'report.titleMore': { de: 'Bericht', en: 'Report' },
  'report.place': { de: '{city}, {quarter}', en: '{city}, {quarter}' },
  'report.period': { de: '{city}, {from} bis {to}', en: '{city}, {from} to {to}' },
  'report.number': { de: 'Nr. {n} von {all}', en: 'No. {n} of {all}' },
  'report.measured': { de: 'Alle Zahlen wie gemessen', en: 'All figures as measured' },
  'report.lead.passed': { de: 'Der Rat beschließt: {measure}', en: 'Council adopts: {measure}' },
  'report.lead.failed': { de: 'Der Rat lehnt ab: {measure}', en: 'Council rejects: {measure}' },
  'report.lead.calm': { de: 'Wenig Bewegung in der Stadt', en: 'Little moved in the city' },
  'report.lead.calmSub': {
    de: 'Keine Kennzahl hat sich nennenswert verändert.',
    en: 'No indicator has changed to speak of.',
  },
  'report.lead.voteSub': {
    de: '{yes} Ja, {no} Nein. {rest}',
    en: '{yes} yes, {no} no. {rest}',
  },
  'report.lead.incidentSub': {
    de: '{hours}, {people} Personenstunden ohne Dienst.',
    en: '{hours}, {people} person-hours without service.',
  },
  'report.change.up': {
    de: '{the} steigt um {by} auf {value}.',
    en: '{the} rises by {by} to {value}.',
  },
  'report.change.down': {
    de: '{the} fällt um {by} auf {value}.',
    en: '{the} falls by {by} to {value}.',
  },
  'report.change.cause': { de: 'Vor allem: {cause} ({by}).', en: 'Above all: {cause} ({by}).' },
  'report.change.rule': { de: '{rule} ({chapter})', en: '{rule} ({chapter})' },
  'report.change.against': {
    de: 'Dagegen wirkt: {cause} ({by}).',
    en: 'Working against it: {cause} ({by}).',
  },
  'report.change.late': {
    de: 'Die Umfrage ist zwei Quartale alt. Was seither geschah, zeigt sie noch nicht.',
    en: 'The survey is two quarters old. What has happened since does not show yet.',
  },
  'report.change.thin': {
    de: 'Die Daten sind dünn. Eine Ursache, die dazu passt, kennt das Modell nicht.',
    en: 'Data are thin. The model knows no cause that fits.',
  },
  'report.expectation': { de: 'Ihre Erwartung', en: 'What you expected' },
  'report.expected': {
    de: 'Sie erwarteten: {name} {expected}.',
    en: 'You expected: {name} {expected}.',
  },
  'report.came': { de: 'Tatsächlich: {outcome}.', en: 'In fact: {outcome}.' },
  'report.hit': { de: 'Das traf zu.', en: 'That held.' },
  'report.miss': { de: 'Das traf nicht zu.', en: 'That did not hold.' },
  'report.noPrediction': {
    de: 'Sie haben keine Erwartung notiert. Wer vorher rät, merkt hinterher mehr.',
    en: 'You noted no expectation. Guessing first, you notice more afterwards.',
  },
  'report.dir.up': { de: 'steigt', en: 'rises' },
  'report.dir.same': { de: 'bleibt gleich', en: 'stays the same' },
  'report.dir.down': { de: 'fällt', en: 'falls' },
  'report.news': { de: 'Meldungen', en: 'News' },
  'report.noNews': { de: 'Keine Meldungen.', en: 'No news.' },
  'report.council': { de: 'Rat', en: 'Council' },
  'report.voteLine': { de: '{measure}: {yes} zu {no}', en: '{measure}: {yes} to {no}' },
  'report.adopted': { de: 'beschlossen', en: 'adopted' },
  'report.rejected': { de: 'abgelehnt', en: 'rejected' },
  'report.votes': {
    de: '{n} von {all} {all|Vorlage|Vorlagen} beschlossen.',
    en: '{n} of {all} {all|paper|papers} adopted.',
  },
  'report.allVotes': { de: 'Stimmen', en: 'Votes' },
  'report.noVotes': { de: 'Keine Abstimmung.', en: 'No vote.' },
  'report.projects': { de: 'Wo die Vorhaben stehen', en: 'Where the projects stand' },
  'report.more': { de: '{n} weitere', en: '{n} more' },
  'report.running': {
    de: '{n} {n|Vorhaben läuft|Vorhaben laufen}, {building} {building|wird|werden} gebaut.',
    en: '{n} {n|project runs|projects run}, {building} {building|is|are} being built.',
  },
  'report.allProjects': { de: 'Alle Vorhaben', en: 'All projects' },
  'report.projectLine': { de: '{measure}: {state}', en: '{measure}: {state}' },
  'report.money': { de: 'Geld', en: 'Money' },
  'report.backlogLine': { de: 'Sanierungsstau: {value}', en: 'Upkeep backlog: {value}' },
  'report.beside': { de: 'Erwartung, Fristen, Geld', en: 'Expectation, deadlines, money' },
  'report.ahead': { de: 'Nächste Sitzung', en: 'Next sitting' },
  'report.deadline': { de: '{title}: Frist {quarter}', en: '{title}: due {quarter}' },
  'report.noDeadline': {
    de: 'Nichts hat eine Frist.',
    en: 'Nothing has a deadline.',
  },
  'report.next': { de: 'Weiter zu {quarter}', en: 'On to {quarter}' },
  'report.onward': { de: 'Weiter', en: 'Onward' },
  'report.print': { de: 'Drucken', en: 'Print' },

  'project.proposed': { de: 'vorgeschlagen', en: 'proposed' },
  'project.approved': { de: 'beschlossen', en: 'approved' },
  'project.pilot': { de: 'Pilot läuft', en: 'pilot running' },
  'project.rollout': { de: 'Ausbau läuft', en: 'roll-out under way' },
  'project.operation': { de: 'im Betrieb', en: 'in operation' },
  'project.ageing': { de: 'veraltet langsam', en: 'ageing' },
  'project.obsolete': { de: 'überholt', en: 'obsolete' },
  'project.ended': { de: 'beendet', en: 'ended' },

  'safety.title': { de: 'Gefühlt und wirklich sicher', en: 'Felt and really safe' },
  'safety.felt': { de: 'So sicher fühlen sich die Menschen', en: 'How safe people feel' },
  'safety.real': {
    de: 'So sicher ist die Stadt, soweit sie es weiß',
    en: 'How safe the city is, as far as it knows',
  },
  'safety.same': { de: 'In diesem Jahr kaum verändert.', en: 'Hardly changed this year.' },
  'safety.more': { de: 'mehr als vor einem Jahr', en: 'more than a year ago' },
  'safety.less': { de: 'weniger als vor einem Jahr', en: 'less than a year ago' },
  'safety.because': {
    de: '{way}, vor allem durch „{cause}“',
    en: '{way}, mostly through “{cause}”',
  },
  'safety.surfaceBetter': {
    de: 'Mehr: Weniger Türen stehen Angriffen offen.',
    en: 'More: fewer doors stand open to attack.',
  },
  'safety.surfaceWorse': {
    de: 'Weniger: Mehr Türen stehen Angriffen offen.',
    en: 'Less: more doors stand open to attack.',
  },
  'safety.routineBetter': {
    de: 'Mehr: Die Stadt ist im Umgang mit Ausfällen geübter.',
    en: 'More: the city has more practice with outages.',
  },
  'safety.routineWorse': {
    de: 'Weniger: Die Übung im Umgang mit Ausfällen schwindet.',
    en: 'Less: practice with outages is fading.',
  },
  'safety.couplingBetter': {
    de: 'Mehr: Weniger Dienste hängen aneinander.',
    en: 'More: fewer services hang together.',
  },
  'safety.couplingWorse': {
    de: 'Weniger: Mehr Dienste hängen aneinander.',
    en: 'Less: more services hang together.',
  },
  'safety.parts': {
    de: 'Gefühlte und wirkliche Sicherheit gehen auseinander (Kap. 4.4.3).',
    en: 'Felt and real safety are parting (chapter 4.4.3).',
  },
  'year.title': { de: 'Jahresabschluss {year}', en: 'Year-end {year}' },
  'year.planResult': { de: 'Plan und Ergebnis', en: 'Plan and result' },
  'year.inThousands': { de: 'in Tsd. €', en: 'in € thousand' },
  'year.plan': { de: 'Plan', en: 'Plan' },
  'year.result': { de: 'Ergeb\u00adnis', en: 'Result' },
  'year.difference': { de: 'Ab\u00adwei\u00adchung', en: 'Differ\u00adence' },
  'year.tradeTax': { de: 'Gewerbesteuer', en: 'Trade tax' },
  'year.incomeTax': { de: 'Einkommen\u00adsteuer\u00adanteil', en: 'Income-tax share' },
  'year.otherRevenue': { de: 'Übrige Einnahmen', en: 'Other revenue' },
  'year.revenue': { de: 'Einnahmen', en: 'Revenue' },
  'year.personnel': { de: 'Personal', en: 'Personnel' },
  'year.levy': { de: 'Umlagen', en: 'Levies' },
  'year.otherSpending': { de: 'Übrige Ausgaben', en: 'Other spending' },
  'year.spending': { de: 'Ausgaben', en: 'Spending' },
  'year.balance': { de: 'Saldo', en: 'Balance' },
  'year.invested': { de: 'Investiert', en: 'Invested' },
  'year.granted': { de: 'davon Fördergeld', en: 'of it grants' },
  'year.supervision': { de: 'Die Aufsicht', en: 'Supervision' },
  'year.unchanged': {
    de: 'Die Stufe bleibt wie im Vorjahr.',
    en: 'The step stays as it was last year.',
  },
  'year.stricter': {
    de: 'Die Aufsicht wird strenger. Manches ist nun nicht mehr erlaubt.',
    en: 'Supervision tightens. Some things are no longer permitted.',
  },
  'year.looser': {
    de: 'Die Aufsicht lässt wieder mehr zu.',
    en: 'Supervision permits more again.',
  },
  'year.forbids.free': {
    de: 'Sie dürfen alles beschließen, was bezahlt werden kann.',
    en: 'You may decide whatever can be paid for.',
  },
  'year.forbids.reporting': {
    de: 'Sie berichten im Quartal. Neue Daueraufgaben brauchen eine Begründung.',
    en: 'You report each quarter. New lasting tasks need reasons.',
  },
  'year.forbids.consolidation': {
    de: 'Freiwillige Aufgaben, neue Stellen und Kredite stehen unter Vorbehalt.',
    en: 'Voluntary tasks, new posts and loans are under reserve.',
  },
  'year.forbids.emergency': {
    de: 'Die Aufsicht entscheidet mit. Nur Pflichten und Sicherheit sind noch frei.',
    en: 'Supervision decides along with you. Only duties and safety are still free.',
  },
  'year.set': { de: 'Für das nächste Jahr', en: 'For the coming year' },
  'year.taxRate': { de: 'Hebesätze', en: 'Tax rates' },
  'year.taxRateNow': { de: '{value} des Ausgangswerts', en: '{value} of the starting rate' },
  'year.taxEffect': { de: 'etwa {money} im Jahr', en: 'about {money} a year' },
  'year.upkeepShare': { de: 'Unterhalt', en: 'Upkeep' },
  'year.upkeepNow': { de: '{value} des Bedarfs', en: '{value} of the need' },
  'year.upkeepEffect': {
    de: 'etwa {money} im Jahr. Was unter 100 % fehlt, wird Sanierungsstau.',
    en: 'about {money} a year. Anything short of 100% becomes backlog.',
  },
  'year.securityShare': { de: 'Sicherheit', en: 'Security' },
  'year.securityNow': {
    de: '{value} der digitalen Betriebskosten',
    en: '{value} of digital running costs',
  },
  'year.securityEffect': { de: 'etwa {money} im Jahr', en: 'about {money} a year' },
  'year.keep': { de: 'Haushalt unverändert lassen', en: 'Leave the budget as it is' },
  'year.decide': { de: 'Haushalt so festsetzen', en: 'Set the budget like this' },
  'year.lower': { de: '{name} senken', en: 'Lower {name}' },
  'year.raise': { de: '{name} erhöhen', en: 'Raise {name}' },

  'half.title': { de: 'Halbzeit', en: 'Half-time' },
  'half.standfirst': {
    de: 'Die Hälfte der Amtszeit ist vorbei. So stehen Ihre Ziele, gemessen.',
    en: 'Half the term is over. This is how your aims stand, as measured.',
  },
  'half.noAims': {
    de: 'Sie haben keine Ziele gesetzt. Hier stehen alle acht Achsen.',
    en: 'You set no aims. Here are all eight axes.',
  },
  'half.course': { de: 'Verlauf', en: 'Course' },
  'half.then': { de: 'Amtsantritt', en: 'At the start' },
  'half.now': { de: 'Jetzt', en: 'Now' },
  'half.refused': {
    de: 'Nicht tun wollten Sie: {measure}.',
    en: 'You meant not to do: {measure}.',
  },
  'half.refusedKept': { de: 'Dabei ist es geblieben.', en: 'It has stayed that way.' },
  'half.refusedBroken': {
    de: 'Inzwischen läuft es doch.',
    en: 'Meanwhile it is running after all.',
  },
  'half.ahead': { de: 'Was noch ansteht', en: 'What lies ahead' },
  'half.contracts': {
    de: '{title} endet {quarter}.',
    en: '{title} ends {quarter}.',
  },
  'half.noContracts': {
    de: 'Kein Vertrag endet in der zweiten Hälfte.',
    en: 'No contract ends in the second half.',
  },
  'half.next': { de: 'In die zweite Hälfte', en: 'Into the second half' },

  'balance.title': { de: 'Zwischenbilanz', en: 'Interim balance' },
  'balance.titleElection': { de: 'Wahl', en: 'Election' },
  'balance.standfirst': {
    de: 'Die gewählte Amtszeit läuft weiter. Gefragt ist, wer heute zufrieden ist.',
    en: 'The elected term goes on. The question is who is content today.',
  },
  'balance.standfirstElection': {
    de: 'Gewählt hat, wer wählen darf und hingeht. Entschieden hat, was jede Gruppe erlebt hat.',
    en: 'Those who may vote and went have voted. What each group lived through decided.',
  },
  'balance.model': { de: 'Modellrechnung', en: 'Model calculation' },
  'balance.share': { de: 'Zustimmung', en: 'Approval' },
  'balance.turnout': { de: 'Beteiligung', en: 'Turnout' },
  'balance.byGroup': {
    de: 'Zufrieden nach Alter und Einkommen',
    en: 'Content by age and income',
  },
  'balance.age': { de: 'Alter', en: 'Age' },
  'balance.satisfied': { de: 'zufrieden', en: 'content' },
  'balance.level.low': { de: 'wenig Einkommen', en: 'low income' },
  'balance.level.middle': { de: 'mittleres Einkommen', en: 'middle income' },
  'balance.level.high': { de: 'hohes Einkommen', en: 'high income' },
  'balance.band.0-15': { de: 'bis 15', en: 'up to 15' },
  'balance.band.16-24': { de: '16 bis 24', en: '16 to 24' },
  'balance.band.25-44': { de: '25 bis 44', en: '25 to 44' },
  'balance.band.45-64': { de: '45 bis 64', en: '45 to 64' },
  'balance.band.65-74': { de: '65 bis 74', en: '65 to 74' },
  'balance.band.75-79': { de: '75 bis 79', en: '75 to 79' },
  'balance.band.80+': { de: '80 und älter', en: '80 and over' },
  'balance.best': {
    de: 'Am zufriedensten: {who} mit {value}.',
    en: 'Most content: {who} with {value}.',
  },
  'balance.worst': {
    de: 'Am wenigsten zufrieden: {who} mit {value}.',
    en: 'Least content: {who} with {value}.',
  },
  'balance.noVote': {
    de: 'Ohne Stimme: {n} Erwachsene, {share} aller. {value} von ihnen sind zufrieden.',
    en: 'Without a vote: {n} adults, {share} of all. {value} of them are content.',
  },
  'balance.voteless': { de: 'ohne Stimme {share}', en: 'no vote {share}' },
  'balance.noVoteTitle': { de: 'Wer keine Stimme hat', en: 'Who has no vote' },
  'balance.noVoteText': {
    de: 'Sie leben mit jeder Entscheidung. In Wahlbeteiligung und Rat kommen sie nicht vor.',
    en: 'They live with every decision. Turnout and council do not count them.',
  },
  'balance.noVote.nationality': {
    de: '{n} haben den Pass eines Staates außerhalb der EU.',
    en: '{n} hold the passport of a state outside the EU.',
  },
  'balance.noVote.age': {
    de: '{n} sind jünger als das Wahlalter des Landes.',
    en: '{n} are younger than the voting age of the Land.',
  },
  'balance.noVote.home': {
    de: '{n} haben keine Wohnung und stehen nur auf Antrag im Wählerverzeichnis. Die Dienste erreichen {reach} von ihnen.',
    en: '{n} have no home and are on the roll only if they ask. Services reach {reach} of them.',
  },
  'balance.silent': {
    de: 'Am seltensten zur Wahl geht: {who}, {value}.',
    en: 'Least often at the polls: {who}, {value}.',
  },
  'balance.who': { de: '{age}, {level}', en: '{age}, {level}' },
  'balance.read': {
    de: 'Balken: Anteil Zufriedener. Zahl darunter: Beteiligung.',
    en: 'Bar: share of those content. Figure below: turnout.',
  },
  'balance.next': { de: 'Zur Auswertung', en: 'To the debrief' },
} as const satisfies Texts
register(after)
declare module './core.ts' {
  interface Areas {
    after: typeof after
  }
}
