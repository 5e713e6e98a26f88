import { describe, expect, it } from 'vitest'
import { quote } from '../../src/engine/index.ts'
import { bargainingPower } from '../../src/model/bargain.ts'
import { TERMS, type TermStep, type Terms } from '../../src/model/ids.ts'
import { OWN_FORMS } from '../../src/model/ladder.ts'
import type { World } from '../../src/model/world.ts'
import {
  type Act,
  changed,
  contractOf,
  does,
  draftOf,
  obedient,
  opened,
  paper,
  quarters,
  rich,
} from './city.ts'

const all = (step: TermStep): Terms => Object.fromEntries(TERMS.map((t) => [t, step])) as Terms
const own = (legalForm: string): Act => paper(RUN_ALONE, { legalForm })
/** A service the city can run itself. */
const RUN_ALONE = obedient.measures.find(
  (m) => m.own && (m.posts.it ?? 0) > 0 && m.cost.yearlyFixed > 0,
)?.id as string

describe('the rungs from the own office to the own firm', () => {
  const start = rich(opened(obedient))
  const after = (form: string, n = 10) =>
    quarters(start, obedient, n, (w) => (w.quarter === 0 ? [own(form)] : [])).world
  it('cost more to found and less to run, the further from the office', () => {
    const costs = OWN_FORMS.map(
      (form) =>
        quote(start.world, obedient, draftOf(start.world, own(form))) as {
          once: number
          yearly: number
        },
    )
    for (let i = 1; i < costs.length; i++) {
      expect(costs[i]?.once).toBeGreaterThan(costs[i - 1]?.once ?? 0)
      expect(costs[i]?.yearly).toBeLessThan(costs[i - 1]?.yearly ?? 0)
    }
  })
  it('leave the city the less say', () => {
    // with experts to spare the form is the limit, not the knowledge
    const skilled = (form: string) =>
      quarters(
        changed(start, (w) => {
          w.admin.skill = 1
        }),
        obedient,
        8,
        (w) => (w.quarter === 0 ? [own(form)] : []),
      ).world.actual.steering
    expect(skilled('municipalFirm')).toBeLessThan(skilled('own'))
  })
  it('are remembered by the project, and only own forms are taken for own work', () => {
    const of = (w: World) => w.projects.find((p) => p.measure === RUN_ALONE)?.legalForm
    expect(of(after('institution', 1))).toBe('institution')
    expect(of(after('private', 1))).toBe('own')
  })
})

describe('what makes the city strong at the table', () => {
  const firm = obedient.partners.find(
    (p) => p.id === 'terminal-k',
  ) as (typeof obedient.partners)[number]
  const parts = (change: (w: World) => void) => {
    const { world } = changed(opened(obedient), change)
    return Object.fromEntries(bargainingPower(world, firm, null).position.map((p) => [p.id, p.by]))
  }
  it('a city that keeps its word is answered better than one that turns', () => {
    expect(parts(() => {}).reliable).toBeGreaterThan(0)
    expect(
      parts((w) => {
        w.competition.flips = 4
      }).reliable,
    ).toBeLessThan(0)
  })
  it('missing hands weaken it', () => {
    const short = (required: number) =>
      parts((w) => {
        w.admin.required = required * w.admin.available
      }).shortage ?? 0
    expect(short(2)).toBeLessThan(-0.05)
    expect(short(0.5)).toBe(0)
  })
  it('tenders held teach, and what was given away to one the next one asks for', () => {
    const p = quarters(rich(opened(obedient)), obedient, 2, (w) =>
      w.quarter === 0 ? [paper('smart-lamps', { partner: 'lichtbogen', terms: all(0) })] : [],
    )
    const there = Object.fromEntries(
      bargainingPower(p.world, firm, null).position.map((x) => [x.id, x.by]),
    )
    expect(there.procurement).toBeGreaterThan(0)
    expect(there.example).toBeLessThan(0)
  })
  it('over-demanding tires the partner more than a fair wish', () => {
    const left = (terms: Partial<Terms>) => {
      const p = opened(obedient)
      const k = contractOf(p.world, 'lamp-maintenance')
      const after = does(p, obedient, { type: 'negotiate', contract: k.id, terms })
      return contractOf(after.world, 'lamp-maintenance').patience
    }
    expect(left(all(2))).toBeLessThan(left({ exit: 2 }) - 0.1)
  })
})

describe('dearer rents', () => {
  it('are told once a year with who left and what it costs, and not where they stayed as they were', () => {
    const year = (rent: number) =>
      quarters(
        changed(opened(obedient), (w) => {
          w.housing.rent = w.housing.rent.map(() => rent)
        }),
        obedient,
        4,
      ).news.find((n) => n.key === 'news.rents')
    expect(year(1)).toBeUndefined()
    const told = year(1.15)
    expect(told?.figures.n).toBeGreaterThan(10)
    expect(told?.figures.share).toBeGreaterThan(0.1)
  })
})
