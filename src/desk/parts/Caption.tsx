import { tell } from '../../text/core.ts'
import { useDesk } from '../store.ts'

/** What was heard, written, for those who do not hear it. Stands empty until then. */
export function Caption() {
  const { caption } = useDesk()
  return (
    <div class="caption" role="status">
      {caption && <span>{tell(caption)}</span>}
    </div>
  )
}
