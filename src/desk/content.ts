import type { Scenario } from '../model/content.ts'
import type { Language } from '../text/core.ts'

/** The built scenarios by id, each its own chunk; words apart, one chunk per language. */
const SCENARIOS: Record<string, () => Promise<{ default: { scenario: Scenario; terrain: unknown } }>> =
  {
    konstanz: () => import('virtual:scenario/konstanz'),
  }
const WORDS: Record<string, Record<Language, () => Promise<{ default: Record<string, string> }>>> = {
  konstanz: {
    de: () => import('virtual:words/konstanz/de'),
    en: () => import('virtual:words/konstanz/en'),
  },
}

/** Throws when there is no such scenario; the caller says so. */
export async function loadScenario(
  id: string,
): Promise<{ scenario: Scenario; terrain: unknown }> {
  const load = SCENARIOS[id]
  if (!load) throw new Error(`no scenario ${id}`)
  return (await load()).default
}
export async function loadWords(id: string, language: Language): Promise<Record<string, string>> {
  const load = WORDS[id]?.[language]
  if (!load) throw new Error(`no words for ${id} in ${language}`)
  return (await load()).default
}
