/** The city: a scale model in the page. Loaded on demand, because it brings Phaser along. */
import type { CityOptions, CityPicture, CityPlan, CityView } from './api.ts'
import { makePainter, type Painter } from './paint/painter.ts'
import { Game, type Phaser, WEBGL } from './phaser.ts'
import { makeLayout } from './plan/layout.ts'
import { listen } from './scene/gestures.ts'
import { SANS, SERIF } from './scene/ink.ts'
import { Stage } from './scene/stage.ts'
import { hasWebGL } from './webgl.ts'

export type * from './api.ts'

/** Device pixels per CSS pixel beyond this cost more than they show. */
const MAX_RATIO = 2
/** Largest view, device px²: what keeps all textures of the map under 128 MB. */
const MAX_PIXELS = 3e6
const FRAMES_KEPT = 600
/** A double tap on open ground comes this much closer. */
const DOUBLE = 1.8
/** Pause between frames while only the city moves, ms: about 30 a second, fewer on slow machines. */
const CALM = 33
const SLOWEST = 320
/** While the model is being painted, what arrives within this time is shown together, ms. */
const GATHER = 160

const WORDS = {
  de: {
    webgl: 'Dieser Browser zeigt kein WebGL.',
    lost: 'Das Stadtmodell konnte nicht gezeichnet werden.',
  },
  en: { webgl: 'This browser does not offer WebGL.', lost: 'The model could not be drawn.' },
}

/** A view that shows nothing; stands in where the city cannot be shown. */
function noView(): CityView {
  const nothing = () => {}
  return {
    show: nothing,
    select: nothing,
    zoom: nothing,
    pan: nothing,
    cover: nothing,
    home: nothing,
    visit: nothing,
    destroy: nothing,
    frameTimes: () => [],
    textures: () => ({ count: 0, megabytes: 0 }),
    ready: Promise.resolve(),
  }
}

/**
 * Mounts the model into `host`, which must have a size and `position` other than static.
 * Never throws: what goes wrong reaches `options.onFail` once, and the view then does nothing.
 */
export function mountCity(
  host: HTMLElement,
  plan: CityPlan,
  options: CityOptions,
  painter: Painter = makePainter(plan),
): CityView {
  if (!hasWebGL()) {
    painter.destroy()
    options.onFail(WORDS[options.language].webgl)
    return noView()
  }
  try {
    return mount(host, plan, options, painter)
  } catch (e) {
    painter.destroy()
    options.onFail(
      `${WORDS[options.language].lost} (${e instanceof Error ? e.message : String(e)})`,
    )
    return noView()
  }
}

