import { useDesk } from '../store.ts'

/** What is said politely to assistive technology: `say(…)`. */
export function LiveRegion() {
  const { said } = useDesk()
  return (
    <div class="sr" role="status" aria-live="polite">
      {said}
    </div>
  )
}
