import { useEffect, useState } from 'preact/hooks'
import type { Command, Refusal } from '../engine/command.ts'
import type { Area, IndicatorId } from '../model/ids.ts'
import type { Adopt } from '../model/world.ts'
import { type Language, setLanguage as speak } from '../text/core.ts'
import type { Game, Length, Ran } from './game.ts'
import { applyPrefs, keepPrefs, type Prefs, startPrefs, watchSystem } from './prefs.ts'
import type { PlaceId, SheetId } from './screens.ts'

/**
 * The one store of the desk. `useDesk()` gives any screen the present state; the actions below change
 * it. The engine, the scenario and its words arrive with the first run (`game.ts` is its own chunk):
 * screens of a run call `useGame()`, which is never empty there.
 */
/** A field of the catalogue: of the city's tasks, everything, or what no firm sells. */
export type Field = Area | 'all' | 'plain'
export interface DeskState {
  screen: PlaceId
  /** What the place is about: a measure id (paper), contract or measure id (contract), story or grant id. */
  at: string | null
  /** The field of the catalogue that lies open. */
  field: Field
  /** Where the paper on the table was taken from: there the way back leads. */
  from: 'desk' | 'catalogue'
  sheet: SheetId | null
  /** What the sheet is about: an indicator (why), a codex id. */
  about: string | null
  game: Game | null
  /** Drafts of papers by measure id; they survive leaving the paper. */
  drafts: Record<string, Partial<Adopt>>
  /** Post items put aside or read this sitting. */
  seen: string[]
  /** Hints closed in this window. */
  dismissed: string[]
  prefs: Prefs
  /** Map and graphs shown as tables (key T). */
  asTable: boolean
  /** Said to assistive technology, politely. */
  said: string
  /** Key of what was just heard, written out. */
  caption: string | null
  /** Share of the running weeks that has passed, 0…1. */
  passed: number
  /** Shown as a line at the foot of the page until closed: storage refused, save continued, … */
  notice: { key: string; figures?: Record<string, string | number>; download?: boolean } | null
  /** An error outside any screen. */
  broken: string | null
  busy: boolean
}
export type { Game, Length, Ran }

let state: DeskState = {
  screen: 'start',
  at: null,
  field: 'plain',
  from: 'desk',
  sheet: null,
  about: null,
  game: null,
  drafts: {},
  seen: [],
  dismissed: [],
  prefs: startPrefs(),
  asTable: false,
  said: '',
  caption: null,
  passed: 0,
  notice: null,
  broken: null,
  busy: false,
}
const listeners = new Set<() => void>()

export const getState = (): DeskState => state
export function setState(patch: Partial<DeskState>): void {
  state = { ...state, ...patch }
  for (const listener of listeners) listener()
}
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The present state; the component renders again when it changes. */
export function useDesk(): DeskState {
  const [seen, show] = useState(state)
  useEffect(() => {
    const changed = () => show(state)
    changed()
    return subscribe(changed)
  }, [])
  return seen === state ? seen : state
}

/** The run on the table. Only for screens of a run. */
export function useGame(): Game {
  const { game } = useDesk()
  if (!game) throw new Error('no run on the table')
  return game
}
/** A word of the scenario in the present language, e.g. `w('measures.pumps.title')`. */
export function w(key: string): string {
  return wordsNow()?.[key] ?? key
}
export function hasWord(key: string): boolean {
  const words = wordsNow()
  return words !== undefined && key in words
}
/** Until the words of a language just chosen arrive, the old ones stand. */
function wordsNow(): Record<string, string> | undefined {
  const words = state.game?.words
  return words?.[state.prefs.language] ?? words?.de ?? words?.en
}

/* ---- display ---- */
export function setPrefs(patch: Partial<Prefs>): void {
  const prefs = { ...state.prefs, ...patch }
  keepPrefs(prefs)
  showPrefs(prefs)
}
function showPrefs(prefs: Prefs): void {
  const before = state.prefs
  applyPrefs(prefs)
  speak(prefs.language)
  setState({ prefs })
  void bringWords(before)
}
/** Brings the scenario's words in the language just chosen; without them the choice is taken back. */
async function bringWords(before: Prefs): Promise<void> {
  const { game, prefs } = state
  const { language } = prefs
  if (!game || game.words[language]) return
  try {
    const { loadWords } = await import('./content.ts')
    const words = await loadWords(game.scenario.id, language)
    const now = state.game
    if (now) setState({ game: now.with({ ...now.words, [language]: words }) })
  } catch {
    setPrefs({ language: before.language })
    note('notice.words')
  }
}
/** For pictures and tests: shown, not kept. */
export function overridePrefs(patch: Partial<Prefs>): void {
  showPrefs({ ...state.prefs, ...patch })
}
/** Closes one hint for as long as this window is open. */
export const dismissHint = (id: string): void => setState({ dismissed: [...state.dismissed, id] })
/** Chooses when hints show; those closed before show again. */
export function setHints(hints: Prefs['hints']): void {
  setState({ dismissed: [] })
  setPrefs({ hints })
}
export const setLanguage = (language: Language): void => setPrefs({ language })
export const setTheme = (theme: Prefs['theme']): void => setPrefs({ theme })

