import { orderOf } from '../engine/orders.ts'
import { steward } from '../engine/policies/steward.ts'
import { chosenOrders } from '../model/cascadeChoices.ts'
import { LANGUAGES, type Language } from '../text/core.ts'
import { beginGame, type Game, type Length } from './game.ts'
import { isDark } from './prefs.ts'
import { type PlaceId, type ScreenId, type SheetId, screenOf } from './screens.ts'
import { worthTalking } from './sitting/BeforeVote.tsx'
import { freshDraft, tableOf } from './sitting/post.ts'
import { getState, overridePrefs, setState } from './store.ts'

/** The term all pictures are taken from, unless the page asks for another city. */
const SCENARIO = 'konstanz'
const SEED = 7
const LENGTH: Length = 'seminar'
/** States that show the kiosk: one crisis, three pictures to choose from. */
const KIOSK: Partial<Record<ScreenId, number>> = { crisis: 1, debrief: 2 }
/** More steps than a term has places. */
const MOST = 400

/** Opens a screen at a fixed term: `screen=paper&demo=1&lang=en&theme=dark&motion=less&length=full&scenario=konstanz`. */
export async function showDemo(hash: string): Promise<void> {
  const wish = new URLSearchParams(hash)
  const id = (wish.get('screen') ?? 'start') as ScreenId
  const demo = Number(wish.get('demo') ?? 0)
  const lang = wish.get('lang')
  const theme = wish.get('theme')
  const kiosk = KIOSK[id] === demo
  const length = (wish.get('length') ?? (kiosk ? 'kiosk' : LENGTH)) as Length
  overridePrefs({
    ...(LANGUAGES.includes(lang as Language) ? { language: lang as Language } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(wish.get('motion') === 'less' ? { motion: 'less' as const } : {}),
    ...(wish.get('contrast') === 'more' ? { contrast: 'more' as const } : {}),
  })
  const screen = screenOf(id)
  if (screen && id !== 'start') {
    const city = wish.get('scenario') ?? (kiosk ? 'blackout' : SCENARIO)
    // its code comes beside the scenario
    void screen.load().catch(() => {})
    const first = await beginGame(city, length, SEED, getState().prefs.language)
    if (screen.kind === 'sheet') showSheet(id as SheetId, demo, first)
    else showPlace(id as PlaceId, demo, first)
  }
  document.documentElement.dataset.demo = isDark(getState().prefs) ? 'dark' : 'light'
}

function showPlace(id: PlaceId, demo: number, first: Game): void {
  const { game, at } = placeAt(id, demo, first)
  setState({ game, screen: id, at })
}
function placeAt(id: PlaceId, demo: number, first: Game): { game: Game; at: string | null } {
  switch (id) {
    case 'briefing':
      return { game: first, at: null }
    case 'desk':
      return { game: sitting(first, [0, 6, 14][demo] ?? 0), at: null }
    case 'paper': {
      const game = sitting(first, demo === 0 ? 0 : 6)
      const papers = tableOf(game).filter((item) => item.kind === 'paper')
      const lamps = papers.find((item) => item.ref === 'smart-lamps')
      return { game, at: (demo === 0 ? (lamps ?? papers[0]) : papers[0])?.ref ?? null }
    }
    case 'contract': {
      if (demo === 0) return { game: sitting(first, 0), at: 'smart-lamps' }
      const game = until(first, (g) => find(g, 'contract') !== null)
      return { game, at: find(game, 'contract') }
    }
    case 'story':
    case 'grant': {
      const game = until(first, (g) => find(g, id) !== null)
      return { game, at: find(game, id) }
    }
    case 'halfTime': {
      const game = until(first, (g) => g.place === id)
      const taken = game.decide({ type: 'handOver', round: game.world.quarter, to: 'Team 4' })
      return { game: demo === 1 && taken.ok ? taken.game : game, at: null }
    }
    case 'debrief': {
      if (demo !== 1) return { game: until(first, (g) => g.place === id), at: null }
      const half = until(first, (g) => g.place === 'halfTime')
      return { game: half.handTo('steward', steward).next(), at: null }
    }
    case 'council':
      return {
        game: until(first, (g) =>
          demo === 0 ? g.place === id : g.world.phase === 'deciding' && worthTalking(g),
        ),
        at: null,
      }
    case 'acts':
      return { game: sitting(first, 2), at: null }
    case 'catalogue':
      return { game: sitting(first, 6), at: null }
    default:
      return { game: until(first, (g) => g.place === id), at: null }
  }
}
function showSheet(id: SheetId, demo: number, first: Game): void {
  const game = sitting(first, 6)
  const about = id === 'why' ? (['reach', 'lockIn'][demo] ?? 'reach') : null
  setState({ game, screen: 'desk', sheet: id, about })
}

const find = (game: Game, kind: string): string | null =>
  game.world.phase === 'deciding'
    ? (tableOf(game).find((item) => item.kind === kind)?.ref ?? null)
    : null
const sitting = (game: Game, quarter: number): Game =>
  until(game, (g) => g.place === 'desk' && g.world.quarter >= quarter)

/** Plays on with a simple hand until the test holds; ends at the debrief. */
function until(start: Game, test: (game: Game) => boolean): Game {
  let game = start
  for (let i = 0; i < MOST && !test(game); i++) {
    if (game.world.phase === 'debrief' && !game.ran) return game
    const before = game
    game = hand(game, test)
    if (test(game)) return game
    if (game === before || game.place === before.place) game = game.next()
  }
  return game
}

/** One paper a sitting, a prediction, an answer where one is due: enough for a term that tells something. */
function hand(game: Game, test: (game: Game) => boolean): Game {
  const { world } = game
  const round = world.quarter
  const give = (g: Game, command: Parameters<Game['decide']>[0]): Game => {
    const done = g.decide(command)
    return done.ok ? done.game : g
  }
  if (world.phase === 'predicting')
    return give(game, {
      type: 'predict',
      round,
      indicator: 'reach',
      direction: 'up',
      because: null,
    })
  if (world.crisis && world.phase === 'crisis' && game.length === 'kiosk')
    return give(game, orderOf(world, world.crisis, chosenOrders('word', world.crisis, world)))
  if (world.phase !== 'deciding' || game.ran) return game
  let now = game
  if (round === 0 && world.aims.axes.length === 0)
    now = give(now, {
      type: 'aims',
      round,
      axes: ['reached', 'steering', 'solvent'],
      refuse: 'camera-square',
    })
  if (test(now)) return now
  for (const item of tableOf(now)) {
    if (item.kind === 'story') {
      const run = now.world.stories.find((s) => s.id === item.ref)
      const story = now.scenario.stories.find((s) => s.id === item.ref)
      const option = story?.states.find((s) => s.id === run?.state)?.options[0]
      if (option) now = give(now, { type: 'respond', round, story: item.ref, option: option.id })
    } else if (item.kind === 'paper' && now.world.council.agenda.length < 2)
      now = give(now, { type: 'adopt', round, ...freshDraft(now, item.ref) })
  }
  return now
}
