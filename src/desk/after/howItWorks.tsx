import { useEffect, useRef, useState } from 'preact/hooks'
import { t, tell } from '../../text/core.ts'
import '../../text/how.ts'
import '../../text/howCharts.ts'
import { Select } from '../parts/Select.tsx'
import { type Game, useDesk } from '../store.ts'
import { CHART_IDS, type ChartId } from './how/chart.ts'
import { ChartPage } from './how/chartPage.tsx'
import { AssumptionsPage, LimitsPage, NumberPage, RulesPage } from './how/pages.tsx'
import './howItWorks.css'

const MODEL_PAGES = ['number', 'rules', 'assumptions', 'limits'] as const
type PageId = ChartId | (typeof MODEL_PAGES)[number]
const PAGES: readonly PageId[] = [...CHART_IDS, ...MODEL_PAGES]

const isChart = (id: PageId): id is ChartId => (CHART_IDS as readonly string[]).includes(id)
const titleOf = (id: PageId): string => (isChart(id) ? tell(`chart.${id}`) : t(`how.${id}`))

/**
 * The charts of the engine with the present state lit, the rules, the assumptions, and what the model
 * leaves out. Content of a sheet; `about` may name the page to begin with.
 */
export function HowItWorks() {
  const { game, about } = useDesk()
  const [page, turn] = useState<PageId>(PAGES.find((id) => id === about) ?? 'term')
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (page) top.current?.closest('dialog')?.scrollTo(0, 0)
  }, [page])
  return (
    <div class="how" ref={top}>
      <nav class="how-nav" aria-label={t('how.pages')}>
        <Group head={t('how.group.charts')} ids={CHART_IDS} page={page} onTurn={turn} />
        <Group head={t('how.group.model')} ids={MODEL_PAGES} page={page} onTurn={turn} />
      </nav>
      <div class="how-select">
        <Select<PageId>
          label={t('how.page')}
          options={PAGES.map((id) => ({ value: id, label: titleOf(id) }))}
          value={page}
          onChange={turn}
        />
      </div>
      <article class="how-page">
        <h3 class="doc-title">{titleOf(page)}</h3>
        <Page id={page} game={game} />
      </article>
    </div>
  )
}

function Group({
  head,
  ids,
  page,
  onTurn,
}: {
  head: string
  ids: readonly PageId[]
  page: PageId
  onTurn: (id: PageId) => void
}) {
  return (
    <section>
      <h3>{head}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === page ? 'page' : undefined}
              onClick={() => onTurn(id)}
            >
              {titleOf(id)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Page({ id, game }: { id: PageId; game: Game | null }) {
  switch (id) {
    case 'number':
      return <NumberPage game={game} />
    case 'rules':
      return <RulesPage />
    case 'assumptions':
      return <AssumptionsPage game={game} />
    case 'limits':
      return <LimitsPage />
    default:
      return <ChartPage id={id} game={game} />
  }
}
