import { useRef, useState } from 'preact/hooks'
import { t, tell } from '../../text/core.ts'
import '../../text/start.ts'
import { Button } from '../parts/Button.tsx'

/** Opens a saved term from a file. What was there stays when the file cannot be read. */
export function LoadFile({ big = false }: { big?: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<string | null>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    const { readFile, resume } = await import('../saving.ts')
    const read = await readFile(file)
    if (read.ok) {
      setFault(null)
      await resume(read.save)
    } else setFault(tell(`saves.fault.${read.fault}`, read.figures))
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <Button size={big ? 'big' : 'normal'} icon="file-up" onPress={() => input.current?.click()}>
        {t(big ? 'start.load' : 'saves.load')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      {fault && (
        <p class="loss" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}
