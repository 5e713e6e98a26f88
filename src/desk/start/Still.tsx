import { useEffect, useRef, useState } from 'preact/hooks'
import { isDark } from '../prefs.ts'
import { useDesk } from '../store.ts'

/**
 * The scale model standing still beside the start page. Painted once the page can be used; if it does
 * not arrive, the table stays empty and nothing else changes.
 */
export function Still({ scenario }: { scenario: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { prefs } = useDesk()
  const theme = isDark(prefs) ? 'dark' : 'light'
  const [stands, setStands] = useState(false)
  useEffect(() => {
    if (matchMedia('(max-width: 43.74em)').matches) return
    let gone = false
    const paint = async () => {
      const [{ paintStill }, { loadScenario }, { planOf }] = await Promise.all([
        import('../../city/preview.ts'),
        import('../content.ts'),
        import('../parts/cityPlan.ts'),
      ])
      const { scenario: city, terrain } = await loadScenario(scenario)
      if (gone || !canvas.current) return
      await paintStill(canvas.current, planOf(city, terrain, 1), { theme })
      if (!gone) setStands(true)
    }
    const idle =
      'requestIdleCallback' in window
        ? requestIdleCallback(() => void paint().catch(() => {}), { timeout: 1500 })
        : setTimeout(() => void paint().catch(() => {}), 300)
    return () => {
      gone = true
      if ('cancelIdleCallback' in window) cancelIdleCallback(idle as number)
      else clearTimeout(idle)
    }
  }, [scenario, theme])
  return <canvas ref={canvas} class={`still${stands ? ' still--stands' : ''}`} aria-hidden="true" />
}
