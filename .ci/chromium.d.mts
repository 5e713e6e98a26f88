export const CHROMIUM_FLAGS: string[]
export const NO_CHROMIUM: string
export function findChromium(): Promise<string | undefined>
export function installChromium(): void
