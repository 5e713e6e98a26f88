import type { Demand } from '../../engine/api.ts'
import type { Scenario } from '../../model/content.ts'
import type { Wish } from '../../model/world.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/council.ts'
import { number, signedMoney } from '../parts/format.ts'
import { hasWord, w } from '../store.ts'

/** What a group asks for, as a sentence. */
export function wishText(wish: Wish, scenario: Scenario): string {
  switch (wish.kind) {
    case 'clause': {
      const label = `clauses.${wish.term}.labels.${wish.step}`
      return t('wish.clause', {
        clause: w(`clauses.${wish.term}.title`),
        step: hasWord(label) ? w(label) : number(wish.step),
      })
    }
    case 'hearing':
      return t(wish.depth === 1 ? 'wish.hearing' : 'wish.onSite')
    case 'district':
      return t('wish.district', { district: scenario.districts[wish.district]?.name ?? '' })
    case 'counter':
      return t('wish.counter', { service: tell(`service.${wish.service}`) })
    default:
      return t(`wish.${wish.kind}`)
  }
}

/** What granting it costs or spares, in a few words. */
export function priceText({ once, yearly, days, quarters }: Demand): string {
  const parts = [
    Math.abs(once) >= 500 && t('wish.once', { money: signedMoney(once) }),
    Math.abs(yearly) >= 500 && t('wish.yearly', { money: signedMoney(yearly) }),
    Math.abs(days) >= 1 && t('wish.days', { n: signedDays(days) }),
    quarters > 0 && t('wish.later', { n: quarters }),
  ].filter((part) => part !== false)
  return parts.length > 0 ? `${parts.join(', ')}.` : t('wish.free')
}
const signedDays = (days: number): string =>
  `${days > 0 ? '+' : '−'}${number(Math.abs(Math.round(days)))}`
