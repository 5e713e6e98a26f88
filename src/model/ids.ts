/** The closed sets every other file speaks of. Ids are stable: they are never renamed or reused. */

/** Age bands of the cohorts; `BAND_FROM` holds the first year of age of each. */
export const BANDS = ['0-15', '16-24', '25-44', '45-64', '65-74', '75-79', '80+'] as const
export const BAND_FROM = [0, 16, 25, 45, 65, 75, 80] as const
/** Resource levels: education and income taken together. */
export const LEVELS = ['low', 'middle', 'high'] as const
export const COHORTS_PER_DISTRICT = BANDS.length * LEVELS.length

/** Place of a cohort in every cohort array. Shape: district-major, then band, then level. */
export const cohortAt = (district: number, band: number, level: number): number =>
  (district * BANDS.length + band) * LEVELS.length + level

/** The eight everyday services a municipality owes everyone. */
export const SERVICES = [
  'register',
  'benefits',
  'school',
  'permits',
  'payment',
  'transit',
  'news',
  'say',
] as const
export type ServiceId = (typeof SERVICES)[number]

/** The eight main infrastructures of the study (Kap. 3, 4.2), then the fields beside them. */
export const INFRASTRUCTURES = [
  'traffic',
  'parking',
  'lighting',
  'transit',
  'energy',
  'water',
  'waste',
  'security',
] as const
export type Infrastructure = (typeof INFRASTRUCTURES)[number]
export const AREAS = [
  ...INFRASTRUCTURES,
  'administration',
  'participation',
  'data',
  'cooperation',
  'finance',
  'space',
] as const
export type Area = (typeof AREAS)[number]

/** Services of the cascade graph. */
export const NODES = [
  'power',
  'heat',
  'telecoms',
  'dataCentre',
  'water',
  'sewage',
  'trafficControl',
  'lighting',
  'transit',
  'hospital',
  'careHomes',
  'controlCentre',
  'townHall',
  'payment',
  'waste',
] as const
export type NodeId = (typeof NODES)[number]

export const STAFF = ['general', 'it', 'data', 'security'] as const
export type StaffKind = (typeof STAFF)[number]

/** The eighteen matters a contract settles (Kap. 4.7.2, 4.7.3); steps 0 weak, 1 middle, 2 strong. */
export const TERMS = [
  'duration',
  'exit',
  'data',
  'insolvency',
  'openness',
  'transparency',
  'steering',
  'price',
  'updates',
  'outage',
  'liability',
  'contact',
  'fit',
  'staff',
  'local',
  'criteria',
  'definition',
  'social',
] as const
export type TermId = (typeof TERMS)[number]
export type TermStep = 0 | 1 | 2
export type Terms = Record<TermId, TermStep>

/** The ladder from own office to private firm (Kap. 4.9.4): office, enterprise with accounts of its own,
 * institution under public law, municipal firm, neighbours together, joint company, private firm. */
export const LEGAL_FORMS = [
  'own',
  'ownEnterprise',
  'institution',
  'municipalFirm',
  'neighbours',
  'joint',
  'private',
] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]

/** Eleven ways to work with others (Kap. 4.7.2, 4.7.4): from the full service to the contract others use too. */
export const ARRANGEMENTS = [
  'fullService',
  'execution',
  'consortium',
  'jointCompany',
  'privatised',
  'coproduction',
  'mix',
  'follower',
  'philanthropy',
  'crowd',
  'standard',
] as const

/** How a contract is awarded: to an own firm or neighbours, as the option of a pilot's contract, without competition,
 * tendered in the state or in Europe. */
export const AWARDS = ['inHouse', 'option', 'direct', 'national', 'european'] as const
export type Award = (typeof AWARDS)[number]

export const GROUPS = ['business', 'social', 'environment', 'security', 'heritage'] as const
export type GroupId = (typeof GROUPS)[number]

/** The factors that make a system weak (Kap. 4.4.4). */
export const WEAKNESSES = [
  'legacy',
  'encryption',
  'safeguards',
  'patchDelay',
  'untested',
  'ignorance',
  'mixedLevels',
] as const
export type Weakness = (typeof WEAKNESSES)[number]

/** Ways in which a warning reaches people. */
export const WARNINGS = ['cellBroadcast', 'app', 'radio', 'sirens', 'van', 'helpers'] as const
export type Warning = (typeof WARNINGS)[number]

/** The eight axes a term is judged by. */
export const AXES = [
  'reached',
  'steering',
  'secure',
  'free',
  'cohesive',
  'solvent',
  'sustainable',
  'learning',
] as const
export type Axis = (typeof AXES)[number]

/** Which cities a run can turn into; described, never given as a title. */
export const PATTERNS = [
  'companyTown',
  'panopticon',
  'dualCity',
  'patchwork',
  'dumbCity',
  'leftBehind',
  'glossyBrochure',
  'desolateSquare',
  'analogueHaven',
  'mixedOpenCity',
] as const
export type Pattern = (typeof PATTERNS)[number]

/** Indicators: unit of the actual value, which direction is better, whether it is always exact. */
export const INDICATORS = {
  balance: { unit: 'EUR', better: 'high', exact: true },
  debt: { unit: 'EUR', better: 'low', exact: true },
  cashCredit: { unit: 'EUR', better: 'low', exact: true },
  backlog: { unit: 'EUR', better: 'low', exact: true },
  population: { unit: 'residents', better: null, exact: true },
  share65plus: { unit: 'share', better: null, exact: true },
  skill: { unit: 'share', better: 'high', exact: true },
  energy: { unit: 'MWh/year', better: 'low', exact: true },
  co2: { unit: 't/year', better: 'low', exact: true },
  outageHours: { unit: 'person-hours', better: 'low', exact: true },
  reach: { unit: 'share', better: 'high', exact: false },
  divide: { unit: 'share', better: 'low', exact: false },
  lockIn: { unit: 'share', better: 'low', exact: false },
  steering: { unit: 'share', better: 'high', exact: false },
  localValue: { unit: 'share', better: 'high', exact: true },
  patchwork: { unit: 'share', better: 'low', exact: false },
  attackSurface: { unit: 'share', better: 'low', exact: false },
  privacyRisk: { unit: 'share', better: 'low', exact: false },
  publicSpace: { unit: 'share', better: 'high', exact: false },
  trust: { unit: 'share', better: 'high', exact: false },
  acceptance: { unit: 'share', better: 'high', exact: false },
  cohesion: { unit: 'share', better: 'high', exact: false },
  qualityOfLife: { unit: 'share', better: 'high', exact: false },
  attractiveness: { unit: 'share', better: 'high', exact: false },
  capacity: { unit: 'share', better: 'high', exact: true },
  silo: { unit: 'share', better: 'low', exact: false },
} as const satisfies Record<string, { unit: string; better: 'high' | 'low' | null; exact: boolean }>
export type IndicatorId = keyof typeof INDICATORS
export const INDICATOR_IDS = Object.keys(INDICATORS) as IndicatorId[]
