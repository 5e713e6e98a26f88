import { scenarios } from 'virtual:scenarios'
import { useEffect, useState } from 'preact/hooks'
import { download, forget, type Kept, kept } from '../../seminar/saves.ts'
import { t } from '../../text/core.ts'
import '../../text/start.ts'
import { saveOf } from '../game.ts'
import { Button } from '../parts/Button.tsx'
import { date, quarterLabel } from '../parts/format.ts'
import { resume } from '../saving.ts'
import { LoadFile } from '../start/LoadFile.tsx'
import { say, useDesk } from '../store.ts'
import './sheets.css'

/** Saved terms: this one as a file, those on the device, one from a file. */
export function Saves() {
  const { game, prefs } = useDesk()
  const [list, setList] = useState<Kept[] | null>(null)
  const read = () => void kept().then(setList)
  useEffect(read, [])
  const line = (k: Kept): string => {
    const city = scenarios.find((s) => s.id === k.save.scenario)
    return t('saves.line', {
      city: city?.title[prefs.language] ?? k.save.scenario,
      quarter: city ? quarterLabel(city.start, k.save.world.quarter) : '',
      date: date(k.save.savedAt),
    })
  }
  return (
    <div class="saves">
      {game && (
        <section>
          <h3>{t('saves.present')}</h3>
          <p class="acts">
            <Button icon="download" onPress={() => download(saveOf(game))}>
              {t('saves.download')}
            </Button>
          </p>
        </section>
      )}
      <section>
        <h3>{t('saves.kept')}</h3>
        {list?.length === 0 && <p>{t('saves.none')}</p>}
        <ul>
          {list?.map((k) => (
            <li key={k.generation}>
              <span>
                {line(k)}
                {k.generation > 0 && <span class="soft">, {t('saves.older')}</span>}
              </span>
              <Button size="small" onPress={() => void resume(k.save)}>
                {t('saves.continue')}
              </Button>
            </li>
          ))}
        </ul>
        {list && list.length > 0 && (
          <p class="acts">
            <Button
              kind="quiet"
              onPress={() =>
                void forget().then(() => {
                  say(t('saves.deleted'))
                  read()
                })
              }
            >
              {t('saves.delete')}
            </Button>
          </p>
        )}
      </section>
      <p class="acts">
        <LoadFile />
      </p>
    </div>
  )
}
