import type { Scenario } from '../model/content.ts'

export type Length = 'kiosk' | 'council' | 'seminar' | 'full'

/** How long a run takes in each setting. Seconds and counts; source: the pacing table of the game's design. */
export const PACING: Record<
  Length,
  {
    minutes: number
    quarters: number
    sittings: number
    start: number
    debrief: number
    sitting: {
      read: number
      decide: number
      vote: number
      predict: number
      run: number
      report: number
    }
    papers: number
    deskActs: number
    post: number
    words: number
    clauses: number
    crisis: number
    halfTime: number
  }
> = {
  kiosk: {
    minutes: 9,
    quarters: 6,
    sittings: 6,
    start: 20,
    debrief: 120,
    sitting: { read: 15, decide: 20, vote: 0, predict: 5, run: 8, report: 17 },
    papers: 1,
    deskActs: 0,
    post: 1,
    words: 40,
    clauses: 2,
    crisis: 0,
    halfTime: 0,
  },
  council: {
    minutes: 45,
    quarters: 12,
    sittings: 6,
    start: 300,
    debrief: 540,
    sitting: { read: 40, decide: 90, vote: 40, predict: 15, run: 15, report: 60 },
    papers: 1,
    deskActs: 0,
    post: 3,
    words: 130,
    clauses: 4,
    crisis: 300,
    halfTime: 0,
  },
  seminar: {
    minutes: 90,
    quarters: 24,
    sittings: 12,
    start: 480,
    debrief: 1200,
    sitting: { read: 50, decide: 105, vote: 20, predict: 15, run: 10, report: 40 },
    papers: 2,
    deskActs: 1,
    post: 4,
    words: 160,
    clauses: 6,
    crisis: 300,
    halfTime: 240,
  },
  full: {
    minutes: 180,
    quarters: 24,
    sittings: 24,
    start: 600,
    debrief: 1470,
    sitting: { read: 60, decide: 130, vote: 20, predict: 15, run: 8, report: 52 },
    papers: 2,
    deskActs: 2,
    post: 5,
    words: 200,
    clauses: 18,
    crisis: 840,
    halfTime: 300,
  },
}

/** The same city for as many quarters as a length has: a short term ends earlier, under the same rules. */
export const inLength = (scenario: Scenario, length: Length): Scenario => {
  const { quarters } = PACING[length]
  return quarters < scenario.quarters ? { ...scenario, quarters } : scenario
}

/** Whether a sitting is held before the quarter that follows `quarter` played ones. */
export const sittingAt = (length: Length, quarter: number): boolean =>
  quarter % (PACING[length].quarters / PACING[length].sittings) === 0
