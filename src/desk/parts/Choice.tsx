import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export interface Option<T extends string | number> {
  value: T
  label: string
  /** Read out instead of the label. */
  long?: string
}

/** Real radios in a fieldset, set as one bar. From weak to strong, left to right. */
export function Segmented<T extends string | number>({
  legend,
  hideLegend = false,
  aside,
  options,
  value,
  onChange,
  big = false,
  wide = false,
  labelledBy,
}: {
  legend?: string
  hideLegend?: boolean
  aside?: ComponentChildren
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
  big?: boolean
  wide?: boolean
  labelledBy?: string
}) {
  const name = useId()
  const kind = `seg${big ? ' seg--big' : ''}${wide ? ' seg--wide' : ''}`
  const radios = (
    <>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            aria-label={option.long}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </>
  )
  if (labelledBy)
    return (
      <div class={kind} role="radiogroup" aria-labelledby={labelledBy}>
        {radios}
      </div>
    )
  return (
    <fieldset class="field">
      <legend class={hideLegend ? 'sr' : ''}>
        <span>{legend}</span>
        {aside && <span class="field__aside">{aside}</span>}
      </legend>
      <div class={kind}>{radios}</div>
    </fieldset>
  )
}

/** Real checkboxes as chips. */
export function Chips<T extends string | number>({
  options,
  chosen,
  onToggle,
}: {
  options: readonly Option<T>[]
  chosen: readonly T[]
  onToggle: (value: T, on: boolean) => void
}) {
  return (
    <>
      {options.map((option) => (
        <label class="chip" key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => onToggle(option.value, event.currentTarget.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </>
  )
}

/** One row of a list of radios: what it is on the left, what it costs on the right. */
export function OptionRow({
  name,
  checked,
  onChoose,
  children,
  aside,
  off,
}: {
  name: string
  checked: boolean
  onChoose: () => void
  children: ComponentChildren
  aside?: ComponentChildren
  off?: string | null
}) {
  return (
    <label class="opt" data-off={off ? '' : undefined}>
      <input
        type="radio"
        name={name}
        checked={checked}
        aria-disabled={off ? 'true' : undefined}
        onChange={(event) => {
          if (off) event.currentTarget.checked = false
          else onChoose()
        }}
      />
      <span>
        {children}
        {off && <span class="opt__off"> {off}</span>}
      </span>
      {aside && <span class="opt__aside">{aside}</span>}
    </label>
  )
}
