import type { CDPSession, Page } from '@playwright/test'
import { expect } from './fixture.ts'

/** What a screen reader is told of one thing on the page. */
export interface Told {
  role: string
  name: string
  value: string
  disabled: boolean
  /** Nearest things around it that have a name, from the innermost outward. */
  around: string[]
  dom: number
}
interface Raw {
  nodeId: string
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  value?: { value: unknown }
  properties?: { name: string; value: { value: unknown } }[]
  parentId?: string
  backendDOMNodeId?: number
}

/** As it is read out: a narrow space is a space. */
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

const PATIENCE = 20_000

/**
 * The page as its accessibility tree alone: nothing is found by tag, class or place, nothing is seen. What is pressed
 * is given the default action of its node, as assistive technology does.
 */
export class Tree {
  private readonly page: Page
  private session: CDPSession | null = null

  constructor(page: Page) {
    this.page = page
  }
  private async cdp(): Promise<CDPSession> {
    this.session ??= await this.page.context().newCDPSession(this.page)
    return this.session
  }

  /** Everything told, in reading order. */
  async read(): Promise<Told[]> {
    const { nodes } = (await (await this.cdp()).send('Accessibility.getFullAXTree')) as {
      nodes: Raw[]
    }
    const by = new Map(nodes.map((n) => [n.nodeId, n]))
    const has = (n: Raw, name: string) => {
      const value = n.properties?.find((p) => p.name === name)?.value.value
      return value === true || value === 'true'
    }
    const around = (n: Raw) => {
      const names: string[] = []
      for (let up = by.get(n.parentId ?? ''); up; up = by.get(up.parentId ?? ''))
        if (!up.ignored && up.name?.value) names.push(spaced(up.name.value))
      return names
    }
    return nodes
      .filter((n) => !n.ignored)
      .map((n) => ({
        role: n.role?.value ?? '',
        name: spaced(n.name?.value ?? ''),
        value: String(n.value?.value ?? ''),
        disabled: has(n, 'disabled'),
        around: around(n),
        dom: n.backendDOMNodeId ?? 0,
      }))
  }

  /** All of one role with this name. */
  async all(role: string, name: string | RegExp): Promise<Told[]> {
    return (await this.read()).filter(
      (n) => n.role === role && (typeof name === 'string' ? n.name === name : name.test(n.name)),
    )
  }
  async has(role: string, name: string | RegExp): Promise<boolean> {
    return (await this.all(role, name)).length > 0
  }
  /** Waits until something of that role and name is told. */
  async hears(role: string, name: string | RegExp): Promise<Told> {
    let found: Told | undefined
    await expect
      .poll(
        async () => {
          found = (await this.all(role, name)).find((n) => !n.disabled)
          return found !== undefined
        },
        { message: `${role} “${name}” is told`, timeout: PATIENCE },
      )
      .toBe(true)
    return found as Told
  }

  /** The default action of a node. */
  async act({ dom }: Told): Promise<void> {
    const cdp = await this.cdp()
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: dom })
    await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration: 'function () { this.click() }',
    })
  }
  async press(role: string, name: string | RegExp): Promise<void> {
    await this.act(await this.hears(role, name))
  }

  /** All that is told, as one text: whether something has changed. */
  async text(): Promise<string> {
    return (await this.read()).map(({ role, name, value }) => `${role} ${name} ${value}`).join('\n')
  }
}
