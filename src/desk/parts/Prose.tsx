import { t } from '../../text/core.ts'
import '../../text/shell.ts'
import { type Game, open, useDesk, w } from '../store.ts'
import { finder, type Piece } from './terms.ts'

/** Titles are looked for in every passage of a term; they change only with the language. */
const finders = new WeakMap<object, Map<string, (text: string) => Piece[]>>()

function finderOf(game: Game, language: string): (text: string) => Piece[] {
  const { codex } = game.scenario
  const known = finders.get(codex) ?? new Map<string, (text: string) => Piece[]>()
  finders.set(codex, known)
  let find = known.get(language)
  if (!find) {
    find = finder(codex.map(({ id }) => ({ id, title: w(`codex.${id}.title`) })))
    if (game.words[language as 'de' | 'en']) known.set(language, find)
  }
  return find
}

/** A passage in which every term the game explains leads to its explanation. */
export function Prose({ text }: { text: string }) {
  const { game, prefs } = useDesk()
  if (!game) return <>{text}</>
  return (
    <>
      {finderOf(
        game,
        prefs.language,
      )(text).map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <button
            key={piece.id}
            type="button"
            class="term"
            title={t('shell.explain')}
            onClick={() => open('codex', piece.id)}
          >
            {piece.text}
          </button>
        ),
      )}
    </>
  )
}
