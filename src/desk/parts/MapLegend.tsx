import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { useGame } from '../store.ts'
import { byDistrict, type Overlay } from './cityValues.ts'
import { percent } from './format.ts'
import { classText, type Scale, upwards } from './mapClasses.ts'
import { leastOf, type MapPart, partsOf } from './mapParts.ts'

/** What the colours and patterns of an overlay mean: the eye's half, the table says the same in numbers. */
export function MapLegend({ overlay }: { overlay: Overlay }) {
  const game = useGame()
  if (overlay === 'contracts') return <Threads />
  if (overlay === 'model') return null
  const known = byDistrict(game, overlay)
  if (!known)
    return (
      <div class="legend">
        <h3>{t(`map.legend.${overlay}`)}</h3>
        <p>{t('map.noOutage')}</p>
      </div>
    )
  return (
    <div class="legend">
      <h3>{t(`map.legend.${overlay}`)}</h3>
      <Classes scale={known.scale} />
      <Least parts={partsOf(game.world, overlay)} />
      {known.thin && (
        <p>
          <svg width="22" height="14" aria-hidden="true" focusable="false">
            <rect width="22" height="14" fill="url(#hatch)" />
          </svg>
          {t('map.thin')}
        </p>
      )}
      {known.fog && <p>{t('map.fog')}</p>}
      {overlay === 'linked' && <p>{t('map.linkedNote')}</p>}
    </div>
  )
}

/** What is scarcest in the city among the parts of a value; the table names all of them by district. */
function Least({ parts }: { parts: MapPart[] }) {
  const least = leastOf(parts)
  if (!least) return null
  return <p>{t('map.least', { part: t(`map.part.${least.id}`), value: percent(least.mean) })}</p>
}

function Classes({ scale }: { scale: Scale }) {
  return (
    <ul>
      {upwards(scale).map((cls) => (
        <li key={cls}>
          <i class={scale === 'amount' ? `legend__much${cls + 1}` : `legend__${cls + 1}`} />
          {classText(cls, scale)}
        </li>
      ))}
    </ul>
  )
}

/** Who holds the threads: one taut bundle, one slack thread, told apart without a number. */
function Threads() {
  return (
    <div class="legend legend--threads">
      <h3>{t('map.legend.contracts')}</h3>
      <p>
        <svg width="46" height="16" viewBox="0 0 46 16" aria-hidden="true" focusable="false">
          <path class="legend__taut" d="M2 3 44 12M2 8 44 12.5M2 13 44 13" />
        </svg>
        {t('map.taut')}
      </p>
      <p>
        <svg width="46" height="16" viewBox="0 0 46 16" aria-hidden="true" focusable="false">
          <path class="legend__slack" d="M2 3C14 17 32 17 44 5" />
        </svg>
        {t('map.slack')}
      </p>
      <p>
        <svg width="46" height="16" viewBox="0 0 46 16" aria-hidden="true" focusable="false">
          <path class="legend__offer" d="M2 8H44" />
        </svg>
        {t('map.offered')}
      </p>
    </div>
  )
}
