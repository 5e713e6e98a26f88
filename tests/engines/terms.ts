// Runs in any JavaScript engine, with nothing but the language and a way to print.
import './shell.ts'
import { loadScenario } from 'virtual:scenarios'
import { hashesOf } from '../engine/golden.ts'

async function main(): Promise<void> {
  for (const id of Object.keys(loadScenario).sort()) {
    const loaded = await loadScenario[id]?.()
    if (!loaded) continue
    for (const [term, hash] of Object.entries(hashesOf(loaded.scenario)))
      console.log(`${id} ${term} ${hash}`)
  }
}

main().catch((fault: Error) => console.log(`failed: ${fault.message}\n${fault.stack}`))
