import type { LandmarkKind } from '../../city/api.ts'
import type { NodeId } from '../../model/ids.ts'

/** At which landmark of the model a service is shown; the first one the city has counts. */
export const PLACES: Partial<Record<NodeId, LandmarkKind[]>> = {
  power: ['substation'],
  heat: ['heating'],
  telecoms: ['university'],
  dataCentre: ['university', 'hall'],
  water: ['museum', 'watertower'],
  sewage: ['jetty'],
  trafficControl: ['station'],
  lighting: ['hall'],
  transit: ['station', 'ferry'],
  hospital: ['hospital'],
  careHomes: ['school'],
  controlCentre: ['fire'],
  townHall: ['townhall'],
  payment: ['hall'],
  waste: ['gasometer'],
}
/** Index of the district where a service without a landmark stands. */
export const DEFAULT_PLACE = 0
