import type { Adopt } from '../model/world.ts'
import type { PlaceId } from './screens.ts'
import { getState, setState, subscribe } from './store.ts'

/**
 * What a reload must find again besides the run: which paper lay open, drafts, what was put aside. Kept
 * for this window only, and only as long as it is open.
 */
interface Session {
  id: string // of the term
  hash: string // of the World it belongs to
  screen: PlaceId
  at: string | null
  drafts: Record<string, Partial<Adopt>>
  seen: string[]
}
const PLACE = 'amtszeit.session'

let written = ''
/** Writes the session whenever it changes. */
export function keepSession(): void {
  subscribe(() => {
    const { game, screen, at, drafts, seen } = getState()
    const session: Session | null = game && {
      id: game.id,
      hash: game.hash,
      screen,
      at,
      drafts,
      seen,
    }
    const text = JSON.stringify(session)
    if (text === written) return
    written = text
    try {
      if (session) sessionStorage.setItem(PLACE, text)
      else sessionStorage.removeItem(PLACE)
    } catch {
      // Storage refused: a reload then begins at the start page.
    }
  })
}

export function lastSession(): Session | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null')
    if (!found || typeof found !== 'object') return null
    const { id, hash, screen, at, drafts, seen } = found as Partial<Session>
    if (typeof id !== 'string' || typeof hash !== 'string' || typeof screen !== 'string')
      return null
    return {
      id,
      hash,
      screen,
      at: typeof at === 'string' ? at : null,
      drafts: drafts && typeof drafts === 'object' ? drafts : {},
      seen: Array.isArray(seen) ? seen.filter((id) => typeof id === 'string') : [],
    }
  } catch {
    return null
  }
}

/** Places that lie on the desk: only these are opened again; the phase decides the others. */
const PAPERS: PlaceId[] = ['paper', 'contract', 'story', 'grant', 'acts', 'catalogue', 'council']

/** Puts drafts and the open paper back, if they belong to the World that was restored. */
export function restoreSession(session: Session): void {
  const { game } = getState()
  if (!game || game.hash !== session.hash) return
  setState({
    drafts: session.drafts,
    seen: session.seen,
    ...(game.place === 'desk' && PAPERS.includes(session.screen)
      ? { screen: session.screen, at: session.at }
      : {}),
  })
}
