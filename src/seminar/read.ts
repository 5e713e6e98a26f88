import { InputFault, parseCommands } from '../engine/index.ts'
import { isSave, MOST_BYTES, type Save } from './saves.ts'

export type Read =
  | { ok: true; save: Save }
  | {
      ok: false
      fault: 'size' | 'json' | 'kind' | 'scenario' | 'commands'
      figures: Record<string, string>
    }

/**
 * Reads a saved run from text: one clear fault, or a save whose commands are checked. Never throws.
 * `knows` says whether a scenario of that id exists.
 */
export function readSave(text: string, knows: (id: string) => boolean): Read {
  if (text.length > MOST_BYTES) return { ok: false, fault: 'size', figures: {} }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, fault: 'json', figures: {} }
  }
  if (!isSave(value)) return { ok: false, fault: 'kind', figures: {} }
  if (!knows(value.scenario))
    return { ok: false, fault: 'scenario', figures: { id: value.scenario.slice(0, 40) } }
  try {
    const commands = parseCommands(JSON.stringify(value.commands))
    return { ok: true, save: { ...value, commands } }
  } catch (error) {
    const detail = error instanceof InputFault ? error.message : ''
    return { ok: false, fault: 'commands', figures: { detail } }
  }
}
