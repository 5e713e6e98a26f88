import { scenarios } from 'virtual:scenarios'
import { useEffect, useId, useState } from 'preact/hooks'
import { download, forget, type Kept, kept, MOST_NAME, rename } from '../../seminar/saves.ts'
import { t } from '../../text/core.ts'
import '../../text/start.ts'
import { Button } from '../parts/Button.tsx'
import { date, quarterLabel } from '../parts/format.ts'
import { saveOf } from '../restore.ts'
import { resume } from '../saving.ts'
import { LoadFile } from '../start/LoadFile.tsx'
import { deleteEverything, say, useDesk } from '../store.ts'
import './sheets.css'

/** Saved terms: this one as a file, those on the device with their names, one from a file. */
export function Saves() {
  const { game } = useDesk()
  const [list, setList] = useState<Kept[] | null>(null)
  const read = () => void kept().then(setList)
  useEffect(read, [])
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
          {list?.map((one) => (
            <Row key={one.save.id} one={one} present={one.save.id === game?.id} changed={read} />
          ))}
        </ul>
        <p class="acts">
          <LoadFile />
        </p>
      </section>
      <Everything changed={read} />
    </div>
  )
}

/** One kept term: name, where it stands, and what can be done with it. */
function Row({ one, present, changed }: { one: Kept; present: boolean; changed: () => void }) {
  const { prefs } = useDesk()
  const [name, setName] = useState(one.name)
  const id = useId()
  const { save } = one
  const city = scenarios.find((s) => s.id === save.scenario)
  const title = city?.title[prefs.language] ?? save.scenario
  const store = () => {
    if (name.trim() !== one.name)
      void rename(save.id, name).then((done) => {
        say(t(done ? 'saves.named' : 'notice.refused'))
        changed()
      })
  }
  return (
    <li>
      <label for={id} class="sr">
        {t('saves.nameOf', { city: title })}
      </label>
      <input
        id={id}
        type="text"
        maxLength={MOST_NAME}
        placeholder={t('saves.name')}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onChange={store}
      />
      <span>
        {t('saves.line', {
          city: title,
          quarter: city ? quarterLabel(city.start, save.world.quarter) : '',
          date: date(save.savedAt),
        })}
        {one.generation > 0 && <span class="soft">, {t('saves.older')}</span>}
      </span>
      <span class="acts">
        {present ? (
          <span class="tag">{t('saves.open')}</span>
        ) : (
          <>
            <Button size="small" onPress={() => void resume(save, one.generation)}>
              {t('saves.continue')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              onPress={() =>
                void forget(save.id).then(() => {
                  say(t('saves.deleted'))
                  changed()
                })
              }
            >
              {t('saves.delete')}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

/** All that this device keeps of the game, gone at one press, after a question. */
function Everything({ changed }: { changed: () => void }) {
  const [asking, ask] = useState(false)
  return (
    <section>
      <h3>{t('saves.everything')}</h3>
      <p>{t('saves.everythingNote')}</p>
      <p class="acts">
        {asking ? (
          <>
            <Button onPress={() => ask(false)}>{t('saves.stay')}</Button>
            <Button kind="primary" onPress={() => void deleteEverything().then(changed)}>
              {t('saves.sure')}
            </Button>
          </>
        ) : (
          <Button onPress={() => ask(true)}>{t('saves.deleteAll')}</Button>
        )}
      </p>
    </section>
  )
}
