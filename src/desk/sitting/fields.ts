import { CATALOGUE_OPENS, onTable } from '../../engine/index.ts'
import type { Scenario } from '../../model/content.ts'
import { AREAS } from '../../model/ids.ts'
import type { Game } from '../game.ts'
import type { Field } from '../store.ts'
import { isShort } from './post.ts'

/** The catalogue opens after the first year; in the short lengths there is no time to read it. */
export const catalogueOpen = (game: Game): boolean =>
  game.world.quarter >= CATALOGUE_OPENS && !isShort(game)

/** Ids of what may be proposed now. */
export const inCatalogue = (game: Game): string[] => onTable(game.world, game.scenario)

/** Those of one field, task by task; `plain`: what no firm sells. */
export const fieldOf = ({ measures }: Scenario, ids: string[], field: Field): string[] =>
  AREAS.flatMap((area) =>
    measures.filter(
      (m) =>
        m.area === area &&
        ids.includes(m.id) &&
        (field === 'all' || (field === 'plain' ? m.partners.length === 0 : area === field)),
    ),
  ).map((m) => m.id)
