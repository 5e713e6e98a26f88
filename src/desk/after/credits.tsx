import { ENGINE } from '../../engine/version.ts'
import { t } from '../../text/core.ts'
import '../../text/credits.ts'
import './credits.css'

/** Title of the study, as printed; the same in every language. */
const STUDY =
  'Achtung: Smart! Möglichkeiten und Grenzen der Idee der ‚Smart City‘ für deutsche Kommunen'

/** What the game stands on, under which terms, and what becomes of the player's data. Content of a sheet. */
export function Credits() {
  const parts: [head: string, ...lines: string[]][] = [
    [t('credits.private'), t('credits.private.text')],
    [t('credits.study'), t('credits.study.title', { title: STUDY }), t('credits.study.use')],
    [t('credits.data'), t('credits.data.source'), t('credits.data.rest')],
    [t('credits.invented'), t('credits.invented.text')],
    [
      t('credits.licence'),
      t('credits.licence.code'),
      t('credits.licence.content'),
      t('credits.licence.all'),
    ],
    [t('credits.type'), t('credits.type.serif'), t('credits.type.sans')],
    [t('credits.icons'), t('credits.icons.text')],
    [t('credits.code'), t('credits.code.text')],
    [t('credits.engine', { n: ENGINE }), t('credits.engine.text')],
  ]
  return (
    <div class="credits">
      <p class="standfirst">{t('credits.intro')}</p>
      <dl>
        {parts.map(([head, ...lines]) => (
          <div key={head}>
            <dt>{head}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  )
}
