import type { Locator, Page } from '@playwright/test'
import { expect } from './fixture.ts'

/** One way of operating the page: everything a term asks for, by mouse or by keyboard alone. */
export interface Hand {
  page: Page
  /** Buttons, links, headings that open. */
  press(target: Locator): Promise<void>
  /** A radio or a checkbox; `on` false takes the tick away. */
  choose(target: Locator, on?: boolean): Promise<void>
  /** An option of a select, by its value. */
  pick(target: Locator, value: string): Promise<void>
}

export function mouse(page: Page): Hand {
  return {
    page,
    press: (target) => target.click(),
    // Radios and checkboxes are drawn by their labels: a person clicks the label.
    choose: async (target, on = true) => {
      if ((await target.isChecked()) === on) return
      await target.locator('xpath=ancestor::label[1]').click()
      await expect(target).toBeChecked({ checked: on })
    },
    pick: async (target, value) => {
      await target.selectOption(value)
    },
  }
}

/** More stops than any screen has. */
const MOST_STOPS = 250

/** Keys only. After each act the focus must be on something a person can see. */
export function keyboard(page: Page): Hand {
  /** Where the focus stands towards the target: on it, in its group of radios, before or behind it. */
  const where = (target: Locator) =>
    target.evaluate((wanted) => {
      const now = document.activeElement
      if (now === wanted) return 'there'
      if (
        now instanceof HTMLInputElement &&
        wanted instanceof HTMLInputElement &&
        now.type === 'radio' &&
        now.name === wanted.name
      )
        return now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING
          ? 'earlier in the group'
          : 'later in the group'
      if (!now || now === document.body) return 'nowhere'
      return now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING
        ? 'before'
        : 'behind'
    })
  const reach = async (target: Locator) => {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const at = await where(target)
      if (at === 'there' || at.endsWith('group')) return at
      await page.keyboard.press(at === 'behind' ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`no way by Tab to ${target}`)
  }
  const seen = () => expectFocus(page)
  return {
    page,
    press: async (target) => {
      await reach(target)
      await page.keyboard.press('Enter')
      await seen()
    },
    choose: async (target, on = true) => {
      if ((await target.isChecked()) === on) return
      let at = await reach(target)
      if (at === 'there') await page.keyboard.press('Space')
      for (let step = 0; at !== 'there' && step < MOST_STOPS; step++) {
        await page.keyboard.press(at === 'earlier in the group' ? 'ArrowDown' : 'ArrowUp')
        at = await where(target)
      }
      await expect(target).toBeChecked({ checked: on })
      await seen()
    },
    pick: async (target, value) => {
      await reach(target)
      await page.keyboard.press('Home')
      for (let step = 0; step < MOST_STOPS && (await target.inputValue()) !== value; step++)
        await page.keyboard.press('ArrowDown')
      await expect(target).toHaveValue(value)
      await seen()
    },
  }
}

/** The focus lies on an element that stands and can be seen; never on nothing. */
export async function expectFocus(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(focused), { message: 'the focus is never lost', timeout: 10_000 })
    .not.toMatch(/^(BODY|HTML|nothing|hidden)/)
}

/** Runs in the page: what has the focus, in words. */
function focused(): string {
  const now = document.activeElement
  if (!now) return 'nothing'
  const box = now.getBoundingClientRect()
  const name = `${now.tagName} ${now.className} ${now.textContent?.trim().slice(0, 40)}`
  return box.width === 0 && box.height === 0 ? `hidden ${name}` : name
}
