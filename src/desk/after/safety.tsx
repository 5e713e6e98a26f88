import { sum } from '../../model/curve.ts'
import { residentsByDistrict } from '../../model/people.ts'
import { realParts, realSafety } from '../../model/safety.ts'
import type { World } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/after.ts'
import { percent } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import { causeOf } from '../why/cause.ts'

/** Change below which a year is called unchanged: half a point does not show. */
const NOTICED = 0.005

/** Safety as people feel it and as the city knows it: two numbers, what moved each this year, and whether they part. */
export function FeltAndReal({ game }: { game: Game }) {
  const { world, play } = game
  const from = Math.max(0, world.quarter - 4)
  const before = play.worlds[from] ?? world
  const felt = feltOf(world)
  const real = knownReal(world)
  const byFelt = felt - feltOf(before)
  const byReal = real - knownReal(before)
  return (
    <section class="aside year-safety">
      <h2 class="sec-title">
        <Icon name="shield-check" /> {t('safety.title')}
      </h2>
      <dl>
        <Figure name={t('safety.felt')} value={felt} why={whyFelt(game, from, byFelt)} />
        <Figure name={t('safety.real')} value={real} why={whyReal(before, world, byReal)} />
      </dl>
      {byFelt > NOTICED && byReal < -NOTICED && <p class="b">{t('safety.parts')}</p>}
    </section>
  )
}

function Figure({ name, value, why }: { name: string; value: number; why: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <svg class="year-meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect class="year-well" width="100" height="8" />
          <rect class="year-fill" width={100 * value} height="8" />
        </svg>
        <b>{percent(value)}</b>
        <small>{why}</small>
      </dd>
    </div>
  )
}

/** Mean over residents. */
function feltOf(world: World): number {
  const residents = residentsByDistrict(world.people)
  return sum(world.safety.felt.map((x, d) => x * (residents[d] ?? 0))) / sum(residents)
}
/** Real safety as far as the city knows its open doors. */
const knownReal = (world: World): number =>
  realSafety(world.measured.attackSurface.value, world.systems)

function whyFelt({ play, scenario }: Game, from: number, by: number): string {
  if (Math.abs(by) < NOTICED) return t('safety.same')
  const causes = new Map<string, number>()
  for (const e of play.effects)
    if (e.variable === 'safety.felt' && e.round > from && /^[pe]/.test(e.cause))
      causes.set(e.cause, (causes.get(e.cause) ?? 0) + e.by)
  const [most] = [...causes].sort((a, b) => Math.sign(by) * (b[1] - a[1]))
  const way = t(by > 0 ? 'safety.more' : 'safety.less')
  return most && most[1] * by > 0
    ? t('safety.because', { way, cause: causeOf(most[0], play, scenario).title })
    : way
}

function whyReal(before: World, now: World, by: number): string {
  if (Math.abs(by) < NOTICED) return t('safety.same')
  const parts = realParts(
    { attackSurface: before.measured.attackSurface.value, systems: before.systems },
    { attackSurface: now.measured.attackSurface.value, systems: now.systems },
  )
  const [most] = (['surface', 'routine', 'coupling'] as const)
    .map((part) => ({ part, by: parts[part] * Math.sign(by) }))
    .sort((a, b) => b.by - a.by)
  const part = most?.part ?? 'surface'
  return t(by > 0 ? `safety.${part}Better` : `safety.${part}Worse`)
}
