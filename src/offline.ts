/** Longest wait for the map before the game is stored all the same, in milliseconds (assumption). */
const PATIENCE = 30_000

/** Resolves once the map stands, or after PATIENCE where it never does. */
function mapStands(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('map-standing').length === 0) return
      observer.disconnect()
      resolve()
    }).observe({ type: 'mark', buffered: true })
    setTimeout(resolve, PATIENCE)
  })
}

/**
 * Keeps the game itself for a seminar room without a network. It waits for the map, because on a
 * slow line it would take the bandwidth from the first picture. A new version takes over when the
 * last tab is closed, never in the middle of a term. Fails silently: then the game needs the
 * network, as any page does.
 */
export async function keepForOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  await mapStands()
  await navigator.serviceWorker.register('./sw.js').catch(() => undefined)
}
