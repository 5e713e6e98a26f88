import type { PostItem } from '../../engine/api.ts'
import { postItems } from '../../engine/index.ts'
import type { Scenario, Story, StoryState } from '../../model/content.ts'
import type { LegalForm } from '../../model/ids.ts'
import type { Adopt, Contract, World } from '../../model/world.ts'
import type { Game } from '../game.ts'
import type { PlaceId } from '../screens.ts'

/** Which paper opens for an item of the post. */
export const PLACE_OF: Record<PostItem['kind'], PlaceId> = {
  paper: 'paper',
  contract: 'contract',
  grant: 'grant',
  story: 'story',
  report: 'story',
}

/** A length with time for one paper a sitting: the rest goes en bloc, and the catalogue stays shut. */
export const isShort = (game: Game): boolean => game.pacing.papers === 1

/** Due before the next sitting: whoever closes now lets it pass. */
export const dueNow = (item: PostItem, game: Game): boolean =>
  item.deadline !== null && item.deadline <= game.world.quarter + game.gap - 1

/** Proposals that lie on the table at once in a short length (the game's design, A run). */
const SHORT_TABLE = 6

/** What lies on the table, most urgent first: what waits for an answer, contracts in trouble, then proposals. */
export function tableOf(game: Game): PostItem[] {
  const all = postItems(game.world, game.scenario)
  const papers = all.filter((item) => item.kind === 'paper')
  const items = isShort(game)
    ? all.filter((item) => item.kind !== 'paper' || papers.indexOf(item) < SHORT_TABLE)
    : all
  const trouble = game.world.contracts
    .filter((c) => c.value === 'dispute' || c.value === 'takeover')
    .map(
      (c): PostItem => ({
        id: `k:${c.id}`,
        kind: 'contract',
        ref: c.id,
        partner: c.partner,
        deadline: null,
      }),
    )
  const due = items.filter((item) => item.deadline !== null)
  return [...due, ...trouble, ...items.filter((item) => item.deadline === null)]
}

export const measureOf = (scenario: Scenario, id: string | null) =>
  scenario.measures.find((m) => m.id === id)

/** The state of a storyline that asks something now. */
export function openState(
  world: World,
  scenario: Scenario,
  id: string,
): { story: Story; state: StoryState; first: boolean } | null {
  const story = scenario.stories.find((s) => s.id === id)
  const run = world.stories.find((s) => s.id === id && !s.done)
  const state = story?.states.find((s) => s.id === run?.state)
  return story && state ? { story, state, first: state.id === story.initial } : null
}
/** A service that came without being asked: it can be tolerated, regulated or used. */
export const isPlatform = (item: PostItem, scenario: Scenario): boolean =>
  item.kind === 'story' && scenario.stories.find((s) => s.id === item.ref)?.kind === 'platform'
export const contractOf = (world: World, id: string | null): Contract | undefined =>
  world.contracts.find((k) => k.id === id)

/** A draft as it lies there before anyone touched it: the offer's partner, all districts, own money. */
export function freshDraft(game: Game, measure: string): Adopt {
  const { scenario, world } = game
  const m = measureOf(scenario, measure)
  const offer = world.offers.find((o) => o.measure === measure && !o.answered)
  const partner = offer?.partner ?? (m?.own ? null : (m?.partners[0] ?? null))
  return {
    measure,
    scale: 'rollout',
    districts: [],
    partner,
    legalForm: scenario.partners.find((p) => p.id === partner)?.legalForm ?? 'own',
    terms: {},
    funding: 'own',
    participation: 1,
    operating: true,
    integrated: false,
  }
}

/** The rung a paper stands on: the partner's own, or the company both found. */
export const legalFormOf = (
  scenario: Scenario,
  partner: LegalForm,
  way: string | undefined,
): LegalForm => scenario.arrangements.find((one) => one.id === way)?.form ?? partner
