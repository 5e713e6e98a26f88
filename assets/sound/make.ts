/**
 * `npm run sounds`: makes every sound of the game anew and packs it. Needs `lame` (apt install lame).
 * `-- --wav FOLDER` also leaves the unpacked sounds there, for listening and measuring.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BEFORE, BEHIND, CUT, RECIPES, samples } from './list.ts'

const out = path.join(import.meta.dirname, 'out')
const wavs = process.argv.includes('--wav') ? process.argv[process.argv.indexOf('--wav') + 1] : null

/** What the tests know of a sound. */
interface Made {
  /** of the samples before packing: they are the same on every machine */
  samples: string
  /** of the packed file */
  file: string
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function wav(pcm: Int16Array, rate: number): Buffer {
  const body = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + body.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(body.length, 40)
  return Buffer.concat([head, body])
}

mkdirSync(out, { recursive: true })
const list: Record<string, Made> = {}
/** What the game knows of a bed: where it is cut and how long its circle is, in milliseconds. */
const loops: Record<string, [cut: number, long: number]> = {}
let bytes = 0
for (const recipe of RECIPES) {
  const { id, rate, kbps, loop } = recipe
  const pcm = samples(recipe)
  const sound = wav(pcm, rate)
  if (wavs) {
    mkdirSync(wavs, { recursive: true })
    writeFileSync(path.join(wavs, `${id}.wav`), sound)
  }
  const file = path.join(out, `${id}.mp3`)
  const options = [
    '--silent',
    '-m',
    'm',
    '-q',
    '0',
    '--noreplaygain',
    '--cbr',
    // Every frame stands for itself: see the beds.
    '--nores',
    '-b',
    `${kbps}`,
    '--resample',
    `${rate / 1000}`,
  ]
  const packed = spawnSync('lame', [...options, '-', file], { input: sound })
  if (packed.error || packed.status !== 0) {
    console.error(
      `The packer lame is missing or failed (apt install lame): ${packed.stderr ?? packed.error}`,
    )
    process.exit(2)
  }
  const mp3 = readFileSync(file)
  bytes += mp3.length
  const seconds = pcm.length / rate
  const long = Math.round((seconds - BEFORE - BEHIND) * 1000)
  list[id] = { samples: digest(new Uint8Array(pcm.buffer)), file: digest(mp3) }
  if (loop) loops[id] = [CUT * 1000, long]
  console.log(
    `${id.padEnd(10)} ${seconds.toFixed(2).padStart(6)} s ${String(mp3.length).padStart(7)} bytes`,
  )
}
const write = (name: string, what: object) =>
  writeFileSync(path.join(out, name), `${JSON.stringify(what, null, 2)}\n`)
write('checksums.json', list)
write('loops.json', loops)
console.log(`${RECIPES.length} sounds, ${(bytes / 1000).toFixed(1)} kB`)
