import type { Vote } from '../../model/world.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/after.ts'
import '../../text/headlines.ts'
import '../../text/indicators.ts'
import { hours, indicatorValue, number } from '../parts/format.ts'
import { type Game, hasWord, w } from '../store.ts'
import { measureTitle } from '../why/cause.ts'
import type { Change, Period } from './period.ts'

/** A change below this is no headline of its own beside a vote. Share; assumption. */
const LOUD = 0.05

/** What leads the report: an incident, a vote, the largest change, or that nothing moved. */
export function leadOf(
  game: Game,
  { from, to }: Period,
  votes: readonly Vote[],
  changes: readonly Change[],
): { title: string; sub: string | null } {
  const incident = game.play.incidents
    .filter((one) => one.round >= from && one.round <= to)
    .sort((a, b) => b.personHours - a.personHours)[0]
  if (incident)
    return {
      title: w(`incidents.${incident.incident}.title`),
      sub: t('report.lead.incidentSub', {
        hours: hours(incident.hours),
        people: number(incident.personHours),
      }),
    }
  const change = changes[0]
  const vote = votes.find((one) => !one.passed) ?? votes[0]
  if (vote && (!change || Math.abs(change.by) < LOUD)) {
    const key = `measures.${vote.measure}.summary`
    return {
      title: t(vote.passed ? 'report.lead.passed' : 'report.lead.failed', {
        measure: measureTitle(vote.measure),
      }),
      sub: t('report.lead.voteSub', {
        yes: vote.yes,
        no: vote.no,
        rest: hasWord(key) ? w(key) : '',
      }),
    }
  }
  if (change)
    return {
      title: tell(`headline.${change.id}.${change.by > 0 ? 'up' : 'down'}`, {
        value: indicatorValue(change.id, change.value),
      }),
      // its causes stand right below
      sub: null,
    }
  return { title: t('report.lead.calm'), sub: t('report.lead.calmSub') }
}
