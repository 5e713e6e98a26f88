/**
 * The focus is never lost. A control may vanish by its own press (“10 more”, “take back”, the next hours
 * of a crisis); browsers then drop the focus to nowhere, and a keyboard starts again at the top of the
 * page. Here it moves to what now stands in the same place (WCAG 2.4.3, 2.4.11).
 */
const FOCUSABLE =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"])'
/** A screen that changes puts the focus on its heading itself; only then is it looked for, in ms. */
const PATIENCE = 60

/** An element round the focus, and which of its controls had it. */
interface Step {
  around: HTMLElement
  index: number
}
let last: HTMLElement | null = null
let trail: Step[] = []

/** Watches the page from the start on. */
export function guardFocus(): void {
  addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    last = target
    trail = stepsOf(target)
  })
  let waiting = false
  new MutationObserver(() => {
    if (waiting || !lost()) return
    waiting = true
    setTimeout(() => {
      waiting = false
      if (lost()) recover()
    }, PATIENCE)
  }).observe(document.body, { childList: true, subtree: true })
}

/** Gone with its element; someone who clicked beside everything has not lost it. */
const lost = (): boolean =>
  last !== null && !last.isConnected && document.activeElement === document.body

function stepsOf(target: HTMLElement): Step[] {
  const steps: Step[] = []
  for (let at = target.parentElement; at && at !== document.body; at = at.parentElement)
    steps.push({ around: at, index: controlsIn(at).indexOf(target) })
  return steps
}

function recover(): void {
  const step = trail.find(({ around }) => around.isConnected)
  const controls = step && !step.around.matches('main, #app') ? controlsIn(step.around) : []
  const control = controls[Math.min(Math.max(0, step?.index ?? 0), controls.length - 1)]
  const target = control ?? document.querySelector<HTMLElement>('dialog[open] h2, main h1, main')
  if (target && !target.matches(FOCUSABLE)) target.tabIndex = -1
  target?.focus({ preventScroll: control === undefined })
}

const controlsIn = (around: HTMLElement): HTMLElement[] =>
  [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (control) => control.getClientRects().length > 0,
  )
