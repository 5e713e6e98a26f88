import { expect, type Locator, type Page } from '@playwright/test'
import type { PlaceId } from '../../src/desk/screens.ts'
import type { Length } from '../../src/engine/pacing.ts'
import { type Figures, type Language, setLanguage, tell } from '../../src/text/core.ts'
import '../../src/text/after.ts'
import '../../src/text/axes.ts'
import '../../src/text/council.ts'
import '../../src/text/crisis.ts'
import '../../src/text/debrief.ts'
import '../../src/text/refusals.ts'
import '../../src/text/shell.ts'
import '../../src/text/sitting.ts'
import '../../src/text/start.ts'
import '../../src/text/why.ts'
import type { Hand } from './hands.ts'
import { words } from './replay.ts'

/** Longest wait for a screen: its chunk arrives, up to two quarters are reckoned, the map is painted. */
const PATIENCE = 20_000
/** More turns than any term has. */
const MOST_TURNS = 400

/** What a place shows that changes when one goes on within it (the hour of a crisis). */
type Turn = { place: PlaceId; at: string }

/**
 * Plays a term on the page as a person does, by whichever hand. Everything is found by the words a
 * person reads, in the language of the term.
 */
export class Term {
  readonly page: Page
  readonly hand: Hand
  readonly language: Language
  /** Every place seen, in order. */
  readonly seen: PlaceId[] = []
  /** Sittings closed so far. */
  closed = 0

  constructor(hand: Hand, language: Language) {
    this.page = hand.page
    this.hand = hand
    this.language = language
  }

