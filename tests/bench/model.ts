import type { Measured } from './figures.ts'

/** The model's half of the figures. */
export async function measureModel(): Promise<Measured> {
  return {}
}
