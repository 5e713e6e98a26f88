import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Edge } from '../../model/content.ts'
import type { NodeId } from '../../model/ids.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { MapPanel } from '../parts/MapPanel.tsx'
import { type Game, toggleTable, useDesk } from '../store.ts'
import { Affected } from './affected.tsx'
import { type Box, edgePaths } from './edges.ts'
import { CrisisLog } from './log.tsx'
import { whereMissing } from './order.tsx'
import { outageOf } from './outage.ts'
import { isBroken, nodeName, type Service, STATE_ICON, statusOf } from './service.ts'
import { ServiceTable } from './serviceTable.tsx'

/** Columns from what supplies to what is lived on; order within a column keeps lines short. */
const COLUMNS: NodeId[][] = [
  ['power'],
  ['telecoms', 'dataCentre', 'trafficControl', 'water', 'sewage', 'heat'],
  ['controlCentre', 'townHall', 'payment', 'transit', 'lighting', 'waste'],
  ['hospital', 'careHomes'],
]
/** Weaker supplies, and power beyond the first column, are drawn only for the chosen service. Share of service lost. */
const STRONG = 0.3
const columnOf = (id: NodeId): number => COLUMNS.findIndex((ids) => ids.includes(id))
const drawn = (edge: Edge, chosen: NodeId | null): boolean =>
  edge.from === chosen ||
  edge.to === chosen ||
  (edge.loss >= STRONG && (columnOf(edge.from) > 0 || columnOf(edge.to) === 1))
const STATES = ['onBuffer', 'degraded', 'down', 'restoring'] as const

/** "What depends on what": services as cards, supplies as lines, a table that says the same. */
export function ServiceGraph({
  game,
  crisis,
  services,
}: {
  game: Game
  crisis: Crisis
  services: readonly Service[]
}) {
  const { asTable } = useDesk()
  const [chosen, choose] = useState<NodeId | null>(null)
  const [onMap, showMap] = useState(false)
  return (
    <section class="cri-graph" aria-labelledby="cri-graph-h">
      <header>
        <h2 id="cri-graph-h">{t('crisis.graph')}</h2>
        <Button size="small" icon="map" pressed={onMap} onPress={() => showMap(!onMap)}>
          {t('crisis.onMap')}
        </Button>
        <Button size="small" icon="table-2" pressed={asTable} onPress={toggleTable}>
          {t('crisis.asTable')}
        </Button>
      </header>
      {asTable ? (
        <ServiceTable game={game} services={services} />
      ) : onMap ? (
        <MapPanel
          bar={false}
          night
          overlay="model"
          outage={outageOf(game, crisis.hour, services)}
        />
      ) : (
        <Network game={game} services={services} chosen={chosen} onChoose={choose} />
      )}
      <div class="cri-below">
        <div>
          <ul class="cri-legend">
            {STATES.map((state) => (
              <li key={state}>
                <Icon name={STATE_ICON[state]} /> {t(`crisis.state.${state}`)}
              </li>
            ))}
            <li class="cri-legend-line">
              <svg width="28" height="10" aria-hidden="true" focusable="false">
                <path class="cri-edge cri-edge--dead" d="M0 5H28" />
              </svg>{' '}
              {t('crisis.broken')}
            </li>
          </ul>
          <p class="cri-chosen" aria-live="polite">
            {chosen ? dependence(game, chosen) : t('crisis.choose')}
          </p>
          <CrisisLog crisis={crisis} />
        </div>
        <Affected game={game} crisis={crisis} services={services} />
      </div>
    </section>
  )
}

function dependence(game: Game, id: NodeId): string {
  const { edges } = game.scenario
  const needs = edges.filter((edge) => edge.to === id).map((edge) => nodeName(edge.from))
  const serves = edges.filter((edge) => edge.from === id).map((edge) => nodeName(edge.to))
  const node = nodeName(id)
  return [
    whereMissing(game, id),
    needs.length > 0
      ? t('crisis.needs', { node, list: needs.join(', ') })
      : t('crisis.needsNothing', { node }),
    serves.length > 0 ? t('crisis.serves', { list: serves.join(', ') }) : t('crisis.servesNothing'),
  ].join(' ')
}

