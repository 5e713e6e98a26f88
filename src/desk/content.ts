import { loadScenario as scenarioChunks, loadWords as wordChunks } from 'virtual:scenarios'
import type { Scenario } from '../model/content.ts'
import type { Language } from '../text/core.ts'

/** A compiled scenario, its own chunk. Throws when there is none of that id; the caller says so. */
export async function loadScenario(id: string): Promise<{ scenario: Scenario; terrain: unknown }> {
  const load = scenarioChunks[id]
  if (!load) throw new Error(`no scenario ${id}`)
  return load()
}
export async function loadWords(id: string, language: Language): Promise<Record<string, string>> {
  const load = wordChunks[id]?.[language]
  if (!load) throw new Error(`no words for ${id} in ${language}`)
  return load()
}
export const knows = (id: string): boolean => id in scenarioChunks
