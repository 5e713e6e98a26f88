import { t, tell } from '../../text/core.ts'
import '../../text/hints.ts'
import '../../text/start.ts'
import { Segmented } from '../parts/Choice.tsx'
import { setHints, useDesk } from '../store.ts'
import './sheets.css'

/** Help found again: the course of a sitting, when hints show, and the keys. */
export function Keys() {
  const { prefs } = useDesk()
  const rows: [key: string, does: string][] = [
    [t('key.tab'), t('keys.tab')],
    [t('key.arrows'), t('keys.arrows')],
    [t('key.enter'), t('keys.enter')],
    [t('key.esc'), t('keys.esc')],
    ['W', t('keys.w')],
    ['T', t('keys.t')],
    ['M', t('keys.m')],
    ['1–6', t('keys.digits')],
    ['?', t('keys.help')],
  ]
  return (
    <div class="help">
      <h3>{t('help.course')}</h3>
      <ol>
        {[1, 2, 3, 4].map((n) => (
          <li key={n}>{tell(`help.course${n}`)}</li>
        ))}
      </ol>
      <Segmented
        legend={t('help.hints')}
        options={(['first', 'on', 'off'] as const).map((value) => ({
          value,
          label: t(`help.${value}`),
        }))}
        value={prefs.hints}
        onChange={setHints}
      />
      <h3>{t('help.keys')}</h3>
      <p>{t('keys.intro')}</p>
      <table class="keys">
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
