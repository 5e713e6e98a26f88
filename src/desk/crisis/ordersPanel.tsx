import { useState } from 'preact/hooks'
import type { Refusal } from '../../engine/command.ts'
import type { CrisisOrders } from '../../model/cascade.ts'
import type { ChoiceId } from '../../model/cascadeChoices.ts'
import type { NodeId } from '../../model/ids.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { Button } from '../parts/Button.tsx'
import { Chips } from '../parts/Choice.tsx'
import { number, percent } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { RefusalNote } from '../parts/refusal.tsx'
import type { Game } from '../store.ts'
import { Check } from './check.tsx'
import { Choices } from './choices.tsx'
import { Command, targetName } from './command.tsx'
import { Order } from './order.tsx'
import { planText } from './orders.ts'
import { Ransom } from './ransom.tsx'
import type { Service } from './service.ts'
import { Reached } from './warning.tsx'

interface Props {
  game: Game
  crisis: Crisis
  services: readonly Service[]
  orders: CrisisOrders
  hours: number
  onChange: (orders: CrisisOrders) => void
  onPropose: () => void
  onOnward: () => Refusal | null
}

/** What can be ordered for the next block, the plan in one sentence, and the way on. */
export function Orders(props: Props) {
  const { crisis, orders, hours, onPropose, onOnward } = props
  const [refusal, refuse] = useState<Refusal | null>(null)
  const [choice, choose] = useState<ChoiceId | null>(null)
  const [own, setOwn] = useState(false)
  const three = props.game.length === 'kiosk'
  const orderOwn: Props = {
    ...props,
    onChange: (changed) => {
      setOwn(true)
      choose(null)
      props.onChange(changed)
    },
  }
  const every = (
    <>
      <Command crisis={crisis} />
      <Crews {...orderOwn} />
      <Order {...orderOwn} />
      <Manual {...orderOwn} />
      <Warning {...orderOwn} />
      <Ransom {...orderOwn} />
      <More {...orderOwn} />
    </>
  )
  /** A kiosk names the picture; who orders in detail reads every order. */
  const plan =
    !three || own
      ? planText(orders, crisis)
      : choice
        ? `${t(`crisis.choice.${choice}`)}.`
        : crisis.hour > 0
          ? t('crisis.plan.asBefore')
          : planText(orders, crisis)
  return (
    <div class="cri-side sheet">
      <div class="cri-orders">
        {three ? (
          <>
            <Choices
              game={props.game}
              crisis={crisis}
              chosen={choice}
              onChoose={(id, chosen) => {
                choose(id)
                setOwn(false)
                props.onChange(chosen)
              }}
            />
            <details class="more">
              <summary>
                <Icon name="chevron-right" />
                {t('crisis.ownOrders')}
              </summary>
              {every}
            </details>
          </>
        ) : (
          every
        )}
      </div>
      <div class="cri-do">
        <p class="cri-plan">
          <b>{t('crisis.plan')}:</b> {plan}
        </p>
        <RefusalNote refusal={refusal} />
        <div class="cri-acts">
          <Button
            onPress={() => {
              setOwn(true)
              choose(null)
              onPropose()
            }}
          >
            {t('crisis.propose')}
          </Button>
          <Button kind="primary" iconEnd="arrow-right" onPress={() => refuse(onOnward())}>
            {t('crisis.onward', { n: hours })}
          </Button>
        </div>
      </div>
    </div>
  )
}

const limited = (one: Service): boolean => one.state !== 'working'

