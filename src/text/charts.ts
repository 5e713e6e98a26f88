import { register, type Texts } from './core.ts'

/** Words of the charts and of the tables that say the same. */
export const charts = {
  'chart.asTable': { de: 'Als Tabelle', en: 'As a table' },
  'chart.what': { de: 'Was', en: 'What' },
  'chart.value': { de: 'Wert', en: 'Value' },
  'chart.evidence': {
    de: 'Belegt {low} bis {high}, {n} {n|Ort|Orte}',
    en: 'Evidence {low} to {high}, {n} {n|place|places}',
  },
  'chart.promise': { de: 'Versprechen {value}', en: 'Promise {value}' },
  'chart.promiseAndEvidence': { de: 'Versprechen und Beleg', en: 'Promise and evidence' },
  'chart.promiseRow': { de: 'Versprechen', en: 'Promise' },
  'chart.low': { de: 'Belegt mindestens', en: 'Evidence at least' },
  'chart.mode': { de: 'Belegt am häufigsten', en: 'Evidence most often' },
  'chart.high': { de: 'Belegt höchstens', en: 'Evidence at most' },
  'chart.case': { de: 'Ort {n}', en: 'Place {n}' },
} as const satisfies Texts
register(charts)
declare module './core.ts' {
  interface Areas {
    charts: typeof charts
  }
}
