import type { GroupId } from '../../model/ids.ts'
import type { Vote } from '../../model/world.ts'
import { t } from '../../text/core.ts'

/** Rows of seats, inner to outer radius; the rows hold seats in proportion to their length. */
const ROWS = [92, 128, 164, 200]
const CX = 240
const CY = 226
const SEAT = 20
const LABEL = 224

interface Seat {
  x: number
  y: number
  angle: number
}

/** All seats from left to right, as a half circle. */
function seatsOf(count: number): Seat[] {
  const length = ROWS.reduce((sum, r) => sum + r, 0)
  const perRow = ROWS.map((r) => Math.round((count * r) / length))
  perRow[ROWS.length - 1] =
    (perRow[ROWS.length - 1] as number) + count - perRow.reduce((sum, n) => sum + n, 0)
  const seats: Seat[] = []
  ROWS.forEach((r, row) => {
    const n = perRow[row] as number
    for (let i = 0; i < n; i++) {
      const angle = Math.PI * (n === 1 ? 0.5 : 0.03 + (0.94 * i) / (n - 1))
      seats.push({ x: CX - r * Math.cos(angle), y: CY - r * Math.sin(angle), angle })
    }
  })
  return seats.sort((a, b) => a.angle - b.angle || a.y - b.y)
}

/** One mark per seat in the half circle, groups from left to right, yes filled, no crossed. */
export function Hemicycle({ vote, groups }: { vote: Vote; groups: GroupId[] }) {
  const seats = seatsOf(vote.yes + vote.no)
  let place = 0
  const marks: { seat: Seat; yes: boolean }[] = []
  const labels: { number: number; x: number; y: number }[] = []
  const arcs: string[] = []
  groups.forEach((id, g) => {
    const { yes, no } = vote.byGroup[id]
    const mine = seats.slice(place, place + yes + no)
    place += yes + no
    mine.forEach((seat, i) => {
      marks.push({ seat, yes: i < yes })
    })
    const from = mine[0]?.angle
    const to = mine.at(-1)?.angle
    if (from === undefined || to === undefined) return
    const at = (angle: number, r: number) =>
      `${CX - r * Math.cos(angle)} ${CY - r * Math.sin(angle)}`
    arcs.push(`M${at(from, LABEL)}A${LABEL} ${LABEL} 0 0 1 ${at(to, LABEL)}`)
    const middle = (from + to) / 2
    labels.push({
      number: g + 1,
      x: CX - (LABEL + 14) * Math.cos(middle),
      y: CY - (LABEL + 14) * Math.sin(middle) + 5,
    })
  })
  return (
    <svg
      class="hemi"
      viewBox="-16 -22 512 268"
      role="img"
      aria-label={t('council.hemicycle', { yes: vote.yes, no: vote.no })}
    >
      {arcs.map((d) => (
        <path key={d} class="hemi__arc" d={d} />
      ))}
      {labels.map(({ number, x, y }) => (
        <text key={number} x={x} y={y} text-anchor="middle">
          {number}
        </text>
      ))}
      {marks.map(({ seat, yes }, i) => (
        <g
          key={i}
          class={yes ? 'seat seat--yes' : 'seat seat--no'}
          transform={`translate(${seat.x - SEAT / 2} ${seat.y - SEAT / 2})`}
        >
          <rect width={SEAT} height={SEAT} rx="3" />
          <path d={yes ? 'M5 10l3.5 3.5L15 7' : 'M6 6l8 8M14 6l-8 8'} />
        </g>
      ))}
    </svg>
  )
}
