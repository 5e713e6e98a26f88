import { scenarios } from 'virtual:scenarios'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { type Length, PACING } from '../../engine/pacing.ts'
import type { Kept } from '../../seminar/saves.ts'
import { LANGUAGES, t } from '../../text/core.ts'
import '../../text/start.ts'
import { Button } from '../parts/Button.tsx'
import { Segmented } from '../parts/Choice.tsx'
import { date, number, quarterLabel } from '../parts/format.ts'
import { Icon, Mark } from '../parts/Icon.tsx'
import { begin, open, setLanguage, useDesk } from '../store.ts'
import { LoadFile } from './LoadFile.tsx'
import { Still } from './Still.tsx'
import './start.css'

const LENGTHS: Length[] = ['kiosk', 'council', 'seminar', 'full']

/** First page: which city, how long, in which language. Usable before engine, words and model arrive. */
export function Start() {
  const { prefs, busy } = useDesk()
  const language = prefs.language
  const [chosen, choose] = useState(scenarios[0]?.id ?? '')
  const city = scenarios.find((s) => s.id === chosen)
  const lengths = LENGTHS.filter((length) => city?.lengths.includes(length))
  const [wanted, setLength] = useState<Length | null>(null)
  const length = wanted && lengths.includes(wanted) ? wanted : (lengths[0] ?? 'full')
  const [failed, fail] = useState(false)
  const name = useId()
  const pace = PACING[length]
  useEffect(() => {
    performance.mark('start-usable')
  }, [])

  const start = () => {
    fail(false)
    begin(chosen, length, freshSeed()).catch(() => fail(true))
  }
  return (
    <div class="start">
      <section class="start__paper sheet">
        <header>
          <h1>
            <Mark />
            {t('game.name')}
          </h1>
          <p>{t('start.lead')}</p>
        </header>
        <Resume />
        <form onSubmit={(event) => event.preventDefault()}>
          <fieldset>
            <legend>{t('start.city')}</legend>
            <div class="cities">
              {scenarios.map((s) => (
                <label class="city" key={s.id}>
                  <input
                    type="radio"
                    name={name}
                    checked={s.id === chosen}
                    onChange={() => choose(s.id)}
                  />
                  <span>
                    <b>{s.title[language]}</b>
                    <span>{s.subtitle[language]}</span>
                  </span>
                  <em>{t('start.residents', { n: number(s.residents) })}</em>
                </label>
              ))}
            </div>
          </fieldset>
          <div class="start__pair">
            <Segmented
              legend={t('start.length')}
              big
              options={lengths.map((value) => ({
                value,
                label: t('length.minutes', {
                  name: t(`length.${value}`),
                  n: PACING[value].minutes,
                }),
              }))}
              value={length}
              onChange={setLength}
            />
            <Segmented
              legend={t('start.language')}
              big
              options={LANGUAGES.map((value) => ({
                value,
                label: value === 'de' ? 'Deutsch' : 'English',
              }))}
              value={language}
              onChange={setLanguage}
            />
          </div>
          <p class="small soft">
            {t('length.said', {
              quarters: pace.quarters,
              sittings: pace.sittings,
              each: Math.round(Object.values(pace.sitting).reduce((sum, s) => sum + s, 0) / 60),
            })}
          </p>
          <div class="acts">
            <Button kind="primary" size="big" iconEnd="arrow-right" onPress={start}>
              {t('start.begin')}
            </Button>
            <LoadFile big />
          </div>
          {busy && <p role="status">{t('start.preparing')}</p>}
          {failed && (
            <p class="loss" role="alert">
              {t('start.failed')}
            </p>
          )}
        </form>
        <footer>
          <button type="button" class="link" onClick={() => open('settings')}>
            {t('start.display')}
          </button>
          <button type="button" class="link" onClick={() => open('credits')}>
            {t('start.about')}
          </button>
          <span>{t('start.offline')}</span>
        </footer>
      </section>
      <figure class="start__model">
        <p class="start__say">
          {t('start.say1')}
          <br />
          {t('start.say2')}
        </p>
        <Still scenario={chosen} />
        <figcaption>
          {city && t('start.credit', { city: city.title[language], n: number(city.residents) })}
        </figcaption>
      </figure>
    </div>
  )
}

/** Any number below a million: enough different worlds, short enough to say aloud. */
const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000

/** The newest kept term, one press away. Appears when the store has been read. */
function Resume() {
  const [kept, setKept] = useState<Kept | null>(null)
  const { prefs } = useDesk()
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    void import('../../seminar/saves.ts')
      .then(({ newest }) => newest())
      .then((found) => {
        if (mounted.current) setKept(found)
      })
    return () => {
      mounted.current = false
    }
  }, [])
  if (!kept) return null
  const city = scenarios.find((s) => s.id === kept.save.scenario)
  if (!city) return null
  const { save } = kept
  return (
    <button
      type="button"
      class="resume"
      onClick={() =>
        void import('../saving.ts').then(({ resume }) => resume(save, kept.generation))
      }
    >
      <Icon name="bookmark" />
      <span>
        <b>
          {t('start.resume', {
            city: city.title[prefs.language],
            quarter: quarterLabel(city.start, save.world.quarter),
          })}
        </b>
        <small>
          {t('start.resumeMeta', {
            round: Math.min(save.world.quarter + 1, city.quarters),
            all: city.quarters,
            date: date(save.savedAt),
          })}
        </small>
      </span>
      <Icon name="arrow-right" />
    </button>
  )
}
