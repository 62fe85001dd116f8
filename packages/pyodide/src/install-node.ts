/** `installHPy` with everything taken from this package's files, in Node. */
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Installation, installHPy, type PyodideLike } from './install.ts';

export function installHPyInNode(pyodide: PyodideLike, mode?: string): Installation {
  return installHPy(pyodide, {
    ...(mode === undefined ? {} : { mode }),
    sources: pythonSources(),
    write: (descriptor, bytes) => {
      for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    },
  });
}

/** The Python files of the `hpy` package, by path. */
export function pythonSources(): Map<string, string> {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('@harpy/pyodide/package.json'))), 'python');
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.py'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}
