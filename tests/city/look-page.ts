/** The page behind look.ts: shows the city as the address asks for. */
import type { CityPlan } from '../../src/city/api.ts'

declare global {
  interface Window {
    plan: CityPlan
    done: boolean
    look(arg: { k?: number; cx?: number; cy?: number; season?: number; layer?: string }): Promise<number>
  }
}

window.look = async (arg) => {
  const [{ makeLayout }, { makeScenery }, { paintTile }, { context2d, makeCanvas }, { paintTable }] =
    await Promise.all([
      import('../../src/city/plan/layout.ts'),
      import('../../src/city/paint/scenery.ts'),
      import('../../src/city/paint/tile.ts'),
      import('../../src/city/paint/canvas.ts'),
      import('../../src/city/preview.ts'),
    ])
  const host = document.querySelector('#host') as HTMLElement
  const canvas = document.createElement('canvas')
  const w = (canvas.width = innerWidth)
  const h = (canvas.height = innerHeight)
  host.replaceChildren(canvas)
  const ctx = canvas.getContext('2d') as CanvasRenderingContext2D
  paintTable(ctx, w, h, 'light')
  const s = makeScenery(makeLayout(window.plan))
  const [x0, y0, x1, y1] = s.bounds
  const fit = Math.min(w / (x1 - x0), h / (y1 - y0))
  const k = arg.k ?? fit
  const cx = arg.cx === undefined ? ((x0 + x1) / 2) * k : (arg.cx - (arg.cy ?? 0)) * k
  const cy = arg.cx === undefined ? ((y0 + y1) / 2) * k : ((arg.cx + (arg.cy ?? 0)) / 2) * k
  const t = performance.now()
  for (const layer of arg.layer === 'light' ? (['light'] as const) : (['ground', 'solids'] as const)) {
    const sheet = makeCanvas(w, h)
    for (const _ of paintTile(context2d(sheet), s, {
      layer,
      k,
      x: cx - w / 2,
      y: cy - h / 2,
      w,
      h,
      looks: { season: (arg.season ?? 2) as 0 | 1 | 2 | 3, growth: [] },
      dark: [],
    }));
    ctx.drawImage(sheet as CanvasImageSource, 0, 0)
  }
  return performance.now() - t
}
window.done = true
