import { useState } from 'preact/hooks'
import type { Command } from '../../engine/command.ts'
import { SERVICES, type ServiceId, STAFF, type StaffKind } from '../../model/ids.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { Segmented } from '../parts/Choice.tsx'
import { money, number, percent } from '../parts/format.ts'
import { Select } from '../parts/Select.tsx'
import { hasWord, say, undo, useGame, w } from '../store.ts'
import { Act } from './Act.tsx'
import { HouseState } from './HouseState.tsx'
import { actsLeft } from './limits.ts'
import { Property } from './Property.tsx'
import { BackLink } from './paper.tsx'
import './paper.css'
import './acts.css'

/** What a mayor orders without the council. As many per sitting as the length of the game allows. */
export function Acts() {
  const game = useGame()
  const left = actsLeft(game)
  return (
    <div class="single">
      <article class="doc sheet stack laid">
        <p class="doc-head">
          <BackLink />
          {game.canUndo && (
            <Button
              size="small"
              icon="undo-2"
              onPress={() => {
                if (undo()) say(t('shell.undone'))
              }}
            >
              {t('shell.undo')}
            </Button>
          )}
        </p>
        <h1 class="doc-title" tabIndex={-1}>
          {t('screen.acts')}
        </h1>
        <p class="standfirst" role="status">
          {left > 0 ? t('acts.lead', { n: left }) : t('acts.leadNone')}
        </p>
        <div class="actlist">
          <Inspect />
          <Channel />
          <Hire />
          <Train />
          <Cooperate />
          <Data />
          <Budget />
          <Property />
          <Stop />
          <LeaveGrant />
          <HouseState />
        </div>
      </article>
    </div>
  )
}

const LOOKS = ['survey', 'audit', 'walk', 'test', 'forum'] as const
function Inspect() {
  const { world } = useGame()
  const [kind, set] = useState<(typeof LOOKS)[number]>('survey')
  return (
    <Act
      icon="file-text"
      title={t('house.inspect')}
      text={t('house.inspectText')}
      said={t(`inspect.${kind}`)}
      command={{ type: 'inspect', round: world.quarter, kind, indicator: null }}
    >
      <Segmented
        legend={t('house.what')}
        options={LOOKS.map((value) => ({ value, label: t(`inspect.${value}`) }))}
        value={kind}
        onChange={set}
      />
      <p class="small soft">{t(`inspect.${kind}.sees`)}</p>
    </Act>
  )
}

const MODES = ['analogue', 'hybrid', 'digital'] as const
function Channel() {
  const { world } = useGame()
  const [service, setService] = useState<ServiceId>('register')
  const [wanted, want] = useState<(typeof MODES)[number] | null>(null)
  const now = world.services.mode[service]
  const mode = wanted ?? now
  return (
    <Act
      icon="landmark"
      title={t('house.channel')}
      text={t('house.channelText')}
      said={`${t(`service.${service}`)}, ${t(`mode.${mode}`)}`}
      command={{ type: 'channel', round: world.quarter, service, mode }}
    >
      <Select
        label={t('house.service')}
        value={service}
        options={SERVICES.map((value) => ({ value, label: t(`service.${value}`) }))}
        onChange={(value) => {
          setService(value)
          want(null)
        }}
      />
      <Segmented
        legend={t(`service.${service}`)}
        options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
        value={mode}
        onChange={want}
      />
    </Act>
  )
}

function Hire() {
  const { world } = useGame()
  const [staff, setStaff] = useState<StaffKind>('it')
  const [posts, setPosts] = useState(1)
  const [allowance, setAllowance] = useState(false)
  const { admin } = world
  return (
    <Act
      icon="users"
      title={t('house.hire')}
      text={t('house.hireText')}
      said={`${posts} ${t(`staff.${staff}`)}`}
      command={{ type: 'hire', round: world.quarter, staff, posts, allowance }}
    >
      <Segmented
        legend={t('house.kind')}
        aside={t('house.filled', {
          filled: number(admin.filled[staff], 1),
          posts: number(admin.posts[staff], 1),
        })}
        options={STAFF.map((value) => ({ value, label: t(`staff.${value}`) }))}
        value={staff}
        onChange={setStaff}
      />
      <Segmented
        legend={t('house.posts')}
        options={[-2, -1, 1, 2, 4].map((value) => ({
          value,
          label: value > 0 ? `+${value}` : `−${-value}`,
        }))}
        value={posts}
        onChange={setPosts}
      />
      <label class="chip">
        <input
          type="checkbox"
          checked={allowance}
          onChange={(event) => setAllowance(event.currentTarget.checked)}
        />
        <span>{t('house.allowance')}</span>
      </label>
    </Act>
  )
}

function Train() {
  const { world } = useGame()
  const [days, set] = useState(60)
  return (
    <Act
      icon="book-open"
      title={t('house.train')}
      text={t('house.trainText')}
      said={t('paper.days', { n: days })}
      command={{ type: 'train', round: world.quarter, days }}
    >
      <Segmented
        legend={t('house.days')}
        options={[30, 60, 120, 240].map((value) => ({ value, label: number(value) }))}
        value={days}
        onChange={set}
      />
    </Act>
  )
}

