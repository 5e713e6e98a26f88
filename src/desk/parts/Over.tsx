import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../../text/core.ts'
import '../../text/shell.ts'
import { IconButton } from './Button.tsx'

/**
 * A native dialog over the desk: traps focus, closes with Esc, gives focus back to where it came from.
 * `page` nearly fills the window, `column` stands at its right edge, `note` is a small question.
 */
export function Over({
  title,
  size = 'note',
  onClose,
  children,
}: {
  title: string
  size?: 'page' | 'column' | 'note'
  onClose: () => void
  children: ComponentChildren
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const origin = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={`over over--${size}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div class="over__in">
        <div class="over__head">
          <h2 id={heading} class="panel-title" tabIndex={-1}>
            {title}
          </h2>
          <IconButton icon="x" label={t('shell.close')} onPress={onClose} />
        </div>
        <div class="over__body">{children}</div>
      </div>
    </dialog>
  )
}

/** A question that needs an answer before something goes on. */
export const Dialog = Over
