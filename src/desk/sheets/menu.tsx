import { t } from '../../text/core.ts'
import '../../text/start.ts'
import { Icon } from '../parts/Icon.tsx'
import type { SheetId } from '../screens.ts'
import { leave, open } from '../store.ts'
import './sheets.css'

const ENTRIES: { id: SheetId; icon: string }[] = [
  { id: 'codex', icon: 'book-open' },
  { id: 'howItWorks', icon: 'circle-help' },
  { id: 'settings', icon: 'contrast' },
  { id: 'keys', icon: 'keyboard' },
  { id: 'saves', icon: 'bookmark' },
  { id: 'credits', icon: 'file-text' },
]

/** Everything beside the run. */
export function Menu() {
  return (
    <ul class="menu">
      {ENTRIES.map(({ id, icon }) => (
        <li key={id}>
          <button type="button" onClick={() => open(id)}>
            <Icon name={icon} />
            {t(`screen.${id}`)}
          </button>
        </li>
      ))}
      <li>
        <button type="button" onClick={leave}>
          <Icon name="arrow-left" />
          <span>
            {t('menu.leave')}
            <small>{t('menu.leaveNote')}</small>
          </span>
        </button>
      </li>
    </ul>
  )
}
