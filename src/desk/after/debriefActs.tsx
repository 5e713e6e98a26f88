import { t } from '../../text/core.ts'
import '../../text/after.ts'
import '../../text/debrief.ts'
import { Button } from '../parts/Button.tsx'
import { type Game, leave } from '../store.ts'
import { downloadCsv, downloadJson } from './download.ts'

/** What can be taken along from the end, and the way to a new term. */
export function DebriefActs({ game, short = false }: { game: Game; short?: boolean }) {
  return (
    <footer class="deb-acts">
      <Button icon="printer" onPress={() => print()}>
        {t(short ? 'report.print' : 'debrief.print')}
      </Button>
      <Button icon="download" onPress={() => downloadCsv(game)}>
        {t('debrief.csv')}
      </Button>
      <Button icon="download" onPress={() => downloadJson(game)}>
        {t('debrief.json')}
      </Button>
      <Button kind="primary" onPress={leave}>
        {t('debrief.again')}
      </Button>
    </footer>
  )
}
