import { register, type Texts } from './core.ts'

/**
 * The charts of "how this works": name and meaning of each state (`chart.<chart>.<state>`, `….is`), what
 * leads on (`….on.<event>`, or `chart.<chart>.<state>.on.<event>` where a state words it in its own way).
 */
export const howCharts = {
  'chart.term': { de: 'Ihre Amtszeit', en: 'Your term' },
  'chart.term.lead': {
    de: 'Ein Quartal nach dem anderen. Was Sie tun können, hängt davon ab, wo im Ablauf Sie gerade stehen.',
    en: 'One quarter after another. What you can do depends on where in its course you stand.',
  },
  'chart.term.briefing': { de: 'Lage', en: 'Briefing' },
  'chart.term.briefing.is': {
    de: 'Sie lesen, was sich verändert hat und was ansteht.',
    en: 'You read what has changed and what is due.',
  },
  'chart.term.deciding': { de: 'Entscheiden', en: 'Deciding' },
  'chart.term.deciding.is': {
    de: 'Sie entscheiden, soweit Geld und Kräfte reichen.',
    en: 'You decide as far as money and people go.',
  },
  'chart.term.council': { de: 'Gemeinderat', en: 'Council' },
  'chart.term.council.is': {
    de: 'Der Rat stimmt öffentlich ab. Was er ablehnt, ruht zwei Quartale.',
    en: 'The council votes in public. What it rejects rests for two quarters.',
  },
  'chart.term.predicting': { de: 'Erwartung', en: 'Prediction' },
  'chart.term.predicting.is': {
    de: 'Sie sagen, wohin sich eine Kennzahl bewegen wird.',
    en: 'You say which way an indicator will move.',
  },
  'chart.term.running': { de: 'Quartal läuft', en: 'Quarter runs' },
  'chart.term.running.is': {
    de: 'Dreizehn Wochen vergehen. Sie können nur zusehen.',
    en: 'Thirteen weeks pass. You can only watch.',
  },
  'chart.term.crisis': { de: 'Krise', en: 'Crisis' },
  'chart.term.crisis.is': {
    de: 'Etwas ist ausgefallen. Sie geben Anweisungen, Stundenblock für Stundenblock, längstens bis Stunde 72.',
    en: 'Something has failed. You give orders, hour block by hour block, up to hour 72 at most.',
  },
  'chart.term.report': { de: 'Bericht', en: 'Report' },
  'chart.term.report.is': {
    de: 'Sie lesen, was geschah und ob Ihre Erwartung eintraf.',
    en: 'You read what happened and whether your prediction came true.',
  },
  'chart.term.yearEnd': { de: 'Jahres\u00adabschluss', en: 'Year-end' },
  'chart.term.yearEnd.is': {
    de: 'Plan und Ergebnis des Haushalts, dazu das Urteil der Aufsicht.',
    en: 'Plan and result of the budget, and the verdict of supervision.',
  },
  'chart.term.halfTime': { de: 'Halbzeit', en: 'Half-time' },
  'chart.term.halfTime.is': {
    de: 'Einmal in der Mitte: Ihre Ziele neben dem Stand.',
    en: 'Once, in the middle: your aims beside where things stand.',
  },
  'chart.term.balance': { de: 'Bilanz', en: 'Balance' },
  'chart.term.balance.is': {
    de: 'Welche Gruppen der Bevölkerung zufrieden sind und wer wählen ginge.',
    en: 'Which groups of residents are content, and who would vote.',
  },
  'chart.term.debrief': { de: 'Auswertung', en: 'Debrief' },
  'chart.term.debrief.is': {
    de: 'Entscheidungen, Ziele und Erwartungen im Rückblick.',
    en: 'Decisions, aims and predictions in hindsight.',
  },
  'chart.term.briefing.on.NEXT': {
    de: 'wenn Sie sich an den Tisch setzen',
    en: 'when you sit down at the desk',
  },
  'chart.term.deciding.on.NEXT': {
    de: 'wenn Sie die Sitzung schließen',
    en: 'when you close the sitting',
  },
  'chart.term.council.on.NEXT': {
    de: 'wenn über alles abgestimmt ist',
    en: 'when everything has been voted on',
  },
  'chart.term.predicting.on.NEXT': {
    de: 'wenn Sie das Quartal beginnen lassen',
    en: 'when you let the quarter begin',
  },
  'chart.term.running.on.NEXT': { de: 'wenn die Wochen um sind', en: 'when the weeks are over' },
  'chart.term.running.on.INCIDENT': {
    de: 'wenn ein Vorfall die Stadt trifft',
    en: 'when an incident strikes the city',
  },
  'chart.term.crisis.on.INCIDENT': {
    de: 'mit jedem weiteren Stundenblock',
    en: 'with each further hour block',
  },
  'chart.term.on.OVER': {
    de: 'wenn alles wieder läuft oder 72 Stunden um sind',
    en: 'when everything runs again or 72 hours are over',
  },
  'chart.term.report.on.NEXT': {
    de: 'wenn das nächste Quartal beginnt',
    en: 'when the next quarter begins',
  },
  'chart.term.on.YEAR': { de: 'nach jedem vierten Quartal', en: 'after every fourth quarter' },
  'chart.term.on.HALF': {
    de: 'zur Mitte der Amtszeit',
    en: 'at the middle of the term',
  },
  'chart.term.on.END': { de: 'nach dem letzten Quartal', en: 'after the last quarter' },
  'chart.term.yearEnd.on.NEXT': {
    de: 'wenn das neue Jahr beginnt',
    en: 'when the new year begins',
  },
  'chart.term.halfTime.on.NEXT': {
    de: 'wenn die zweite Hälfte beginnt',
    en: 'when the second half begins',
  },
  'chart.term.balance.on.NEXT': {
    de: 'wenn Sie zurückblicken',
    en: 'when you look back',
  },

  'chart.contract': { de: 'Vertrag', en: 'Contract' },
  'chart.contract.lead': {
    de: 'Was am Anfang im Vertrag steht, entscheidet bei der Verlängerung. Der Preis entsteht dann im Handel: Er richtet sich nach der Konkurrenz und danach, was Gehen kosten würde.',
    en: 'What the contract says at the start decides at renewal. The price is then bargained: it follows the rivals and what leaving would cost.',
  },
  'chart.contract.tender': { de: 'Aus\u00adschreibung', en: 'Tender' },
  'chart.contract.tender.is': {
    de: 'Die Stadt holt Angebote ein. Wer zu viel verlangt, bekommt keines. Eigene Betriebe und Nachbarn brauchen kein Verfahren.',
    en: 'The city asks for offers. Whoever asks too much gets none. Own firms and neighbours need no procedure.',
  },
  'chart.contract.negotiation': { de: 'Verhandlung', en: 'Negotiation' },
  'chart.contract.negotiation.is': {
    de: 'Über große Aufträge wird ein Quartal lang verhandelt. Die Klauseln stehen in der Vorlage.',
    en: 'Large contracts are negotiated for a quarter. The clauses stand in the council paper.',
  },
  'chart.contract.running': { de: 'läuft', en: 'running' },
  'chart.contract.running.is': {
    de: 'Der Partner liefert. Die Gebühr steigt jedes Jahr so weit, wie die Preisklausel es zulässt.',
    en: 'The partner delivers. Each year the fee rises as far as the price clause allows.',
  },
  'chart.contract.renewal': { de: 'Verlängerung', en: 'Renewal' },
  'chart.contract.renewal.is': {
    de: 'Das Ende ist nah. Der Partner nennt seinen Preis für die nächste Laufzeit.',
    en: 'The end is near. The partner names its price for the next period.',
  },
  'chart.contract.migrating': { de: 'Ablösung', en: 'Leaving' },
  'chart.contract.migrating.is': {
    de: 'Altes und Neues laufen eine Zeit lang nebeneinander. Beides kostet.',
    en: 'Old and new run side by side for a while. Both cost money.',
  },
  'chart.contract.dispute': { de: 'Streit', en: 'Dispute' },
  'chart.contract.dispute.is': {
    de: 'Beide Seiten lesen den Vertrag verschieden.',
    en: 'Both sides read the contract differently.',
  },
  'chart.contract.takeover': { de: 'Über\u00adnahme', en: 'Takeover' },
  'chart.contract.takeover.is': {
    de: 'Eine andere Firma hat den Partner gekauft. Ein halbes Jahr ist offen, wer wofür zuständig ist.',
    en: 'Another firm has bought the partner. For half a year it is open who answers for what.',
  },
  'chart.contract.insolvency': { de: 'Insolvenz', en: 'Insolvency' },
  'chart.contract.insolvency.is': {
    de: 'Der Partner kann nicht mehr liefern. Die Insolvenzklausel entscheidet, was bleibt.',
    en: 'The partner can no longer deliver. The insolvency clause decides what remains.',
  },
  'chart.contract.ended': { de: 'beendet', en: 'ended' },
  'chart.contract.ended.is': { de: 'Der Vertrag gilt nicht mehr.', en: 'The contract is over.' },
  'chart.contract.on.BID': { de: 'wenn Angebote eingehen', en: 'when offers come in' },
  'chart.contract.on.NO_BID': { de: 'wenn niemand bietet', en: 'when nobody bids' },
  'chart.contract.running.on.TAKE_OVER': {
    de: 'wenn eine andere Firma den Partner kauft',
    en: 'when another firm buys the partner',
  },
  'chart.contract.takeover.on.SETTLE': {
    de: 'wenn geklärt ist, wer zuständig ist',
    en: 'when it is clear who is in charge',
  },
  'chart.contract.on.SIGN': { de: 'wenn beide unterschreiben', en: 'when both sign' },
  'chart.contract.on.DUE': {
    de: 'wenn das Ende der Laufzeit naht',
    en: 'when the end of the period draws near',
  },
  'chart.contract.on.RENEW': {
    de: 'wenn Sie den Preis annehmen oder die Frist verstreicht',
    en: 'when you accept the price or the deadline passes',
  },
  'chart.contract.on.LEAVE': {
    de: 'wenn Sie kündigen oder neu ausschreiben',
    en: 'when you leave or tender anew',
  },
  'chart.contract.migrating.on.LEFT': {
    de: 'wenn das Alte abgeschaltet ist',
    en: 'when the old has been switched off',
  },
  'chart.contract.insolvency.on.LEFT': {
    de: 'wenn keine Klausel die Übernahme regelt',
    en: 'when no clause provides for a takeover',
  },
  'chart.contract.on.QUARREL': { de: 'wenn man sich überwirft', en: 'when the two fall out' },
  'chart.contract.on.SETTLE': { de: 'wenn man sich einigt', en: 'when they settle' },
  'chart.contract.on.FAIL': {
    de: 'wenn der Partner zahlungsunfähig wird',
    en: 'when the partner becomes insolvent',
  },
  'chart.contract.on.TAKE_OVER': {
    de: 'wenn die Klausel trägt und jemand weitermacht',
    en: 'when the clause holds and someone carries on',
  },

  'chart.project': { de: 'Vorhaben', en: 'Project' },
  'chart.project.lead': {
    de: 'Vom Beschluss bis zum Ende. Ein Pilot kommt am ehesten in Betrieb, wenn jemand zuständig ist, Geld für den Betrieb bereitsteht und er an andere Ämter angebunden ist.',
    en: 'From resolution to end. A pilot is most likely to reach operation when someone is responsible, operating money is set aside and it is linked with other departments.',
  },
  'chart.project.proposed': { de: 'vor\u00adgeschlagen', en: 'proposed' },
  'chart.project.proposed.is': {
    de: 'Die Vorlage liegt beim Rat.',
    en: 'The paper lies before the council.',
  },
  'chart.project.approved': { de: 'beschlossen', en: 'approved' },
  'chart.project.approved.is': {
    de: 'Der Rat hat zugestimmt. Ein Bürgerforum kostet noch ein Quartal, bevor gebaut wird.',
    en: 'The council has agreed. A citizens’ forum takes another quarter before anything is built.',
  },
  'chart.project.pilot': { de: 'Pilot', en: 'pilot' },
  'chart.project.pilot.is': {
    de: 'Ein Teil der gewählten Stadtteile probiert es aus.',
    en: 'Part of the chosen districts tries it out.',
  },
  'chart.project.rollout': { de: 'Ausbau', en: 'roll-out' },
  'chart.project.rollout.is': {
    de: 'Die Abdeckung wächst, so schnell die Verwaltung kann.',
    en: 'Coverage grows as fast as the administration can manage.',
  },
  'chart.project.operation': { de: 'Betrieb', en: 'operation' },
  'chart.project.operation.is': {
    de: 'Es läuft und kostet jedes Jahr.',
    en: 'It runs and costs money every year.',
  },
  'chart.project.ageing': { de: 'altert', en: 'ageing' },
  'chart.project.ageing.is': {
    de: 'Der größere Teil der Lebensdauer ist vorbei.',
    en: 'The larger part of its life is over.',
  },
  'chart.project.obsolete': { de: 'veraltet', en: 'obsolete' },
  'chart.project.obsolete.is': {
    de: 'Die Lebensdauer ist um. Es leistet weniger, kostet aber dasselbe.',
    en: 'Its life is over. It delivers less but costs the same.',
  },
  'chart.project.ended': { de: 'beendet', en: 'ended' },
  'chart.project.ended.is': {
    de: 'Was es brachte, fällt weg.',
    en: 'What it brought falls away.',
  },
  'chart.project.on.APPROVE': { de: 'wenn der Rat zustimmt', en: 'when the council agrees' },
  'chart.project.on.REJECT': { de: 'wenn der Rat ablehnt', en: 'when the council rejects it' },
  'chart.project.on.BEGIN_PILOT': {
    de: 'wenn Sie einen Pilot beschlossen haben',
    en: 'when you decided on a pilot',
  },
  'chart.project.on.BEGIN_ROLLOUT': {
    de: 'wenn Sie den Ausbau beschlossen haben',
    en: 'when you decided on the roll-out',
  },
  'chart.project.pilot.on.COMPLETE': {
    de: 'wenn der Pilot besteht',
    en: 'when the pilot proves itself',
  },
  'chart.project.rollout.on.COMPLETE': {
    de: 'wenn alle gewählten Stadtteile versorgt sind',
    en: 'when all chosen districts are served',
  },
  'chart.project.on.FADE': { de: 'wenn er sich verläuft', en: 'when it peters out' },
  'chart.project.on.AGE': { de: 'mit den Jahren', en: 'as the years pass' },
  'chart.project.on.EXPIRE': {
    de: 'wenn die Lebensdauer um ist',
    en: 'when its life is over',
  },
  'chart.project.on.RENEW': {
    de: 'wenn ein neuer Vertrag neue Technik bringt',
    en: 'when a new contract brings new technology',
  },
  'chart.project.on.END': {
    de: 'wenn Sie es beenden, den Partner verlassen oder Fördergeld ohne Anschluss ausläuft',
    en: 'when you end it, leave the partner, or a grant runs out with nothing to follow',
  },

  'chart.supervision': { de: 'Aufsicht', en: 'Supervision' },
  'chart.supervision.lead': {
    de: 'Einmal im Jahr prüft die Aufsicht den Haushalt. Strenger wird sie sofort, milder erst nach zwei guten Jahren, Stufe um Stufe. Die Schwellen stehen bei den Annahmen.',
    en: 'Once a year supervision examines the budget. It turns stricter at once and milder only after two good years, step by step. The thresholds stand among the assumptions.',
  },
  'chart.supervision.money': {
    de: 'Für Neues: bis {money} je Kopf und Jahr.',
    en: 'For new projects: up to {money} per head and year.',
  },
  'chart.supervision.free': { de: 'ohne Auflagen', en: 'no conditions' },
  'chart.supervision.free.is': {
    de: 'Die Stadt entscheidet frei.',
    en: 'The city decides freely.',
  },
  'chart.supervision.reporting': { de: 'Berichte', en: 'reports' },
  'chart.supervision.reporting.is': {
    de: 'Die Verwaltung muss berichten. Steuern darf die Stadt nicht senken.',
    en: 'The administration must report. The city may not cut taxes.',
  },
  'chart.supervision.consolidation': { de: 'Struktur\u00adkonzept', en: 'restructuring' },
  'chart.supervision.consolidation.is': {
    de: 'Keine neuen Stellen, keine Kredite für Vorhaben. Leistungen für alle schrumpfen.',
    en: 'No new posts, no loans for projects. Services for everyone shrink.',
  },
  'chart.supervision.emergency': { de: 'Anordnung', en: 'orders' },
  'chart.supervision.emergency.is': {
    de: 'Keine freiwilligen Vorhaben, keine neuen Stellen. Die Aufsicht ordnet an.',
    en: 'No voluntary projects, no new posts. Supervision gives orders.',
  },
  'chart.supervision.on.FINE': {
    de: 'nach zwei guten Jahren in Folge',
    en: 'after two good years in a row',
  },
  'chart.supervision.on.STRAIN': {
    de: 'bei zu wenig flüssigem Geld oder hohem Fehlbetrag',
    en: 'with too little liquid money or a large deficit',
  },
  'chart.supervision.on.BREACH': {
    de: 'wenn Kassenkredite die erste Schwelle reißen',
    en: 'when cash credit passes the first threshold',
  },
  'chart.supervision.on.RUIN': {
    de: 'wenn Kassenkredite die zweite Schwelle reißen',
    en: 'when cash credit passes the second threshold',
  },

  'chart.grant': { de: 'Förderung', en: 'Grant' },
  'chart.grant.lead': {
    de: 'Fördergeld kostet einen Antrag, eigenes Geld und Berichte. Was keine Betriebsmittel hat, endet mit ihm.',
    en: 'Grant money costs a bid, own money and reports. What has no operating budget ends with it.',
  },
  'chart.grant.announced': { de: 'angekündigt', en: 'announced' },
  'chart.grant.announced.is': {
    de: 'Das Programm ist bekannt, der Aufruf noch nicht offen.',
    en: 'The programme is known, the call not yet open.',
  },
  'chart.grant.call': { de: 'Aufruf', en: 'call' },
  'chart.grant.call.is': {
    de: 'Die Stadt kann sich bewerben.',
    en: 'The city can apply.',
  },
  'chart.grant.bid': { de: 'Antrag', en: 'bid' },
  'chart.grant.bid.is': {
    de: 'Der Antrag liegt beim Geldgeber. Er kann scheitern, auch wenn er gut ist.',
    en: 'The bid lies with the giver. It can fail even when it is good.',
  },
  'chart.grant.granted': { de: 'bewilligt', en: 'granted' },
  'chart.grant.granted.is': {
    de: 'Das Geld fließt, die Verwaltung berichtet jedes Quartal.',
    en: 'The money flows; the administration reports every quarter.',
  },
  'chart.grant.lapsed': { de: 'verstrichen', en: 'lapsed' },
  'chart.grant.lapsed.is': {
    de: 'Niemand hat sich rechtzeitig beworben.',
    en: 'Nobody applied in time.',
  },
  'chart.grant.ended': { de: 'ausgelaufen', en: 'run out' },
  'chart.grant.ended.is': {
    de: 'Die Stadt zahlt wieder allein, oder der Dienst endet.',
    en: 'The city pays alone again, or the service ends.',
  },
  'chart.grant.refused': { de: 'abgelehnt', en: 'refused' },
  'chart.grant.refused.is': {
    de: 'Die Arbeit am Antrag ist verloren.',
    en: 'The work on the bid is lost.',
  },
  'chart.grant.left': { de: 'verlassen', en: 'left' },
  'chart.grant.left.is': {
    de: 'Wer früher geht, zahlt einen Teil zurück.',
    en: 'Whoever leaves early pays part of it back.',
  },
  'chart.grant.on.OPEN': { de: 'wenn der Aufruf beginnt', en: 'when the call opens' },
  'chart.grant.on.CLOSE': { de: 'wenn die Frist verstreicht', en: 'when the deadline passes' },
  'chart.grant.on.BID': { de: 'wenn Sie sich bewerben', en: 'when you apply' },
  'chart.grant.on.WIN': { de: 'wenn der Antrag gewinnt', en: 'when the bid wins' },
  'chart.grant.on.LOSE': { de: 'wenn andere gewinnen', en: 'when others win' },
  'chart.grant.on.FINISH': { de: 'wenn die Laufzeit um ist', en: 'when the period is over' },
  'chart.grant.on.LEAVE': {
    de: 'wenn die Stadt vorzeitig aussteigt',
    en: 'when the city leaves early',
  },

  'chart.node': { de: 'Dienst in der Krise', en: 'Service in a crisis' },
  'chart.node.lead': {
    de: 'So fällt jeder der fünfzehn Dienste aus und kommt zurück. Gerechnet wird Stunde für Stunde.',
    en: 'This is how each of the fifteen services fails and comes back. The model steps hour by hour.',
  },
  'chart.node.working': { de: 'läuft', en: 'working' },
  'chart.node.working.is': { de: 'Der Dienst tut, was er soll.', en: 'The service does its work.' },
  'chart.node.onBuffer': { de: 'auf Puffer', en: 'on buffer' },
  'chart.node.onBuffer.is': {
    de: 'Der Strom ist weg, der eigene Vorrat trägt noch einige Stunden.',
    en: 'Power is gone; its own reserve lasts some hours yet.',
  },
  'chart.node.degraded': { de: 'eingeschränkt', en: 'limited' },
  'chart.node.degraded.is': {
    de: 'Ein Teil läuft, der Rest fehlt.',
    en: 'Part of it runs, the rest is missing.',
  },
  'chart.node.down': { de: 'ausgefallen', en: 'failed' },
  'chart.node.down.is': {
    de: 'Es kommt kaum noch etwas an.',
    en: 'Hardly anything arrives any more.',
  },
  'chart.node.restoring': { de: 'kehrt zurück', en: 'coming back' },
  'chart.node.restoring.is': {
    de: 'Es wird angefahren oder läuft im Notbetrieb.',
    en: 'It is being started up or runs on emergency supply.',
  },
  'chart.node.on.SUPPLY_LOST': {
    de: 'wenn der Strom ausfällt',
    en: 'when power fails',
  },
  'chart.node.restoring.on.SUPPLY_LOST': {
    de: 'wenn die Versorgung wieder wegbricht',
    en: 'when supply breaks away again',
  },
  'chart.node.on.BUFFER_EMPTY': {
    de: 'wenn der Vorrat verbraucht ist',
    en: 'when the reserve is used up',
  },
  'chart.node.on.DEGRADE': {
    de: 'wenn etwas fehlt, das er teilweise braucht',
    en: 'when something it partly needs is missing',
  },
  'chart.node.on.FAIL': {
    de: 'wenn es ihn selbst trifft oder Unentbehrliches fehlt',
    en: 'when it is hit itself or lacks what it cannot do without',
  },
  'chart.node.on.CREW': {
    de: 'wenn ein Trupp ihn anfährt oder notversorgt',
    en: 'when a crew starts it up or supplies it',
  },
  'chart.node.on.SUPPLY_BACK': {
    de: 'wenn das Fehlende wieder da ist',
    en: 'when what was missing is back',
  },
  'chart.node.on.RESTORED': {
    de: 'wenn er angefahren ist',
    en: 'when it has been started up',
  },
  'chart.node.calm': {
    de: 'Zurzeit ist keine Krise. Alle Dienste laufen.',
    en: 'There is no crisis now. All services are working.',
  },

  'chart.divide': { de: 'Digitale Spaltung', en: 'Digital divide' },
  'chart.divide.lead': {
    de: 'Jeder Stadtteil hat einen Stand. Es zählt die Gruppe, die der Alltag auf dem Amt am schlechtesten erreicht.',
    en: 'Each district has a state. What counts is the group that everyday services reach worst.',
  },
  'chart.divide.included': { de: 'alle dabei', en: 'included' },
  'chart.divide.included.is': {
    de: 'Auch die am schlechtesten erreichte Gruppe kommt zurecht.',
    en: 'Even the group reached worst gets by.',
  },
  'chart.divide.strained': { de: 'angespannt', en: 'strained' },
  'chart.divide.strained.is': {
    de: 'Einige brauchen Hilfe, um ihre Sachen zu erledigen.',
    en: 'Some need help to get things done.',
  },
  'chart.divide.split': { de: 'gespalten', en: 'split' },
  'chart.divide.split.is': {
    de: 'Eine Gruppe bleibt bei vielem außen vor.',
    en: 'One group is left out of many things.',
  },
  'chart.divide.leftBehind': { de: 'abgehängt', en: 'left behind' },
  'chart.divide.leftBehind.is': {
    de: 'Die Stadt erreicht sie kaum noch. Der Weg zurück führt über jede Stufe.',
    en: 'The city hardly reaches them. The way back leads through every step.',
  },
  'chart.divide.on.WIDENS': {
    de: 'wenn diese Gruppe spürbar schlechter erreicht wird',
    en: 'when that group is reached noticeably worse',
  },
  'chart.divide.on.DEEPENS': {
    de: 'wenn etwa die Hälfte von ihr nicht mehr erreicht wird',
    en: 'when about half of it is no longer reached',
  },
  'chart.divide.on.NARROWS': {
    de: 'wenn fast drei Viertel von ihr erreicht werden',
    en: 'when almost three quarters of it are reached',
  },
} as const satisfies Texts
register(howCharts)
declare module './core.ts' {
  interface Areas {
    howCharts: typeof howCharts
  }
}
