import type { LandmarkKind } from '../../city/api.ts'
import type { NodeId } from '../../model/ids.ts'

/** At which landmark of the model a service is shown: the first of its kinds that the city has. */
export const PLACES: Partial<Record<NodeId, LandmarkKind[]>> = {
  power: ['substation'],
  heat: ['heating'],
  telecoms: ['university'],
  dataCentre: ['university', 'hall'],
  water: ['museum', 'watertower'],
  sewage: ['jetty'],
  trafficControl: ['station'],
  lighting: ['church'],
  transit: ['ferry', 'station'],
  hospital: ['hospital'],
  careHomes: ['nursery', 'school'],
  controlCentre: ['fire'],
  townHall: ['townhall'],
  payment: ['hall'],
  waste: ['gasometer'],
}
/** Index of the district where a service without a landmark stands. */
export const DEFAULT_PLACE = 0
