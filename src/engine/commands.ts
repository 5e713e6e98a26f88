import * as z from 'zod/mini'
import { COMMANDS, Command, type CommandType } from './command.ts'

/** A fault in what somebody gave us: one clear sentence with the place and what to do. */
export class InputFault extends Error {}

const LONGEST = 5000

/** Reads a JSON array of commands. Throws `InputFault` with the place of the first fault. */
export function parseCommands(text: string): Command[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new InputFault(
      `The commands are not valid JSON: ${(error as Error).message}. Write an array such as [{"round":0,"type":"train","days":20}].`,
    )
  }
  return checkCommands(data)
}

export function checkCommands(data: unknown): Command[] {
  if (!Array.isArray(data))
    throw new InputFault('The commands must be a JSON array of objects with "round" and "type".')
  if (data.length > LONGEST)
    throw new InputFault(`The list holds ${data.length} commands; at most ${LONGEST} are read.`)
  return data.map((item, i) => {
    const type = (item as { type?: unknown } | null)?.type
    if (typeof type !== 'string' || !(type in COMMANDS))
      throw new InputFault(
        `Command ${i}: type ${JSON.stringify(type) ?? 'is missing'} is unknown; known are ${Object.keys(COMMANDS).join(', ')}.`,
      )
    const parsed = Command.safeParse(item)
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    const path = issue ? issue.path.join('.') : ''
    throw new InputFault(
      `Command ${i} (${type})${path ? `, field "${path}"` : ''}: ${issue?.message ?? 'does not fit'}. See "sim commands --json" for its shape.`,
    )
  })
}

/** JSON Schema of every command, by type. */
export function commandSchemas(): { id: CommandType; schema: unknown }[] {
  return (Object.keys(COMMANDS) as CommandType[]).map((id) => ({
    id,
    schema: z.toJSONSchema(COMMANDS[id], { io: 'input' }),
  }))
}
