import * as z from 'zod/mini'
import {
  AREAS,
  AXES,
  BANDS,
  GROUPS,
  INDICATORS,
  LEVELS,
  NODES,
  SERVICES,
  STAFF,
  TERMS,
  WARNINGS,
  WEAKNESSES,
} from '../../model/ids.ts'
import { LEVER_IDS, LEVERS, type LeverEffect, VARIABLES } from '../../model/levers.ts'

// The page's policy forbids code made from text; zod must not even try (ARCHITECTURE, Policy).
z.config({ jitless: true })

export const ID = /^[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/
export const id = z
  .string()
  .check(
    z.regex(ID, 'kebab-case or camelCase in plain letters and digits, such as smart-lamps'),
    z.maxLength(60),
  )
export const chapter = z
  .string()
  .check(
    z.regex(
      /^\d{1,2}(\.\d{1,2}){0,4}$/,
      'a chapter of the study in quotation marks, such as "4.7.2"',
    ),
  )
export const icon = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the name of a lucide icon, such as lamp-desk'))

export const number = z.number()
export const share = z.number().check(z.gte(0), z.lte(1))
export const amount = z.number().check(z.gte(0))
export const count = z.int().check(z.gte(0))
export const leaning = z.number().check(z.gte(-1), z.lte(1))

export const area = z.enum(AREAS)
export const axis = z.enum(AXES)
export const group = z.enum(GROUPS)
export const service = z.enum(SERVICES)
export const node = z.enum(NODES)
export const staff = z.enum(STAFF)
export const term = z.enum(TERMS)
export const step = z.literal([0, 1, 2])
export const band = z.enum(BANDS)
export const level = z.enum(LEVELS)
export const channel = z.enum(['analogue', 'hybrid', 'digital'])

export const groups = z._default(z.partialRecord(group, leaning), {})
export const ids = z._default(z.array(id), [])
export const text = z.string().check(z.minLength(1), z.maxLength(300))
const MAX_LIST = 200 // items; no list of the catalogue comes near
export const list = <T extends z.ZodMiniType>(of: T) =>
  z._default(z.array(of).check(z.maxLength(MAX_LIST)), [])

const TARGETS: Record<string, readonly string[]> = {
  service: SERVICES,
  node: NODES,
  staff: STAFF,
  weakness: WEAKNESSES,
  warning: WARNINGS,
  indicator: Object.keys(INDICATORS),
}

/** What is wrong with the unit and target of a pull at a lever; empty when sound. */
export function leverFaults(effect: LeverEffect): { path: string[]; message: string }[] {
  const lever = LEVERS[effect.lever]
  const faults: { path: string[]; message: string }[] = []
  if (effect.unit !== lever.unit) {
    faults.push({
      path: ['unit'],
      message: `wrong unit "${effect.unit}": the lever ${effect.lever} is counted in "${lever.unit}"`,
    })
  }
  const allowed = TARGETS[lever.target]
  if (!allowed && effect.target !== undefined) {
    faults.push({ path: ['target'], message: `the lever ${effect.lever} has no target; remove it` })
  } else if (allowed && effect.target === undefined) {
    faults.push({
      path: [],
      message: `the lever ${effect.lever} needs a target: ${allowed.join(', ')}`,
    })
  } else if (allowed && !allowed.includes(effect.target ?? '')) {
    faults.push({
      path: ['target'],
      message: `"${effect.target}" is no target of the lever ${effect.lever}; it has: ${allowed.join(', ')}`,
    })
  }
  return faults
}

export const effectFields = {
  lever: z.enum(LEVER_IDS as [(typeof LEVER_IDS)[number], ...typeof LEVER_IDS]),
  target: z.optional(z.string()),
  by: number,
  unit: z.string(),
}
export const effect = z.strictObject(effectFields).check((context) => {
  for (const fault of leverFaults(context.value)) {
    context.issues.push({ code: 'custom', input: context.value, ...fault })
  }
})

export const variableUnit = (change: keyof typeof VARIABLES, unit: string): string | null =>
  VARIABLES[change].unit === unit
    ? null
    : `wrong unit "${unit}": ${change} is counted in "${VARIABLES[change].unit}"`

/**
 * A choice between forms, told apart by the key only one of them has. Unlike a union it can say
 * what is wrong with the form that was meant, instead of what is wrong with all of them.
 */
export function byKey<T>(what: string, forms: Record<string, z.ZodMiniType>): z.ZodMiniType<T> {
  return z.pipe(
    z.unknown(),
    z.transform((input, context) => {
      const found =
        typeof input === 'object' && input !== null
          ? Object.keys(forms).find((key) => Object.hasOwn(input, key))
          : undefined
      const form = found === undefined ? undefined : forms[found]
      if (!form) {
        context.issues.push({
          code: 'custom',
          input,
          message: `not a ${what}; one has the key ${Object.keys(forms).join(', ')}`,
        })
        return z.NEVER
      }
      const result = z.safeParse(form, input)
      if (result.success) return result.data
      for (const issue of result.error.issues) {
        // The issue goes up as it is; who words it sees its code (see explain.ts).
        context.issues.push({ ...issue, input } as never)
      }
      return z.NEVER
    }),
  ) as unknown as z.ZodMiniType<T>
}
