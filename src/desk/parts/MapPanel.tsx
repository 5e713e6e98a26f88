import { useEffect, useRef, useState } from 'preact/hooks'
import type { CityPicture, CityView } from '../../city/api.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { isDark, isReduced, isStrong } from '../prefs.ts'
import { say, toggleTable, useDesk, useGame } from '../store.ts'
import { Button } from './Button.tsx'
import { Segmented } from './Choice.tsx'
import { hangCity } from './cityHost.ts'
import { pictureOf } from './cityPicture.ts'
import { byDistrict, MORE_VIEWS, type Overlay, saidValue, VIEWS } from './cityValues.ts'
import { MapLegend } from './MapLegend.tsx'
import { MapTable } from './MapTable.tsx'
import { leastOf, partsOf } from './mapParts.ts'
import './map.css'

/** Pixels per arrow key while no district is chosen; factor per plus and minus. */
const PAN = 60
const ZOOM = 1.3

/**
 * The model with its overlays: one tab stop. Arrows choose districts, plus and minus change the size,
 * T shows the table, which says the same. Without WebGL, or if the chunk stays away, the table stands.
 */
export function MapPanel({
  bar = true,
  running = false,
  night = false,
  overlay: fixed,
  outage = null,
  passed,
  notes,
}: {
  bar?: boolean
  running?: boolean
  night?: boolean
  overlay?: Overlay
  outage?: CityPicture['outage']
  /** Of the running quarter, 0…1. */
  passed?: number
  notes?: CityPicture['notes']
}) {
  const game = useGame()
  const { prefs, asTable } = useDesk()
  const [chosen, choose] = useState<Overlay>('reach')
  const overlay = fixed ?? chosen
  const [selected, select] = useState<number | null>(null)
  const [failed, fail] = useState<string | null>(null)
  const [stands, stand] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const city = useRef<{ view: CityView; away(): void } | null>(null)
  const theme = isDark(prefs) ? 'dark' : 'light'
  const contrast = isStrong(prefs)
  const reducedMotion = isReduced(prefs)
  const tabled = asTable || failed !== null
  const picture = () => ({
    ...pictureOf(game, overlay, { running, selected, night, outage }),
    ...(passed === undefined ? {} : { passed }),
    ...(notes ? { notes } : {}),
  })
  const latest = useRef(picture)
  latest.current = picture
  useEffect(() => {
    if (tabled) return
    const spot = place.current
    if (!spot) return
    let gone = false
    const wish = { game, theme, contrast, language: prefs.language, reducedMotion } as const
    hangCity(spot, wish, { onPick: pick, onFail: fail })
      .then((hung) => {
        if (gone) return hung.away()
        city.current = hung
        hung.view.cover(coverOf(spot.clientWidth, bar))
        hung.show(latest.current())
        void hung.view.ready.then(() => {
          if (!gone) stand(true)
        })
      })
      .catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
    return () => {
      gone = true
      city.current?.away()
      city.current = null
    }
  }, [theme, contrast, prefs.language, reducedMotion, tabled, game.scenario.id, game.run.seed])
  useEffect(() => {
    city.current?.view.show(picture())
  }, [game, overlay, running, night, outage, passed, notes, prefs.language])
  useEffect(() => {
    city.current?.view.select(selected)
  }, [selected])

  const pick = (district: number | null) => {
    select(district)
    if (district === null) return
    const name = game.scenario.districts[district]?.name ?? ''
    const known = byDistrict(game, overlay)
    say(
      !known
        ? name
        : t('map.picked', {
            name,
            value:
              saidValue(known, district) +
              (known.thin ? `, ${t('map.estimated')}` : '') +
              leastHere(game, overlay, district),
          }),
    )
  }
  return (
    <section class="map" aria-labelledby="map-h" aria-busy={!stands && !tabled}>
      <h2 id="map-h" class="sr">
        {t('map.title')}
      </h2>
      {bar && (
        <div class="map__bar">
          <Segmented
            legend={t('map.view')}
            hideLegend
            options={VIEWS.map((value) => ({ value, label: t(`map.${value}`) }))}
            value={overlay}
            onChange={choose}
          />
          <select
            aria-label={t('map.more')}
            data-chosen={MORE_VIEWS.includes(overlay) ? '' : undefined}
            value={MORE_VIEWS.includes(overlay) ? overlay : ''}
            onChange={(event) => choose((event.currentTarget.value || 'model') as Overlay)}
          >
            <option value="">{t('map.more')}</option>
            {MORE_VIEWS.map((value) => (
              <option key={value} value={value}>
                {t(`map.${value}`)}
              </option>
            ))}
          </select>
          <Button size="small" icon="table-2" pressed={asTable} onPress={toggleTable}>
            {t('map.asTable')}
          </Button>
        </div>
      )}
      {tabled ? (
        <MapTable overlay={overlay} failed={failed !== null} />
      ) : (
        <>
          <div
            ref={place}
            class="map__place"
            // The model is one control: keys move in it, as in a list of districts.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes arrow keys
            tabIndex={0}
            role="application"
            aria-label={t('map.said')}
            onKeyDown={(event) =>
              keys(event, game.scenario.districts.length, selected, pick, city.current?.view)
            }
          />
          {!stands && <p class="map__wait">{t('map.wait')}</p>}
          {!outage && bar && <MapLegend overlay={overlay} />}
        </>
      )}
    </section>
  )
}

/** CSS px that the bar of overlays and the legend cover: two rows and a broad key on a phone. */
const WIDE = { frame: { left: 8, right: 8, top: 44, bottom: 8 }, key: { w: 292, h: 138 } }
const NARROW = { frame: { left: 4, right: 4, top: 104, bottom: 112 }, key: { w: 292, h: 138 } }
const BARE = { frame: { left: 8, right: 8, top: 8, bottom: 8 } }
/** Below this width the bar takes two rows. */
const TWO_ROWS = 700
const coverOf = (width: number, bar: boolean) => (!bar ? BARE : width < TWO_ROWS ? NARROW : WIDE)

function keys(
  event: KeyboardEvent,
  count: number,
  selected: number | null,
  pick: (district: number | null) => void,
  view: CityView | undefined,
): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (by !== undefined) {
    if (event.shiftKey)
      view?.pan(
        event.key === 'ArrowLeft' ? PAN : event.key === 'ArrowRight' ? -PAN : 0,
        event.key === 'ArrowUp' ? PAN : event.key === 'ArrowDown' ? -PAN : 0,
      )
    else pick(selected === null ? 0 : (selected + by + count) % count)
  } else if (event.key === '+') view?.zoom(ZOOM)
  else if (event.key === '-') view?.zoom(1 / ZOOM)
  else if (event.key === 'Home' || event.key === '0') view?.home()
  else if (event.key === 'Enter' && selected !== null) view?.visit(selected)
  else if (event.key === 'Escape' && selected !== null) pick(null)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** What is scarcest in a district among the parts of a value, for the line that is read out. */
function leastHere({ world }: ReturnType<typeof useGame>, overlay: Overlay, d: number): string {
  const least = leastOf(partsOf(world, overlay), d)
  return least ? t('map.leastHere', { part: t(`map.part.${least.id}`) }) : ''
}
