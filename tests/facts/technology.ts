import type { Scenario } from '../../src/model/content.ts'
import { residentsByDistrict } from '../../src/model/people.ts'
import { type Act, obedient, projectOf } from '../engine/city.ts'
import { paper, parted, shareOf, term } from './city.ts'
import { type Fact, fact, mean, median, of, share } from './fact.ts'

const [half] = parted(2) as [number[]]
const HALF = shareOf(half)
/** What a measure earns less what it costs to run, EUR per year, as the ledger books it under its project. */
function netOf(p: ReturnType<typeof term>, measure: string): number {
  const { id } = projectOf(p.world, measure)
  return -p.effects
    .filter((e) => e.cause === id && e.variable === 'finance.projects')
    .reduce((sum, e) => sum + e.by, 0)
}

/** Coverage → levers → traffic and energy → CO₂ and what the budget books. */
const convexCoverage = fact({
  id: 'convex-coverage',
  booked: true,
  statement:
    'Traffic flow and demand response: half the coverage brings at most 35 % of the outcome. Lamps and pumps save in proportion; only their net is convex, through fixed cost, and no longer once the platform is paid.',
  source: 'Kap. 4.5.1 (E§1 12, 15)',
  measure(seed) {
    const lamps = (districts: number[]): Act[] => [
      paper('smart-lamps', { partner: 'stadtwerke', districts }),
    ]
    const pumps = (districts: number[]): Act[] => [paper('pumps', { districts })]
    const traffic = (districts: number[]): Act[] => [
      paper('traffic-control', { partner: 'verkehrswerk', districts }),
    ]
    const meters: Act[] = [paper('smart-meters', { partner: 'stadtwerke' })]
    const shift = (districts: number[]): Act[] => [
      paper('load-shift', { partner: 'stadtwerke', districts }),
    ]
    const platform: Act[] = [paper('data-platform', { partner: 'rechenverbund' })]
    const base = term(obedient, seed, 16, {})
    const metered = term(obedient, seed, 16, { 0: meters })
    const paid = term(obedient, seed, 16, { 0: platform })
    const arms = (make: (d: number[]) => Act[], ground: typeof base, before: Act[] = []) =>
      [half, []].map((d) => {
        const p = term(obedient, seed, 16, { 0: before, 4: make(d) })
        return {
          co2: ground.world.environment.co2 - p.world.environment.co2,
          energy: ground.world.environment.energyUse - p.world.environment.energyUse,
          net: p.world.projects.some((x) => x.measure === 'smart-lamps')
            ? netOf(p, 'smart-lamps')
            : 0,
        }
      }) as [Outcome, Outcome]
    interface Outcome {
      co2: number
      energy: number
      net: number
    }
    const t = arms(traffic, base)
    const l = arms(shift, metered, meters)
    const lit = arms(lamps, base)
    const pumped = arms(pumps, base)
    const shared = arms(lamps, paid, platform)
    // what half the coverage falls short of its share of the whole net, EUR
    const gap = ([h, w]: [Outcome, Outcome]) => HALF * w.net - h.net
    return {
      traffic: t[0].co2 / t[1].co2,
      shift: l[0].co2 / l[1].co2,
      lamps: lit[0].energy / lit[1].energy,
      pumps: pumped[0].energy / pumped[1].energy,
      gap: gap(lit),
      paidGap: gap(shared),
    }
  },
  judge(s) {
    const effect = Math.max(of(s, 'traffic'), of(s, 'shift'))
    const third = of(s, 'paidGap') / of(s, 'gap')
    const inProportion = (name: 'lamps' | 'pumps') => Math.abs(of(s, name) - HALF) < 0.06
    return {
      effect,
      third,
      unit: 'share',
      expected: `half the coverage brings ≤ 0.35 of the outcome; lamps ${of(s, 'lamps').toFixed(2)} and pumps ${of(s, 'pumps').toFixed(2)} within 0.06 of ${HALF.toFixed(2)}; convexity of the lamps' net falls to ≤ 0.25 where the platform is paid`,
      ok:
        effect <= 0.35 &&
        inProportion('lamps') &&
        inProportion('pumps') &&
        of(s, 'gap') > 0 &&
        Math.abs(third) <= 0.25,
    }
  },
})

