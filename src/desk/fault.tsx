import { Component, type ComponentChildren } from 'preact'
import { t } from '../text/core.ts'
import { Button } from './parts/Button.tsx'
import { getState, go } from './store.ts'

/** Catches what a screen throws: one sentence, the run kept, ways out. `quiet`: the part just stays away. */
export class Boundary extends Component<
  { children: ComponentChildren; quiet?: boolean },
  { error: Error | null }
> {
  override state = { error: null as Error | null }
  static override getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return this.props.quiet ? null : (
      <Fault message={error.message} onDesk={() => this.setState({ error: null })} />
    )
  }
}

/** What happened, what still holds, what one can do. */
export function Fault({
  message,
  inside = false,
  onDesk,
}: {
  message: string
  inside?: boolean
  onDesk?: () => void
}) {
  const { game, screen } = getState()
  return (
    <section class={inside ? '' : 'sheet fault'} role="alert">
      <h1 class="panel-title">{t('error.title')}</h1>
      <p>{t(game ? 'error.kept' : 'error.noRun')}</p>
      <p class="small soft">{t('error.detail', { message })}</p>
      <div class="acts">
        {game && (
          <Button kind="primary" icon="download" onPress={() => void downloadGame()}>
            {t('error.download')}
          </Button>
        )}
        {game && onDesk && screen !== game.place && (
          <Button
            onPress={() => {
              onDesk()
              go(game.place)
            }}
          >
            {t('error.desk')}
          </Button>
        )}
        <Button icon="undo-2" onPress={() => location.reload()}>
          {t('error.reload')}
        </Button>
      </div>
    </section>
  )
}

/** Offers the term on the table as a file, also where nothing else works. */
export async function downloadGame(): Promise<void> {
  const { game } = getState()
  if (!game) return
  const [{ download }, { saveOf }] = await Promise.all([
    import('../seminar/saves.ts'),
    import('./restore.ts'),
  ])
  download(saveOf(game))
}
