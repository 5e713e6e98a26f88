import { register, type Texts } from './core.ts'

/** The catalogue: what the city may propose of its own accord, field by field. */
export const catalogue = {
  'catalogue.lead': {
    de: 'Nicht nur Angebote zählen. Was hier steht, kann die Stadt selbst in den Rat bringen.',
    en: 'Offers are not all there is. Whatever stands here, the city can bring to the council itself.',
  },
  'catalogue.field': { de: 'Feld', en: 'Field' },
  'catalogue.all': { de: 'Alle', en: 'All' },
  'catalogue.plain': { de: 'Ohne Einkauf', en: 'Nothing to buy' },
  'catalogue.plainText': {
    de: 'Umordnen, regeln, teilen, offen halten: Das macht die Stadt mit eigenen Leuten.',
    en: 'Rearrange, regulate, share, keep open: the city does this with its own people.',
  },
  'catalogue.count': { de: '{n} Vorhaben', en: '{n} {n|project|projects}' },
  'catalogue.none': {
    de: 'In diesem Feld ist alles angefangen oder hier nicht möglich.',
    en: 'In this field everything has begun or is not possible here.',
  },
  'catalogue.yearly': { de: 'Im Jahr', en: 'A year' },
  'catalogue.offer': { de: 'Liegt auch als Angebot vor', en: 'Also lies here as an offer' },
  'catalogue.open': { de: 'Katalog ({n})', en: 'Catalogue ({n})' },
  'task.traffic': { de: 'Verkehr', en: 'Traffic' },
  'task.parking': { de: 'Parken', en: 'Parking' },
  'task.lighting': { de: 'Beleuchtung', en: 'Lighting' },
  'task.transit': { de: 'Bus und Bahn', en: 'Buses and trains' },
  'task.energy': { de: 'Energie', en: 'Energy' },
  'task.water': { de: 'Wasser', en: 'Water' },
  'task.waste': { de: 'Abfall', en: 'Waste' },
  'task.security': { de: 'Sicherheit', en: 'Security' },
  'task.administration': { de: 'Verwaltung', en: 'Administration' },
  'task.participation': { de: 'Beteiligung', en: 'Participation' },
  'task.data': { de: 'Daten', en: 'Data' },
  'task.cooperation': { de: 'Nachbarn', en: 'Neighbours' },
  'task.finance': { de: 'Finanzen', en: 'Finance' },
  'task.space': { de: 'Öffentlicher Raum', en: 'Public space' },
} satisfies Texts
register(catalogue)
declare module './core.ts' {
  interface Areas {
    catalogue: typeof catalogue
  }
}
