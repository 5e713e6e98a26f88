import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CodexEntry } from '../../model/content.ts'
import { t } from '../../text/core.ts'
import '../../text/codex.ts'
import { Button } from '../parts/Button.tsx'
import { type Game, hasWord, open, useDesk, w } from '../store.ts'
import { inOrder, matching, whenOf } from './codexEntries.ts'
import './codex.css'

/** Terms and dated facts: a list with a search field, one entry open. Content of a sheet. */
export function Codex() {
  const { game } = useDesk()
  return game ? <Book game={game} /> : <p>{t('codex.noRun')}</p>
}

function Book({ game }: { game: Game }) {
  const { about, prefs } = useDesk()
  const [query, ask] = useState('')
  const entries = useMemo(
    () => inOrder(game.scenario.codex, prefs.language),
    [game.scenario, prefs.language],
  )
  const found = useMemo(() => matching(entries, query), [entries, query])
  const entry = entries.find((one) => one.id === about) ?? found[0] ?? entries[0]
  const page = useRef<HTMLDivElement>(null)
  useReading(page, about)
  return (
    <div class="codex" data-open={about ? '' : undefined} ref={page}>
      <div class="codex-find">
        <Search query={query} onAsk={ask} found={found.length} all={entries.length} />
        <List entries={found} current={entry?.id ?? null} />
        {found.length === 0 && <p class="codex-none">{t('codex.none', { query })}</p>}
      </div>
      {entry && <Entry entry={entry} />}
    </div>
  )
}

/**
 * Keeps the focus where reading goes on: at the heading of an entry opened from another entry, at the
 * entry's place in the list when going back to it. Who walks along the list stays in it.
 */
function useReading(page: { current: HTMLElement | null }, about: string | null): void {
  const last = useRef(about)
  useEffect(() => {
    const before = last.current
    last.current = about
    if (before === about) return
    const at = document.activeElement
    const walking = at instanceof HTMLElement && at.closest('.codex-list') && at.offsetParent
    if (walking) return
    page.current?.closest('dialog')?.scrollTo(0, 0)
    const find = (what: string) => page.current?.querySelector<HTMLElement>(what)
    const target = about
      ? find('.codex-entry h3')
      : (find(`.codex-list [data-entry="${before}"]`) ?? find('#codex-query'))
    target?.focus({ preventScroll: about !== null })
  }, [page, about])
}

function Search({
  query,
  onAsk,
  found,
  all,
}: {
  query: string
  onAsk: (query: string) => void
  found: number
  all: number
}) {
  return (
    <search class="codex-search">
      <label for="codex-query">{t('codex.search')}</label>
      <input
        id="codex-query"
        type="search"
        autocomplete="off"
        value={query}
        onInput={(event) => onAsk(event.currentTarget.value)}
      />
      <p class="small soft" role="status">
        {t('codex.found', { n: found, all })}
      </p>
    </search>
  )
}

function List({ entries, current }: { entries: readonly CodexEntry[]; current: string | null }) {
  const kinds = [
    { kind: 'term', list: entries.filter((one) => one.date === null) },
    { kind: 'fact', list: entries.filter((one) => one.date !== null) },
  ] as const
  return (
    <nav class="codex-list" aria-label={t('codex.entries')}>
      {kinds.map(({ kind, list }) =>
        list.length === 0 ? null : (
          <section key={kind}>
            <h3>{t(`codex.kind.${kind}`)}</h3>
            <ul>
              {list.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    data-entry={one.id}
                    aria-current={one.id === current ? 'true' : undefined}
                    onClick={() => open('codex', one.id)}
                  >
                    {w(`codex.${one.id}.title`)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </nav>
  )
}

function Entry({ entry }: { entry: CodexEntry }) {
  const { id, chapter, date, related } = entry
  return (
    <article class="codex-entry">
      <p class="codex-back">
        <Button size="small" icon="arrow-left" onPress={() => open('codex')}>
          {t('codex.toList')}
        </Button>
      </p>
      <p class="small soft">
        {date ? t('codex.isFact', { date: whenOf(date) }) : t('codex.isTerm')}
      </p>
      <h3 class="doc-title" tabIndex={-1}>
        {w(`codex.${id}.title`)}
      </h3>
      <p class="codex-text">{w(`codex.${id}.text`)}</p>
      <ul class="codex-foot small soft">
        {hasWord(`codex.${id}.source`) && (
          <li>{t('codex.source', { source: w(`codex.${id}.source`) })}</li>
        )}
        <li>{chapter ? t('codex.chapter', { chapter }) : t('codex.noChapter')}</li>
      </ul>
      {related.length > 0 && (
        <section class="codex-related">
          <h4 class="sec-title">{t('codex.related')}</h4>
          <ul>
            {related.map((other) => (
              <li key={other}>
                <button type="button" class="link" onClick={() => open('codex', other)}>
                  {w(`codex.${other}.title`)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
