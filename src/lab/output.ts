import { ENGINE, hashWorld, type Play, type Refusal, type Run } from '../engine/index.ts'
import { fill } from '../text/core.ts'
import { refusals } from '../text/refusals.ts'

/** A refusal as the sentence a mayor reads; ids and amounts stand in it as they are. */
function sentence(refusal: Refusal): string {
  const text = (refusals as Record<string, { en: string }>)[`refusal.${refusal.reason}`]
  const figures = Object.fromEntries(
    Object.entries(refusal.figures).map(([k, v]) => [k, typeof v === 'number' ? Math.round(v) : v]),
  )
  return text ? fill(text.en, figures) : refusal.reason
}

/** Commands that name what the scenario does not have: bad input, not a decision. A sentence each. */
export const strangers = (play: Play): string[] =>
  play.commands.flatMap(({ refusal, round }, i) =>
    refusal?.reason.startsWith('unknown')
      ? [`Command ${i}, round ${round}: ${sentence(refusal)}`]
      : [],
  )

/** The documented JSON of a run. `rounds[0]` is the start. */
export function runJson(run: Run, play: Play) {
  return {
    scenario: run.scenario.id,
    version: run.scenario.version,
    seed: run.seed,
    engine: ENGINE,
    ...(run.assumptions ? { assumptions: run.assumptions } : {}),
    hash: hashWorld(play.world),
    rounds: play.rounds,
    commands: play.commands.map((j) => ({
      round: j.round,
      command: j.command,
      accepted: j.accepted,
      ...(j.refusal
        ? { reason: sentence(j.refusal), refusal: j.refusal.reason, figures: j.refusal.figures }
        : {}),
    })),
    incidents: play.incidents,
    balance: play.balance,
    legacy: play.legacy?.axes ?? null,
    archetype: play.legacy
      ? { pattern: play.legacy.pattern, tippedAt: play.legacy.tippedAt }
      : null,
  }
}

/** A run as a table a person reads. */
export function runText(run: Run, play: Play): string {
  const pct = (x: number) => `${(100 * x).toFixed(1).padStart(5)} %`
  const million = (x: number) => `${(x / 1e6).toFixed(1).padStart(7)} m`
  const lines = [
    `${run.scenario.id}, seed ${run.seed}, hash ${hashWorld(play.world)}`,
    'round  people  balance EUR  reach    divide   lockIn   steering trust    capacity attack',
    ...play.rounds.map((r) =>
      [
        String(r.round).padStart(5),
        r.actual.population.toFixed(0).padStart(7),
        million(r.actual.balance).padStart(12),
        ...(
          ['reach', 'divide', 'lockIn', 'steering', 'trust', 'capacity', 'attackSurface'] as const
        ).map((id) => pct(r.actual[id])),
      ].join('  '),
    ),
  ]
  const refused = play.commands.filter((j) => !j.accepted).length
  lines.push(
    `${play.commands.length} commands, ${refused} refused; incidents: ${play.incidents.map((i) => `${i.incident} (Q${i.round})`).join(', ') || 'none'}`,
  )
  lines.push(
    `supervision: ${play.world.supervision.value}; projects: ${play.world.projects.map((p) => `${p.measure} ${p.value}`).join(', ')}`,
  )
  if (play.balance)
    lines.push(
      `balance: ${pct(play.balance.share).trim()} of votes at ${pct(play.balance.turnout).trim()} turnout`,
    )
  if (play.legacy)
    lines.push(
      `legacy: ${Object.entries(play.legacy.axes)
        .map(([k, v]) => `${k} ${v.toFixed(2)}`)
        .join(', ')}; ${play.legacy.pattern}`,
    )
  return lines.join('\n')
}
