import { t } from '../../text/core.ts'
import '../../text/shell.ts'
import { setPrefs, useDesk } from '../store.ts'
import { IconButton } from './Button.tsx'

/** Sound off and on, one press away wherever something sounds for longer. */
export function SoundButton() {
  const { sound } = useDesk().prefs
  return (
    <IconButton
      icon={sound ? 'volume-2' : 'volume-x'}
      label={t(sound ? 'shell.soundOff' : 'shell.soundOn')}
      onPress={() => setPrefs({ sound: !sound })}
    />
  )
}
