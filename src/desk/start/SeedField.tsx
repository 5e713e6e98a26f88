import type { RefObject } from 'preact'
import { useId, useState } from 'preact/hooks'
import { t } from '../../text/core.ts'
import '../../text/start.ts'
import { Icon } from '../parts/Icon.tsx'

/** Longest text kept in the field: nothing meant as a seed is longer. */
const MOST_LETTERS = 20

/** The same outside world for several groups: a number they agree on. Quiet, for whoever needs it. */
export function SeedField({
  value,
  bad,
  field,
  onChange,
}: {
  value: string
  bad: boolean
  field: RefObject<HTMLInputElement | null>
  onChange: (value: string) => void
}) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <details
      class="more start__seed"
      open={open || bad}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevron-right" />
        {t('start.seedOpen')}
      </summary>
      <label for={id}>{t('start.seed')}</label>
      <input
        id={id}
        ref={field}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={MOST_LETTERS}
        value={value}
        aria-describedby={`${id}-hint`}
        aria-invalid={bad}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p
        id={`${id}-hint`}
        class={bad ? 'small loss' : 'small soft'}
        role={bad ? 'alert' : undefined}
      >
        {bad ? t('start.seedBad', { typed: value.trim() }) : t('start.seedHint')}
      </p>
    </details>
  )
}
