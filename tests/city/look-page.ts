/** The page behind look.ts: shows the city as the address asks for. */
import '../../src/trusted-types.ts'
import {
  Baby,
  Bus,
  Droplets,
  HeartPulse,
  Hospital,
  Landmark,
  Library,
  Lightbulb,
  MapPin,
  RadioTower,
  School,
  Server,
  Zap,
} from 'lucide'
import type { CityPlan, IconStrokes } from '../../src/city/api.ts'
import { classOf } from '../../src/desk/parts/mapClasses.ts'

const ICONS: Record<string, IconStrokes> = {
  baby: Baby as IconStrokes,
  bus: Bus as IconStrokes,
  droplets: Droplets as IconStrokes,
  'heart-pulse': HeartPulse as IconStrokes,
  hospital: Hospital as IconStrokes,
  landmark: Landmark as IconStrokes,
  library: Library as IconStrokes,
  lightbulb: Lightbulb as IconStrokes,
  'map-pin': MapPin as IconStrokes,
  'radio-tower': RadioTower as IconStrokes,
  school: School as IconStrokes,
  server: Server as IconStrokes,
  zap: Zap as IconStrokes,
}

declare global {
  interface Window {
    plan: CityPlan
  }
}

/** Picture for the mounted city, from a few words in the address of the shot. */
export function picture(kind: string): import('../../src/city/api.ts').CityPicture {
  const n = window.plan.districts.length
  const values = [
    0.82, 0.79, 0.71, 0.78, 0.67, 0.52, 0.63, 0.58, 0.74, 0.44, 0.86, 0.66, 0.39, 0.52, 0.47,
  ].slice(0, n)
  const thin = values.map((_, i) => i === 13 || i === 5)
  const pin = (
    id: string,
    district: number,
    icon: string,
    partner: string | null,
    label: string,
    state: 'running' | 'building' | 'ageing' | 'failed' = 'running',
  ) => ({ id, district, icon, topic: 'admin', partner, label, state })
  const outage = kind === 'night'
  const everything = kind === 'everything'
  return {
    quarter: kind === 'winter' ? 0 : kind === 'spring' ? 1 : kind === 'autumn' ? 3 : 2,
    week: 3,
    night: outage,
    overlay:
      kind === 'overlay' || everything
        ? {
            id: 'reach',
            amount: false,
            classes: values.map((v) => classOf(v, 'high')),
            thin,
            labels: values.map((v) => `${Math.round(v * 100)} %`),
          }
        : null,
    growth: window.plan.districts.map(() => ({
      residents: kind === 'green' ? 1.25 : 1,
      vacancy: kind === 'empty' ? 0.5 : 0.03,
      backlog: kind === 'empty' ? 0.9 : 0.1,
      green: kind === 'green' ? 1 : 0.2,
      building: kind === 'plain' || kind === 'empty' || kind === 'green' ? 0 : 0.2,
    })),
    pins:
      kind === 'pins' || kind === 'run' || kind === 'overlay' || everything
        ? [
            pin('portal', 0, 'landmark', 'terminal', 'Bürgerportal'),
            pin('lampen', 1, 'lightbulb', 'licht', 'Beleuchtung', 'building'),
            pin('lampen2', 3, 'lightbulb', 'licht', 'Beleuchtung', 'building'),
            pin('kita', 6, 'baby', 'terminal', 'Kita-Anmeldung'),
            pin('bus', 7, 'bus', 'werke', 'Fahrgastinfo'),
            pin('bib', 4, 'library', 'terminal', 'Bibliothek', 'ageing'),
            pin('wasser', 9, 'droplets', 'werke', 'Pumpwerk'),
            pin('schule', 2, 'school', 'offen', 'Schulnetz'),
            pin('akte', 0, 'server', 'terminal', 'Akte', 'failed'),
            pin('melder', 11, 'map-pin', null, 'Mängelmelder'),
          ]
        : [],
    partners:
      kind === 'pins' || kind === 'run' || everything
        ? [
            {
              id: 'terminal',
              name: 'Terminal K GmbH',
              note: '4 Dienste, Abhängigkeit hoch',
              own: false,
              offer: false,
              dependence: 0.8,
            },
            {
              id: 'licht',
              name: 'Lichtbogen Systeme AG',
              note: 'Angebot, noch ohne Vertrag',
              own: false,
              offer: true,
              dependence: 0.2,
            },
            {
              id: 'werke',
              name: 'Stadtwerke',
              note: 'eigener Betrieb',
              own: true,
              offer: false,
              dependence: 0.4,
            },
            {
              id: 'offen',
              name: 'Freie Netze eG',
              note: '1 Dienst, offene Standards',
              own: false,
              offer: false,
              dependence: 0.15,
            },
          ]
        : [],
    outage: outage
      ? {
          hour: 3,
          nodes: [
            {
              id: 'uw',
              label: 'Umspannwerk',
              icon: 'zap',
              district: 5,
              state: 'down',
              bufferLeft: 0,
              bufferAll: 0,
            },
            {
              id: 'klinik',
              label: 'Klinikum',
              icon: 'hospital',
              district: 2,
              state: 'onBuffer',
              bufferLeft: 5.7,
              bufferAll: 24,
            },
            {
              id: 'netz',
              label: 'Mobilfunk',
              icon: 'radio-tower',
              district: 6,
              state: 'down',
              bufferLeft: 0,
              bufferAll: 1,
            },
            {
              id: 'wasser',
              label: 'Pumpwerk',
              icon: 'droplets',
              district: 9,
              state: 'working',
              bufferLeft: 8,
              bufferAll: 8,
            },
            {
              id: 'heim',
              label: 'Pflegeheim',
              icon: 'heart-pulse',
              district: 7,
              state: 'degraded',
              bufferLeft: 0,
              bufferAll: 0,
            },
          ],
          edges: [
            { from: 'uw', to: 'netz', broken: true },
            { from: 'uw', to: 'heim', broken: true },
            { from: 'uw', to: 'klinik', broken: true },
            { from: 'klinik', to: 'wasser', broken: false },
          ],
          dark: [0, 0.3, 0, 1, 0.2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
        }
      : null,
    running: kind === 'run' || everything,
    selected: kind === 'overlay' ? 6 : null,
  }
}

declare global {
  interface Window {
    city: import('../../src/city/api.ts').CityView
    /** What was picked, and why the city could not be shown. */
    picked: (number | null)[]
    failed: string | null
    mount(kind: string, theme: 'light' | 'dark', still: boolean): Promise<number>
    show(kind: string): void
    still(theme: 'light' | 'dark'): Promise<[ms: number, longestTask: number]>
    /** Pixels of one tile in each layer, red, green, blue, alpha. */
    tile(): Promise<number[][]>
    /** What the script of each frame took during this time, ms. */
    watch(ms: number): Promise<number[]>
  }
}

window.mount = async (kind, theme, still) => {
  const { mountCity } = await import('../../src/city/index.ts')
  const host = document.querySelector('#host') as HTMLElement
  host.replaceChildren()
  const t = performance.now()
  window.picked = []
  window.failed = null
  window.city = mountCity(host, window.plan, {
    reducedMotion: still,
    theme,
    language: 'de',
    icons: (name) => ICONS[name],
    onPick: (d) => {
      window.picked.push(d)
    },
    onFail: (r) => {
      window.failed = r
    },
  })
  window.city.show(picture(kind))
  await window.city.ready
  return performance.now() - t
}
window.still = async (theme) => {
  const { paintStill } = await import('../../src/city/preview.ts')
  const host = document.querySelector('#host') as HTMLElement
  const canvas = document.createElement('canvas')
  canvas.width = innerWidth
  canvas.height = innerHeight
  host.replaceChildren(canvas)
  let longest = 0
  const watch = new PerformanceObserver((l) => {
    for (const e of l.getEntries()) longest = Math.max(longest, e.duration)
  })
  watch.observe({ entryTypes: ['longtask'] })
  const t = performance.now()
  await paintStill(canvas, window.plan, { theme })
  const ms = performance.now() - t
  await new Promise((r) => setTimeout(r, 100))
  watch.disconnect()
  return [ms, longest]
}
window.show = (kind) => window.city.show(picture(kind))

window.tile = async () => {
  const { makePainter } = await import('../../src/city/paint/painter.ts')
  const { PLAIN } = await import('../../src/city/paint/brush.ts')
  const painter = makePainter(window.plan)
  const out: number[][] = []
  for (const layer of ['ground', 'solids', 'light'] as const) {
    const canvas = await new Promise<HTMLCanvasElement>((done) =>
      painter.paint({
        order: { layer, k: 7, x: -420, y: 520, w: 240, h: 200, looks: PLAIN, dark: [] },
        priority: 0,
        wanted: () => true,
        dropped: () => {},
        done,
      }),
    )
    const data = canvas.getContext('2d')?.getImageData(0, 0, 240, 200).data ?? []
    out.push([...data])
  }
  painter.destroy()
  return out
}
window.watch = async (ms) => {
  window.city.frameTimes()
  await new Promise((r) => setTimeout(r, ms))
  return window.city.frameTimes()
}
