import type { Decider } from '../play.ts'
import { carefulEverything } from './carefulEverything.ts'
import { analogue, cautious, oneByOne } from './cautious.ts'
import { everything } from './everything.ts'
import { random } from './random.ts'
import { steward } from './steward.ts'
import { vendor } from './vendor.ts'

/** Players without a face, for sweeps, tests and successors. Each looks only at what a mayor sees. */
export const POLICIES: Record<string, { about: string; decide: Decider }> = {
  nothing: { about: 'Decides nothing; every deadline passes.', decide: () => [] },
  everything: {
    about: 'Proposes whatever is on the table at full scale, on credit where money is short.',
    decide: everything,
  },
  cautious: {
    about:
      'Own concept first, few things, strong terms, hybrid channels, people and upkeep before devices.',
    decide: cautious,
  },
  'one-by-one': {
    about:
      'As careful, with plainer things: what pays first, two papers a sitting while people are free.',
    decide: oneByOne,
  },
  analogue: {
    about: 'Squares, counters, rules and neighbours; buys nothing that needs a network.',
    decide: analogue,
  },
  'careful-everything': {
    about:
      'Does everything right, everywhere, at once: forums, strongest clauses, both ways, every inspection.',
    decide: carefulEverything,
  },
  vendor: { about: 'Takes every pitch as offered and renews at the asking price.', decide: vendor },
  steward: {
    about: 'Keeps what is there and begins nothing: renews, answers as advised, balances the till.',
    decide: steward,
  },
  random: { about: 'Decides by keyed chance.', decide: random },
}
