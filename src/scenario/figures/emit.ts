import type { District, Figures } from '../../model/content.ts'
import type { Published } from './published.ts'

const WIDTH = 100
const HEAD = (command: string): string[] => [
  `# Made by \`${command}\` from the tables in data/; not edited by hand.`,
  '# Source: Stadt Konstanz, Konstanz in Zahlen (CC0 1.0).',
]

/** `figures.yaml`: each field under a comment that names its table. */
export function figuresYaml({ figures, sources, notes }: Published, command: string): string {
  const lines = [...HEAD(command), ...notes.map((note) => wrapComment(note))]
  for (const [key, value] of Object.entries(figures) as [keyof Figures, unknown][])
    lines.push('', wrapComment(sources[key]), ...field(key, value, ''))
  return `${lines.join('\n')}\n`
}

/** `districts.yaml`: positions and neighbours from the table, nearness and lines assumed by type. */
export function districtsYaml(districts: readonly District[], command: string): string {
  const lines = [
    ...HEAD(command),
    '# lage.csv: kilometres east and north of the old town, drawn by hand for a schematic map.',
    '# centrality (nearness of the main counter) and lines (share of households that can get a fast',
    '# line): assumption by type of district; no such figures are published.',
  ]
  for (const { id, name, x, y, types, neighbours, centrality, lines: fast } of districts) {
    lines.push(
      '',
      `- id: ${id}`,
      `  name: ${name}`,
      `  x: ${x}`,
      `  y: ${y}`,
      `  types: [${types.join(', ')}]`,
      '  neighbours:',
      ...neighbours.map((one) => `    - { id: ${one.id}${one.bridge ? ', bridge: true' : ''} }`),
      `  centrality: ${centrality}`,
      `  lines: ${fast}`,
    )
  }
  return `${lines.join('\n')}\n`
}

function field(key: string, value: unknown, indent: string): string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'number'))
    return [`${indent}${key}:`, ...flow(value, `${indent}  `)]
  if (Array.isArray(value)) {
    return [
      `${indent}${key}:`,
      ...value.flatMap((item) => {
        const block = Object.entries(item as object).flatMap(([name, one]) =>
          field(name, one, `${indent}    `),
        )
        return [`${indent}  - ${(block[0] ?? '').trimStart()}`, ...block.slice(1)]
      }),
    ]
  }
  if (typeof value === 'object' && value !== null) {
    const short = Object.entries(value)
    if (short.every(([, one]) => typeof one === 'number'))
      return [`${indent}${key}: { ${short.map(([name, one]) => `${name}: ${one}`).join(', ')} }`]
    return [`${indent}${key}:`, ...short.flatMap(([name, one]) => field(name, one, `${indent}  `))]
  }
  return [`${indent}${key}: ${value}`]
}

function flow(values: readonly number[], indent: string): string[] {
  const lines: string[] = []
  let line = `${indent}[`
  for (const [index, value] of values.entries()) {
    const text = `${value}${index < values.length - 1 ? ', ' : ']'}`
    if (line.length + text.length > WIDTH) {
      lines.push(line.trimEnd())
      line = `${indent} `
    }
    line += text
  }
  return [...lines, line]
}

function wrapComment(text: string): string {
  const lines = ['#']
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1] ?? ''
    if (last.length + word.length + 1 > WIDTH) lines.push(`# ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}
