import { oldOf } from '../../model/people.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { number, percent } from '../parts/format.ts'
import type { Game } from '../store.ts'
import type { Service } from './service.ts'

const HARMS = ['health', 'service', 'information'] as const

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
  const old = oldOf(crisis.lostByCohort)
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