/** Terms of the contracts → families that work together → patchwork. */
const patchwork = fact({
  id: 'patchwork',
  statement:
    'Closed replacement when due leaves a patchwork of ≥ 0.5 throughout; at the same dates, open and with a plan to grow together, ≤ 0.35 at the end for at most 15 % more.',
  source: 'Kap. 4.5.1–4.5.3 (E§1 10–13, 29, 32–33)',
  measure(seed) {
    const sixths = parted(6)
    const due = [1, 7, 13, 19]
    const begun = (closed: boolean) => {
      let least = 1
      // a patchwork is judged once most of the second lot hangs beside the first
      let beside = false
      const plan = Object.fromEntries(
        due.map((q, i) => [
          q,
          [
            paper('smart-lamps', {
              districts: sixths[i],
              // whoever is cheapest when a part falls due
              partner: closed
                ? i % 2 === 0
                  ? 'lichtbogen'
                  : 'verkehrswerk'
                : i % 2 === 0
                  ? 'stadtwerke'
                  : 'verkehrswerk',
              terms: closed ? { openness: 0 } : { openness: 2, updates: 2 },
              integrated: !closed,
            }),
          ],
        ]),
      )
      const p = term(obedient, seed, 24, plan, (w) => {
        const second = w.projects.filter((x) => x.measure === 'smart-lamps')[1]
        const lot = sixths[1] as number[]
        beside ||= second !== undefined && mean(lot.map((d) => second.coverage[d] as number)) >= 0.5
        if (beside) least = Math.min(least, w.actual.patchwork)
      })
      const lamps = p.world.projects.filter((x) => x.measure === 'smart-lamps')
      let cost = 0
      for (const x of lamps) {
        cost += x.spent
        const contract = p.world.contracts.find((k) => k.id === x.contract)
        cost += ((contract?.fee ?? 0) * (24 - x.startQuarter)) / 4
      }
      return { least, end: p.world.actual.patchwork, cost }
    }
    const closed = begun(true)
    const open = begun(false)
    return { least: closed.least, end: open.end, dearer: open.cost / closed.cost - 1 }
  },
  judge(s) {
    const effect = Math.min(...s.map((x) => x.least))
    const third = Math.max(...s.map((x) => x.end))
    return {
      effect,
      third,
      unit: 'index',
      expected: `closed ≥ 0.5 in every quarter and seed; open ≤ 0.35 at the end, ≤ 15 % dearer (${(100 * of(s, 'dearer')).toFixed(1)} %)`,
      ok: effect >= 0.5 && third <= 0.35 && of(s, 'dearer') <= 0.15,
    }
  },
})

/** Clause `contact` → care → what the technology delivers → the city's energy. */
const contactPoint = fact({
  id: 'contact-point',
  statement:
    'Without one responsible contact a service decays; with a named contact it does not, and naming one mends it.',
  source: 'Kap. 4.7.2 (E§1 83)',
  measure(seed) {
    const lamps = (contact: number) =>
      paper('smart-lamps', { partner: 'stadtwerke', terms: { contact } })
    const base = term(obedient, seed, 24, {}).world.environment.energyUse
    const saved = (contact: number, late: Act[] = []) =>
      base - term(obedient, seed, 24, { 0: [lamps(contact)], 13: late }).world.environment.energyUse
    const named = saved(2)
    const nobody = saved(0)
    const contract = term(obedient, seed, 1, { 0: [lamps(0)] }).world.contracts.find(
      (k) => k.measure === 'smart-lamps',
    )
    const mended = saved(0, [{ type: 'negotiate', contract: contract?.id, terms: { contact: 2 } }])
    return { lost: 1 - nobody / named, mended: 1 - mended / named }
  },
  judge(s) {
    const effect = of(s, 'lost')
    const third = of(s, 'mended')
    return {
      effect,
      third,
      unit: 'share lost',
      expected:
        '≥ 0.2 of the saving is gone four years on; ≤ 0.05 where a contact was named in between',
      ok: effect >= 0.2 && Math.abs(third) <= 0.05 && share(s, (x) => x.lost > 0.1) === 1,
    }
  },
})

