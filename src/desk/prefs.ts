import type { Language } from '../text/core.ts'

/** What a person chose about the display. Kept apart from the run, and only once something was chosen. */
export interface Prefs {
  language: Language
  theme: 'system' | 'light' | 'dark'
  contrast: 'system' | 'normal' | 'more'
  motion: 'system' | 'less'
  /** Size of all text, in steps of the page's own. */
  text: 'normal' | 'large' | 'larger'
  /** W, T, M, 1–6 and ? as single-letter keys; some speech input needs them off. */
  singleKeys: boolean
  /** Hints on the desk: in the first sitting, always, never. */
  hints: 'first' | 'on' | 'off'
  sound: boolean
  volume: number // 0…1
  /** Sounds that carry news are also written. */
  captions: boolean
}

const PLACE = 'amtszeit.prefs'

export function startPrefs(): Prefs {
  const prefs: Prefs = {
    language: navigator.language.startsWith('de') ? 'de' : 'en',
    theme: 'system',
    contrast: 'system',
    motion: 'system',
    text: 'normal',
    singleKeys: true,
    hints: 'first',
    sound: true,
    volume: 0.5,
    captions: true,
  }
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? 'null')
    if (kept && typeof kept === 'object') {
      const pick = kept as Partial<Record<keyof Prefs, unknown>>
      if (pick.language === 'de' || pick.language === 'en') prefs.language = pick.language
      if (pick.theme === 'light' || pick.theme === 'dark') prefs.theme = pick.theme
      if (pick.contrast === 'normal' || pick.contrast === 'more') prefs.contrast = pick.contrast
      if (pick.motion === 'less') prefs.motion = 'less'
      if (pick.text === 'large' || pick.text === 'larger') prefs.text = pick.text
      if (pick.singleKeys === false) prefs.singleKeys = false
      if (pick.hints === 'on' || pick.hints === 'off') prefs.hints = pick.hints
      if (pick.sound === false) prefs.sound = false
      if (pick.captions === false) prefs.captions = false
      if (typeof pick.volume === 'number' && pick.volume >= 0 && pick.volume <= 1)
        prefs.volume = pick.volume
    }
  } catch {
    // Storage refused or damaged: the start values hold for this visit.
  }
  return prefs
}

export function keepPrefs(prefs: Prefs): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(prefs))
  } catch {
    // Storage refused: the choice holds for this visit.
  }
}

const query = (media: string) => matchMedia(media).matches
export const isDark = (prefs: Prefs): boolean =>
  prefs.theme === 'dark' || (prefs.theme === 'system' && query('(prefers-color-scheme: dark)'))
export const isReduced = (prefs: Prefs): boolean =>
  prefs.motion === 'less' || query('(prefers-reduced-motion: reduce)')

export const isStrong = (prefs: Prefs): boolean =>
  prefs.contrast === 'more' || (prefs.contrast === 'system' && query('(prefers-contrast: more)'))

/** Writes the choices onto `<html>`, where the tokens read them. */
export function applyPrefs(prefs: Prefs): void {
  const root = document.documentElement
  root.lang = prefs.language
  root.dataset.theme = isDark(prefs) ? 'dark' : 'light'
  if (prefs.contrast === 'system') delete root.dataset.contrast
  else root.dataset.contrast = prefs.contrast
  root.dataset.text = prefs.text
  root.dataset.motion = isReduced(prefs) ? 'less' : 'full'
}

/** Calls back when the system's theme, contrast or motion changes. */
export function watchSystem(changed: () => void): void {
  for (const media of [
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion: reduce)',
    '(prefers-contrast: more)',
  ])
    matchMedia(media).addEventListener('change', changed)
}
