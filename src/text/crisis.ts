import { register, type Texts } from './core.ts'

/** The crisis, played in hour blocks. */
export const crisis = {
  'crisis.tag': { de: 'Krise', en: 'Crisis' },
  'crisis.hour': { de: 'Stunde', en: 'Hour' },
  'crisis.of': { de: 'von 72', en: 'of 72' },
  'crisis.lost': { de: 'Ohne Dienst', en: 'Without service' },
  'crisis.personHours': { de: 'Personenstunden', en: 'person-hours' },
  'crisis.forecast': { de: 'Dauert noch', en: 'Still to last' },
  'crisis.forecastNote': { de: 'laut Lagebild', en: 'as announced' },
  'crisis.over': { de: 'vorbei', en: 'over' },

  'crisis.time': { de: 'Was wann ausfällt', en: 'What fails when' },
  'crisis.now': { de: 'Jetzt: Stunde {n}', en: 'Now: hour {n}' },
  'crisis.failsAt': {
    de: 'Stunde {n}: {node} ohne Puffer',
    en: 'Hour {n}: {node} without buffer',
  },
  'crisis.andMore': { de: '{list} und {n} weitere', en: '{list} and {n} more' },
  'crisis.noneFails': {
    de: 'Kein weiterer Puffer läuft ab.',
    en: 'No further buffer is running out.',
  },
  'crisis.timeSaid': {
    de: 'Stunde {n} von 72. {next}',
    en: 'Hour {n} of 72. {next}',
  },

  'crisis.graph': { de: 'Was wovon abhängt', en: 'What depends on what' },
  'crisis.graphKeys': {
    de: 'Pfeiltasten gehen von Dienst zu Dienst.',
    en: 'Arrow keys move from service to service.',
  },
  'crisis.onMap': { de: 'Auf der Karte', en: 'On the map' },
  'crisis.asTable': { de: 'Als Tabelle', en: 'As a table' },
  'crisis.state.working': { de: 'läuft', en: 'working' },
  'crisis.state.onBuffer': { de: 'auf Puffer', en: 'on buffer' },
  'crisis.state.degraded': { de: 'eingeschränkt', en: 'limited' },
  'crisis.state.down': { de: 'ausgefallen', en: 'failed' },
  'crisis.state.restoring': { de: 'kehrt zurück', en: 'coming back' },
  'crisis.broken': { de: 'unterbrochen', en: 'broken' },
  'crisis.bufferLeft': { de: 'Puffer noch {left} Std.', en: '{left} h of buffer left' },
  'crisis.bufferOf': { de: 'Puffer {left} von {all} Std.', en: 'buffer {left} of {all} h' },
  'crisis.share': { de: '{share} Leistung', en: '{share} output' },
  'crisis.byHand': { de: 'von Hand {share}', en: 'by hand {share}' },
  'crisis.noBuffer': { de: 'ohne Puffer', en: 'no buffer' },
  'crisis.off': { de: 'vorsorglich aus', en: 'off as a precaution' },
  'crisis.needs': { de: '{node} braucht: {list}.', en: '{node} needs: {list}.' },
  'crisis.needsNothing': {
    de: '{node} braucht keinen anderen Dienst.',
    en: '{node} needs no other service.',
  },
  'crisis.serves': { de: 'Davon hängen ab: {list}.', en: 'On it depend: {list}.' },
  'crisis.servesNothing': { de: 'Nichts hängt davon ab.', en: 'Nothing depends on it.' },
  'crisis.choose': {
    de: 'Wählen Sie einen Dienst: Dann sehen Sie alles, wovon er abhängt.',
    en: 'Choose a service to see everything it depends on.',
  },
  'crisis.table.service': { de: 'Dienst', en: 'Service' },
  'crisis.table.state': { de: 'Zustand', en: 'State' },
  'crisis.table.needs': { de: 'Braucht', en: 'Needs' },
  'crisis.table.lost': { de: 'Personenstunden ohne', en: 'Person-hours without' },
  'crisis.harm': { de: 'Wen es trifft', en: 'Whom it hits' },
  'crisis.harm.health': { de: 'Gesundheit', en: 'Health' },
  'crisis.harm.service': { de: 'Versorgung', en: 'Supply' },
  'crisis.harm.information': { de: 'Auskunft', en: 'Information' },
  'crisis.harmNote': {
    de: 'Personenstunden bis jetzt, nach Schwere geordnet.',
    en: 'Person-hours so far, gravest first.',
  },
  'crisis.over65': { de: 'Menschen ab 65: {share}', en: 'People 65 and over: {share}' },

  'crisis.crews': { de: 'Einsatzkräfte', en: 'Crews' },
  'crisis.crewsFree': { de: '{free} von {all} frei', en: '{free} of {all} free' },
  'crisis.crew': { de: 'Trupp {n}', en: 'Crew {n}' },
  'crisis.crewAt': { de: 'Trupp {n}: Ziel', en: 'Crew {n}: target' },
  'crisis.crewNone': { de: 'Ziel wählen', en: 'Choose target' },
  'crisis.noCrews': { de: 'Es gibt keinen Trupp.', en: 'There is no crew.' },
  'crisis.crewsNote': {
    de: 'Bei einem Dienst auf Puffer bringt ein Trupp Kraftstoff: Der Puffer hält, solange er bleibt.',
    en: 'At a service on buffer a crew brings fuel: the buffer lasts as long as it stays.',
  },
  'crisis.command': { de: 'Wer hier befiehlt', en: 'Who commands here' },
  'crisis.command.partner': {
    de: '{node}: Bis Stunde {n} entscheidet der Anbieter. Ihre Befehle gelten erst danach.',
    en: '{node}: until hour {n} the vendor decides. Your orders count only after that.',
  },
  'crisis.command.both': {
    de: '{node}: Bis Stunde {n} stimmen sich beide Seiten ab. Dann gilt Ihr Befehl.',
    en: '{node}: both sides consult until hour {n}. Then your order counts.',
  },
  'crisis.command.now': {
    de: '{node}: Seit Stunde {n} folgt der Anbieter der Stadt.',
    en: '{node}: the vendor has followed the city since hour {n}.',
  },
  'crisis.command.city': {
    de: '{node}: Die Stadt weist an, sofort.',
    en: '{node}: the city gives orders at once.',
  },
  'crisis.commandNote': {
    de: 'So steht es in den Verträgen. Bis dahin warten Trupps am Tor, und Netze bleiben verbunden.',
    en: 'So the contracts say. Until then crews wait at the gate and networks stay joined.',
  },
  'crisis.fromHour': { de: '{node} (ab Stunde {n})', en: '{node} (from hour {n})' },
  'crisis.manual': { de: 'Von Hand betreiben', en: 'Run by hand' },
  'crisis.manualShare': { de: '{node}, bis {share}', en: '{node}, up to {share}' },
  'crisis.manualNone': {
    de: 'Nichts Ausgefallenes lässt sich von Hand betreiben.',
    en: 'Nothing that failed can be run by hand.',
  },
  'crisis.warn': { de: 'Warnen', en: 'Warn' },
  'crisis.warnNow': { de: 'Warnung hinausgeben', en: 'Send out a warning' },
  'crisis.warned': { de: 'Die Warnung ist draußen.', en: 'The warning is out.' },
  'crisis.reaches': {
    de: 'erreicht {all} aller und {old} der über 65-Jährigen',
    en: 'reaches {all} of all and {old} of those over 65',
  },
  'crisis.more': { de: 'Weitere Schritte', en: 'Further steps' },
  'crisis.isolate': { de: 'Netze trennen', en: 'Separate the networks' },
  'crisis.isolateNote': {
    de: 'Hält auf, was sich ausbreitet. Gekoppelte Dienste leisten dann weniger.',
    en: 'Stops what spreads. Coupled services then deliver less.',
  },
  'crisis.isolated': { de: 'Die Netze sind getrennt.', en: 'The networks are separated.' },
  'crisis.neighbours': { de: 'Nachbarn rufen', en: 'Call the neighbours' },
  'crisis.neighboursNote': {
    de: 'Sie schicken ab der nächsten Lage Trupps.',
    en: 'They send crews from the next briefing on.',
  },
  'crisis.called': { de: 'Die Nachbarn sind unterwegs.', en: 'The neighbours are on their way.' },
  'crisis.shutdown': { de: 'Vorsorglich abschalten', en: 'Shut down as a precaution' },
  'crisis.shutdownNote': {
    de: 'Was aus ist, kann niemand befallen. Es leistet aber auch nichts.',
    en: 'What is off cannot be infected. It delivers nothing either.',
  },
  'crisis.three': { de: 'Worum kümmern Sie sich zuerst?', en: 'What comes first?' },
  'crisis.choice.people': { de: 'Menschen in Not', en: 'People in need' },
  'crisis.choice.peopleSaid': {
    de: 'Trupps in Pflegeheime, Klinik und Leitstelle',
    en: 'Crews to care homes, hospital and control centre',
  },
  'crisis.choice.supply': { de: 'Wasser und Wege', en: 'Water and ways' },
  'crisis.choice.supplySaid': {
    de: 'Trupps in die Werke, Nachbarn rufen',
    en: 'Crews to the works, call the neighbours',
  },
  'crisis.choice.word': { de: 'Warnen und erreichbar sein', en: 'Warn and be reachable' },
  'crisis.choice.wordSaid': {
    de: 'Warnung hinaus, Trupps zu Funk und Rathaus',
    en: 'Send the warning, crews to masts and town hall',
  },
  'crisis.ownOrders': { de: 'Selbst im Einzelnen befehlen', en: 'Give each order yourself' },
  'crisis.propose': { de: 'Vorschlag des Stabs', en: 'Staff proposal' },
  'crisis.proposed': {
    de: 'Der Vorschlag des Stabs ist eingetragen. Sie können ihn ändern.',
    en: 'The staff proposal is filled in. You can change it.',
  },
  'crisis.plan': { de: 'Ihr Plan', en: 'Your plan' },
  'crisis.plan.crew': { de: 'Trupp {n} geht zu: {node}', en: 'crew {n} goes to: {node}' },
  'crisis.plan.manual': { de: 'von Hand: {list}', en: 'by hand: {list}' },
  'crisis.plan.warn': { de: 'die Warnung geht hinaus', en: 'the warning goes out' },
  'crisis.plan.isolate': { de: 'die Netze werden getrennt', en: 'the networks are separated' },
  'crisis.plan.neighbours': { de: 'Nachbarn werden gerufen', en: 'neighbours are called' },
  'crisis.plan.off': { de: 'abgeschaltet: {list}', en: 'shut down: {list}' },
  'crisis.plan.none': {
    de: 'abwarten, niemand wird geschickt',
    en: 'wait, nobody is sent',
  },
  'crisis.onward': { de: '{n} {n|Stunde|Stunden} weiter', en: '{n} {n|hour|hours} on' },
  'crisis.said': {
    de: 'Stunde {n}. Ausgefallen: {down}. {next}',
    en: 'Hour {n}. Failed: {down}. {next}',
  },
  'crisis.saidNone': { de: 'nichts', en: 'nothing' },
  'crisis.log': { de: 'Was geschah', en: 'What happened' },
  'crisis.logLine': { de: 'Stunde {n}: {node} {state}', en: 'Hour {n}: {node} {state}' },
  'crisis.because': { de: ', weil {node} fehlt', en: ', because {node} is missing' },
  'crisis.becauseIncident': { de: ' durch den Vorfall', en: ' through the incident' },
  'crisis.becauseCrew': { de: ' durch einen Trupp', en: ' through a crew' },
  'crisis.becauseBuffer': { de: ', der Puffer ist leer', en: ', the buffer is empty' },
} as const satisfies Texts
register(crisis)
declare module './core.ts' {
  interface Areas {
    crisis: typeof crisis
  }
}
