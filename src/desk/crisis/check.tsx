/** One order that is given or not, with what it means. */
export function Check({
  checked,
  label,
  note,
  onChange,
}: {
  checked: boolean
  label: string
  note?: string
  onChange: (on: boolean) => void
}) {
  return (
    <label class="cri-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <b>{label}</b>
        {note && <small>{note}</small>}
      </span>
    </label>
  )
}
