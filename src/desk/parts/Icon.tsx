import { createElement } from 'preact'
import { iconOf } from './icons.ts'

/** A lucide icon by name. Decoration: the word stands beside it, or the button carries the label. */
export function Icon({ name, class: extra = '' }: { name: string; class?: string }) {
  const node = iconOf(name) ?? iconOf('file-text') ?? []
  return (
    <svg class={`i ${extra}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {node.map(([tag, attributes]) => createElement(tag, attributes as Record<string, string>))}
    </svg>
  )
}

/** Patterns the drawings refer to by `url(#…)`; once in the page. */
export function Patterns() {
  return (
    <svg class="defs" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" class="hatch-bg" />
          <line x1="0" y1="0" x2="0" y2="6" class="hatch-ln" />
        </pattern>
        <pattern
          id="hatch-loss"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="6" height="6" class="hatch-loss-bg" />
          <line x1="0" y1="0" x2="0" y2="6" class="hatch-loss-ln" />
        </pattern>
      </defs>
    </svg>
  )
}
/** The game's mark: a sheet with three lines. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 26 34" aria-hidden="true" focusable="false">
      <rect width="26" height="34" />
      <path d="M5 9h16M5 15h16M5 21h10" />
    </svg>
  )
}
