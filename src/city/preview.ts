/**
 * The still model for the start page: no Phaser, no worker, painted in slices so that the page
 * stays responsive while it appears.
 */
import type { CityPlan } from './api.ts'
import { PLAIN } from './paint/brush.ts'
import { type Ctx, context2d, makeCanvas } from './paint/canvas.ts'
import { EVENING, NIGHT, TABLE } from './paint/colour.ts'
import { scenerySteps } from './paint/scenery.ts'
import { inSlices } from './paint/slices.ts'
import { paintTileNow } from './paint/tile.ts'
import { layoutSteps } from './plan/layout.ts'

const breath = () => new Promise<void>((r) => setTimeout(r, 0))

/** How far a tall canvas may enlarge the model beyond what fits whole. */
const MOST_CLOSE = 1.75

/** The table under the model: linoleum with light from the left. */
export function paintTable(ctx: Ctx, w: number, h: number, theme: 'light' | 'dark'): void {
  const [near, mid, far] = TABLE[theme]
  const g = ctx.createRadialGradient(w * 0.42, h * 0.3, 0, w * 0.5, h * 0.5, Math.hypot(w, h) * 0.6)
  g.addColorStop(0, near)
  g.addColorStop(0.5, mid)
  g.addColorStop(1, far)
  ctx.fillStyle = g
  ctx.fillRect(0, 0, w, h)
}

/**
 * Paints the model onto the table, as large as the canvas allows.
 * The canvas keeps its own size (device pixels). Resolves when the picture stands.
 */
export async function paintStill(
  canvas: HTMLCanvasElement,
  plan: CityPlan,
  options: { theme: 'light' | 'dark' },
): Promise<void> {
  const ctx = canvas.getContext('2d', { willReadFrequently: true })
  if (!ctx) return
  const { width: w, height: h } = canvas
  // the dark table comes from the day's, dimmed with everything on it
  paintTable(ctx, w, h, 'light')
  await breath()
  const layout = await inSlices(layoutSteps(plan))
  const scenery = layout && (await inSlices(scenerySteps(layout)))
  if (!scenery) return
  const [x0, y0, x1, y1] = scenery.bounds
  const fit = Math.min(w / (x1 - x0), h / (y1 - y0))
  // a tall canvas shows the western part large and lets the open lake run off the right edge
  const k = Math.min(fit * MOST_CLOSE, Math.max(fit, (h * 0.66) / (y1 - y0)))
  const overflow = (x1 - x0) * k > w
  const x = overflow ? x0 * k - w * 0.02 : ((x0 + x1) / 2) * k - w / 2
  const y = ((y0 + y1) / 2) * k - h * (overflow ? 0.55 : 0.5)
  for (const layer of ['ground', 'solids'] as const) {
    const sheet = makeCanvas(w, h)
    await inSlices(
      paintTileNow(context2d(sheet), scenery, { layer, k, x, y, w, h, looks: PLAIN, dark: [] }),
    )
    ctx.drawImage(sheet as CanvasImageSource, 0, 0)
    await breath()
  }
  if (options.theme !== 'dark') return
  // evening: everything dimmer and bluer, the lamps lit
  const dim = NIGHT.map((v) => Math.round(255 * (1 + (v - 1) * EVENING)))
  ctx.globalCompositeOperation = 'multiply'
  ctx.fillStyle = `rgb(${dim.join(',')})`
  ctx.fillRect(0, 0, w, h)
  const lamps = makeCanvas(w, h)
  await inSlices(
    paintTileNow(context2d(lamps), scenery, {
      layer: 'light',
      k,
      x,
      y,
      w,
      h,
      looks: PLAIN,
      dark: [],
    }),
  )
  ctx.globalCompositeOperation = 'lighter'
  ctx.globalAlpha = Math.min(1, EVENING * 1.15)
  ctx.drawImage(lamps as CanvasImageSource, 0, 0)
  ctx.globalAlpha = 1
  ctx.globalCompositeOperation = 'source-over'
}