/** Openness of the ticket → other providers join → use of buses → car traffic; and what leaving costs. */
const oneApp = fact({
  id: 'one-app',
  statement:
    'Many providers in one ticket raise use without dependence; one provider’s own app raises it little and binds the city.',
  source: 'Kap. 4.2 (C§1 41)',
  measure(seed) {
    const ticket = (terms: Record<string, number>) => [
      paper('one-ticket', { partner: 'verkehrswerk', terms }),
    ]
    const base = term(obedient, seed, 20, {}).world
    const many = term(obedient, seed, 20, { 4: ticket({ openness: 2, data: 2, exit: 2 }) }).world
    const one = term(obedient, seed, 20, { 4: ticket({ openness: 0, data: 0, exit: 0 }) }).world
    return {
      many: base.environment.co2 - many.environment.co2,
      one: base.environment.co2 - one.environment.co2,
      freed: many.actual.lockIn - base.actual.lockIn,
      bound: one.actual.lockIn - base.actual.lockIn,
    }
  },
  judge(s) {
    const effect = of(s, 'many')
    const third = of(s, 'one')
    return {
      effect,
      third,
      unit: 't CO₂/year',
      expected: `one provider's app at most half of it; lock-in ${of(s, 'freed').toFixed(3)} with many (not up), ${of(s, 'bound').toFixed(3)} with one (up)`,
      ok:
        effect > 0 &&
        third <= 0.5 * effect &&
        of(s, 'freed') <= 0 &&
        of(s, 'bound') > of(s, 'freed') + 0.01,
    }
  },
})

/** What was promised at signing → quality → levers → traffic and energy of the city. */
const GLOSSY = ['smart-lamps', 'traffic-control', 'one-ticket', 'demand-bus', 'parking-sensors']
const PLAIN = ['pumps', 'led-due', 'night-dimming']
const pitch = fact({
  id: 'pitch',
  statement:
    'Of glossy promises a median of 40–70 % is delivered; plain ones (pumps) keep theirs. Where detail and references were asked for, what is promised is delivered.',
  source: 'Kap. 4.3 (C§1 29, 43–44)',
  measure(seed) {
    const base = term(obedient, seed, 16, {}).world
    const residents = residentsByDistrict(base.people).reduce((a, b) => a + b, 0)
    const kept = (id: string, ask: boolean): number => {
      const m = (obedient as Scenario).measures.find((x) => x.id === id)
      const lever = m?.effects.find((e) => e.lever === 'energySaved' || e.lever === 'traffic')
      if (!m || !lever) throw new Error(`no figure promised by ${id}`)
      const asked: Act[] = ask
        ? [
            { type: 'ask', measure: id, what: 'detail' },
            { type: 'ask', measure: id, what: 'references' },
          ]
        : []
      const draft = paper(id, {
        partner: m.own ? null : m.partners[0],
        terms: { fit: 2, contact: 2, openness: 2 },
        integrated: true,
      })
      const { world } = term(obedient, seed, 16, { 0: asked, 1: [draft] })
      const came =
        lever.lever === 'traffic'
          ? base.environment.traffic - world.environment.traffic
          : ((base.environment.energyUse - world.environment.energyUse) * 1000) / residents
      // users' cost falls and use grows: that part is not the firm's to promise
      const gross = came / (1 - world.environment.rebound)
      return gross / (lever.by * projectOf(world, id).promised)
    }
    return {
      glossy: median(GLOSSY.map((id) => kept(id, false))),
      plain: median(PLAIN.map((id) => kept(id, false))),
      asked: median(GLOSSY.map((id) => kept(id, true))),
    }
  },
  judge(s) {
    const effect = median(s.map((x) => x.glossy))
    const third = median(s.map((x) => x.asked))
    const plain = median(s.map((x) => x.plain))
    return {
      effect,
      third,
      unit: 'of promise',
      expected: `glossy 0.4–0.7; plain ${plain.toFixed(2)} ≥ 0.85; asked ≥ 0.75`,
      ok: effect >= 0.4 && effect <= 0.7 && plain >= 0.85 && third >= 0.75,
    }
  },
})

export const technology: readonly Fact[] = [convexCoverage, patchwork, contactPoint, oneApp, pitch]