function mount(
  host: HTMLElement,
  plan: CityPlan,
  options: CityOptions,
  painter: Painter,
): CityView {
  const ratio = () => {
    const room = Math.max(1, host.clientWidth * host.clientHeight)
    return Math.min(
      MAX_RATIO,
      window.devicePixelRatio || 1,
      Math.max(1, Math.sqrt(MAX_PIXELS / room)),
    )
  }
  const size = () => ({
    w: Math.max(2, Math.round(host.clientWidth * ratio())),
    h: Math.max(2, Math.round(host.clientHeight * ratio())),
  })
  let standing: () => void = () => {}
  const ready = new Promise<void>((r) => {
    standing = r
  })
  let asleep = false
  let game: Phaser.Game | null = null
  let alarm = 0
  let wokenAt = 0
  let late = 0
  const wake = () => {
    if (!asleep) return
    asleep = false
    window.clearTimeout(alarm)
    alarm = 0
    wokenAt = performance.now()
    // waking draws at once: let it be in step with the screen, however many events ask for it
    requestAnimationFrame(() => {
      if (!asleep) game?.loop.wake()
    })
  }
  /** Wakes after a while, longer where drawing is slow; a sooner wake takes its place. */
  const wakeIn = (pause: number) => {
    if (!asleep) return
    if (pause <= 0) return wake()
    if (alarm) return
    alarm = window.setTimeout(wake, Math.max(pause, Math.min(SLOWEST, late * 3)) - CALM / 2)
  }
  const stage = new Stage(plan, makeLayout(plan), painter, options, {
    standing: () => standing(),
    // tiles arrive while the loop sleeps: one frame shows those of a moment
    news: () => wakeIn(stage.standing ? 0 : GATHER),
  })
  const { w, h } = size()
  stage.resize(w, h, ratio())
  const started = new Game({
    type: WEBGL,
    parent: host,
    width: w,
    height: h,
    scale: { mode: 0, zoom: 1 / ratio() },
    scene: stage,
    banner: false,
    transparent: false,
    backgroundColor: options.theme === 'dark' ? '#152022' : '#33484b',
    antialias: true,
    // everything is an upright picture: multisampling would cost and show nothing
    antialiasGL: false,
    roundPixels: false,
    powerPreference: 'low-power',
    autoFocus: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    loader: { imageLoadType: 'HTMLImageElement' },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
  } as Phaser.Types.Core.GameConfig)
  game = started
  const { canvas } = started
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.display = 'block'

  const times: number[] = []
  let frameStart = 0
  started.events.on('prestep', () => {
    frameStart = performance.now()
    // how long the browser let the frame wait: on a slow machine the picture is still being drawn
    late = late * 0.8 + (wokenAt ? frameStart - wokenAt : 0) * 0.2
    wokenAt = 0
  })
  started.events.on('postrender', () => {
    times.push(performance.now() - frameStart)
    if (times.length > FRAMES_KEPT) times.shift()
    if (asleep || stage.hurried) return
    asleep = true
    started.loop.sleep()
    if (!stage.alive) return
    wakeIn(CALM)
  })

  const stopListening = listen(canvas, {
    pan(dx, dy) {
      stage.sight.pan(dx * ratio(), dy * ratio())
      stage.taken()
      wake()
    },
    zoom(by, x, y) {
      stage.sight.zoomAt(by, x * ratio(), y * ratio())
      stage.taken()
      wake()
    },
    tap(x, y) {
      options.onPick(stage.at(x * ratio(), y * ratio()))
    },
    double(x, y) {
      const district = stage.at(x * ratio(), y * ratio())
      if (district !== null) stage.visit(district)
      else {
        stage.sight.zoomAt(DOUBLE, x * ratio(), y * ratio())
        stage.taken()
      }
      wake()
    },
    hover(x, y) {
      canvas.style.cursor = stage.at(x * ratio(), y * ratio()) === null ? 'grab' : 'pointer'
    },
    rest() {},
  })

  const fit = () => {
    const s = size()
    if (s.w < 4 || s.h < 4) return
    started.scale.setZoom(1 / ratio())
    started.scale.resize(s.w, s.h)
    // at a ratio of 1 Phaser leaves the style as it was
    canvas.style.width = `${s.w / ratio()}px`
    canvas.style.height = `${s.h / ratio()}px`
    stage.resize(s.w, s.h, ratio())
    wake()
  }
  let fitting = 0
  const observer = new ResizeObserver(() => {
    window.clearTimeout(fitting)
    fitting = window.setTimeout(fit, 80)
  })
  observer.observe(host)

  let failed = false
  const onLost = (e: Event) => {
    e.preventDefault()
    wake()
    // a context that does not come back within a few seconds will not
    window.setTimeout(() => {
      if (
        !started.renderer ||
        !(started.renderer as Phaser.Renderer.WebGL.WebGLRenderer).contextLost ||
        failed
      )
        return
      failed = true
      options.onFail(WORDS[options.language].lost)
    }, 6000)
  }
  canvas.addEventListener('webglcontextlost', onLost)
  const onBack = () => {
    stage.restore()
    wake()
  }
  canvas.addEventListener('webglcontextrestored', onBack)

  void loadType().then(() => {
    stage.typeReady()
    wake()
  })

  return {
    ready,
    show(picture: CityPicture) {
      stage.show(picture)
      wake()
    },
    select(district) {
      stage.select(district)
      wake()
    },
    zoom(by) {
      stage.sight.zoomAt(by, stage.sight.width / 2, stage.sight.height / 2)
      stage.taken()
      wake()
    },
    pan(dx, dy) {
      stage.sight.pan(dx * ratio(), dy * ratio())
      stage.taken()
      wake()
    },
    cover(cover) {
      stage.cover(cover)
      wake()
    },
    home() {
      stage.home()
      wake()
    },
    visit(district) {
      stage.visit(district)
      wake()
    },
    frameTimes: () => times.splice(0),
    textures: () => weigh(started.textures),
    destroy() {
      window.clearTimeout(fitting)
      window.clearTimeout(alarm)
      observer.disconnect()
      stopListening()
      canvas.removeEventListener('webglcontextlost', onLost)
      canvas.removeEventListener('webglcontextrestored', onBack)
      painter.destroy()
      started.destroy(true)
      wake()
    },
  }
}

function weigh(textures: Phaser.Textures.TextureManager): { count: number; megabytes: number } {
  let bytes = 0
  let count = 0
  for (const texture of Object.values(textures.list))
    for (const source of texture.source) {
      count++
      bytes += source.width * source.height * 4
    }
  return { count, megabytes: bytes / 1e6 }
}

/** The map draws with the page's own type; until it is there, labels would jump. */
async function loadType(): Promise<void> {
  try {
    await Promise.all([
      document.fonts.load(`600 13px ${SANS}`),
      document.fonts.load(`600 14px ${SERIF}`),
    ])
  } catch {
    // without the fonts the system's own letters do
  }
}
