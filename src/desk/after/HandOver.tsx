import { useId, useState } from 'preact/hooks'
import { AXES, type Axis } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/axes.ts'
import '../../text/handOver.ts'
import { Button } from '../parts/Button.tsx'
import { OptionRow } from '../parts/Choice.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Over } from '../parts/Over.tsx'
import { RefusalNote } from '../parts/refusal.tsx'
import { decide, type Game, handTo, next } from '../store.ts'
import { inheritedOf, nameOf, POLICY_NAMES, type PolicyName } from './inherited.ts'

/** How many aims a term has. */
const AIMS = 3
/** Longest name of whoever takes over, in characters; as the command allows. */
const NAME = 60
const PERSON = 'person'

/** Hands the city over: to somebody who sits down at this screen, or to a scripted successor who plays to the end. */
export function HandOver({ game }: { game: Game }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="users" onPress={() => setOpen(true)}>
        {t('hand.open')}
      </Button>
      {open && (
        <Over title={t('hand.title')} onClose={() => setOpen(false)}>
          <To game={game} onDone={() => setOpen(false)} />
        </Over>
      )}
    </>
  )
}

function To({ game, onDone }: { game: Game; onDone: () => void }) {
  const id = useId()
  const [to, setTo] = useState<typeof PERSON | PolicyName>(PERSON)
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<ReturnType<typeof decide>>(null)
  const [busy, setBusy] = useState(false)
  const give = async () => {
    if (to !== PERSON) {
      setBusy(true)
      await handTo(to)
      return
    }
    const no = decide({
      type: 'handOver',
      round: game.world.quarter,
      to: name.trim() || t('hand.somebody'),
    })
    setRefusal(no)
    if (!no) onDone()
  }
  return (
    <form class="hand" onSubmit={(event) => event.preventDefault()} aria-busy={busy}>
      <p>{t('hand.text')}</p>
      <fieldset>
        <legend class="sr">{t('hand.to')}</legend>
        <div class="opts">
          <OptionRow name={id} checked={to === PERSON} onChoose={() => setTo(PERSON)}>
            <b>{t('hand.person')}</b>
          </OptionRow>
          {to === PERSON && (
            <label class="hand__name">
              <span>{t('hand.name')}</span>
              <input
                type="text"
                maxLength={NAME}
                autoComplete="off"
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
          )}
          {POLICY_NAMES.map((policy) => (
            <OptionRow
              key={policy}
              name={id}
              checked={to === policy}
              onChoose={() => setTo(policy)}
            >
              <span>
                <b>{t(`policy.${policy}`)}</b> {t(`policy.${policy}.about`)}
              </span>
            </OptionRow>
          ))}
        </div>
      </fieldset>
      <RefusalNote refusal={refusal} />
      <p class="acts">
        <Button kind="primary" onPress={() => void give()} off={busy ? t('hand.busy') : null}>
          {t(to === PERSON ? 'hand.give' : 'hand.giveToEnd')}
        </Button>
      </p>
    </form>
  )
}

/** Somebody new sits at the desk: what is inherited, and aims of one's own, once. */
export function Takeover({ game }: { game: Game }) {
  const last = game.world.handedOver.at(-1)
  const [axes, setAxes] = useState<Axis[]>([])
  const left = AIMS - axes.length
  const begin = () => {
    if (!last?.aimed)
      decide({
        type: 'aims',
        round: game.world.quarter,
        axes,
        refuse: game.world.aims.refuse,
      })
    next()
  }
  return (
    <>
      <h1 class="doc-title">{t('take.title', { to: nameOf(last?.to ?? '') })}</h1>
      <p class="standfirst">{t('take.standfirst')}</p>
      <div class="take">
        <Inheritance game={game} />
        <fieldset class="take__aims">
          <legend class="sec-title">{t('take.aims')}</legend>
          <div class="brief__axes">
            {AXES.map((axis) => (
              <label class="opt opt--aim" key={axis}>
                <input
                  type="checkbox"
                  checked={axes.includes(axis)}
                  onChange={(event) =>
                    setAxes(
                      event.currentTarget.checked
                        ? [...axes, axis].slice(-AIMS)
                        : axes.filter((a) => a !== axis),
                    )
                  }
                />
                <span>
                  <b>{t(`axis.${axis}.aim`)}</b>
                </span>
              </label>
            ))}
          </div>
          <Button
            kind="primary"
            size="big"
            iconEnd="arrow-right"
            onPress={begin}
            off={left > 0 ? t('take.aimsLeft', { n: left }) : null}
          >
            {t('take.begin')}
          </Button>
        </fieldset>
      </div>
    </>
  )
}

/** What stays with the city whoever governs it. */
export function Inheritance({ game }: { game: Game }) {
  return (
    <section>
      <h2 class="sec-title">{t('inherit.title')}</h2>
      {inheritedOf(game).map(({ id, lines }) => (
        <div key={id} class="inherit">
          <h3>
            <Icon name={ICONS[id]} /> {t(`inherit.${id}`)}
          </h3>
          <ul class="aft-list">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
const ICONS = {
  contracts: 'file-pen',
  promises: 'message-square',
  debts: 'coins',
  gaps: 'users',
} as const
