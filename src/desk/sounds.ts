import { startSound } from '../sound/index.ts'
import '../text/sound.ts'
import { heardBetween, sceneOf } from './heard.ts'
import { type DeskState, getState, setState, subscribe } from './store.ts'

/** Milliseconds a caption stands. */
const READ = 7000

/**
 * From here on the desk is heard. Called once, after the first gesture, with the desk as it was then:
 * what that gesture itself did is heard too.
 */
export function startHearing(then: DeskState): void {
  const sound = startSound()
  let before = then
  let clearing: ReturnType<typeof setTimeout> | undefined
  const hear = () => {
    const after = getState()
    const { cues, caption } = heardBetween(before, after)
    const turned = after.prefs !== before.prefs
    const elsewhere =
      after.screen !== before.screen || after.game !== before.game || after.passed !== before.passed
    before = after
    if (turned) sound.wish(after.prefs.sound, after.prefs.volume)
    if (elsewhere) sound.scene(sceneOf(after))
    for (const cue of cues) sound.cue(cue)
    if (!caption || !after.prefs.captions) return
    clearTimeout(clearing)
    clearing = setTimeout(() => setState({ caption: null }), READ)
    setState({ caption: `caption.${caption}` })
  }
  sound.hide(document.hidden)
  sound.scene(sceneOf(then))
  sound.wish(then.prefs.sound, then.prefs.volume)
  hear()
  subscribe(hear)
  document.addEventListener('visibilitychange', () => sound.hide(document.hidden))
}
