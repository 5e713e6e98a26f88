import { FREE } from '../../../model/means.ts'
import type { SupervisionState } from '../../../model/world.ts'
import { t, tell } from '../../../text/core.ts'
import '../../../text/how.ts'
import '../../../text/howCharts.ts'
import { money } from '../../parts/format.ts'
import { type Game, hasWord, open, w } from '../../store.ts'
import { type Chart, type ChartId, chartOf } from './chart.ts'
import { Drawing } from './drawing.tsx'
import { type Present, presentOf } from './present.ts'
import { commonText, nameList, stateName, wayText } from './words.ts'

/** Chapters each chart rests on, and the entry of the reference book that explains it. The term is the game's own. */
const GROUND: Record<ChartId, { chapters: readonly string[]; entry: string | null }> = {
  term: { chapters: [], entry: null },
  contract: { chapters: ['4.7.2'], entry: 'lock-in' },
  project: { chapters: ['4.5', '4.10'], entry: 'pilot-trap' },
  supervision: { chapters: ['2.2.2'], entry: 'supervision' },
  grant: { chapters: ['4.10'], entry: 'grant-cliff' },
  node: { chapters: ['4.4.2', '4.5.1'], entry: 'cascade' },
  divide: { chapters: ['4.8.2'], entry: 'digital-divide' },
}

/** One statechart of the engine: drawn, told as a list, with the present state lit where a run is on the table. */
export function ChartPage({ id, game }: { id: ChartId; game: Game | null }) {
  const chart = chartOf(id)
  const present = presentOf(id, game)
  const { chapters, entry } = GROUND[id]
  const [chapter, other] = chapters
  return (
    <>
      <p class="how-lead">{tell(`chart.${id}.lead`)}</p>
      <p class="how-ground small">
        {chapter && (
          <span class="soft">
            {other ? t('how.chapters', { chapter, other }) : t('how.chapter', { chapter })}
          </span>
        )}
        {entry && game && hasWord(`codex.${entry}.title`) && (
          <button type="button" class="link" onClick={() => open('codex', entry)}>
            {t('how.lookUp', { title: w(`codex.${entry}.title`) })}
          </button>
        )}
      </p>
      {id === 'node' && game && !game.world.crisis && (
        <p class="how-calm">{t('chart.node.calm')}</p>
      )}
      <div class="how-chart">
        <Drawing chart={chart} present={present} />
        <ol class="how-states">
          {chart.states.map((state) => (
            <State key={state} chart={chart} state={state} present={present} game={game} />
          ))}
        </ol>
      </div>
    </>
  )
}

function State({
  chart,
  state,
  present,
  game,
}: {
  chart: Chart
  state: string
  present: Present
  game: Game | null
}) {
  const ways = chart.ways.filter((way) => way.from === state)
  const common = chart.common.filter((one) => one.to === state)
  const names = present.names[state] ?? []
  const here = present.one === state
  return (
    <li>
      <h4>
        {stateName(chart, state)}
        {chart.initial === state && <span class="tag">{t('how.begins')}</span>}
        {chart.finals.includes(state) && <span class="tag">{t('how.ends')}</span>}
        {here && <span class="tag tag--accent">{t('how.nowHere')}</span>}
      </h4>
      <p>
        {tell(`chart.${chart.id}.${state}.is`)}
        {chart.id === 'supervision' && <OfTheLand state={state as SupervisionState} game={game} />}
      </p>
      {names.length > 0 && <p class="how-here">{t('how.nowThese', { names: nameList(names) })}</p>}
      {ways.length + common.length > 0 && (
        <ul>
          {ways.map((way) => (
            <Numbered key={way.n} n={way.n} text={wayText(chart, way)} />
          ))}
          {common.map((one) => (
            <Numbered key={one.n} n={one.n} text={commonText(chart, one)} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Numbered({ n, text }: { n: number; text: string }) {
  return (
    <li>
      <span class="how-key">{n}</span> {text}
    </li>
  )
}

/** What the step leaves for new projects, and what the Land calls it. */
function OfTheLand({ state, game }: { state: SupervisionState; game: Game | null }) {
  const word = game ? `lands.${game.scenario.land.id}.supervision.${state}` : null
  return (
    <>
      {' '}
      {t('chart.supervision.money', { money: money(FREE[state]) })}
      {word && hasWord(word) && ` ${w(word)}.`}
    </>
  )
}
