/**
 * Runs in the page: what is cut off or lies on something else, in words. Looks at everything that carries text or can
 * be pressed; what floats over the page (bars, sheets) is compared only with what floats as well.
 */
export function misplaced(): string[] {
  const SLACK = 2
  /** Share of a line above and below its letters. */
  const ABOVE = 0.2
  const faults: string[] = []
  const named = (e: Element) =>
    `${e.tagName.toLowerCase()}.${String(e.className).replaceAll(' ', '.')} “${e.textContent?.trim().slice(0, 30)}”`
  const layer = (e: Element): Element | null => {
    for (let up: Element | null = e; up; up = up.parentElement)
      if (['fixed', 'sticky', 'absolute'].includes(getComputedStyle(up).position)) return up
    return null
  }
  const hasText = (e: Element) =>
    [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim())
  const seen = (e: Element) =>
    e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !e.closest('.sr, svg, [aria-hidden="true"], [inert], option')
  const open = document.querySelector('dialog[open]') ?? document.querySelector('#app')
  const all = [...(open?.querySelectorAll('*') ?? [])].filter((e) => seen(e) && hasText(e))
  for (const e of all) {
    const style = getComputedStyle(e)
    const clips =
      ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY)
    if (clips && (e.scrollWidth > e.clientWidth + SLACK || e.scrollHeight > e.clientHeight + SLACK))
      faults.push(`cut: ${named(e)}`)
  }
  /** What a scrolling box shows of itself; all where nothing scrolls. */
  const window = (e: Element) => {
    let [left, top, right, bottom] = [-1e6, -1e6, 1e6, 1e6]
    for (let up: Element | null = e; up; up = up.parentElement) {
      if (getComputedStyle(up).overflow === 'visible' || up === document.documentElement) continue
      const r = up.getBoundingClientRect()
      ;[left, top] = [Math.max(left, r.left), Math.max(top, r.top)]
      ;[right, bottom] = [Math.min(right, r.right), Math.min(bottom, r.bottom)]
    }
    return { left, top, right, bottom }
  }
  /** Letters as they stand, line by line: a wide block may reach under a float, and a line is higher than its letters. */
  const boxes = all.map((e) => {
    const range = document.createRange()
    const lines: { left: number; top: number; right: number; bottom: number }[] = []
    const view = window(e)
    for (const n of e.childNodes)
      if (n.nodeType === Node.TEXT_NODE && n.textContent?.trim()) {
        range.selectNodeContents(n)
        for (const r of range.getClientRects()) {
          const line = {
            left: Math.max(view.left, r.left),
            top: Math.max(view.top, r.top + ABOVE * r.height),
            right: Math.min(view.right, r.right),
            bottom: Math.min(view.bottom, r.bottom - ABOVE * r.height),
          }
          if (line.right > line.left && line.bottom > line.top) lines.push(line)
        }
      }
    return { e, over: layer(e), lines }
  })
  type Line = (typeof boxes)[number]['lines'][number]
  const apart = (a: Line, b: Line) =>
    a.right - SLACK <= b.left || b.right - SLACK <= a.left || a.bottom <= b.top || b.bottom <= a.top
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) {
      if (a.over !== b.over) continue
      if (a.lines.some((la) => b.lines.some((lb) => !apart(la, lb))))
        faults.push(`overlap: ${named(a.e)} and ${named(b.e)}`)
    }
  return faults.slice(0, 8)
}
