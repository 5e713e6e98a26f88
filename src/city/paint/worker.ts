/** The painter's own thread: builds the city once, then paints what it is asked for. */
import type { CityPlan } from '../api.ts'
import { makeLayout } from '../plan/layout.ts'
import { makeScenery, type Scenery } from './scenery.ts'
import { paintNow, type TileOrder } from './tile.ts'

export type ToWorker =
  | { type: 'plan'; plan: CityPlan }
  | { type: 'paint'; id: number; order: TileOrder }
export type FromWorker =
  | { type: 'ready' }
  | { type: 'tile'; id: number; bitmap: ImageBitmap }
  | { type: 'failed'; id: number; reason: string }

const port = globalThis as unknown as {
  onmessage: ((e: MessageEvent<ToWorker>) => void) | null
  postMessage(message: FromWorker, transfer?: Transferable[]): void
}

let scenery: Scenery | null = null

port.onmessage = ({ data }) => {
  if (data.type === 'plan') {
    scenery = makeScenery(makeLayout(data.plan))
    port.postMessage({ type: 'ready' })
    return
  }
  try {
    if (!scenery) throw new Error('no plan')
    const bitmap = (paintNow(scenery, data.order) as OffscreenCanvas).transferToImageBitmap()
    port.postMessage({ type: 'tile', id: data.id, bitmap }, [bitmap])
  } catch (e) {
    port.postMessage({
      type: 'failed',
      id: data.id,
      reason: e instanceof Error ? e.message : String(e),
    })
  }
}
