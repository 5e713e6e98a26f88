import { scenarios } from 'virtual:scenarios'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { type Length, PACING } from '../../engine/pacing.ts'
import { has, LANGUAGES, t, tell } from '../../text/core.ts'
import '../../text/start.ts'
import { Button } from '../parts/Button.tsx'
import { Segmented } from '../parts/Choice.tsx'
import { number } from '../parts/format.ts'
import { Mark } from '../parts/Icon.tsx'
import { begin, open, setLanguage, useDesk } from '../store.ts'
import { LoadFile } from './LoadFile.tsx'
import { Resume } from './Resume.tsx'
import { SeedField } from './SeedField.tsx'
import { Still } from './Still.tsx'
import { freshSeed, readSeed } from './seed.ts'
import { TimePlan } from './TimePlan.tsx'
import './start.css'

const LENGTHS: Length[] = ['kiosk', 'council', 'seminar', 'full']
/** What lies chosen where a city offers it. */
const USUAL: Length = 'seminar'

/** First page: which city, how long, in which language. Usable before engine, words and model arrive. */
export function Start() {
  const { prefs, busy } = useDesk()
  const language = prefs.language
  const [chosen, choose] = useState(scenarios[0]?.id ?? '')
  const city = scenarios.find((s) => s.id === chosen)
  const lengths = LENGTHS.filter((length) => city?.lengths.includes(length))
  const [wanted, setLength] = useState<Length | null>(null)
  const [first = 'full'] = lengths
  const length = [wanted, USUAL].find((one) => one && lengths.includes(one)) ?? first
  const [failed, fail] = useState(false)
  const [seed, setSeed] = useState('')
  const [asked, ask] = useState(false)
  const seedField = useRef<HTMLInputElement>(null)
  const name = useId()
  useEffect(() => {
    performance.mark('start-usable')
  }, [])

  const start = () => {
    fail(false)
    const read = readSeed(seed)
    ask(read === 'bad')
    if (read === 'bad') seedField.current?.focus()
    else begin(chosen, length, read ?? freshSeed()).catch(() => fail(true))
  }
  return (
    <div class="start">
      <section class="start__paper sheet">
        <header>
          <h1>
            <Mark />
            {t('game.name')}
          </h1>
          <p data-read="">{t('start.lead')}</p>
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
          <TimePlan length={length} quarters={city?.quarters ?? PACING[length].quarters} />
          <SeedField
            value={seed}
            bad={asked && readSeed(seed) === 'bad'}
            field={seedField}
            onChange={setSeed}
          />
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
        <Still scenario={chosen} key={chosen} />
        <figcaption>
          {city && t('start.credit', { city: city.title[language], n: number(city.residents) })}{' '}
          {has(`start.credit.${chosen}`) && `${tell(`start.credit.${chosen}`)} `}
          {t('start.creditModel')}
        </figcaption>
      </figure>
    </div>
  )
}
