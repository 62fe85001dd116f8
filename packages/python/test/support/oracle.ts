/** CPython 3.14 in Pyodide, to compare with. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

interface Pyodide {
  runPython(source: string, options?: { globals: unknown }): unknown;
  setStdout(options: { batched: (line: string) => void }): void;
  setStderr(options: { batched: (line: string) => void }): void;
}

const NEW_MAIN = `
import sys, types
sys.modules['__main__'] = types.ModuleType('__main__')
vars(sys.modules['__main__'])
`;

export interface Oracle {
  /** The lines a program prints, run as `__main__` with a namespace of its own. */
  run(source: string): string[];
}

export async function startOracle(): Promise<Oracle> {
  const entry = createRequire(import.meta.url)
    .resolve('pyodide')
    .replace(/pyodide\.js$/, 'pyodide.mjs');
  const { loadPyodide } = (await import(pathToFileURL(entry).href)) as {
    loadPyodide(options: object): Promise<Pyodide>;
  };
  const pyodide = await loadPyodide({ fullStdLib: false });
  return {
    run(source) {
      const lines: string[] = [];
      pyodide.setStdout({ batched: (line) => void lines.push(line) });
      pyodide.setStderr({ batched: () => undefined });
      pyodide.runPython(source, { globals: pyodide.runPython(NEW_MAIN) });
      return lines.flatMap((line) => line.split('\n'));
    },
  };
}
