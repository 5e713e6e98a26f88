import { type Act, does, obedient, quarters } from '../engine/city.ts'
import { type Fact, fact, of } from './fact.ts'
import { after } from './security.ts'

/** Two systems that each see the same devices pass; the contract leaves the data with the city. */
const HOLDING = ['smart-lamps', 'traffic-control'] as const
const KEPT_APART = ['register', 'tickets', ...HOLDING]

const linkability = fact({
  id: 'linkability',
  statement:
    'Two more holdings raise the risk of being recognised by more than both raise it one by one; with separate keys the surplus is gone.',
  source: 'Kap. 4.4.1',
  measure(seed) {
    const risk = (measures: readonly string[], apart: boolean) => {
      let play = after(obedient, seed, measures, 8, { terms: { data: 2 } })
      const held = play.world.holdings.map((h) => h.id)
      if (apart)
        play = does(
          play,
          obedient,
          ...KEPT_APART.filter((id) => held.includes(id)).map(
            (holding): Act => ({ type: 'limitData', holding, act: 'separateKeys' }),
          ),
        )
      return quarters(play, obedient, 1).world.actual.privacyRisk
    }
    const surplus = (apart: boolean) => {
      const none = risk([], apart)
      const one = HOLDING.map((id) => risk([id], apart) - none)
      const both = risk(HOLDING, apart) - none
      return { level: both + none, both, one: (one[0] as number) + (one[1] as number) }
    }
    const together = surplus(false)
    const separate = surplus(true)
    return {
      level: together.level,
      both: together.both,
      one: together.one,
      bothApart: separate.both,
      oneApart: separate.one,
    }
  },
  judge(samples) {
    const effect = 100 * (of(samples, 'both') - of(samples, 'one'))
    const third = 100 * (of(samples, 'bothApart') - of(samples, 'oneApart'))
    return {
      effect,
      third,
      unit: 'points',
      expected:
        'surplus of both over one and one: effect ≥ 2, third ≤ ¼ of it, risk stays below .3',
      ok: effect >= 2 && third <= effect / 4 && samples.every((s) => s.level < 0.3),
    }
  },
})

export const councilAndData: readonly Fact[] = [linkability]
