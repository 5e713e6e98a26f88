/** Mouse, touch and wheel, straight from the canvas: Phaser's own input would keep the loop awake. */

export interface Moves {
  pan(dx: number, dy: number): void
  /** Device-independent factor round a point of the canvas, CSS px. */
  zoom(by: number, x: number, y: number): void
  tap(x: number, y: number): void
  double(x: number, y: number): void
  hover(x: number, y: number): void
  /** The hand has left the map. */
  rest(): void
}

/** Movement below this is a tap, CSS px. */
const TAP = 6
/** Two taps within this many ms and px are a double tap. */
const DOUBLE = { ms: 320, px: 24 }

export function listen(canvas: HTMLCanvasElement, moves: Moves): () => void {
  const down = new Map<number, { x: number; y: number }>()
  let travelled = 0
  let spread = 0
  let last = { t: 0, x: 0, y: 0 }
  const place = (e: PointerEvent | WheelEvent) => {
    const r = canvas.getBoundingClientRect()
    return { x: e.clientX - r.left, y: e.clientY - r.top }
  }
  const between = () => {
    const [a, b] = [...down.values()] as [{ x: number; y: number }, { x: number; y: number }]
    return { d: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  }
  const onDown = (e: PointerEvent) => {
    if (e.button > 0) return
    canvas.setPointerCapture(e.pointerId)
    down.set(e.pointerId, place(e))
    if (down.size === 1) travelled = 0
    if (down.size === 2) spread = between().d
  }
  const onMove = (e: PointerEvent) => {
    const p = place(e)
    const was = down.get(e.pointerId)
    if (!was) {
      if (e.pointerType === 'mouse') moves.hover(p.x, p.y)
      return
    }
    const before = down.size === 2 ? between() : null
    down.set(e.pointerId, p)
    travelled += Math.hypot(p.x - was.x, p.y - was.y)
    if (before) {
      const now = between()
      moves.pan(now.x - before.x, now.y - before.y)
      if (spread > 0 && now.d > 0) moves.zoom(now.d / before.d, now.x, now.y)
      spread = now.d
    } else if (down.size === 1 && travelled > TAP) moves.pan(p.x - was.x, p.y - was.y)
  }
  const onUp = (e: PointerEvent) => {
    const p = down.get(e.pointerId)
    if (!p) return
    down.delete(e.pointerId)
    if (down.size === 0 && travelled <= TAP && e.type === 'pointerup') {
      const now = performance.now()
      if (now - last.t < DOUBLE.ms && Math.hypot(p.x - last.x, p.y - last.y) < DOUBLE.px) {
        moves.double(p.x, p.y)
        last = { t: 0, x: 0, y: 0 }
      } else {
        moves.tap(p.x, p.y)
        last = { t: now, x: p.x, y: p.y }
      }
    }
    if (down.size === 0) moves.rest()
  }
  const onWheel = (e: WheelEvent) => {
    e.preventDefault()
    const p = place(e)
    const unit = e.deltaMode === 1 ? 16 : 1
    moves.zoom(Math.exp((-e.deltaY * unit) / 420), p.x, p.y)
    moves.rest()
  }
  canvas.style.touchAction = 'none'
  canvas.addEventListener('pointerdown', onDown)
  canvas.addEventListener('pointermove', onMove)
  canvas.addEventListener('pointerup', onUp)
  canvas.addEventListener('pointercancel', onUp)
  canvas.addEventListener('wheel', onWheel, { passive: false })
  return () => {
    canvas.removeEventListener('pointerdown', onDown)
    canvas.removeEventListener('pointermove', onMove)
    canvas.removeEventListener('pointerup', onUp)
    canvas.removeEventListener('pointercancel', onUp)
    canvas.removeEventListener('wheel', onWheel)
  }
}
