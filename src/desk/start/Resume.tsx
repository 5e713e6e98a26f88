import { scenarios } from 'virtual:scenarios'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Length, PACING } from '../../engine/pacing.ts'
import type { Kept } from '../../seminar/saves.ts'
import { t } from '../../text/core.ts'
import '../../text/start.ts'
import { date, quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { open, useDesk } from '../store.ts'

/** The newest kept term, one press away, and the way to the others. Appears when the store has been read. */
export function Resume() {
  const [all, setAll] = useState<Kept[]>([])
  const { prefs, sheet } = useDesk()
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    void import('../../seminar/saves.ts')
      .then(({ kept }) => kept())
      .then((found) => {
        if (mounted.current) setAll(found)
      })
    return () => {
      mounted.current = false
    }
  }, [sheet])
  const kept = all[0]
  if (!kept) return null
  const city = scenarios.find((s) => s.id === kept.save.scenario)
  if (!city) return null
  const { save } = kept
  const quarters = Math.min(city.quarters, PACING[save.length as Length]?.quarters ?? city.quarters)
  return (
    <div>
      <button
        type="button"
        class="resume"
        onClick={() =>
          void import('../saving.ts').then(({ resume }) => resume(save, kept.generation))
        }
      >
        <Icon name="bookmark" />
        <span>
          <b>
            {t('start.resume', {
              city: kept.name || city.title[prefs.language],
              quarter: quarterLabel(city.start, save.world.quarter),
            })}
          </b>
          <small>
            {t('start.resumeMeta', {
              round: Math.min(save.world.quarter + 1, quarters),
              all: quarters,
              date: date(save.savedAt),
            })}
          </small>
        </span>
        <Icon name="arrow-right" />
      </button>
      {all.length > 1 && (
        <button type="button" class="link" onClick={() => open('saves')}>
          {t('start.moreSaves', { n: all.length - 1 })}
        </button>
      )}
    </div>
  )
}