export function startStore(): void {
  showPrefs(state.prefs)
  watchSystem(() => showPrefs(state.prefs))
}

/* ---- ways ---- */
export function go(screen: PlaceId, at: string | null = null): void {
  const from = screen === 'desk' || screen === 'catalogue' ? screen : state.from
  setState({ screen, at, from, sheet: null, about: null })
}
export const chooseField = (field: Field): void => setState({ field })
/** One paper back: contract → paper → catalogue or desk. */
export function back(): void {
  const { screen, at, game, sheet } = state
  const draft = screen === 'contract' && game?.scenario.measures.some((m) => m.id === at)
  if (sheet) close()
  else if (draft) go('paper', at)
  else if (screen === 'paper') go(state.from)
  else if (['contract', 'story', 'grant', 'acts', 'catalogue'].includes(screen)) go('desk')
  else if (screen === 'council' && game?.place === 'desk') go('desk')
}
export const open = (sheet: SheetId, about: string | null = null): void =>
  setState({ sheet, about })
export const close = (): void => setState({ sheet: null, about: null })
/** Back to the start page; the run stays saved. */
export function leave(): void {
  setState({
    game: null,
    screen: 'start',
    at: null,
    sheet: null,
    about: null,
    drafts: {},
    seen: [],
  })
}
/** Everything this device keeps of the game is deleted: terms, session, display. */
export async function deleteEverything(): Promise<void> {
  const { forgetAll } = await import('../seminar/saves.ts')
  leave()
  await forgetAll()
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage))
        if (key.startsWith('amtszeit.')) storage.removeItem(key)
  } catch {
    // Storage refused: there was nothing to delete.
  }
  note('saves.gone')
}
export const openWhy = (indicator: IndicatorId): void => open('why', indicator)
export const toggleTable = (): void => setState({ asTable: !state.asTable })
export const say = (said: string): void => setState({ said })
export const passWeeks = (passed: number): void => setState({ passed })
/** `download`: the notice offers the term as a file. */
export const note = (
  key: string,
  figures?: Record<string, string | number>,
  download = false,
): void => setState({ notice: { key, download, ...(figures ? { figures } : {}) } })

/* ---- the run ---- */
export async function begin(scenario: string, length: Length, seed: number): Promise<void> {
  setState({ busy: true })
  try {
    const { beginGame } = await import('./game.ts')
    const game = await beginGame(scenario, length, seed, state.prefs.language)
    setState({ drafts: {}, seen: [] })
    settle(game)
  } finally {
    setState({ busy: false })
  }
}
/** Puts a game on the table and goes where its phase asks. */
export function settle(game: Game, screen: PlaceId = game.place): void {
  setState({ game, screen, at: null, from: 'desk', sheet: null, about: null, passed: 0 })
  keep()
}
/** Decides; a refusal comes back and nothing has changed. */
export function decide(command: Command): Refusal | null {
  const { game } = state
  if (!game) throw new Error('no run on the table')
  const done = game.decide(command)
  if (!done.ok) return done.refusal
  setState({ game: done.game })
  keep()
  return null
}
/** Takes back the last decision of this sitting; false if there is none. */
export function undo(): boolean {
  const before = state.game?.undo()
  if (!before) return false
  setState({ game: before })
  const stays =
    ['paper', 'contract', 'acts'].includes(state.screen) ||
    (state.screen === 'council' && before.world.council.agenda.length > 0)
  if (before.place !== state.screen && !stays) setState({ screen: before.place, at: null })
  keep()
  return true
}
/** On to the next place where someone must decide or read. */
export function next(): void {
  const { game } = state
  if (game && going !== game) void goOn(game)
}
/** The game that is being played on. */
let going: Game | null = null
/** A quarter at a time, and the next screen after them: in between the page answers. */
async function goOn(game: Game): Promise<void> {
  going = game
  try {
    const steps = game.nextSteps()
    let step = steps.next()
    while (!step.done) {
      await new Promise((resolve) => setTimeout(resolve))
      step = steps.next()
    }
    // what was decided meanwhile goes before
    if (state.game !== game) return
    setState({ drafts: {}, seen: [] })
    settle(step.value)
  } finally {
    going = null
  }
}
/** Hands the city to a scripted successor who plays to the end of the term. */
export async function handTo(policy: string): Promise<void> {
  const { POLICIES } = await import('../engine/policies/index.ts')
  const { game } = state
  const successor = POLICIES[policy]
  if (game && successor) settle(game.handTo(policy, successor.decide))
}
export function draft(measure: string, patch: Partial<Adopt>): void {
  setState({ drafts: { ...state.drafts, [measure]: { ...state.drafts[measure], ...patch } } })
}
export function markSeen(id: string): void {
  if (!state.seen.includes(id)) setState({ seen: [...state.seen, id] })
}

let saving: ((game: Game) => void) | null = null
/** `app.tsx` hands in the door to the saved runs; demos leave it closed. */
export function saveWith(save: typeof saving): void {
  saving = save
}
function keep(): void {
  if (state.game) saving?.(state.game)
}
