import { INDICATORS, type IndicatorId } from '../model/ids.ts'
import { back, getState, open, openWhy, setPrefs, toggleTable } from './store.ts'

/** Single-letter keys of the desk. Not while typing, not with a modifier, and only if switched on. */
export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const { sheet, prefs, game } = getState()
    if (event.key === 'Escape') {
      if (!sheet && !document.querySelector('dialog[open]')) back()
      return
    }
    if (!prefs.singleKeys || typing(event.target)) return
    if (event.key === '?') open('keys')
    else if (event.key === 'm' || event.key === 'M') setPrefs({ sound: !prefs.sound })
    else if (!game || document.querySelector('dialog[open]')) return
    else if (event.key === 'w' || event.key === 'W') why()
    else if (event.key === 't' || event.key === 'T') toggleTable()
    else if (/^[1-6]$/.test(event.key))
      document.querySelector<HTMLElement>(`[data-indicator-key="${event.key}"]`)?.focus()
    else return
    event.preventDefault()
  })
}
/** “Warum?” of the figure that has the focus, or of the one around it. */
function why(): void {
  const id = document.activeElement?.closest<HTMLElement>('[data-indicator]')?.dataset.indicator
  if (id && id in INDICATORS) openWhy(id as IndicatorId)
}
function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type))
  )
}
