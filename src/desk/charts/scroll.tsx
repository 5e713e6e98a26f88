import type { ComponentChildren } from 'preact'
import './charts.css'

/** A frame whose content may be wider or taller than the page; arrow keys scroll it once it has focus. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="ch-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
