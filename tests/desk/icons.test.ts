import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/desk/content.ts'
import { iconOf } from '../../src/desk/parts/icons.ts'
import '../../src/desk/parts/contentIcons.ts'

describe('icons', () => {
  it('exist for everything the catalogue shows', async () => {
    const { scenario } = await loadScenario('konstanz')
    const named = [
      scenario.measures,
      scenario.stories,
      scenario.grants,
      scenario.advisers,
      scenario.groups,
      scenario.nodes,
    ].flatMap((kind) => kind.map((entry) => entry.icon))
    expect([...new Set(named)].filter((name) => !iconOf(name))).toEqual([])
  })
})