  /** A text of the interface in the language of the term. */
  say(key: string, figures?: Figures): string {
    setLanguage(this.language)
    const text = tell(key, figures)
    if (text === key) throw new Error(`there is no text ${key}`)
    return text
  }
  /** A word of the scenario. */
  w(key: string): string {
    const word = words[this.language][key]
    if (word === undefined) throw new Error(`there is no word ${key}`)
    return word
  }
  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
  }
  press(key: string, figures?: Figures): Promise<void> {
    return this.hand.press(this.button(this.say(key, figures)))
  }

  /** Opens the start page. The dice of the page are loaded with `seed`. */
  async arrive(seed: number): Promise<void> {
    await this.page.addInitScript(loadDice, seed)
    await this.page.goto('./')
  }

  /** From the start page to the first briefing. */
  async begin(length: Length, seed: number): Promise<void> {
    await this.arrive(seed)
    const minutes = new RegExp(`^${this.say(`length.${length}`)}, \\d+ min$`)
    const wanted = this.page.getByRole('radio', { name: minutes })
    if (!(await wanted.isChecked())) await this.hand.choose(wanted)
    await this.press('start.begin')
    await this.stands('briefing')
  }

  /** Sets the aims of the term and what the city will not do, and opens the first sitting. */
  async aim(axes: string[], refuse: string): Promise<void> {
    for (const axis of axes)
      await this.hand.choose(
        this.page.getByRole('checkbox', { name: this.say(`axis.${axis}.aim`), exact: true }),
      )
    if (refuse !== 'none') {
      await this.hand.press(this.page.locator('.brief__dec summary'))
      await this.hand.choose(
        this.page.getByRole('radio', { name: this.say(`briefing.refuse.${refuse}`), exact: true }),
      )
    }
    await this.press('briefing.begin')
    await this.stands('desk')
  }

  async turn(): Promise<Turn | null> {
    return (await this.page.evaluate(readTurn)) as Turn | null
  }
  /** Waits until a place stands, complete, and is another turn than `left`. */
  async standing(left: Turn | null = null): Promise<Turn> {
    let now: Turn | null = null
    await expect
      .poll(
        async () => {
          now = await this.turn()
          return now !== null && (left === null || now.place !== left.place || now.at !== left.at)
        },
        { message: `a screen stands after ${left?.place ?? 'the last'}`, timeout: PATIENCE },
      )
      .toBe(true)
    return now as unknown as Turn
  }
  async stands(place: PlaceId): Promise<void> {
    await expect
      .poll(async () => (await this.turn())?.place, {
        message: `${place} stands`,
        timeout: PATIENCE,
      })
      .toBe(place)
  }

  /** Opens a thing on the desk by its title, also from behind “more”. */
  async open(title: string, place: PlaceId): Promise<void> {
    const item = this.page.locator('.post').getByRole('heading', { name: title, exact: true })
    if ((await item.count()) === 0) {
      const rest = this.page.locator('.post__rest > summary')
      await this.hand.press(rest)
      await expect(item).toBeAttached()
    }
    await this.hand.press(item.getByRole('button'))
    await this.stands(place)
  }
  openPaper(measure: string): Promise<void> {
    return this.open(this.w(`measures.${measure}.title`), 'paper')
  }
  radio(name: string | RegExp): Locator {
    return this.page.getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name })
  }
  async toCouncil(): Promise<void> {
    await this.press('paper.toCouncil')
    await this.stands('desk')
  }

  /** Ends the sitting, also where deadlines pass, and lets the council vote whatever its groups ask for. */
  async close(): Promise<void> {
    const left = await this.standing()
    const end = this.button(this.say('close.quarter'))
    await this.hand.press(end.or(this.button(this.say('close.council'))))
    const anyway = this.button(this.say('close.anyway'))
    const asked = async () => (await anyway.count()) > 0
    // either the sitting ends, or the page asks back first
    await expect
      .poll(async () => (await asked()) || (await this.turn())?.place !== left.place, {
        timeout: PATIENCE,
      })
      .toBe(true)
    if (await asked()) await this.hand.press(anyway)
    await this.standing(left)
    const vote = this.button(this.say('council.vote'))
    if ((await vote.count()) > 0) {
      await this.hand.press(vote)
      await expect(vote).toHaveCount(0)
    }
    this.closed += 1
  }

  /** The way on from any place but the desk, with nothing decided but what the place asks for. */
  async onward(): Promise<Turn> {
    const left = await this.standing()
    await this.hand.press(await this.wayOn(left.place))
    return this.standing(left)
  }
  private async wayOn(place: PlaceId): Promise<Locator> {
    const named = (key: string) => this.button(this.say(key))
    const main = this.page.locator('#main')
    switch (place) {
      case 'council':
        return named('council.continue')
      case 'predict':
        return named('predict.up')
      case 'running':
        return named('running.skip').or(named('running.toCrisis'))
      case 'crisis':
        await this.press('crisis.propose')
        return main.locator('.cri-acts .btn--primary')
      case 'report':
        return main.locator('.rep-acts .btn--primary')
      case 'yearEnd':
        return named('year.keep')
      case 'halfTime':
        return named('half.next')
      case 'balance':
        return named('balance.next')
      default:
        throw new Error(`there is no way on from ${place}`)
    }
  }

  /**
   * Plays on until `until` holds or the debrief stands. `sit` decides at each desk before the sitting
   * is closed; `look` sees every screen that stands.
   */
  async play({
    until = () => false,
    sit,
    look,
  }: {
    until?: (place: PlaceId) => boolean
    sit?: () => Promise<void>
    look?: (place: PlaceId) => Promise<void>
  } = {}): Promise<PlaceId> {
    for (let turns = 0; turns < MOST_TURNS; turns++) {
      const { place } = await this.standing()
      this.seen.push(place)
      await look?.(place)
      if (place === 'debrief' || until(place)) return place
      if (place === 'desk') {
        await sit?.()
        await this.close()
      } else await this.onward()
    }
    throw new Error('the term does not end')
  }
}

/** Runs in the page before anything else: the seed of a new term is no longer a draw. */
function loadDice(seed: number): void {
  const draw = crypto.getRandomValues.bind(crypto)
  crypto.getRandomValues = <T extends ArrayBufferView | null>(into: T): T => {
    if (into instanceof Uint32Array && into.length === 1) into[0] = seed
    else draw(into as never)
    return into
  }
}

/** Runs in the page: which place stands and where in it; null while one is still arriving. */
function readTurn(): { place: string; at: string } | null {
  const main = document.querySelector('main.place')
  const place = /place--(\w+)/.exec(main?.className ?? '')?.[1]
  if (!main || !place || main.querySelector('.waiting') || main.childElementCount === 0) return null
  const fault = main.querySelector('section[role="alert"]')
  if (fault) throw new Error(`${place} shows a fault: ${fault.textContent}`)
  const quarter = document.querySelector('.mast strong')?.textContent ?? ''
  const hour = document.querySelector('.cri-bar dd')?.textContent ?? ''
  return { place, at: `${quarter}|${hour}` }
}
