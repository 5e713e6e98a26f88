import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

interface Entry {
  version?: string
  resolved?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const packages: Record<string, Entry> = read('package-lock.json').packages

/** Is a package found from a place, as Node looks for it: there or in any folder above? */
function found(place: string, name: string): boolean {
  const above = place.includes('/node_modules/')
    ? place.slice(0, place.lastIndexOf('/node_modules/'))
    : ''
  const here = `${place === '' ? '' : `${place}/`}node_modules/${name}`
  return here in packages || (place !== '' && found(above, name))
}

describe('the lockfile', () => {
  test('names no server, so that any registry can serve it', () => {
    expect(Object.entries(packages).filter(([, entry]) => entry.resolved)).toEqual([])
  })

  test('holds the packages of every platform, also those the registry at hand lacks', () => {
    const absent = Object.entries(packages).flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !found(place, name)),
    )
    expect(absent).toEqual([])
  })

  test('is pinned exactly, as package.json is', () => {
    const { dependencies, devDependencies } = read('package.json') as Entry
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(`${name} ${version}`).toBe(`${name} ${packages[`node_modules/${name}`]?.version}`)
    }
  })
})
