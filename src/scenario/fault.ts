/** One thing wrong in a content file, with its place. Lines and columns count from 1. */
export interface Fault {
  file: string
  line: number
  column: number
  message: string
}

/** `file:line:column: message`, the form editors and terminals turn into a link. */
export const formatFault = (fault: Fault): string =>
  `${fault.file}:${fault.line}:${fault.column}: ${fault.message}`

/** By file, then line, then column: the order in which someone mends them. */
export const sortFaults = (faults: Fault[]): Fault[] =>
  [...faults].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )

/** Thrown where the caller can only go on with sound content. The message holds one fault per line. */
export class ContentError extends Error {
  readonly faults: Fault[]
  constructor(faults: Fault[]) {
    super(faults.map(formatFault).join('\n'))
    this.name = 'ContentError'
    this.faults = faults
  }
}
