// A bare shell prints with `print` and may know no console, which XState looks for when it loads.
const shell = globalThis as unknown as { print?: (line: string) => void }

if (shell.print) globalThis.console = { log: shell.print } as unknown as Console

export {}
