import type { CityOptions, CityPicture, CityView } from '../../city/api.ts'
import type { Game } from '../game.ts'
import { planOf } from './cityPlan.ts'
import { iconOf } from './icons.ts'

/**
 * The model is painted once a run and then moves with the screens: one host element, hung into whichever
 * map stands. Reason of failure, or null.
 */
interface Standing {
  key: string
  host: HTMLElement
  view: CityView
  failed: string | null
  listener: Listener | null
}
export interface Listener {
  onPick(district: number | null): void
  onFail(reason: string): void
}
export interface Wish {
  game: Game
  theme: 'light' | 'dark'
  contrast: boolean
  language: 'de' | 'en'
  reducedMotion: boolean
}

let standing: Standing | null = null
let coming: { key: string; promise: Promise<Standing> } | null = null

/** Hangs the model into `place`. Rejects when the chunk does not arrive. */
export async function hangCity(
  place: HTMLElement,
  wish: Wish,
  listener: Listener,
): Promise<{ show(picture: CityPicture): void; view: CityView; away(): void }> {
  const { game, theme, contrast, language, reducedMotion } = wish
  const key = [game.scenario.id, game.run.seed, theme, contrast, language, reducedMotion].join('|')
  if (standing?.key !== key) {
    if (coming?.key !== key) coming = { key, promise: stand(key, place, wish) }
    const arrived = await coming.promise
    if (coming?.key === key) coming = null
    if (standing !== arrived) {
      standing?.view.destroy()
      standing?.host.remove()
      standing = arrived
    }
  }
  const here = standing as Standing
  here.listener = listener
  place.append(here.host)
  if (here.failed) listener.onFail(here.failed)
  return {
    view: here.view,
    show: (picture) => here.view.show(picture),
    away: () => {
      if (here.listener === listener) here.listener = null
      if (here.host.parentElement === place) here.host.remove()
    },
  }
}

async function stand(key: string, place: HTMLElement, wish: Wish): Promise<Standing> {
  const plan = planOf(wish.game.scenario, wish.game.terrain, wish.game.run.seed)
  // the painter, which is small, makes ready while the renderer is still on its way
  const [{ mountCity }, painter] = await Promise.all([
    import('../../city/index.ts'),
    import('../../city/paint/painter.ts').then(({ makePainter }) => makePainter(plan)),
  ])
  const host = document.createElement('div')
  host.className = 'map__city'
  host.setAttribute('aria-hidden', 'true')
  place.append(host)
  const made: Standing = {
    key,
    host,
    view: null as unknown as CityView,
    failed: null,
    listener: null,
  }
  const options: CityOptions = {
    reducedMotion: wish.reducedMotion,
    theme: wish.theme,
    contrast: wish.contrast,
    language: wish.language,
    icons: iconOf,
    onPick: (district) => made.listener?.onPick(district),
    onFail: (reason) => {
      made.failed = reason
      made.listener?.onFail(reason)
    },
  }
  made.view = mountCity(host, plan, options, painter)
  // what the painter takes is told apart: without a graphics card it would be most of the time
  const begun = performance.now()
  void made.view.ready.then(() =>
    performance.mark('map-standing', { detail: { painting: performance.now() - begun } }),
  )
  return made
}
