import { useState } from 'preact/hooks'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { Over } from '../parts/Over.tsx'
import { go, next, useGame } from '../store.ts'
import { demandsShown, worthTalking } from './BeforeVote.tsx'
import { dueNow, isShort, tableOf } from './post.ts'

/** Ends the sitting. While deadlines are open it asks first; no key skips that. */
export function Closing({ short = false }: { short?: boolean }) {
  const game = useGame()
  const [asking, ask] = useState(false)
  const agenda = game.world.council.agenda.length
  const due = tableOf(game).filter((item) => dueNow(item, game))
  const close = () => {
    ask(false)
    if (demandsShown(game) > 0 && worthTalking(game)) go('council')
    else next()
  }
  return (
    <>
      {!short && (
        <p>
          {due.length > 0
            ? t(isShort(game) ? 'desk.due' : 'close.dueOpen', { n: due.length })
            : agenda > 0
              ? t('close.agenda', { n: agenda })
              : t('close.nothing')}
        </p>
      )}
      <Button
        kind="primary"
        iconEnd="arrow-right"
        onPress={() => (due.length > 0 ? ask(true) : close())}
      >
        {agenda > 0
          ? t(short ? 'close.councilShort' : 'close.council')
          : t(short ? 'close.short' : 'close.quarter')}
      </Button>
      {asking && (
        <Over title={t('close.ask')} onClose={() => ask(false)}>
          <p>{t('close.askText', { n: due.length })}</p>
          <p class="acts close__acts">
            <Button onPress={() => ask(false)}>{t('close.stay')}</Button>
            <Button kind="primary" onPress={close}>
              {t('close.anyway')}
            </Button>
          </p>
        </Over>
      )}
    </>
  )
}
