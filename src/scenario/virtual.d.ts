declare module 'virtual:scenarios' {
  import type { Scenario } from '../model/content.ts'

  /** What the start page shows; small enough to load at once. */
  export const scenarios: {
    id: string
    title: { de: string; en: string }
    subtitle: { de: string; en: string }
    lengths: ('kiosk' | 'council' | 'seminar' | 'full')[]
    residents: number
    quarters: number
    start: { year: number; quarter: number }
  }[]
  /** One chunk per scenario, and one per language. */
  export const loadScenario: Record<string, () => Promise<{ scenario: Scenario; terrain: unknown }>>
  export const loadWords: Record<
    string,
    { de: () => Promise<Record<string, string>>; en: () => Promise<Record<string, string>> }
  >
}

declare module 'virtual:scenario/*' {
  import type { Scenario } from '../model/content.ts'

  const content: { scenario: Scenario; terrain: unknown }
  export default content
}

declare module 'virtual:words/*' {
  const words: Record<string, string>
  export default words
}
