import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where `harpy install` puts packages: `$HARPY_SITE`, or `harpy/site-packages` in the folder for a user's data
 * (`$XDG_DATA_HOME` or `~/.local/share`, `~/Library/Application Support` on macOS, `%LOCALAPPDATA%` on Windows).
 */
export function siteFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env['HARPY_SITE']) return env['HARPY_SITE'];
  const data = env['XDG_DATA_HOME']?.startsWith('/')
    ? env['XDG_DATA_HOME']
    : platform === 'darwin'
      ? join(homedir(), 'Library', 'Application Support')
      : platform === 'win32'
        ? (env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'))
        : join(homedir(), '.local', 'share');
  return join(data, 'harpy', 'site-packages');
}
