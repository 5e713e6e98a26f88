import type { Axis, IndicatorId } from '../../model/ids.ts'

/** Which measured indicators speak for an axis while the term runs; the judgement itself is `axesOf`. */
export const AXIS_INDICATORS: Record<Axis, [IndicatorId, IndicatorId]> = {
  reached: ['reach', 'divide'],
  steering: ['steering', 'lockIn'],
  secure: ['attackSurface', 'outageHours'],
  free: ['privacyRisk', 'publicSpace'],
  cohesive: ['cohesion', 'trust'],
  solvent: ['balance', 'backlog'],
  sustainable: ['energy', 'co2'],
  learning: ['skill', 'silo'],
}
