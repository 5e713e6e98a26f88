/** Canvas where there is a document, OffscreenCanvas where there is none. */
export type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
export type AnyCanvas = HTMLCanvasElement | OffscreenCanvas

export function makeCanvas(w: number, h: number): AnyCanvas {
  if (typeof OffscreenCanvas === 'function') return new OffscreenCanvas(w, h)
  const c = document.createElement('canvas')
  c.width = w
  c.height = h
  return c
}

/**
 * Painted in memory, not on the graphics card: thousands of small paths go faster there, and the
 * result is read back anyway.
 * @throws Error when the browser gives no 2D context (out of memory).
 */
export function context2d(c: AnyCanvas): Ctx {
  const ctx = c.getContext('2d', { willReadFrequently: true }) as Ctx | null
  if (!ctx) throw new Error('no 2D context')
  return ctx
}

/**
 * Letters cut into wood and water. Only what the system has: a worker sees none of the page's own
 * fonts, and the model must look the same from worker and page.
 */
export const CARVED = {
  serif: 'Georgia,"Liberation Serif","Times New Roman",serif',
  sans: '"Helvetica Neue",Arial,"Liberation Sans",sans-serif',
}
