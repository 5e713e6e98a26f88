import { BANDS } from '../../model/ids.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { number, percent } from '../parts/format.ts'
import type { Game } from '../store.ts'
import type { Service } from './service.ts'

const HARMS = ['health', 'service', 'information'] as const
const OLD = BANDS.indexOf('65-74')

/** Whom it hits: person-hours by what is lost, and the share of the old. */
export function Affected({
  crisis,
  services,
}: {
  game: Game
  crisis: Crisis
  services: readonly Service[]
}) {
  const all = crisis.lostByCohort.reduce((sum, lost) => sum + lost, 0)
  const old = crisis.lostByCohort.reduce(
    (sum, lost, i) => (Math.floor(i / 3) % BANDS.length >= OLD ? sum + lost : sum),
    0,
  )
  return (
    <div class="cri-harm">
      <h3>{t('crisis.harm')}</h3>
      <dl>
        {HARMS.map((harm) => (
          <div key={harm}>
            <dt>{t(`crisis.harm.${harm}`)}</dt>
            <dd>
              {number(
                services
                  .filter((one) => one.rule.harm === harm)
                  .reduce((sum, one) => sum + one.lost, 0),
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {t('crisis.harmNote')} {all > 0 && `${t('crisis.over65', { share: percent(old / all) })}.`}
      </p>
    </div>
  )
}
