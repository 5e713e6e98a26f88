/**
 * Plays terms beside the page, so that the page never waits; ended by terminating. The first message says where
 * `reckoner.ts` lies; it takes over what has been asked by then, and what is asked after.
 */
const waiting: unknown[] = []

async function begin({ data }: MessageEvent<{ here: string } | object>): Promise<void> {
  if (!('here' in data)) {
    waiting.push(data)
    return
  }
  try {
    await import(/* @vite-ignore */ data.here)
  } catch (error) {
    postMessage({ kind: 'failed', message: String(error) })
  }
  removeEventListener('message', begin)
  for (const ask of waiting) dispatchEvent(new MessageEvent('message', { data: ask }))
}
addEventListener('message', begin)
