import path from 'node:path'
import type { Plugin } from 'vite'
import type { Compiled } from './build.ts'
import { cardOf, loadCatalogue, tryCompile } from './compile.ts'
import { ContentError, type Fault, sortFaults } from './fault.ts'
import { scenarioIds } from './files.ts'
import { LANGUAGES } from './words.ts'

const LIST = 'virtual:scenarios'
const SCENARIO = 'virtual:scenario/'
const WORDS = 'virtual:words/'
const resolved = (id: string): string => `\0${id}`

/**
 * Serves compiled content as modules: `virtual:scenarios` (cards and loaders), and a chunk each for
 * `virtual:scenario/<id>` and `virtual:words/<id>/<language>`. A fault in any content file fails the
 * build with all fault lines. In development a changed YAML file reloads the page.
 */
export function scenarioPlugin(): Plugin {
  let root = path.resolve('scenarios')
  let content: Map<string, Compiled> | null = null

  const compiled = (): Map<string, Compiled> => {
    if (content) return content
    const catalogue = loadCatalogue(root)
    const found = new Map<string, Compiled>()
    const faults: Fault[] = [...catalogue.faults]
    for (const id of scenarioIds(root)) {
      const result = tryCompile(id, root, catalogue)
      if (result.compiled) found.set(id, result.compiled)
      else if (catalogue.faults.length === 0) faults.push(...result.faults)
    }
    if (faults.length > 0) throw new ContentError(sortFaults(faults))
    content = found
    return found
  }
  const of = (id: string): Compiled => {
    const found = compiled().get(id)
    if (!found) throw new Error(`unknown scenario "${id}"`)
    return found
  }

  return {
    name: 'scenario',
    configResolved(config) {
      root = path.join(config.root, 'scenarios')
    },
    buildStart() {
      content = null
    },
    resolveId(id) {
      return id === LIST || id.startsWith(SCENARIO) || id.startsWith(WORDS) ? resolved(id) : null
    },
    load(id) {
      if (id === resolved(LIST)) return listModule([...compiled().values()])
      if (id.startsWith(resolved(SCENARIO))) {
        const { scenario, terrain } = of(id.slice(resolved(SCENARIO).length))
        return jsonModule({ scenario, terrain })
      }
      if (id.startsWith(resolved(WORDS))) {
        const [name = '', language = ''] = id.slice(resolved(WORDS).length).split('/')
        const known = LANGUAGES.find((one) => one === language)
        if (!known) throw new Error(`unknown language "${language}"`)
        return jsonModule(of(name).words[known])
      }
      return null
    },
    configureServer(server) {
      server.watcher.add(root)
      server.watcher.on('all', (_, file) => {
        if (!/\.ya?ml$/.test(file) || !path.resolve(file).startsWith(root)) return
        content = null
        for (const module of server.moduleGraph.idToModuleMap.values())
          if (module.id?.startsWith(resolved('virtual:')))
            server.moduleGraph.invalidateModule(module)
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}

/** A parser reads a JSON string faster than an object literal of the same size. */
const jsonModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** The start page opens on a whole term, not on a short piece. */
const longestFirst = (all: Compiled[]): Compiled[] =>
  [...all].sort(
    (a, b) => b.scenario.quarters - a.scenario.quarters || (a.scenario.id < b.scenario.id ? -1 : 1),
  )

function listModule(all: Compiled[]): string {
  const quoted = (text: string) => JSON.stringify(text)
  const load = (id: string) => `() => import(${quoted(id)}).then((module) => module.default)`
  const ids = all.map(({ scenario }) => scenario.id)
  return [
    `export const scenarios = ${JSON.stringify(longestFirst(all).map(cardOf))}`,
    `export const loadScenario = {${ids.map((id) => `${quoted(id)}: ${load(SCENARIO + id)}`).join(',')}}`,
    `export const loadWords = {${ids
      .map((id) => {
        const languages = LANGUAGES.map((one) => `${one}: ${load(`${WORDS}${id}/${one}`)}`)
        return `${quoted(id)}: {${languages.join(',')}}`
      })
      .join(',')}}`,
  ].join('\n')
}
