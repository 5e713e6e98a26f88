import { register, type Texts } from './core.ts'

/** News of a quarter as sentences; the figures name measures, partners and money. */
export const news = {
  'news.story': { de: '{story}', en: '{story}' },
  'news.passed': {
    de: 'Der Rat beschließt „{measure}“ mit {yes} zu {no} Stimmen.',
    en: 'The council adopts “{measure}” by {yes} votes to {no}.',
  },
  'news.rejected': {
    de: 'Der Rat lehnt „{measure}“ mit {no} zu {yes} Stimmen ab.',
    en: 'The council rejects “{measure}” by {no} votes to {yes}.',
  },
  'news.bargained.granted': {
    de: 'Zusage an {group} vor der Abstimmung über „{measure}“.',
    en: 'A concession to {group} before the vote on “{measure}”.',
  },
  'news.bargained.refused': {
    de: 'Absage an {group} vor der Abstimmung über „{measure}“.',
    en: 'A refusal to {group} before the vote on “{measure}”.',
  },
  'news.withdrawn': {
    de: '„{measure}“ ist von der Tagesordnung genommen.',
    en: '“{measure}” is taken off the agenda.',
  },
  'news.pledgeKept': {
    de: 'Zusage zu „{measure}“ gehalten. {group} rechnet es Ihnen an.',
    en: 'The promise on “{measure}” was kept. {group} gives you credit.',
  },
  'news.pledgeBroken': {
    de: 'Zusage zu „{measure}“ gebrochen. {group} traut Ihnen weniger, und andere hören davon.',
    en: 'The promise on “{measure}” is broken. {group} trusts you less, and others hear of it.',
  },
  'news.objection': {
    de: 'Einwände gegen „{measure}“. Der Bau ruht, bis sie geklärt sind.',
    en: 'Objections to “{measure}”. Building stops until they are dealt with.',
  },
  'news.handedOver': {
    de: 'Das Amt geht an {to}. Verträge, Zusagen und Lücken bleiben in der Stadt.',
    en: '{to} takes office. Contracts, promises and gaps stay with the city.',
  },
  'news.rents': {
    de: 'Die Mieten liegen {share} über dem Anfang. {n} {n|Person ist|Menschen sind} deshalb weggezogen, und die Stadt zahlt {cost} im Jahr für Wohnhilfen.',
    en: 'Rents are {share} above the start. {n} {n|person has|people have} left for it, and the city pays {cost} a year in housing aid.',
  },
  'news.rankings': {
    de: 'Drei Ranglisten von 100 Städten: Wirtschaft Platz {economy}, Leben Platz {living}, Digitales Platz {digital}. Jede misst etwas anderes.',
    en: 'Three rankings of 100 cities: economy {economy}, living {living}, digital {digital}. Each measures something else.',
  },
  'news.supervision': {
    de: 'Die Aufsicht entscheidet: {step}.',
    en: 'Supervision decides: {step}.',
  },
  'news.electionHeld': {
    de: 'Wahl: {share} stimmen für die Stadtspitze, {turnout} gehen hin. Modellrechnung; Sie führen das Amt weiter.',
    en: 'Election: {share} vote for the mayor, turnout {turnout}. Model calculation; you carry on in office.',
  },
  'news.electionLost': {
    de: 'Wahl: Nur {share} stimmen für die Stadtspitze, {turnout} gehen hin. Modellrechnung; Sie führen das Amt für die Nachfolge weiter.',
    en: 'Election: only {share} vote for the mayor, turnout {turnout}. Model calculation; you carry on in office as the successor.',
  },
  'news.crisisOver': {
    de: '{incident}: nach {hours} Stunden vorbei. {personHours} Personenstunden ohne Dienst.',
    en: '{incident}: over after {hours} hours. {personHours} person-hours without service.',
  },
  'news.channel.analogue': {
    de: '{service}: Ab jetzt geht es nur am Schalter.',
    en: '{service}: from now on at the counter only.',
  },
  'news.channel.hybrid': {
    de: '{service}: Ab jetzt geht es online und am Schalter.',
    en: '{service}: from now on online and at the counter.',
  },
  'news.channel.digital': {
    de: '{service}: Ab jetzt geht es nur online.',
    en: '{service}: from now on online only.',
  },
  'news.look.survey': { de: 'Eine Umfrage geht hinaus.', en: 'A survey goes out.' },
  'news.look.audit': { de: 'Die Verträge werden geprüft.', en: 'The contracts are audited.' },
  'news.look.walk': {
    de: 'Sie gehen durch die Stadtteile und sehen selbst nach.',
    en: 'You walk the districts and see for yourself.',
  },
  'news.look.test': {
    de: 'Fachleute versuchen, in die Systeme einzudringen.',
    en: 'Experts try to break into the systems.',
  },
  'news.look.forum': {
    de: 'Ein Bürgerforum berät über die laufenden Maßnahmen.',
    en: 'A citizens’ forum discusses the running measures.',
  },
  'news.negotiated': {
    de: '{partner} gibt bei {gained} {gained|Klausel|Klauseln} nach.',
    en: '{partner} gives way on {gained} {gained|clause|clauses}.',
  },
  'news.renewed': {
    de: 'Der Vertrag mit {partner} ist verlängert, {by} im Jahr gegenüber vorher.',
    en: 'The contract with {partner} is renewed, {by} a year against before.',
  },
  'news.noBid': {
    de: 'Für „{measure}“ bietet niemand. Die Vergabe ist aufgehoben. Verlangt war zu viel auf einmal.',
    en: 'Nobody bids for “{measure}”. The award is called off. Too much was asked at once.',
  },
  'news.bids': {
    de: '„{measure}“: {n} {n|Angebot|Angebote}. {partner} liegt vorn.',
    en: '“{measure}”: {n} {n|offer|offers}. {partner} leads.',
  },
  'news.otherBid': {
    de: '„{measure}“: {partner} bietet nicht mit. Die Stadt spricht jetzt mit {rival}.',
    en: '“{measure}”: {partner} does not bid. The city now talks to {rival}.',
  },
  'news.giftOver': {
    de: 'Das Geschenk von {partner} ist zu Ende. „{measure}“ kostet jetzt {cost} im Jahr.',
    en: 'The gift of {partner} is over. “{measure}” now costs {cost} a year.',
  },
  'news.signed': {
    de: 'Der Vertrag mit {partner} über „{measure}“ ist unterschrieben.',
    en: 'The contract with {partner} on “{measure}” is signed.',
  },
  'news.awardChallenged': {
    de: 'Ein übergangener Anbieter klagt gegen die Direktvergabe von „{measure}“. Zwei Quartale steht alles still.',
    en: 'A firm left out challenges the direct award of “{measure}”. Everything stops for two quarters.',
  },
  'news.takenOver': {
    de: '{partner} gehört jetzt zu {rival}. Für „{measure}“ ändern sich Preis und Ansprechpersonen: {by} im Jahr.',
    en: '{partner} now belongs to {rival}. For “{measure}” price and people change: {by} a year.',
  },
  'news.takenOverHeld': {
    de: '{partner} gehört jetzt zu {rival}. Der Vertrag über „{measure}“ hält, es bleibt alles wie vereinbart.',
    en: '{partner} now belongs to {rival}. The contract on “{measure}” holds, and all stays as agreed.',
  },
  'news.retendered': {
    de: 'Statt mit {partner} will die Stadt mit {rival} weitermachen.',
    en: 'The city wants to go on with {rival} instead of {partner}.',
  },
  'news.takenBack': {
    de: 'Die Stadt nimmt „{measure}“ von {partner} zurück in eigene Hand.',
    en: 'The city takes “{measure}” back from {partner} into its own hands.',
  },
  'news.leftPartner': {
    de: 'Die Stadt verlässt {partner}. „{measure}“ wird abgelöst.',
    en: 'The city leaves {partner}. “{measure}” is being replaced.',
  },
  'news.posts': {
    de: 'Stellen {staff}: {posts}.',
    en: 'Posts, {staff}: {posts}.',
  },
  'news.shared': {
    de: 'Die Nachbarstädte machen mit: {field}.',
    en: 'The neighbouring towns join in: {field}.',
  },
  'news.field.it': { de: 'gemeinsame IT', en: 'shared IT' },
  'news.field.security': { de: 'gemeinsame Sicherheit', en: 'shared security' },
  'news.field.data': { de: 'gemeinsame Daten', en: 'shared data' },
  'news.field.help': { de: 'gegenseitige Hilfe', en: 'mutual help' },
  'news.published': {
    de: 'Ein Datenbestand ist veröffentlicht.',
    en: 'A data holding is published.',
  },
  'news.limited': { de: 'Ein Datenbestand ist begrenzt.', en: 'A data holding is limited.' },
  'news.projectStopped': { de: '„{measure}“ ist beendet.', en: '“{measure}” has been ended.' },
  'news.projectBegins': {
    de: '„{measure}“ wird eingeführt.',
    en: '“{measure}” is being introduced.',
  },
  'news.projectRuns': { de: '„{measure}“ ist im Betrieb.', en: '“{measure}” is in operation.' },
  'news.pilotRuns': {
    de: 'Der Pilot „{measure}“ geht in den Betrieb über.',
    en: 'The pilot “{measure}” goes into operation.',
  },
  'news.pilotEnds.owner': {
    de: 'Der Pilot „{measure}“ läuft aus. Kein Amt macht ihn zu seiner Sache.',
    en: 'The pilot “{measure}” runs out. No office makes it its own.',
  },
  'news.pilotEnds.budget': {
    de: 'Der Pilot „{measure}“ läuft aus. Für den Betrieb steht kein Geld im Haushalt.',
    en: 'The pilot “{measure}” runs out. The budget has no money to run it.',
  },
  'news.pilotEnds.link': {
    de: 'Der Pilot „{measure}“ läuft aus. Er passt zu nichts, womit die Ämter arbeiten.',
    en: 'The pilot “{measure}” runs out. It fits nothing the offices work with.',
  },
  'news.asked.detail': {
    de: '„{measure}“: Die Stadt fragt nach den Einzelheiten. Die Antwort kommt im nächsten Quartal.',
    en: '“{measure}”: the city asks for the details. The answer comes next quarter.',
  },
  'news.asked.references': {
    de: '„{measure}“: Die Stadt fragt Orte, die es schon haben. Die Antwort kommt im nächsten Quartal.',
    en: '“{measure}”: the city asks places that have it. The answer comes next quarter.',
  },
  'news.projectObsolete': {
    de: '„{measure}“ ist überholt. Ersatz ist fällig.',
    en: '“{measure}” is obsolete. Replacement is due.',
  },
  'news.grantOpens': { de: 'Förderaufruf: {grant}.', en: 'Grant call: {grant}.' },
  'news.grantWon': {
    de: 'Der Antrag „{grant}“ ist bewilligt.',
    en: 'The bid “{grant}” is granted.',
  },
  'news.grantLeft': {
    de: 'Die Stadt verlässt {grant} vor dem Ende und zahlt {back} zurück.',
    en: 'The city leaves {grant} before its end and pays back {back}.',
  },
  'news.grantLost': {
    de: 'Der Antrag „{grant}“ ist abgelehnt.',
    en: 'The bid “{grant}” is refused.',
  },
  'news.grantEnds': { de: 'Die Förderung „{grant}“ endet.', en: 'The grant “{grant}” ends.' },
  'news.grantCliff': {
    de: '„{measure}“ endet mit der Förderung. Für den Betrieb ist kein Geld eingeplant.',
    en: '“{measure}” ends with the grant. No running costs were budgeted.',
  },
  'news.insolvency': {
    de: '{partner} ist zahlungsunfähig. „{measure}“ steht ohne Betreiber da.',
    en: '{partner} is insolvent. “{measure}” is without an operator.',
  },
  'news.insolvencyCaught': {
    de: '{partner} ist zahlungsunfähig. Der Vertrag sichert den Betrieb von „{measure}“.',
    en: '{partner} is insolvent. The contract keeps “{measure}” running.',
  },
  'news.renewalDue': {
    de: '{partner} will den Vertrag „{measure}“ verlängern und verlangt {offer} im Jahr, {by} gegenüber heute.',
    en: '{partner} wants to renew “{measure}” and asks {offer} a year, {by} against today.',
  },
  'news.renewedByItself': {
    de: 'Niemand hat entschieden: Der Vertrag „{measure}“ verlängert sich von selbst, {by} im Jahr.',
    en: 'Nobody decided: the contract “{measure}” renews by itself, {by} a year.',
  },
  'news.insolvencyData': {
    de: '{partner} ist zahlungsunfähig. Die Daten sind da, „{measure}“ läuft in Teilen weiter.',
    en: '{partner} is insolvent. The data are at hand, “{measure}” goes on in part.',
  },
  'news.dataLost': {
    de: 'Mit {partner} sind die Daten von „{measure}“ verloren.',
    en: 'The data of “{measure}” are lost with {partner}.',
  },
  'news.forcedUpgrade': {
    de: '{partner} erklärt bei „{measure}“ eine neue Fassung für nötig: {cost} einmalig. Der Vertrag lässt es zu.',
    en: '{partner} declares a new version of “{measure}” necessary: {cost} once. The contract allows it.',
  },
  'news.quarrel': {
    de: 'Stadt und {partner} streiten über „{measure}“.',
    en: 'City and {partner} quarrel over “{measure}”.',
  },
  'news.settledWon': {
    de: 'Der Streit mit {partner} ist beigelegt. Die Stadt erhält {cost}.',
    en: 'The quarrel with {partner} is settled. The city receives {cost}.',
  },
  'news.settledLost': {
    de: 'Der Streit mit {partner} ist beigelegt. Die Stadt zahlt {cost}.',
    en: 'The quarrel with {partner} is settled. The city pays {cost}.',
  },
  'news.ransomKey': {
    de: 'Die Stadt hat {cost} Lösegeld gezahlt. Der Schlüssel öffnet einen Teil der Daten. Auch andere wissen nun, dass sie zahlt.',
    en: 'The city paid a ransom of {cost}. The key opens part of the data. Others, too, now know that it pays.',
  },
  'news.ransomNoKey': {
    de: 'Die Stadt hat {cost} Lösegeld gezahlt. Ein Schlüssel, der passt, kam nicht.',
    en: 'The city paid a ransom of {cost}. No key that fits has come.',
  },
  'news.leaked': {
    de: '{incident}: Kopierte Akten stehen im Netz. Betroffene erhalten einen Brief.',
    en: '{incident}: copied files appear on the net. Those affected receive a letter.',
  },
  'news.liable': {
    de: '{partner} haftet für den Ausfall und zahlt {cost}.',
    en: '{partner} is liable for the outage and pays {cost}.',
  },
  'news.duty': {
    de: 'Bund und Land übertragen eine Aufgabe. Der Stadt bleiben {cost} im Jahr.',
    en: 'Federation and Land pass on a duty. The city is left with {cost} a year.',
  },
  'news.sold': {
    de: 'Die Stadt verkauft: {asset}. Das bringt {cost} und tilgt Schulden.',
    en: 'The city sells: {asset}. That brings {cost} and repays debt.',
  },
  'news.buysBack': {
    de: 'Die Stadt kauft zurück: {asset}. Bis zum Abschluss vergehen {quarters} Quartale.',
    en: 'The city buys back: {asset}. It takes {quarters} quarters to complete.',
  },
  'news.field.utility': { de: 'Anteile an den Stadtwerken', en: 'shares in the city utility' },
  'news.field.housing': { de: 'städtische Wohnungen', en: 'municipal flats' },
  'news.sharesPlaced': {
    de: 'Die Bürgeranteile für „{measure}“ sind gezeichnet. Wer mitbesitzt, wehrt sich seltener.',
    en: 'The citizen shares for “{measure}” are taken up. Those who own a part resist less.',
  },
  'news.sharesNotPlaced': {
    de: 'Die Bürgeranteile für „{measure}“ finden zu wenig Käufer. Die Stadt zahlt selbst.',
    en: 'The citizen shares for “{measure}” find too few buyers. The city pays itself.',
  },
  'news.migrated': {
    de: 'Der Wechsel weg von {partner} ist geschafft.',
    en: 'The move away from {partner} is done.',
  },
} as const satisfies Texts
register(news)
declare module './core.ts' {
  interface Areas {
    news: typeof news
  }
}
