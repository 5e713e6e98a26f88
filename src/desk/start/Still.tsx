import { useEffect, useRef, useState } from 'preact/hooks'
import { isDark } from '../prefs.ts'
import { useDesk } from '../store.ts'

/** Device pixels per CSS pixel beyond this cost more than they show. */
const MAX_RATIO = 2

/** Pictures our painter made before (`npm run stills`), by path. */
const painted = import.meta.glob<string>('../../../assets/stills/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The scale model beside the start page: the picture painted before, or painted here where there is none. */
export function Still({ scenario }: { scenario: string }) {
  const { prefs } = useDesk()
  const theme = isDark(prefs) ? 'dark' : 'light'
  const picture = painted[`../../../assets/stills/${scenario}.${theme}.webp`]
  return (
    <div class="still" aria-hidden="true">
      {picture ? (
        <img src={picture} alt="" decoding="async" />
      ) : (
        <Painted scenario={scenario} theme={theme} />
      )}
    </div>
  )
}

/**
 * A model without a picture. Painting begins once the page can be used: first
 * the table, then ground, then buildings, each shown as soon as it is there (by night only the whole, for
 * the evening comes last). If it does not arrive, the table stays empty and nothing else changes.
 */
function Painted({ scenario, theme }: { scenario: string; theme: 'light' | 'dark' }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [stands, setStands] = useState(false)
  useEffect(() => {
    let gone = false
    const paint = async () => {
      const [{ paintStill }, { loadScenario }, { planOf }] = await Promise.all([
        import('../../city/preview.ts'),
        import('../content.ts'),
        import('../parts/cityPlan.ts'),
      ])
      const { scenario: city, terrain } = await loadScenario(scenario)
      const sheet = canvas.current
      if (gone || !sheet) return
      const ratio = Math.min(MAX_RATIO, devicePixelRatio || 1)
      sheet.width = Math.round(sheet.clientWidth * ratio)
      sheet.height = Math.round(sheet.clientHeight * ratio)
      if (theme === 'light') setStands(true)
      await paintStill(sheet, planOf(city, terrain, 1), { theme })
      if (!gone) setStands(true)
    }
    const idle =
      'requestIdleCallback' in window
        ? requestIdleCallback(() => void paint().catch(() => {}), { timeout: 400 })
        : setTimeout(() => void paint().catch(() => {}), 300)
    return () => {
      gone = true
      if ('cancelIdleCallback' in window) cancelIdleCallback(idle as number)
      else clearTimeout(idle)
    }
  }, [scenario, theme])
  return <canvas ref={canvas} class={stands ? 'stands' : ''} />
}
