/**
 * The page's only trusted-types policy. Chunks and workers may be loaded from the own origin; no
 * string ever becomes markup or code. Must be the first import of `main.ts`.
 */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }

trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin) {
      throw new TypeError(`script from a foreign origin refused: ${url}`)
    }
    return url
  },
})