function Network({
  game,
  services,
  chosen,
  onChoose,
}: {
  game: Game
  services: readonly Service[]
  chosen: NodeId | null
  onChoose: (id: NodeId) => void
}) {
  const frame = useRef<HTMLDivElement>(null)
  const [boxes, measure] = useState<Map<NodeId, Box>>(new Map())
  const [tab, setTab] = useState<NodeId>('power')
  useLayoutEffect(() => {
    const host = frame.current
    if (!host) return
    const read = () => measure(boxesOf(host))
    read()
    const observer = new ResizeObserver(read)
    observer.observe(host)
    return () => observer.disconnect()
  }, [])
  const edges = game.scenario.edges.filter((edge) => drawn(edge, chosen))
  const move = (event: KeyboardEvent) => {
    const to = neighbour(tab, event.key)
    if (!to) return
    event.preventDefault()
    setTab(to)
    frame.current?.querySelector<HTMLElement>(`[data-node="${to}"]`)?.focus()
  }
  return (
    <div class="cri-net" ref={frame}>
      <svg class="cri-edges" aria-hidden="true" focusable="false">
        {edgePaths(edges, boxes).map(({ edge, path }) => (
          <path
            key={`${edge.from}-${edge.to}-${edge.kind}`}
            class={`cri-edge${isBroken(edge, services) ? ' cri-edge--dead' : ''}${
              edge.from === chosen || edge.to === chosen ? ' cri-edge--chosen' : ''
            }`}
            d={path}
          />
        ))}
      </svg>
      {COLUMNS.map((column) => (
        <ul class="cri-column" key={column[0]}>
          {column.flatMap((id) => {
            const one = services.find((service) => service.id === id)
            return one
              ? [
                  <Card
                    key={id}
                    one={one}
                    chosen={id === chosen}
                    tab={id === tab}
                    onKey={move}
                    onChoose={() => {
                      setTab(id)
                      onChoose(id)
                    }}
                  />,
                ]
              : []
          })}
        </ul>
      ))}
      <p class="sr">{t('crisis.graphKeys')}</p>
    </div>
  )
}

function Card({
  one,
  chosen,
  tab,
  onKey,
  onChoose,
}: {
  one: Service
  chosen: boolean
  tab: boolean
  onKey: (event: KeyboardEvent) => void
  onChoose: () => void
}) {
  const buffered = one.buffer > 0 && (one.state === 'onBuffer' || one.state === 'working')
  return (
    <li>
      <button
        type="button"
        class={`cri-card cri-card--${one.state}`}
        data-node={one.id}
        tabIndex={tab ? 0 : -1}
        aria-pressed={chosen}
        aria-label={`${one.name}, ${t(`crisis.state.${one.state}`)}, ${statusOf(one)}`}
        onKeyDown={onKey}
        onClick={onChoose}
      >
        <span class="cri-name">
          <Icon name={one.icon} />
          <b>{one.name}</b>
        </span>
        {buffered && (
          <svg class="cri-buffer" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="cri-well" width="100" height="8" />
            <rect
              class="cri-fill"
              width={one.buffer > 0 ? (100 * one.left) / one.buffer : 0}
              height="8"
            />
          </svg>
        )}
        <span class="cri-foot">
          <span class="cri-status">{statusOf(one)}</span>
          <Icon name={STATE_ICON[one.state]} class="cri-stateicon" />
        </span>
      </button>
    </li>
  )
}

/** The service an arrow key leads to. */
function neighbour(from: NodeId, key: string): NodeId | null {
  const column = columnOf(from)
  const row = COLUMNS[column]?.indexOf(from) ?? 0
  if (key === 'ArrowDown') return COLUMNS[column]?.[row + 1] ?? null
  if (key === 'ArrowUp') return row > 0 ? (COLUMNS[column]?.[row - 1] ?? null) : null
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const beside = by === 0 ? undefined : COLUMNS[column + by]
  return beside?.[Math.min(row, beside.length - 1)] ?? null
}

function boxesOf(host: HTMLElement): Map<NodeId, Box> {
  const origin = host.getBoundingClientRect()
  const boxes = new Map<NodeId, Box>()
  for (const card of host.querySelectorAll<HTMLElement>('[data-node]')) {
    const box = card.getBoundingClientRect()
    boxes.set(card.dataset.node as NodeId, {
      left: box.left - origin.left,
      right: box.right - origin.left,
      middle: (box.top + box.bottom) / 2 - origin.top,
    })
  }
  return boxes
}
