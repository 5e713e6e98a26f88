/** A labelled share from nothing to all, set by mouse, touch or arrow keys; its value stands beside it. */
export function Slider({
  label,
  value,
  step,
  written,
  onChange,
}: {
  label: string
  value: number // 0…1
  step: number
  written: string
  onChange: (value: number) => void
}) {
  return (
    <label class="slider">
      <span>
        <b>{label}</b>
        <span aria-hidden="true">{written}</span>
      </span>
      <input
        type="range"
        min={0}
        max={1}
        step={step}
        value={value}
        aria-label={label}
        aria-valuetext={written}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  )
}
