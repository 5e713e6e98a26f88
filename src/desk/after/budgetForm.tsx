import { useId, useState } from 'preact/hooks'
import type { Refusal } from '../../engine/command.ts'
import { t } from '../../text/core.ts'
import '../../text/after.ts'
import { Button } from '../parts/Button.tsx'
import { money, percent, signedMoney } from '../parts/format.ts'
import { RefusalNote } from '../parts/refusal.tsx'
import { decide, type Game, next } from '../store.ts'

interface Setting {
  id: 'taxRate' | 'upkeepShare' | 'securityShare'
  low: number
  high: number
  step: number
}
/** Bounds as the command allows them; steps as a council would set them. */
const SETTINGS: Setting[] = [
  { id: 'taxRate', low: 0.8, high: 1.3, step: 0.02 },
  { id: 'upkeepShare', low: 0, high: 1.5, step: 0.05 },
  { id: 'securityShare', low: 0, high: 0.3, step: 0.01 },
]
type Values = Record<Setting['id'], number>

/** Tax, upkeep and security for the coming year; each with what it would bring or cost. */
export function BudgetForm({ game }: { game: Game }) {
  const { finance } = game.world
  const now: Values = {
    taxRate: finance.taxRate,
    upkeepShare: finance.upkeepShare,
    securityShare: finance.securityShare,
  }
  const [values, set] = useState(now)
  const [refusal, refuse] = useState<Refusal | null>(null)
  const changed = SETTINGS.filter(({ id }) => Math.abs(values[id] - now[id]) > 1e-9)
  const settle = () => {
    const patch = Object.fromEntries(changed.map(({ id }) => [id, values[id]]))
    const said = decide({ type: 'budget', round: game.world.quarter, ...patch })
    refuse(said)
    if (!said) next()
  }
  return (
    <section class="sheet year-form laid" aria-labelledby="year-set">
      <h2 id="year-set" class="panel-title">
        {t('year.set')}
      </h2>
      {SETTINGS.map((setting) => (
        <Slider
          key={setting.id}
          setting={setting}
          value={values[setting.id]}
          note={effectOf(setting.id, values, game)}
          onChange={(value) => set({ ...values, [setting.id]: value })}
        />
      ))}
      <RefusalNote refusal={refusal} />
      <div class="year-acts">
        {changed.length > 0 ? (
          <Button kind="primary" iconEnd="arrow-right" onPress={settle}>
            {t('year.decide')}
          </Button>
        ) : (
          <Button kind="primary" iconEnd="arrow-right" onPress={next}>
            {t('year.keep')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** What a setting brings or costs in a year, against today's setting. EUR. */
function effectOf(id: Setting['id'], values: Values, game: Game): string {
  const { finance } = game.world
  if (id === 'taxRate')
    return t('year.taxEffect', {
      money: signedMoney(
        (finance.tradeTax + finance.propertyTax) * (values.taxRate - finance.taxRate),
      ),
    })
  if (id === 'upkeepShare')
    return t('year.upkeepEffect', { money: money(finance.upkeepNeed * values.upkeepShare) })
  return t('year.securityEffect', { money: money(finance.projects * values.securityShare) })
}

const NAMES = {
  taxRate: ['year.taxRate', 'year.taxRateNow'],
  upkeepShare: ['year.upkeepShare', 'year.upkeepNow'],
  securityShare: ['year.securityShare', 'year.securityNow'],
} as const

/** A real range input with a smaller and a larger button beside it: nothing has to be dragged. */
function Slider({
  setting,
  value,
  note,
  onChange,
}: {
  setting: Setting
  value: number
  note: string
  onChange: (value: number) => void
}) {
  const id = useId()
  const { low, high, step } = setting
  const [nameKey, nowKey] = NAMES[setting.id]
  const name = t(nameKey)
  const text = t(nowKey, { value: percent(value) })
  const to = (next: number) =>
    onChange(Math.min(high, Math.max(low, Math.round(next * 1000) / 1000)))
  return (
    <div class="year-slider">
      <label for={id} class="sec-title">
        {name}
      </label>
      <p class="b">{text}</p>
      <div class="year-range">
        <button
          type="button"
          class="btn btn--sm"
          aria-label={t('year.lower', { name })}
          onClick={() => to(value - step)}
        >
          −
        </button>
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step}
          value={value}
          aria-valuetext={`${text}, ${note}`}
          onInput={(event) => to(Number(event.currentTarget.value))}
        />
        <button
          type="button"
          class="btn btn--sm"
          aria-label={t('year.raise', { name })}
          onClick={() => to(value + step)}
        >
          +
        </button>
      </div>
      <p class="small soft">{note}</p>
    </div>
  )
}
