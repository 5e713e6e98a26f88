import { t, tell } from '../../../text/core.ts'
import '../../../text/how.ts'
import { Scroll } from '../../charts/scroll.tsx'
import type { Chart } from './chart.ts'
import { type Arrow, BOX, drawingOf, type Place, WIDTH } from './layout.ts'
import type { Present } from './present.ts'
import { stateName } from './words.ts'

/** Height of the flag on a box that says who is there. */
const FLAG = 20
/** Width of one character of the flag, roughly; it only has to fit. */
const CHARACTER = 8

/** The chart as a drawing; the list beside it says the same in words. */
export function Drawing({ chart, present }: { chart: Chart; present: Present }) {
  const { places, arrows, height } = drawingOf(chart)
  const label = t('how.drawn', {
    name: tell(`chart.${chart.id}`),
    n: chart.states.length,
  })
  return (
    <Scroll label={label}>
      <svg class="how-svg" role="img" aria-label={label} width={WIDTH} height={height}>
        {arrows.map((arrow) => (
          <Line key={arrow.n} arrow={arrow} />
        ))}
        {places.map((place) => (
          <Box key={place.state} chart={chart} place={place} present={present} />
        ))}
        {arrows.map((arrow) => (
          <g key={arrow.n} class="how-n">
            <circle cx={arrow.at.x} cy={arrow.at.y} r="10" />
            <text x={arrow.at.x} y={arrow.at.y + 5}>
              {arrow.n}
            </text>
          </g>
        ))}
      </svg>
    </Scroll>
  )
}

function Line({ arrow }: { arrow: Arrow }) {
  const { tip, turn } = arrow
  return (
    <g class="how-arrow">
      <path d={arrow.path} />
      <polygon
        points="0,0 -9,-4.5 -9,4.5"
        transform={`translate(${tip.x} ${tip.y}) rotate(${turn})`}
      />
    </g>
  )
}

function Box({ chart, place, present }: { chart: Chart; place: Place; present: Present }) {
  const { state, x, y } = place
  const count = present.names[state]?.length ?? 0
  const lit = present.one === state || count > 0
  const last = chart.finals.includes(state)
  const lines = stateName(chart, state).split('\u00ad')
  return (
    <g class={`how-box${lit ? ' how-box--now' : ''}${last ? ' how-box--end' : ''}`}>
      <rect x={x} y={y} width={BOX.width} height={BOX.height} rx="2" />
      {lines.map((line, i) => (
        <text
          key={line}
          x={x + BOX.width / 2}
          y={y + BOX.height / 2 + 5 + (i - (lines.length - 1) / 2) * 17}
        >
          {i < lines.length - 1 ? `${line}-` : line}
        </text>
      ))}
      {lit && <Flag x={x + BOX.width} y={y} text={count > 0 ? String(count) : t('how.now')} />}
    </g>
  )
}

/** Who is here: a flag at the upper right corner, so that colour is not the only sign. */
function Flag({ x, y, text }: { x: number; y: number; text: string }) {
  const width = text.length * CHARACTER + 10
  return (
    <g class="how-flag">
      <rect x={x - width + 8} y={y - 12} width={width} height={FLAG} rx="10" />
      <text x={x + 8 - width / 2} y={y + 3}>
        {text}
      </text>
    </g>
  )
}
