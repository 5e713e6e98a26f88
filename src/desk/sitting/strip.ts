import type { IndicatorId } from '../../model/ids.ts'

/** The six figures on the desk; keys 1–6. */
export const STRIP: IndicatorId[] = [
  'balance',
  'reach',
  'divide',
  'lockIn',
  'attackSurface',
  'cohesion',
]
