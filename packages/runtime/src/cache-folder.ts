import { homedir } from 'node:os';
import { join } from 'node:path';

/** The environment variables the cache folder depends on. */
export interface CacheEnvironment {
  readonly [name: string]: string | undefined;
}

/**
 * The folder where Harpy keeps what it can make again: Pyodide snapshots, compiled extensions. It may not exist yet.
 *
 * `$HARPY_CACHE` when set; otherwise `harpy` in the system's cache folder: `$XDG_CACHE_HOME` or `~/.cache`
 * (https://specifications.freedesktop.org/basedir-spec/), `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
 */
export function cacheFolder(
  env: CacheEnvironment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env['HARPY_CACHE']) return env['HARPY_CACHE'];
  return join(systemCacheFolder(env, platform), 'harpy');
}

function systemCacheFolder(env: CacheEnvironment, platform: NodeJS.Platform): string {
  // The specification wants relative values ignored.
  if (env['XDG_CACHE_HOME']?.startsWith('/')) return env['XDG_CACHE_HOME'];
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
}
