import { LANGUAGES, t } from '../../text/core.ts'
import '../../text/start.ts'
import { Segmented } from '../parts/Choice.tsx'
import { percent } from '../parts/format.ts'
import { Slider } from '../parts/Slider.tsx'
import { setLanguage, setPrefs, useDesk } from '../store.ts'
import './sheets.css'

/** Display, language, keys, sounds: everything that changes how the game is met, nothing in the run. */
export function Settings() {
  const { prefs } = useDesk()
  const onOff = [
    { value: 'on' as const, label: t('settings.on') },
    { value: 'off' as const, label: t('settings.off') },
  ]
  return (
    <div class="settings">
      <Segmented
        legend={t('start.language')}
        big
        options={LANGUAGES.map((value) => ({
          value,
          label: value === 'de' ? 'Deutsch' : 'English',
        }))}
        value={prefs.language}
        onChange={setLanguage}
      />
      <Segmented
        legend={t('settings.theme')}
        big
        options={[
          { value: 'system' as const, label: t('settings.system') },
          { value: 'light' as const, label: t('settings.light') },
          { value: 'dark' as const, label: t('settings.dark') },
        ]}
        value={prefs.theme}
        onChange={(theme) => setPrefs({ theme })}
      />
      <Segmented
        legend={t('settings.contrast')}
        big
        options={[
          { value: 'system' as const, label: t('settings.system') },
          { value: 'normal' as const, label: t('settings.normal') },
          { value: 'more' as const, label: t('settings.more') },
        ]}
        value={prefs.contrast}
        onChange={(contrast) => setPrefs({ contrast })}
      />
      <Segmented
        legend={t('settings.text')}
        big
        options={(['normal', 'large', 'larger'] as const).map((value) => ({
          value,
          label: t(`settings.text.${value}`),
        }))}
        value={prefs.text}
        onChange={(text) => setPrefs({ text })}
      />
      <Segmented
        legend={t('settings.motion')}
        big
        options={[
          { value: 'system' as const, label: t('settings.system') },
          { value: 'less' as const, label: t('settings.less') },
        ]}
        value={prefs.motion}
        onChange={(motion) => setPrefs({ motion })}
      />
      <Segmented
        legend={t('settings.sound')}
        big
        options={onOff}
        value={prefs.sound ? 'on' : 'off'}
        onChange={(value) => setPrefs({ sound: value === 'on' })}
      />
      <Slider
        label={t('settings.volume')}
        value={prefs.volume}
        step={0.05}
        written={percent(prefs.volume)}
        onChange={(volume) => setPrefs({ volume })}
      />
      <Segmented
        legend={t('settings.captions')}
        big
        options={onOff}
        value={prefs.captions ? 'on' : 'off'}
        onChange={(value) => setPrefs({ captions: value === 'on' })}
      />
      <Segmented
        legend={t('settings.singleKeys')}
        big
        options={onOff}
        value={prefs.singleKeys ? 'on' : 'off'}
        onChange={(value) => setPrefs({ singleKeys: value === 'on' })}
      />
    </div>
  )
}
