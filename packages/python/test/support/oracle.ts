/** CPython 3.14 in Pyodide, to compare with. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

interface Pyodide {
  runPython(source: string, options: { globals: unknown }): unknown;
  toPy(value: object): unknown;
  setStdout(options: { batched: (line: string) => void }): void;
  setStderr(options: { batched: (line: string) => void }): void;
}

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
      pyodide.runPython(source, { globals: pyodide.toPy({ __name__: '__main__' }) });
      return lines.flatMap((line) => line.split('\n'));
    },
  };
}
