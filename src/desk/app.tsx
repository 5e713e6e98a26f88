import { type ComponentType, render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { setNumberFormat, t, tell } from '../text/core.ts'
import '../text/shell.ts'
import './style/tokens.css'
import './style/base.css'
import './style/parts.css'
import './style/mast.css'
import { Boundary, downloadGame, Fault } from './fault.tsx'
import { guardFocus } from './focus.ts'
import { atFirstGesture } from './gesture.ts'
import { listenToKeys } from './keys.ts'
import { Button, IconButton } from './parts/Button.tsx'
import { Caption } from './parts/Caption.tsx'
import { numberIn } from './parts/format.ts'
import { Patterns } from './parts/Icon.tsx'
import { LiveRegion } from './parts/LiveRegion.tsx'
import { Masthead } from './parts/Masthead.tsx'
import { Over } from './parts/Over.tsx'
import { type ScreenId, type SheetId, screenOf } from './screens.ts'
import { close, getState, saveWith, setState, startStore, useDesk } from './store.ts'

/** Mounts the desk: called once, by `main.ts`. */
export function startDesk(): void {
  setNumberFormat(numberIn)
  startStore()
  listenToKeys()
  guardFocus()
  // Sound is no part of the start page; without it the game is complete.
  atFirstGesture(() => {
    const then = getState()
    void import('./sounds.ts').then(
      ({ startHearing }) => startHearing(then),
      () => undefined,
    )
  })
  addEventListener('error', (event) => broken(event.error ?? event.message))
  addEventListener('unhandledrejection', (event) => broken(event.reason))
  const root = document.getElementById('app')
  if (!root) return
  if (location.hash.startsWith('#screen=')) {
    // the address names another screen: the start page and its pictures are not fetched for it
    void import('./demo.ts')
      .then(({ showDemo }) => showDemo(location.hash.slice(1)))
      .finally(() => render(<App />, root))
    addEventListener('hashchange', () => location.reload())
    return
  }
  render(<App />, root)
  void bringBack()
}

/** A reload comes back to the exact place; a new window begins at the start page. */
async function bringBack(): Promise<void> {
  const [{ keepGame, resume }, { keepSession, lastSession, restoreSession }, { keptOf }] =
    await Promise.all([
      import('./saving.ts'),
      import('./session.ts'),
      import('../seminar/saves.ts'),
    ])
  const session = lastSession()
  const kept = session && (await keptOf(session.id))
  if (session && kept) {
    await resume(kept.save, kept.generation)
    restoreSession(session)
  }
  saveWith(keepGame)
  keepSession()
}

function broken(reason: unknown): void {
  const message = reason instanceof Error ? reason.message : String(reason)
  // A resize observer that could not deliver in time is no fault of the run.
  if (message.startsWith('ResizeObserver')) return
  setState({ broken: message })
}

const loaded = new Map<ScreenId, ComponentType>()

/** The component of a screen once its chunk is there; until then the last one stays. */
function useScreen(id: ScreenId): { View: ComponentType | null; failed: Error | null } {
  const [, again] = useState(0)
  const [failed, fail] = useState<{ id: ScreenId; error: Error } | null>(null)
  useEffect(() => {
    if (loaded.has(id)) return
    let gone = false
    screenOf(id)
      .load()
      .then((View) => {
        loaded.set(id, View)
        if (!gone) again((n) => n + 1)
      })
      .catch((error: unknown) => {
        if (!gone) fail({ id, error: error instanceof Error ? error : new Error(String(error)) })
      })
    return () => {
      gone = true
    }
  }, [id])
  return { View: loaded.get(id) ?? null, failed: failed?.id === id ? failed.error : null }
}

function App() {
  const { screen, at, sheet, game, notice, broken: message, prefs } = useDesk()
  const { View, failed } = useScreen(screen)
  const main = useRef<HTMLElement>(null)
  const place = screenOf(screen)
  const shown = View !== null

  useEffect(() => {
    document.title = screen === 'start' ? t('game.name') : `${t(place.title)} · ${t('game.name')}`
  }, [screen, place.title, prefs.language])
  // A new screen starts at its heading: focus goes there, so that reading begins at the top.
  const first = useRef(true)
  useEffect(() => {
    if (!shown) return
    if (first.current) {
      first.current = false
      return
    }
    scrollTo(0, 0)
    const heading = main.current?.querySelector<HTMLElement>('h1')
    const target = heading ?? main.current
    if (target && !target.hasAttribute('tabindex')) target.tabIndex = -1
    target?.focus({ preventScroll: true })
  }, [screen, at, shown])

  return (
    <>
      <a class="skip" href="#main">
        {t('shell.skip')}
      </a>
      <Patterns />
      {place.frame === 'mast' && game && (
        <Boundary key={`mast-${screen}`} quiet>
          <Masthead />
        </Boundary>
      )}
      <main id="main" ref={main} class={`place place--${screen}`} tabIndex={-1}>
        {message ? (
          <Fault message={message} />
        ) : failed ? (
          <Fault message={failed.message} />
        ) : View ? (
          <Boundary key={`${screen}:${at ?? ''}`}>
            <View />
          </Boundary>
        ) : (
          <p class="waiting" role="status">
            {t('shell.loading')}
          </p>
        )}
      </main>
      {sheet && <SheetOver id={sheet} key={sheet} />}
      {notice && (
        <div class="notice" role="status">
          <span>{tell(notice.key, notice.figures)}</span>
          {notice.download && (
            <Button size="small" icon="download" onPress={() => void downloadGame()}>
              {t('error.download')}
            </Button>
          )}
          <IconButton
            icon="x"
            label={t('shell.close')}
            onPress={() => setState({ notice: null })}
          />
        </div>
      )}
      <Caption />
      <LiveRegion />
    </>
  )
}

const SIZES: Partial<Record<SheetId, 'page' | 'column'>> = {
  why: 'page',
  codex: 'page',
  howItWorks: 'page',
  menu: 'column',
  settings: 'column',
}

function SheetOver({ id }: { id: SheetId }) {
  const { View, failed } = useScreen(id)
  return (
    <Over title={t(screenOf(id).title)} size={SIZES[id] ?? 'note'} onClose={close}>
      {failed ? (
        <Fault message={failed.message} inside />
      ) : View ? (
        <Boundary>
          <View />
        </Boundary>
      ) : (
        <p role="status">{t('shell.loading')}</p>
      )}
    </Over>
  )
}
