import type { ComponentType } from 'preact'
import type { TextKey } from '../text/core.ts'
import '../text/shell.ts'

/**
 * Every screen of the game. Pictures, axe and narrow-width tests walk this list, so a screen that is
 * not here is not shown at all.
 *
 * `place`: takes the whole page (one at a time, chosen by the phase). `sheet`: lies over the place in a
 * dialog the shell provides with heading and close button; the component renders the content only.
 * `frame`: a place with the masthead above it, or bare.
 * `demo`: how many fixed states `#screen=<id>&demo=<n>` knows (src/desk/demo.ts prepares them).
 */
export type PlaceId =
  | 'start'
  | 'briefing'
  | 'desk'
  | 'paper'
  | 'contract'
  | 'story'
  | 'grant'
  | 'acts'
  | 'catalogue'
  | 'council'
  | 'predict'
  | 'running'
  | 'crisis'
  | 'report'
  | 'yearEnd'
  | 'halfTime'
  | 'balance'
  | 'debrief'
export type SheetId =
  | 'why'
  | 'codex'
  | 'howItWorks'
  | 'credits'
  | 'keys'
  | 'settings'
  | 'saves'
  | 'menu'
export type ScreenId = PlaceId | SheetId

export interface Screen {
  id: ScreenId
  kind: 'place' | 'sheet'
  frame: 'mast' | 'bare'
  title: TextKey
  load: () => Promise<ComponentType>
  demo: number
}

const place = (
  id: PlaceId,
  frame: Screen['frame'],
  demo: number,
  load: Screen['load'],
): Screen => ({ id, kind: 'place', frame, title: `screen.${id}`, load, demo })
const sheet = (id: SheetId, demo: number, load: Screen['load']): Screen => ({
  id,
  kind: 'sheet',
  frame: 'mast',
  title: `screen.${id}`,
  load,
  demo,
})

export const screens: Screen[] = [
  place('start', 'bare', 1, () => import('./start/start.tsx').then((m) => m.Start)),
  place('briefing', 'mast', 1, () => import('./sitting/briefing.tsx').then((m) => m.Briefing)),
  place('desk', 'mast', 3, () => import('./sitting/desk.tsx').then((m) => m.Desk)),
  place('paper', 'mast', 2, () => import('./sitting/paper.tsx').then((m) => m.Paper)),
  place('contract', 'mast', 2, () => import('./sitting/contract.tsx').then((m) => m.Contract)),
  place('story', 'mast', 1, () => import('./sitting/story.tsx').then((m) => m.Story)),
  place('grant', 'mast', 1, () => import('./sitting/grant.tsx').then((m) => m.Grant)),
  place('acts', 'mast', 1, () => import('./sitting/acts.tsx').then((m) => m.Acts)),
  place('catalogue', 'mast', 1, () => import('./sitting/catalogue.tsx').then((m) => m.Catalogue)),
  place('council', 'mast', 2, () => import('./sitting/council.tsx').then((m) => m.Council)),
  place('predict', 'mast', 1, () => import('./sitting/predict.tsx').then((m) => m.Predict)),
  place('running', 'mast', 1, () => import('./after/running.tsx').then((m) => m.Running)),
  place('crisis', 'bare', 2, () => import('./crisis/crisis.tsx').then((m) => m.Crisis)),
  place('report', 'mast', 1, () => import('./after/report.tsx').then((m) => m.Report)),
  place('yearEnd', 'mast', 1, () => import('./after/yearEnd.tsx').then((m) => m.YearEnd)),
  place('halfTime', 'mast', 2, () => import('./after/halfTime.tsx').then((m) => m.HalfTime)),
  place('balance', 'mast', 1, () => import('./after/balance.tsx').then((m) => m.Balance)),
  place('debrief', 'bare', 3, () => import('./after/debrief.tsx').then((m) => m.Debrief)),
  sheet('why', 2, () => import('./why/why.tsx').then((m) => m.Why)),
  sheet('codex', 1, () => import('./after/codex.tsx').then((m) => m.Codex)),
  sheet('howItWorks', 1, () => import('./after/howItWorks.tsx').then((m) => m.HowItWorks)),
  sheet('credits', 1, () => import('./after/credits.tsx').then((m) => m.Credits)),
  sheet('keys', 1, () => import('./sheets/keys.tsx').then((m) => m.Keys)),
  sheet('settings', 1, () => import('./sheets/settings.tsx').then((m) => m.Settings)),
  sheet('saves', 1, () => import('./sheets/saves.tsx').then((m) => m.Saves)),
  sheet('menu', 1, () => import('./sheets/menu.tsx').then((m) => m.Menu)),
]

export const screenOf = (id: ScreenId): Screen =>
  screens.find((screen) => screen.id === id) as Screen
