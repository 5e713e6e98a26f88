import { t } from '../../text/core.ts'
import '../../text/charts.ts'
import { Scroll } from './scroll.tsx'

export type Cell = string | number
/** The same data as a table, behind a word. Every chart has one; it is the chart's equal. */
export function Twin({
  caption,
  head,
  rows,
  open = false,
}: {
  caption: string
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
  open?: boolean
}) {
  return (
    <details class="ch-twin" open={open}>
      <summary>{t('chart.asTable')}</summary>
      <Scroll label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {head.map((word, i) => (
                <th key={word} scope="col" class={i > 0 ? 'num' : undefined}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row[0])}>
                {row.map((cell, i) =>
                  i === 0 ? (
                    <th key={head[i]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={head[i]} class="num">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
