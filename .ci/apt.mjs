// Installs system packages, only where that is ours to do: on Linux, as root or in CI.
import { spawnSync } from 'node:child_process'

/** `what` says in the plural or singular what is missing. Silent where it may not install. */
export function install(what, packages) {
  const root = process.getuid?.() === 0
  if (process.platform !== 'linux' || !(root || process.env.CI)) return
  console.log(`${what} not found: installing by apt …`)
  const sudo = root ? [] : ['sudo', '-n']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command, ...args] = [...sudo, 'apt-get', '-qq', ...words]
    if (spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
      return
  }
}
