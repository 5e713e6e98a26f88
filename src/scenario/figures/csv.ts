/** A table read from CSV: rows by column name, cells as text. */
export interface Table {
  name: string
  columns: string[]
  rows: Record<string, string>[]
}

/**
 * Reads CSV with a header line: comma or semicolon, quotes, any line ending. Throws an Error with
 * file and line if a row has more or fewer cells than the header.
 */
export function readCsv(name: string, text: string): Table {
  const lines = cellsOf(text.replace(/^\uFEFF/, ''))
  const columns = lines.shift()?.map((cell) => cell.trim()) ?? []
  const rows = lines.map((cells, index) => {
    if (cells.length !== columns.length)
      throw new Error(
        `${name}:${index + 2}: ${cells.length} cells, but the header has ${columns.length}`,
      )
    return Object.fromEntries(columns.map((column, place) => [column, (cells[place] ?? '').trim()]))
  })
  return { name, columns, rows }
}

function cellsOf(text: string): string[][] {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const separator = header.includes(';') && !header.includes(',') ? ';' : ','
  const lines: string[][] = []
  let line: string[] = []
  let cell = ''
  let quoted = false
  const endLine = () => {
    line.push(cell)
    if (line.length > 1 || cell !== '') lines.push(line)
    line = []
    cell = ''
  }
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[index + 1] === '"') cell += text[++index]
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) {
      line.push(cell)
      cell = ''
    } else if (sign === '\n') endLine()
    else if (sign !== '\r') cell += sign
  }
  endLine()
  return lines
}

/** A number of one year's row; throws with the place if it is missing or no number. */
export function figure(table: Table, year: number, column: string): number {
  const found = maybe(table, year, column)
  if (found === null) throw new Error(`${table.name}: no value for "${column}" in ${year}`)
  return found
}

export function maybe(table: Table, year: number, column: string): number | null {
  if (!table.columns.includes(column)) throw new Error(`${table.name}: no column "${column}"`)
  const cell = table.rows.find((row) => row.jahr === String(year))?.[column]
  if (cell === undefined || cell === '') return null
  const value = Number(cell)
  if (!Number.isFinite(value))
    throw new Error(`${table.name}: "${cell}" for "${column}" in ${year} is no number`)
  return value
}

/** The value of the year, else of the last year before it, else of the first after it. */
export function nearestYear(
  table: Table,
  year: number,
  column: string,
): { year: number; value: number } {
  const years = table.rows
    .map((row) => Number(row.jahr))
    .filter((one) => Number.isInteger(one) && maybe(table, one, column) !== null)
    .sort((a, b) => a - b)
  const found = years.filter((one) => one <= year).pop() ?? years[0]
  if (found === undefined) throw new Error(`${table.name}: no value for "${column}" in any year`)
  return { year: found, value: figure(table, found, column) }
}
