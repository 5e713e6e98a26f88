import { register, type Texts } from './core.ts'

/** Frame of the game: masthead, sheets, errors, settings, keys. */
export const shell = {
  'game.name': { de: 'Amtszeit', en: 'Amtszeit' },
  'shell.skip': { de: 'Zum Inhalt springen', en: 'Skip to content' },
  'shell.close': { de: 'Schließen', en: 'Close' },
  'shell.back': { de: 'Schreibtisch', en: 'Desk' },
  'shell.soundOff': { de: 'Ton ausschalten', en: 'Turn sound off' },
  'shell.soundOn': { de: 'Ton einschalten', en: 'Turn sound on' },
  'shell.loading': { de: 'Wird geladen.', en: 'Loading.' },
  'shell.why': { de: 'Warum?', en: 'Why?' },
  'shell.whyOf': { de: 'Warum? {name}: {value}', en: 'Why? {name}: {value}' },
  'shell.explain': { de: 'Begriff nachschlagen', en: 'Look up the term' },
  'shell.undo': { de: 'Zurücknehmen', en: 'Take back' },
  'shell.undone': {
    de: 'Die letzte Entscheidung ist zurückgenommen.',
    en: 'The last decision has been taken back.',
  },

  'screen.start': { de: 'Amt antreten', en: 'Taking office' },
  'screen.briefing': { de: 'Amtsantritt', en: 'First day' },
  'screen.desk': { de: 'Auf Ihrem Tisch', en: 'On your desk' },
  'screen.paper': { de: 'Vorlage', en: 'Council paper' },
  'screen.contract': { de: 'Vertrag', en: 'Contract' },
  'screen.story': { de: 'Vorgang', en: 'Matter' },
  'screen.grant': { de: 'Förderaufruf', en: 'Grant call' },
  'screen.catalogue': { de: 'Eigene Vorlage', en: 'A paper of your own' },
  'screen.acts': { de: 'Hausverfügungen', en: 'Internal orders' },
  'screen.council': { de: 'Gemeinderat', en: 'Council session' },
  'screen.predict': { de: 'Ihre Erwartung', en: 'What you expect' },
  'screen.running': { de: 'Das Quartal läuft', en: 'The quarter runs' },
  'screen.crisis': { de: 'Krise', en: 'Crisis' },
  'screen.report': { de: 'Bericht', en: 'Report' },
  'screen.yearEnd': { de: 'Jahresabschluss', en: 'Year-end' },
  'screen.halfTime': { de: 'Halbzeit', en: 'Half-time' },
  'screen.balance': { de: 'Zwischenbilanz', en: 'Interim balance' },
  'screen.debrief': { de: 'Auswertung', en: 'Debrief' },
  'screen.why': { de: 'Warum?', en: 'Why?' },
  'screen.codex': { de: 'Nachschlagen', en: 'Look up' },
  'screen.howItWorks': { de: 'Wie das Spiel rechnet', en: 'How the game works' },
  'screen.credits': { de: 'Über das Spiel', en: 'About the game' },
  'screen.keys': { de: 'Hilfe und Tasten', en: 'Help and keys' },
  'screen.settings': { de: 'Darstellung, Sprache und Ton', en: 'Display, language and sound' },
  'screen.saves': { de: 'Spielstände', en: 'Saved terms' },
  'screen.menu': { de: 'Menü', en: 'Menu' },

  'mast.where': { de: '{city}, {n} Einwohnende', en: '{city}, {n} residents' },
  'mast.round': { de: 'Quartal {round} von {all}', en: 'Quarter {round} of {all}' },
  'mast.election': { de: 'Wahl {quarter}', en: 'Election {quarter}' },
  'mast.end': { de: 'Bilanz {quarter}', en: 'Balance {quarter}' },
  'mast.free': { de: 'Frei verfügbar', en: 'Free funds' },
  'mast.untilYearEnd': { de: 'bis Jahresende', en: 'until year-end' },
  'mast.admin': { de: 'Verwaltung', en: 'Administration' },
  'mast.posts': { de: 'Stellen offen', en: 'posts vacant' },
  'mast.postsOf': { de: '{free} von {all}', en: '{free} of {all}' },
  'mast.trust': { de: 'Vertrauen', en: 'Trust' },
  'mast.plusMinus': { de: '± {n}', en: '± {n}' },

  'figure.better': { de: 'besser', en: 'better' },
  'figure.worse': { de: 'schlechter', en: 'worse' },
  'figure.same': { de: 'unverändert', en: 'unchanged' },
  'figure.start': { de: 'Ausgangswert', en: 'starting value' },
  'figure.changed': { de: 'verändert', en: 'changed' },
  'figure.risen': { de: 'gestiegen um', en: 'risen by' },
  'figure.fallen': { de: 'gefallen um', en: 'fallen by' },
  'figure.exact': { de: 'exakt', en: 'exact' },
  'figure.survey': { de: 'Umfrage', en: 'survey' },
  'figure.thin': { de: 'dünn', en: 'thin' },
  'figure.range': { de: 'vermutlich {range}', en: 'probably {range}' },
  'unit.perYear': { de: '{money} im Jahr', en: '{money} a year' },

  'error.title': { de: 'Hier ist etwas schiefgegangen.', en: 'Something went wrong here.' },
  'error.kept': {
    de: 'Ihre Amtszeit ist bis zur letzten Entscheidung erhalten. Laden Sie neu oder sichern Sie den Spielstand als Datei.',
    en: 'Your term is kept up to the last decision. Reload the page or save the term as a file.',
  },
  'error.noRun': {
    de: 'Es lief noch keine Amtszeit. Laden Sie die Seite neu.',
    en: 'No term was running yet. Reload the page.',
  },
  'error.detail': { de: 'Meldung: {message}', en: 'Message: {message}' },
  'error.download': { de: 'Spielstand sichern', en: 'Save the term as a file' },
  'error.reload': { de: 'Neu laden', en: 'Reload' },
  'error.desk': { de: 'Zurück zum Schreibtisch', en: 'Back to the desk' },

  'notice.refused': {
    de: 'Dieser Browser speichert nichts. Sichern Sie die Amtszeit vor dem Schließen als Datei.',
    en: 'This browser keeps nothing. Save the term as a file before you close the page.',
  },
  'notice.full': {
    de: 'Der Speicher ist voll. Der letzte gespeicherte Stand bleibt, und Sie können weiterspielen. Sichern Sie die Amtszeit als Datei oder löschen Sie ältere Spielstände.',
    en: 'Storage is full. The last saved state stays, and you can play on. Save the term as a file or delete older saved terms.',
  },
  'notice.words': {
    de: 'Die Texte der anderen Sprache ließen sich nicht laden. Prüfen Sie die Verbindung.',
    en: 'The texts of the other language could not be loaded. Check the connection.',
  },
  'notice.older': {
    de: 'Dieser Spielstand stammt aus einer anderen Fassung. Er geht vom letzten Stand aus weiter und lässt sich nicht als Nachweis teilen.',
    en: 'This term comes from another version. It goes on from its last state and cannot be shared as proof.',
  },
  'notice.damaged': {
    de: 'Der letzte Spielstand ist beschädigt. Ein älterer ist geladen.',
    en: 'The last saved term is damaged. An earlier one has been loaded.',
  },
  'notice.otherTab': {
    de: 'Diese Amtszeit ist noch in einem anderen Fenster offen. Hier geht sie als Kopie weiter. Beide bleiben gespeichert.',
    en: 'This term is still open in another window. Here it goes on as a copy. Both stay saved.',
  },
} as const satisfies Texts
register(shell)
declare module './core.ts' {
  interface Areas {
    shell: typeof shell
  }
}