function Crews({ services, crisis, orders, onChange }: Props) {
  const free = orders.crews.filter((node) => node === null).length
  const targets = services.filter(limited)
  const send = (crew: number, node: NodeId | null) =>
    onChange({ ...orders, crews: orders.crews.map((at, i) => (i === crew ? node : at)) })
  return (
    <section>
      <h2>
        {t('crisis.crews')}
        <span>
          {t('crisis.crewsFree', { free: number(free), all: number(orders.crews.length) })}
        </span>
      </h2>
      {orders.crews.length === 0 && <p>{t('crisis.noCrews')}</p>}
      {crisis.hour === 0 && <p class="small soft">{t('crisis.crewsNote')}</p>}
      <ul class="cri-crews">
        {orders.crews.map((node, i) => (
          <li key={i}>
            <b aria-hidden="true">{t('crisis.crew', { n: number(i + 1) })}</b>
            <select
              aria-label={t('crisis.crewAt', { n: number(i + 1) })}
              value={node ?? ''}
              onChange={(event) => send(i, (event.currentTarget.value || null) as NodeId | null)}
            >
              <option value="">{t('crisis.crewNone')}</option>
              {[...new Set([...targets, ...services.filter((one) => one.id === node)])].map(
                (one) => (
                  <option key={one.id} value={one.id}>
                    {targetName(crisis, one.id)}
                  </option>
                ),
              )}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Manual({ services, orders, onChange, crisis }: Props) {
  const can = services.filter(
    (one) => one.manual > 0 && (limited(one) || crisis.acts.manual.includes(one.id)),
  )
  return (
    <section>
      <h2>{t('crisis.manual')}</h2>
      {can.length === 0 ? (
        <p class="small soft">{t('crisis.manualNone')}</p>
      ) : (
        <div class="chips">
          <Chips
            options={can.map((one) => ({
              value: one.id,
              label: t('crisis.manualShare', {
                node: targetName(crisis, one.id),
                share: percent(one.manual),
              }),
            }))}
            chosen={orders.manual}
            onToggle={(id, on) => onChange({ ...orders, manual: toggled(orders.manual, id, on) })}
          />
        </div>
      )}
    </section>
  )
}

function Warning({ game, crisis, orders, onChange }: Props) {
  return (
    <section>
      <h2>{t('crisis.warn')}</h2>
      {crisis.acts.warned ? (
        <p>
          <Icon name="check" /> {t('crisis.warned')}
        </p>
      ) : (
        <Check
          checked={orders.warn}
          label={t('crisis.warnNow')}
          onChange={(warn) => onChange({ ...orders, warn })}
        />
      )}
      <Reached game={game} crisis={crisis} />
    </section>
  )
}

function More({ services, crisis, orders, onChange }: Props) {
  return (
    <section>
      <h2>{t('crisis.more')}</h2>
      {crisis.acts.isolated ? (
        <p>
          <Icon name="check" /> {t('crisis.isolated')}
        </p>
      ) : (
        <Check
          checked={orders.isolate}
          label={t('crisis.isolate')}
          note={t('crisis.isolateNote')}
          onChange={(isolate) => onChange({ ...orders, isolate })}
        />
      )}
      {crisis.acts.neighbours ? (
        <p>
          <Icon name="check" /> {t('crisis.called')}
        </p>
      ) : (
        <Check
          checked={orders.neighbours}
          label={t('crisis.neighbours')}
          note={t('crisis.neighboursNote')}
          onChange={(neighbours) => onChange({ ...orders, neighbours })}
        />
      )}
      <details class="more">
        <summary>
          <Icon name="chevron-right" />
          {t('crisis.shutdown')}
        </summary>
        <p class="small soft">{t('crisis.shutdownNote')}</p>
        <div class="chips">
          <Chips
            options={services
              .filter((one) => one.state !== 'down' || orders.shutdown.includes(one.id))
              .map((one) => ({ value: one.id, label: targetName(crisis, one.id) }))}
            chosen={orders.shutdown}
            onToggle={(id, on) =>
              onChange({ ...orders, shutdown: toggled(orders.shutdown, id, on) })
            }
          />
        </div>
      </details>
    </section>
  )
}

const toggled = (list: readonly NodeId[], id: NodeId, on: boolean): NodeId[] =>
  on ? [...list.filter((one) => one !== id), id] : list.filter((one) => one !== id)
