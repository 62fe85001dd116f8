import { fileURLToPath } from 'node:url';

/** Path of the `harpy` program. It takes python's `-c` and `-m`, so it can be `sys.executable`. */
export function harpyProgram(): string {
  return fileURLToPath(new URL('../../bin/harpy.js', import.meta.url));
}
