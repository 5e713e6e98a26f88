import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './Icon.tsx'

interface ButtonProps {
  children: ComponentChildren
  onPress: () => void
  kind?: 'primary' | 'plain' | 'quiet'
  size?: 'small' | 'normal' | 'big'
  icon?: string
  iconEnd?: string
  /** Why it cannot be pressed now. The button stays focusable and the reason is told with it. */
  off?: string | null | undefined
  /** The reason already stands beside the button. */
  offShown?: boolean
  label?: string
  id?: string
  pressed?: boolean
  expanded?: boolean
}

/** A button that names its act. Unavailable means dashed, focusable, with the reason. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  size = 'normal',
  icon,
  iconEnd,
  off,
  offShown = false,
  label,
  id,
  pressed,
  expanded,
}: ButtonProps) {
  const reason = useId()
  const sized = size === 'small' ? ' btn--sm' : size === 'big' ? ' btn--big' : ''
  const kinded = kind === 'plain' ? '' : ` btn--${kind}`
  return (
    <>
      <button
        type="button"
        id={id}
        class={`btn${kinded}${sized}`}
        aria-disabled={off ? 'true' : undefined}
        aria-describedby={off ? reason : undefined}
        aria-label={label}
        aria-pressed={pressed}
        aria-expanded={expanded}
        onClick={() => {
          if (!off) onPress()
        }}
      >
        {icon && <Icon name={icon} />}
        <span>{children}</span>
        {iconEnd && <Icon name={iconEnd} />}
      </button>
      {off && (
        <span id={reason} class={offShown ? 'sr' : 'btn__why'}>
          {off}
        </span>
      )}
    </>
  )
}

/** A button that is only an icon; the label is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  onPress,
}: {
  icon: string
  label: string
  onPress: () => void
}) {
  return (
    <button
      type="button"
      class="btn btn--icon btn--quiet"
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
