import { register, type Texts } from './core.ts'

/** Start page, first briefing, saved terms, settings, keys, menu. */
export const start = {
  'start.lead': {
    de: 'Eine Stadt, zu wenig Geld. Alle wollen, dass sie smart wird. Sie entscheiden, wofür.',
    en: 'One city, too little money. Everyone wants it smart. You decide what for.',
  },
  'start.say1': { de: 'Jede Zahl hat eine Ursache.', en: 'Every figure has a cause.' },
  'start.say2': { de: 'Sie können sie öffnen.', en: 'You can open it.' },
  'start.city': { de: 'Stadt', en: 'City' },
  'start.residents': { de: '{n} Menschen', en: '{n} people' },
  'start.length': { de: 'Länge', en: 'Length' },
  'length.kiosk': { de: 'Kiosk', en: 'Kiosk' },
  'length.council': { de: 'Kurz', en: 'Short' },
  'length.seminar': { de: 'Seminar', en: 'Seminar' },
  'length.full': { de: 'Voll', en: 'Full' },
  'length.minutes': { de: '{name}, {n} min', en: '{name}, {n} min' },
  'plan.stop': {
    de: 'Sie können jederzeit unterbrechen.',
    en: 'You can stop at any time.',
  },
  'plan.start': { de: '{n} min Einstieg', en: '{n} min to begin' },
  'plan.sittings': {
    de: '{n} Sitzungen zu {each} min, {quarters} Quartale',
    en: '{n} sittings of {each} min, {quarters} quarters',
  },
  'plan.briefings': {
    de: '{n} Lagen zu {each} min, 72 Stunden',
    en: '{n} briefings of {each} min, 72 hours',
  },
  'plan.extra': { de: '{n} min Krise, Halbzeit', en: '{n} min crisis, half-time' },
  'plan.crisis': { de: '{n} min Krise', en: '{n} min crisis' },
  'plan.debrief': { de: '{n} min Auswertung', en: '{n} min debrief' },
  'start.seedOpen': {
    de: 'Gleicher Ausgang für alle Gruppen',
    en: 'Same outside world for all groups',
  },
  'start.seed': { de: 'Ausgang, eine Zahl', en: 'Seed, a number' },
  'start.seedHint': {
    de: 'Gruppen mit derselben Zahl erleben dieselben Krisen und Angebote. Ohne Zahl entscheidet der Zufall.',
    en: 'Groups with the same number meet the same crises and offers. Without a number chance decides.',
  },
  'start.seedBad': {
    de: '„{typed}“ geht nicht. Der Ausgang ist eine ganze Zahl von 0 bis 999.999.',
    en: '“{typed}” does not work. The seed is a whole number from 0 to 999,999.',
  },
  'start.language': { de: 'Sprache', en: 'Language' },
  'start.begin': { de: 'Amt antreten', en: 'Take office' },
  'start.load': { de: 'Spielstand aus Datei', en: 'Term from a file' },
  'start.resume': { de: 'Weiterspielen: {city}, {quarter}', en: 'Continue: {city}, {quarter}' },
  'start.resumeMeta': {
    de: 'Quartal {round} von {all}, gespeichert auf diesem Gerät am {date}',
    en: 'Quarter {round} of {all}, kept on this device on {date}',
  },
  'start.moreSaves': {
    de: '{n} {n|weiterer Spielstand|weitere Spielstände}',
    en: '{n} more saved {n|term|terms}',
  },
  'start.display': { de: 'Darstellung', en: 'Display' },
  'start.about': { de: 'Über das Spiel', en: 'About the game' },
  'start.offline': {
    de: 'Läuft offline und erhebt keine Daten.',
    en: 'Runs offline and collects no data.',
  },
  'start.preparing': { de: 'Die Stadt wird vorbereitet.', en: 'The city is being prepared.' },
  'start.failed': {
    de: 'Die Stadt ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    en: 'The city could not be loaded. Check the connection and try again.',
  },
  'start.credit': { de: '{city}: {n} Menschen.', en: '{city}: {n} people.' },
  'start.credit.konstanz': {
    de: 'Daten der Stadt Konstanz, CC0.',
    en: 'Data of the City of Konstanz, CC0.',
  },
  'start.creditModel': { de: 'Modellrechnung.', en: 'Model calculation.' },

  'briefing.title': { de: 'Ihr erster Tag im Amt', en: 'Your first day in office' },
  'briefing.aims': {
    de: 'Woran wollen Sie gemessen werden?',
    en: 'What do you want to be judged by?',
  },
  'briefing.aimsHint': {
    de: 'Wählen Sie drei.',
    en: 'Choose three.',
  },
  'briefing.aimsLeft': {
    de: 'Noch {n} {n|Ziel|Ziele}',
    en: '{n} more {n|aim|aims}',
  },
  'briefing.aimsDone': { de: 'Drei Ziele gewählt', en: 'Three aims chosen' },
  'briefing.refuse': {
    de: 'Was schließen Sie aus?',
    en: 'What do you rule out?',
  },
  'briefing.refuseHint': {
    de: 'Ein Nein gehört zum Programm. Sie können später davon abweichen, dann steht es in der Auswertung.',
    en: 'A no belongs to a programme. You may go back on it later; the debrief will say so.',
  },
  'briefing.refuse.camera-square': { de: 'Kameras auf Plätzen', en: 'Cameras on squares' },
  'briefing.refuse.digital-town-hall': {
    de: 'Ämter nur noch online',
    en: 'Offices online only',
  },
  'briefing.refuse.data-platform': {
    de: 'Alle Daten auf einer Plattform',
    en: 'All data on one platform',
  },
  'briefing.refuse.parking-sensors': {
    de: 'Sensoren in jedem Parkplatz',
    en: 'Sensors in every parking space',
  },
  'briefing.refuse.citizens-app': {
    de: 'Eine App als Pflicht',
    en: 'An app as a must',
  },
  'briefing.refuse.none': { de: 'Nichts', en: 'Nothing' },
  'briefing.begin': { de: 'Erste Sitzung eröffnen', en: 'Open the first sitting' },
  'briefing.chooseFirst': {
    de: 'Wählen Sie zuerst drei Ziele.',
    en: 'Choose three aims first.',
  },
  'briefing.figures': { de: 'Ihre Stadt in Zahlen', en: 'Your city in figures' },
  'briefing.residents': { de: 'Einwohnende', en: 'Residents' },
  'briefing.over65': { de: 'über 65', en: 'over 65' },
  'briefing.debt': { de: 'Schulden je Kopf', en: 'Debt per head' },
  'briefing.free': { de: 'frei bis Jahresende', en: 'free until year-end' },
  'briefing.more': { de: 'Mehr über diese Stadt', en: 'More about this city' },

  'saves.none': {
    de: 'Auf diesem Gerät ist keine Amtszeit gespeichert.',
    en: 'No term is kept on this device.',
  },
  'saves.present': { de: 'Diese Amtszeit', en: 'This term' },
  'saves.kept': { de: 'Auf diesem Gerät', en: 'On this device' },
  'saves.download': { de: 'Als Datei sichern', en: 'Save as a file' },
  'saves.load': { de: 'Datei laden', en: 'Load a file' },
  'saves.continue': { de: 'Weiterspielen', en: 'Continue' },
  'saves.delete': { de: 'Löschen', en: 'Delete' },
  'saves.deleted': { de: 'Der Spielstand ist gelöscht.', en: 'The saved term is deleted.' },
  'saves.open': { de: 'liegt auf dem Tisch', en: 'on the table' },
  'saves.name': { de: 'Name der Gruppe oder Runde', en: 'Name of the group or round' },
  'saves.nameOf': { de: 'Name für {city}', en: 'Name for {city}' },
  'saves.named': { de: 'Der Name ist gespeichert.', en: 'The name is saved.' },
  'saves.everything': { de: 'Alles löschen', en: 'Delete everything' },
  'saves.everythingNote': {
    de: 'Alle Amtszeiten und Ihre Darstellung auf diesem Gerät. Mehr speichert das Spiel nicht.',
    en: 'All terms and your display settings on this device. The game stores nothing else.',
  },
  'saves.deleteAll': {
    de: 'Alles auf diesem Gerät löschen',
    en: 'Delete everything on this device',
  },
  'saves.sure': { de: 'Endgültig löschen', en: 'Delete for good' },
  'saves.stay': { de: 'Behalten', en: 'Keep' },
  'saves.gone': {
    de: 'Auf diesem Gerät ist nichts mehr gespeichert.',
    en: 'Nothing is kept on this device any more.',
  },
  'saves.line': {
    de: '{city}, {quarter}, {date}',
    en: '{city}, {quarter}, {date}',
  },
  'saves.older': { de: 'früherer Stand', en: 'earlier state' },
  'saves.fault.size': {
    de: 'Die Datei ist größer als 5 MB. Ein Spielstand ist kleiner: Bitte wählen Sie eine andere Datei.',
    en: 'The file is larger than 5 MB. A saved term is smaller: please choose another file.',
  },
  'saves.fault.json': {
    de: 'Die Datei ist kein Spielstand: Sie enthält kein lesbares JSON. Bitte wählen Sie eine Datei aus „Als Datei sichern“.',
    en: 'The file is not a saved term: it holds no readable JSON. Please choose a file made with “Save as a file”.',
  },
  'saves.fault.kind': {
    de: 'Die Datei ist kein Spielstand von Amtszeit. Bitte wählen Sie eine Datei aus „Als Datei sichern“.',
    en: 'The file is not a saved term of Amtszeit. Please choose a file made with “Save as a file”.',
  },
  'saves.fault.scenario': {
    de: 'Der Spielstand gehört zu einer Stadt, die diese Fassung nicht kennt: {id}.',
    en: 'The saved term belongs to a city this version does not know: {id}.',
  },
  'saves.fault.commands': {
    de: 'Der Spielstand ist beschädigt. {detail}',
    en: 'The saved term is damaged. {detail}',
  },

  'settings.theme': { de: 'Helligkeit', en: 'Theme' },
  'settings.system': { de: 'wie das Gerät', en: 'as the device' },
  'settings.light': { de: 'hell', en: 'light' },
  'settings.dark': { de: 'dunkel', en: 'dark' },
  'settings.contrast': { de: 'Kontrast', en: 'Contrast' },
  'settings.normal': { de: 'normal', en: 'normal' },
  'settings.more': { de: 'stark', en: 'strong' },
  'settings.text': { de: 'Schrift', en: 'Text size' },
  'settings.text.normal': { de: 'normal', en: 'normal' },
  'settings.text.large': { de: 'groß', en: 'large' },
  'settings.text.larger': { de: 'sehr groß', en: 'larger' },
  'settings.motion': { de: 'Bewegung', en: 'Motion' },
  'settings.less': { de: 'keine', en: 'none' },
  'settings.singleKeys': { de: 'Tasten mit einem Buchstaben', en: 'Single-letter keys' },
  'settings.sound': { de: 'Ton', en: 'Sound' },
  'settings.volume': { de: 'Lautstärke', en: 'Volume' },
  'settings.captions': { de: 'Wichtige Töne auch als Text', en: 'Important sounds also as text' },
  'settings.on': { de: 'an', en: 'on' },
  'settings.off': { de: 'aus', en: 'off' },

  'keys.intro': {
    de: 'Alles geht ohne Maus. Die Tasten mit einem Buchstaben lassen sich unter Darstellung abschalten.',
    en: 'Everything works without a mouse. Single-letter keys can be switched off under Display.',
  },
  'keys.tab': { de: 'nächstes Feld, zurück mit Umschalt', en: 'next control, back with Shift' },
  'keys.arrows': {
    de: 'innerhalb von Auswahl, Karte, Sitzen und Netz',
    en: 'within choices, map, seats and graph',
  },
  'keys.enter': { de: 'öffnen, wählen', en: 'open, choose' },
  'keys.esc': { de: 'ein Papier zurück', en: 'one paper back' },
  'keys.w': { de: 'Warum? zur Zahl mit dem Fokus', en: 'Why? of the focused figure' },
  'keys.t': { de: 'Karte oder Netz als Tabelle', en: 'map or graph as a table' },
  'keys.m': { de: 'Ton aus oder an', en: 'sound off or on' },
  'keys.digits': { de: 'zur Kennzahl', en: 'to the indicator' },
  'keys.help': { de: 'diese Liste', en: 'this list' },
  'key.tab': { de: 'Tab', en: 'Tab' },
  'key.arrows': { de: 'Pfeile', en: 'Arrows' },
  'key.enter': { de: 'Eingabe, Leertaste', en: 'Enter, Space' },
  'key.esc': { de: 'Esc', en: 'Esc' },

  'menu.leave': { de: 'Zur Startseite', en: 'To the start page' },
  'menu.leaveNote': {
    de: 'Die Amtszeit bleibt gespeichert.',
    en: 'The term stays saved.',
  },
} as const satisfies Texts
register(start)
declare module './core.ts' {
  interface Areas {
    start: typeof start
  }
}