const FIELDS = ['it', 'security', 'data', 'help'] as const
function Cooperate() {
  const { world } = useGame()
  const [field, set] = useState<(typeof FIELDS)[number]>('it')
  return (
    <Act
      icon="handshake"
      title={t('house.cooperate')}
      text={t('house.cooperateText')}
      said={t(`field.${field}`)}
      command={{ type: 'cooperate', round: world.quarter, field }}
    >
      <Segmented
        legend={t('house.what')}
        options={FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))}
        value={field}
        onChange={set}
      />
    </Act>
  )
}

const DATA_ACTS = ['publish', 'raw', 'delete', 'separateKeys', 'noRecording'] as const
function Data() {
  const { world } = useGame()
  const [chosen, setHolding] = useState<string | null>(null)
  const [act, setAct] = useState<(typeof DATA_ACTS)[number]>('publish')
  const holding = chosen ?? world.holdings[0]?.id
  if (!holding) return null
  const round = world.quarter
  const command: Command =
    act === 'publish' || act === 'raw'
      ? { type: 'publishData', round, holding, refined: act === 'publish' }
      : { type: 'limitData', round, holding, act }
  return (
    <Act
      icon="table-2"
      title={t('house.data')}
      text={t('house.dataText')}
      said={t(`data.${act}`)}
      command={command}
    >
      <Select
        label={t('house.holding')}
        value={holding}
        options={world.holdings.map((h) => ({ value: h.id, label: holdingName(h.id, h.purpose) }))}
        onChange={setHolding}
      />
      <Segmented
        legend={t('house.what')}
        options={DATA_ACTS.map((value) => ({ value, label: t(`data.${value}`) }))}
        value={act}
        onChange={setAct}
      />
    </Act>
  )
}
/** A holding by its words: a start holding has a label, one of a project the measure's. */
function holdingName(id: string, purpose: string): string {
  for (const key of [
    `scenario.holdings.${id}.label`,
    `measures.${id}.title`,
    `measures.${id}.holds`,
    `events.${id}.title`,
  ])
    if (hasWord(key)) return w(key)
  return purpose
}

const LINES = {
  taxRate: [0.95, 1, 1.05, 1.1],
  upkeepShare: [0.6, 0.8, 1, 1.2],
  securityShare: [0.05, 0.1, 0.15, 0.2],
} as const
type Line = keyof typeof LINES
function Budget() {
  const { world } = useGame()
  const [line, setLine] = useState<Line>('upkeepShare')
  const [wanted, want] = useState<number | null>(null)
  const now = world.finance[line]
  const value = wanted ?? now
  return (
    <Act
      icon="coins"
      title={t('house.budget')}
      text={t('house.budgetText')}
      said={`${t(`budget.${line}`)} ${percent(value)}`}
      counts={false}
      command={{ type: 'budget', round: world.quarter, [line]: value }}
    >
      <Segmented
        legend={t('house.what')}
        options={(Object.keys(LINES) as Line[]).map((id) => ({
          value: id,
          label: tell(`budget.${id}`),
        }))}
        value={line}
        onChange={(id) => {
          setLine(id)
          want(null)
        }}
      />
      <Segmented
        legend={tell(`budget.${line}`)}
        options={[...new Set([...LINES[line], now])]
          .sort((a, b) => a - b)
          .map((share) => ({ value: share, label: percent(share) }))}
        value={value}
        onChange={want}
      />
    </Act>
  )
}

function Stop() {
  const { world } = useGame()
  const running = world.projects.filter((p) => p.value !== 'ended')
  const [chosen, set] = useState<string | null>(null)
  const project = running.find((p) => p.id === chosen) ?? running[0]
  if (!project) return null
  return (
    <Act
      icon="x"
      title={t('house.stop')}
      text={t('house.stopText')}
      said={w(`measures.${project.measure}.title`)}
      command={{ type: 'stop', round: world.quarter, project: project.id }}
    >
      <Select
        label={t('house.project')}
        value={project.id}
        options={running.map((p) => ({ value: p.id, label: w(`measures.${p.measure}.title`) }))}
        onChange={set}
      />
    </Act>
  )
}

/** Money from above can be given back before its end; what it costs is said first. */
function LeaveGrant() {
  const { scenario, world } = useGame()
  const held = world.grants.filter((g) => g.value === 'granted')
  const [chosen, set] = useState<string | null>(null)
  const grant = held.find((g) => g.id === chosen) ?? held[0]
  if (!grant) return null
  const rule = scenario.grants.find((g) => g.id === grant.id)
  const back = money((rule?.leaving ?? 0) * grant.context.received)
  return (
    <Act
      icon="scroll-text"
      title={t('house.leaveGrant')}
      text={t('house.leaveGrantText', { back })}
      said={w(`grants.${grant.id}.title`)}
      command={{ type: 'leaveGrant', round: world.quarter, grant: grant.id }}
    >
      <Select
        label={t('house.grant')}
        value={grant.id}
        options={held.map((g) => ({ value: g.id, label: w(`grants.${g.id}.title`) }))}
        onChange={set}
      />
    </Act>
  )
}
