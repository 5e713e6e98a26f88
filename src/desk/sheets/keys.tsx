import { t } from '../../text/core.ts'
import '../../text/start.ts'
import './sheets.css'

/** The list of keys. */
export function Keys() {
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
    <>
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
    </>
  )
}
