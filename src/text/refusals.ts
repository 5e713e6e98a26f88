import { register, type Texts } from './core.ts'

/** Why a command was refused and what would lift it. One text per reason of the engine. */
export const refusals = {
  'refusal.noMoney': {
    de: 'Es fehlt Geld: {need} nötig, {free} frei. Kleiner anfangen, fördern lassen oder bis zum nächsten Haushaltsjahr warten.',
    en: 'Money is short: {need} needed, {free} free. Start smaller, find a grant or wait for the next budget year.',
  },
  'refusal.alreadyRunning': {
    de: '{measure} läuft schon. Sie können das Projekt im Haus beenden.',
    en: '{measure} is running already. You can stop the project by order.',
  },
  'refusal.askedAlready': {
    de: 'Danach haben Sie bei „{measure}“ schon gefragt.',
    en: 'You have asked that about “{measure}” already.',
  },
  'refusal.answerPending': {
    de: 'Zu „{measure}“ steht eine Antwort aus. Ab {quarter} liegt sie vor; dann kann die Vorlage in den Rat.',
    en: 'An answer about “{measure}” is still due. It comes in {quarter}; then the paper can go to the council.',
  },
  'refusal.onAgenda': {
    de: '{measure} steht schon auf der Tagesordnung. Nehmen Sie die Vorlage zurück, um sie zu ändern.',
    en: '{measure} is on the agenda already. Take the paper back to change it.',
  },
  'refusal.notOnAgenda': {
    de: '„{measure}“ steht nicht auf der Tagesordnung. Geben Sie die Vorlage zuerst in den Rat.',
    en: '“{measure}” is not on the agenda. Put the paper to the council first.',
  },
  'refusal.noDemand': {
    de: '{group} stellt zu „{measure}“ keine Bedingung mehr. Andere Gruppen können noch fordern.',
    en: '{group} sets no further condition on “{measure}”. Other groups may still ask.',
  },
  'refusal.promisedNot': {
    de: 'Zum Amtsantritt ausgeschlossen: {measure}. Das gilt für diese Amtszeit, auch nach einer Übergabe.',
    en: 'Ruled out on the first day: {measure}. That holds for this term, also after the office changed hands.',
  },
  'refusal.rejectedLately': {
    de: 'Der Rat hat {measure} gerade abgelehnt. Ab {quarter} können Sie die Vorlage wieder einbringen.',
    en: 'The council has just rejected {measure}. From {quarter} you may bring it in again.',
  },
  'refusal.notOnTable': {
    de: '{measure} liegt noch nicht auf dem Tisch. Ab {quarter} ist der ganze Katalog offen.',
    en: '{measure} is not on the table yet. From {quarter} the whole catalogue is open.',
  },
  'refusal.requires': {
    de: '{measure} setzt voraus, dass zuerst läuft: {need}.',
    en: '{measure} needs this to run first: {need}.',
  },
  'refusal.needsPartner': {
    de: '{measure} kann die Stadt nicht allein betreiben. Wählen Sie einen Partner.',
    en: 'The city cannot run {measure} alone. Choose a partner.',
  },
  'refusal.partnerDoesNotOffer': {
    de: '{partner} bietet das nicht an. Wählen Sie einen anderen Partner.',
    en: '{partner} does not offer this. Choose another partner.',
  },
  'refusal.supervisionForbids': {
    de: 'Die Aufsicht lässt das nicht zu ({step}). Erst wenn der Haushalt wieder trägt, wird es möglich.',
    en: 'The supervising authority does not allow it ({step}). It becomes possible once the budget holds again.',
  },
  'refusal.supervisionForbidsLoan': {
    de: 'Die Aufsicht genehmigt keinen Kredit ({step}). Eigenmittel oder Förderung gehen.',
    en: 'The supervising authority grants no loan ({step}). Own funds or a grant are possible.',
  },
  'refusal.supervisionForbidsContract': {
    de: 'Die Aufsicht lässt keinen neuen Vertrag für freiwillige Aufgaben zu ({step}), der mehr kostet, als er spart. Mit Förderung oder eigenen Leuten geht es.',
    en: 'The supervising authority allows no new contract for voluntary tasks ({step}) that costs more than it saves. With a grant or own staff it is possible.',
  },
  'refusal.supervisionDoubtsData': {
    de: 'Die Aufsicht bezweifelt, dass aufbereitete offene Daten zu den Pflichten gehören ({step}). Roh dürfen Sie veröffentlichen.',
    en: 'The supervising authority doubts that refined open data are a duty ({step}). You may publish them raw.',
  },
  'refusal.notOwned': {
    de: 'So viel gehört der Stadt nicht: {share} % sind ihr Anteil. Verkaufen oder zurückkaufen lässt sich nur, was da ist.',
    en: 'The city does not own that much: its share is {share}%. Only what is there can be sold or bought back.',
  },
  'refusal.boughtAlready': {
    de: 'Ein Rückkauf läuft schon. In {quarters} Quartalen ist er abgeschlossen.',
    en: 'Buying back is under way. It will be done in {quarters} quarters.',
  },
  'refusal.noGrant': {
    de: 'Für {measure} ist keine Förderung bewilligt. Stellen Sie einen Antrag, wenn ein Aufruf auf dem Tisch liegt.',
    en: 'No grant has been awarded for {measure}. Apply when a call lies on your desk.',
  },
  'refusal.contractBinds': {
    de: 'Ein Vertrag bindet {measure}. Verlassen Sie zuerst den Vertrag.',
    en: 'A contract binds {measure}. Leave the contract first.',
  },
  'refusal.projectEnded': {
    de: 'Dieses Projekt ist schon beendet.',
    en: 'This project has ended already.',
  },
  'refusal.contractOver': {
    de: 'Dieser Vertrag läuft nicht mehr.',
    en: 'This contract no longer runs.',
  },
  'refusal.noStandardYet': {
    de: 'Einen Mustervertrag gibt es noch nicht. Er entsteht mit der Zeit, schneller, wo Städte sich austauschen.',
    en: 'There is no standard contract yet. It comes about with time, faster where cities exchange.',
  },
  'refusal.unknownArrangement': {
    de: 'So kann die Stadt hier mit niemandem zusammenarbeiten. Wählen Sie zuerst einen Partner.',
    en: 'The city cannot work with anybody in this way here. Choose a partner first.',
  },
  'refusal.notSigned': {
    de: 'Hier ist noch nichts unterschrieben. Warten Sie die Angebote ab, oder beenden Sie das Vorhaben.',
    en: 'Nothing is signed here yet. Wait for the offers, or stop the project.',
  },
  'refusal.partnerTired': {
    de: 'Der Partner verhandelt mitten im Vertrag nicht schon wieder. Zur Verlängerung spricht er mit Ihnen.',
    en: 'The partner will not negotiate again in mid-contract. At renewal it will talk to you.',
  },
  'refusal.notForThisCity': {
    de: '„{measure}“ passt nicht zur Lage Ihrer Stadt. Es kommt auf den Tisch, wenn sich die Lage ändert.',
    en: '“{measure}” does not fit the state of your city. It comes to the table when that changes.',
  },
  'refusal.notDue': {
    de: 'Die Verlängerung steht erst in {quarters} {quarters|Quartal|Quartalen} an.',
    en: 'Renewal is due only in {quarters} {quarters|quarter|quarters}.',
  },
  'refusal.noRival': {
    de: 'Niemand sonst bietet diesen Dienst an. Verhandeln oder den Vertrag verlassen geht.',
    en: 'Nobody else offers this service. You can negotiate or leave the contract.',
  },
  'refusal.hiringFrozen': {
    de: 'Unter der Aufsicht sind neue Stellen gesperrt ({step}). Geteilte Stellen mit Nachbarn gehen.',
    en: 'Under supervision new posts are frozen ({step}). Shared posts with neighbours are possible.',
  },
  'refusal.tooManyPosts': {
    de: 'Ohne Vorlage bewilligt der Rat höchstens {most} Stellen auf einmal.',
    en: 'Without a paper the council grants {most} posts at once at most.',
  },
  'refusal.noSuchPosts': {
    de: 'So viele Stellen gibt es hier nicht: {posts} sind vorhanden.',
    en: 'There are not that many posts here: {posts} exist.',
  },
  'refusal.tooManyDays': {
    de: 'So viele Tage fehlen sonst im Betrieb. Möglich sind {most}.',
    en: 'Daily work cannot spare that many days. {most} are possible.',
  },
  'refusal.channelSame': {
    de: 'So läuft dieser Dienst schon.',
    en: 'This service runs that way already.',
  },
  'refusal.noTaxCut': {
    de: 'Unter Aufsicht darf die Stadt Steuern nicht senken ({step}).',
    en: 'Under supervision the city may not cut taxes ({step}).',
  },
  'refusal.emptyBudget': {
    de: 'Ändern Sie zuerst eine Zeile des Haushalts.',
    en: 'Change a line of the budget first.',
  },
  'refusal.alreadyShared': {
    de: 'Diese Stelle teilt die Stadt schon mit den Nachbarn.',
    en: 'The city shares this post with its neighbours already.',
  },
  'refusal.lookedAlready': {
    de: 'Das läuft in diesem Quartal schon. Im nächsten wieder.',
    en: 'This is under way this quarter already. Next quarter again.',
  },
  'refusal.alreadyOpen': {
    de: 'Dieser Bestand ist schon veröffentlicht.',
    en: 'This holding is published already.',
  },
  'refusal.notOurs': {
    de: 'Dieser Bestand liegt beim Partner. Der Vertrag entscheidet, was die Stadt damit darf.',
    en: 'The partner holds this data. The contract decides what the city may do with it.',
  },
  'refusal.mustKeep': {
    de: 'Diesen Bestand muss die Stadt führen. Schlüssel trennen geht.',
    en: 'The city must keep this holding. Separating the keys is possible.',
  },
  'refusal.alreadySeparate': {
    de: 'Die Schlüssel dieses Bestands sind schon getrennt.',
    en: 'The keys of this holding are separate already.',
  },
  'refusal.doesNotRecord': {
    de: 'Dieser Bestand zeichnet niemanden auf.',
    en: 'This holding records nobody.',
  },
  'refusal.noMasterPlan': {
    de: 'Für {grant} verlangt der Geldgeber einen Plan für die ganze Stadt. Beschließen Sie zuerst eine Digitalstrategie und lassen Sie sie wirken.',
    en: 'For {grant} the funder asks for a plan for the whole city. Adopt a digital strategy first and let it take hold.',
  },
  'refusal.grantNotHeld': {
    de: '{grant} läuft nicht; es gibt nichts zu verlassen.',
    en: '{grant} is not running; there is nothing to leave.',
  },
  'refusal.partnerDuty': {
    de: '{grant} zahlt nur für Vorhaben mit einem privaten Partner. Wählen Sie einen, oder zahlen Sie {measure} selbst.',
    en: '{grant} pays only for projects with a private partner. Choose one, or pay for {measure} yourself.',
  },
  'refusal.noCall': {
    de: 'Dieser Aufruf ist nicht offen. Er erscheint auf dem Tisch, wenn er öffnet.',
    en: 'This call is not open. It appears on your desk when it opens.',
  },
  'refusal.storyClosed': { de: 'Dieser Vorgang ist erledigt.', en: 'This matter is settled.' },
  'refusal.optionClosed': {
    de: 'Diese Antwort ist gerade nicht möglich, weil ihre Voraussetzung fehlt.',
    en: 'This answer is not possible now; what it needs is missing.',
  },
  'refusal.predictedAlready': {
    de: 'Zu dieser Kennzahl steht Ihre Vorhersage schon.',
    en: 'Your prediction for this indicator stands already.',
  },
  'refusal.aimsLate': {
    de: 'Ziele setzt man zum Amtsantritt, oder in der Sitzung, in der man eine Stadt übernimmt.',
    en: 'Aims are set on the first day, or in the sitting in which one takes a city over.',
  },
  'refusal.aimsSet': { de: 'Ihre Ziele stehen schon fest.', en: 'Your aims are set already.' },
  'refusal.nobodyNamed': {
    de: 'Es fehlt, wer übernimmt. Nennen Sie einen Namen.',
    en: 'Nobody is named to take over. Give a name.',
  },
  'refusal.nothingToHandOver': {
    de: 'Am ersten Tag gibt es noch nichts zu übergeben. Das geht ab {quarter}.',
    en: 'On the first day there is nothing to hand over yet. It is possible from {quarter}.',
  },
  'refusal.handedOverAlready': {
    de: 'In dieser Sitzung hat das Amt schon gewechselt. Das nächste Mal geht es ab {quarter}.',
    en: 'The office has changed hands in this sitting already. Next time from {quarter}.',
  },
  'refusal.papersPending': {
    de: '{papers} {papers|Vorlage steht|Vorlagen stehen} auf der Tagesordnung. Schließen Sie erst diese Sitzung ab, oder nehmen Sie zurück, was der Nachfolge überlassen bleiben soll.',
    en: '{papers} {papers|paper is|papers are} on the agenda. End this sitting first, or take back what should be left to the successor.',
  },
  'refusal.noCrisis': { de: 'Gerade ist keine Krise.', en: 'There is no crisis now.' },
  'refusal.nobodyDemands': {
    de: 'Niemand verlangt Geld. Bei diesem Vorfall gibt es nichts zu bezahlen.',
    en: 'Nobody demands money. In this incident there is nothing to pay.',
  },
  'refusal.tooManyCrews': {
    de: 'Es gibt nur {have} Trupps, {crews} sind eingeteilt.',
    en: 'There are only {have} crews, {crews} are assigned.',
  },
  'refusal.wrongHour': {
    de: 'Dieser Plan gilt für Stunde {hour}, es ist Stunde {now}.',
    en: 'This plan is for hour {hour}; it is hour {now}.',
  },
  'refusal.wrongPhase': {
    de: 'Das geht nur während einer Sitzung.',
    en: 'This is only possible during a sitting.',
  },
  'refusal.wrongRound': {
    de: 'Die Entscheidung gehört zu Quartal {round}, es läuft Quartal {now}.',
    en: 'The decision belongs to quarter {round}; it is quarter {now}.',
  },
  'refusal.tooLate': {
    de: 'Die Entscheidung kommt zu spät: Quartal {round} ist vorbei, es läuft Quartal {now}.',
    en: 'The decision comes too late: quarter {round} is over, it is quarter {now}.',
  },
  'refusal.afterEnd': {
    de: 'Die Amtszeit ist vor Quartal {round} zu Ende.',
    en: 'The term ends before quarter {round}.',
  },
  'refusal.unknownMeasure': {
    de: 'Diese Maßnahme gibt es nicht: {measure}.',
    en: 'There is no such measure: {measure}.',
  },
  'refusal.unknownPartner': {
    de: 'Diesen Partner gibt es nicht: {partner}.',
    en: 'There is no such partner: {partner}.',
  },
  'refusal.unknownDistrict': {
    de: 'Den Stadtteil mit der Nummer {district} gibt es nicht.',
    en: 'There is no district number {district}.',
  },
  'refusal.unknownContract': {
    de: 'Diesen Vertrag gibt es nicht: {contract}.',
    en: 'There is no such contract: {contract}.',
  },
  'refusal.unknownProject': {
    de: 'Dieses Projekt gibt es nicht: {project}.',
    en: 'There is no such project: {project}.',
  },
  'refusal.unknownGrant': {
    de: 'Diesen Förderaufruf gibt es nicht: {grant}.',
    en: 'There is no such grant call: {grant}.',
  },
  'refusal.unknownHolding': {
    de: 'Diesen Datenbestand gibt es nicht: {holding}.',
    en: 'There is no such holding: {holding}.',
  },
  'refusal.unknownLook': {
    de: 'So kann die Stadt nicht hinsehen: {kind}.',
    en: 'The city cannot look this way: {kind}.',
  },
  'refusal.unknownStory': {
    de: 'Diesen Vorgang gibt es nicht: {story}.',
    en: 'There is no such matter: {story}.',
  },
  'refusal.unknownOption': {
    de: 'Diese Antwort gibt es nicht: {option}.',
    en: 'There is no such answer: {option}.',
  },
} as const satisfies Texts
register(refusals)
declare module './core.ts' {
  interface Areas {
    refusals: typeof refusals
  }
}
