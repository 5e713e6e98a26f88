import type { Scenario, Story, StoryOption, StoryState } from '../model/content.ts'
import { draw } from '../model/draw.ts'
import { settle } from '../model/finance.ts'
import type { Ledger } from '../model/ledger.ts'
import { population } from '../model/people.ts'
import type { StoryRun, World } from '../model/world.ts'
import type { News } from './api.ts'
import { allHold } from './conditions.ts'
import { applyConsequences, fork } from './consequences.ts'

/** At most this many unanswered dilemmas lie on the table; more would not be read. */
const OPEN_AT_ONCE = 2

const stateOf = (story: Story, id: string | null): StoryState | undefined =>
  story.states.find((s) => s.id === id)
const asks = (story: Story, run: StoryRun): boolean =>
  !run.done && (stateOf(story, run.state)?.options.length ?? 0) > 0

/** Enters a state: its consequences happen. `world` is a fork. */
function enter(
  world: World,
  scenario: Scenario,
  story: Story,
  run: StoryRun,
  to: string | null,
  cause: string,
  log: Ledger,
  news: News[],
): string[] {
  run.state = to
  run.since = world.quarter
  run.done = to === null
  const state = stateOf(story, to)
  if (!state) return []
  news.push({
    round: world.quarter,
    week: 0,
    key: 'news.story',
    figures: { story: story.id, state: state.id },
    district: null,
    cause,
  })
  const incidents = applyConsequences(world, state.consequences, cause, scenario, log)
  if (state.options.length === 0 && state.goto === null && state.after === 0) run.done = true
  return incidents
}

function choose(
  world: World,
  scenario: Scenario,
  story: Story,
  run: StoryRun,
  option: StoryOption,
  cause: string,
  log: Ledger,
  news: News[],
): string[] {
  run.chosen = [...run.chosen, `${run.state}.${option.id}`]
  const need = option.cost * population(world.people)
  if (need !== 0) {
    world.finance.freeThisYear -= Math.max(0, need)
    settle(world.finance, -need)
    log.add('finance.cash', -need, 'event', cause)
  }
  const struck = applyConsequences(world, option.consequences, cause, scenario, log)
  return [...struck, ...enter(world, scenario, story, run, option.goto, cause, log, news)]
}

/** The mayor's answer to a dilemma. */
export function answerStory(
  world: World,
  scenario: Scenario,
  storyId: string,
  optionId: string,
  cause: string,
  log: Ledger,
): { world: World; news: News[] } {
  const next = fork(world)
  const news: News[] = []
  const story = scenario.stories.find((s) => s.id === storyId) as Story
  const run = next.stories.find((s) => s.id === storyId && !s.done) as StoryRun
  const option = stateOf(story, run.state)?.options.find((o) => o.id === optionId) as StoryOption
  remember(next, choose(next, scenario, story, run, option, cause, log, news), cause)
  return { world: next, news }
}

/** Incidents a consequence sets off wait as pulls of no lever until the next quarter runs. */
function remember(world: World, incidents: string[], cause: string): void {
  for (const id of incidents)
    world.pulls.push({
      lever: 'workload',
      target: `incident:${id}`,
      by: 0,
      until: world.quarter + 1,
      cause,
    })
}
export const pendingIncident = (world: World): { id: string; cause: string } | null => {
  const pull = world.pulls.find((p) => p.target?.startsWith('incident:') && p.until > world.quarter)
  return pull ? { id: (pull.target as string).slice(9), cause: pull.cause } : null
}

/** One quarter of all storylines: answers nobody gave, waits that end, new events. */
export function stepStories(
  world: World,
  scenario: Scenario,
  log: Ledger,
): { world: World; news: News[] } {
  const next = fork(world)
  const news: News[] = []
  for (const run of next.stories) {
    if (run.done) continue
    const story = scenario.stories.find((s) => s.id === run.id)
    const state = story && stateOf(story, run.state)
    if (!story || !state) continue
    const waited = next.quarter - run.since
    const cause = `e:${story.id}@${run.since}`
    if (state.options.length > 0) {
      if (waited < state.deadline) continue
      const option = state.options.find((o) => o.id === state.otherwise)
      if (option)
        remember(next, choose(next, scenario, story, run, option, cause, log, news), cause)
      else run.done = true
    } else if (waited >= Math.max(1, state.after)) {
      if (state.goto === null) run.done = true
      else remember(next, enter(next, scenario, story, run, state.goto, cause, log, news), cause)
    }
  }
  let open = next.stories.filter((r) => {
    const story = scenario.stories.find((s) => s.id === r.id)
    return story ? asks(story, r) : false
  }).length
  // what comes at all this quarter hangs on luck alone: drawn first, for the few that do the city is looked at
  const order = scenario.stories
    .filter(
      (story) =>
        next.quarter >= story.from &&
        draw(next.seed, 'story', story.id, next.quarter) < story.chance,
    )
    .map((story) => ({ story, luck: draw(next.seed, 'order', story.id, next.quarter) }))
    .sort((a, b) => a.luck - b.luck)
  for (const { story } of order) {
    if (open >= OPEN_AT_ONCE) break
    const past = next.stories.filter((r) => r.id === story.id)
    if (past.some((r) => !r.done) || (story.once && past.length > 0)) continue
    const last = past[past.length - 1]
    if (last && next.quarter - last.since < 6) continue
    if (!allHold(next, story.when)) continue
    const run: StoryRun = {
      id: story.id,
      state: null,
      since: next.quarter,
      chosen: [],
      done: false,
    }
    next.stories.push(run)
    const cause = `e:${story.id}@${next.quarter}`
    remember(next, enter(next, scenario, story, run, story.initial, cause, log, news), cause)
    if (asks(story, run)) open++
  }
  return { world: next, news }
}
