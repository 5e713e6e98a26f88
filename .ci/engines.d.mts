export const ENGINES: ('SpiderMonkey' | 'JavaScriptCore')[]
export const NO_ENGINE: Record<string, string>
export function findEngine(name: string): string | undefined
export function installEngines(): void
