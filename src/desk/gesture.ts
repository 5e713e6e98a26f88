/** What browsers may count as a wish to hear something. */
const GESTURES = ['click', 'keydown', 'pointerup', 'touchend'] as const
/** Before any part of the page can stop it. */
const FIRST = { capture: true }

/** Calls once, at the first gesture the browser itself accepts as one (Escape, for example, is none). */
export function atFirstGesture(then: () => void): void {
  const made = () => {
    if (navigator.userActivation && !navigator.userActivation.hasBeenActive) return
    for (const kind of GESTURES) removeEventListener(kind, made, FIRST)
    then()
  }
  for (const kind of GESTURES) addEventListener(kind, made, FIRST)
}
