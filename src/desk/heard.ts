import type { Scenario } from '../model/content.ts'
import { residentsByDistrict } from '../model/people.ts'
import type { World } from '../model/world.ts'
import type { Cue, Place, Scene } from '../sound/index.ts'
import type { PlaceId } from './screens.ts'
import type { DeskState } from './store.ts'

/** What the ear is told of the desk: derived from two states of it, so no screen needs to know. */

/** Where each place of the game sounds. */
const SOUNDS_AS: Record<PlaceId, Place> = {
  start: 'silence',
  briefing: 'room',
  desk: 'room',
  paper: 'room',
  contract: 'room',
  story: 'room',
  grant: 'room',
  acts: 'room',
  catalogue: 'room',
  council: 'chamber',
  predict: 'room',
  running: 'city',
  crisis: 'crisis',
  report: 'room',
  yearEnd: 'room',
  halfTime: 'room',
  balance: 'room',
  debrief: 'room',
}
/** How tightly a type of district is built, 0…1. Assumption; what is not listed counts as half. */
const BUILT: Record<string, number> = {
  'old town': 1,
  'perimeter blocks': 0.9,
  station: 0.9,
  slabs: 0.75,
  industry: 0.7,
  'post-war rows': 0.6,
  university: 0.4,
  'detached houses': 0.3,
  'former village': 0.25,
  village: 0.1,
}
const HALF = 0.5
/** The quarter sounds as one long day, from this hour to that. */
const MORNING = 6
const EVENING = 22
/** Hour at the desk. */
const OFFICE = 10

/** How tightly the city is built where its residents live, 0…1. */
function densityOf(world: World, scenario: Scenario): number {
  const residents = residentsByDistrict(world.people)
  let sum = 0
  let all = 0
  scenario.districts.forEach((district, d) => {
    const known = district.types.flatMap((type) => BUILT[type] ?? [])
    const built = known.length > 0 ? Math.max(...known) : HALF
    sum += (residents[d] as number) * built
    all += residents[d] as number
  })
  return all > 0 ? sum / all : HALF
}

/** Where the player is, as it sounds. */
export function sceneOf({ screen, game, passed }: DeskState): Scene {
  const place = game ? SOUNDS_AS[screen] : 'silence'
  const world = game?.ran?.before ?? game?.world
  const first = game?.scenario.start.quarter ?? 1
  return {
    place,
    density: game && world ? densityOf(world, game.scenario) : 0,
    hour: place === 'city' ? MORNING + (EVENING - MORNING) * passed : OFFICE,
    season: ((first - 1 + (world?.quarter ?? 0)) % 4) + 1,
  }
}

/** Papers one takes in hand. */
const PAPERS: ReadonlySet<PlaceId> = new Set([
  'paper',
  'contract',
  'story',
  'grant',
  'acts',
  'predict',
  'report',
  'yearEnd',
])
/** Where a term begins, turns and ends. */
const SOLEMN: ReadonlySet<PlaceId> = new Set(['briefing', 'halfTime', 'balance', 'debrief'])
/** Commands that are no signature. */
const UNSIGNED: ReadonlySet<string> = new Set(['crisis', 'predict', 'aims'])

/** Sounds whose news is also written: the crisis, the council's decision, the end of a quarter. */
export type Caption = 'crisis' | 'decided' | 'quarterEnd'

/** What is heard when the desk goes from one state to the next, and what of it is also written. */
export function heardBetween(
  before: DeskState,
  after: DeskState,
): { cues: Cue[]; caption: Caption | null } {
  const cues: Cue[] = []
  const same = before.game && after.game && before.game.run.seed === after.game.run.seed
  const moved = after.game !== null && before.screen !== after.screen
  const ended = same && quarterEnded(before, after)
  if (same) {
    const had = before.game?.run.commands.length ?? 0
    const commands = after.game?.run.commands ?? []
    if (commands.length < had) cues.push('sheet')
    else if (commands.length > had && !UNSIGNED.has(commands.at(-1)?.type ?? '')) cues.push('stamp')
  }
  if (moved && SOLEMN.has(after.screen)) cues.push('theme')
  else if (ended) cues.push('quarterEnd')
  if (moved) {
    if (after.screen === 'council') cues.push('decided')
    else if (after.screen === 'crisis') cues.push('crisis')
    else if (after.screen === 'running') cues.push('steps')
    else if (same && PAPERS.has(after.screen)) cues.push('paper')
  }
  if (after.sheet && after.sheet !== before.sheet) cues.push('sheet')
  // So that one hears what one sets.
  if (after.prefs.volume !== before.prefs.volume || (after.prefs.sound && !before.prefs.sound))
    cues.push('stamp')
  const caption: Caption | null =
    moved && after.screen === 'crisis'
      ? 'crisis'
      : moved && after.screen === 'council'
        ? 'decided'
        : ended
          ? 'quarterEnd'
          : null
  return { cues, caption }
}

/** The weeks ran out, were skipped, or a crisis was over; a crisis in the middle ends nothing. */
function quarterEnded(before: DeskState, after: DeskState): boolean {
  if (before.screen === 'crisis') return after.screen !== 'crisis'
  if (before.screen !== 'running' || before.game?.ran?.after.phase === 'crisis') return false
  if (after.screen === 'running') return before.passed < 1 && after.passed >= 1
  return before.passed < 1
}
