import { useState } from 'preact/hooks'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Icon } from '../parts/Icon.tsx'
import { IndicatorFigure } from '../parts/IndicatorFigure.tsx'
import { MapPanel } from '../parts/MapPanel.tsx'
import { go, useGame } from '../store.ts'
import { Closing } from './Closing.tsx'
import { Post } from './Post.tsx'
import { STRIP } from './strip.ts'
import './desk.css'

type Tab = 'post' | 'map' | 'figures'
const TABS: { id: Tab; icon: string }[] = [
  { id: 'post', icon: 'inbox' },
  { id: 'map', icon: 'map' },
  { id: 'figures', icon: 'chart-line' },
]

/** The mayor's desk: model, six figures, post. On a phone one of the three at a time. */
export function Desk() {
  const { pacing } = useGame()
  const [tab, show] = useState<Tab>('post')
  return (
    <div class="desk" data-tab={tab}>
      <MapPanel />
      <section class="strip sheet" aria-labelledby="strip-h">
        <h2 id="strip-h" class="sr">
          {t('desk.figures')}
        </h2>
        {STRIP.map((id, i) => (
          <IndicatorFigure key={id} id={id} digit={i + 1} />
        ))}
      </section>
      <Post />
      <nav class="tabbar" aria-label={t('desk.parts')}>
        {TABS.map(({ id, icon }) => (
          <button
            key={id}
            type="button"
            aria-current={tab === id ? 'page' : undefined}
            onClick={() => show(id)}
          >
            <Icon name={icon} />
            {t(`tab.${id}`)}
          </button>
        ))}
        {pacing.deskActs > 0 && (
          <button type="button" onClick={() => go('acts')}>
            <Icon name="stamp" />
            {t('tab.acts')}
          </button>
        )}
        <span class="tabbar__go">
          <Closing short />
        </span>
      </nav>
    </div>
  )
}
