import { useEffect, useRef, useState } from 'preact/hooks'
import { isDark } from '../prefs.ts'
import { useDesk } from '../store.ts'

/** Device pixels per CSS pixel beyond this cost more than they show. */
const MAX_RATIO = 2

/**
 * The scale model standing still beside the start page. Painting begins once the page can be used: first
 * the table, then ground, then buildings, each shown as soon as it is there (by night only the whole, for
 * the evening comes last). If it does not arrive, the table stays empty and nothing else changes.
 */
export function Still({ scenario }: { scenario: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { prefs } = useDesk()
  const theme = isDark(prefs) ? 'dark' : 'light'
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
  return (
    <div class="still" aria-hidden="true">
      <canvas ref={canvas} class={stands ? 'stands' : ''} />
    </div>
  )
}
