/** CPython 3.14 in Pyodide, to compare with. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface Oracle {
  runPython(source: string): unknown;
  readonly globals: { set(name: string, value: unknown): void };
}

/** Starts CPython. */
export async function startOracle(): Promise<Oracle> {
  const entry = createRequire(import.meta.url)
    .resolve('pyodide')
    .replace(/pyodide\.js$/, 'pyodide.mjs');
  const { loadPyodide } = (await import(pathToFileURL(entry).href)) as { loadPyodide(): Promise<Oracle> };
  return await loadPyodide();
}

/** Runs Python whose last expression is JSON. */
export function pythonJson(oracle: Oracle, source: string): unknown {
  return JSON.parse(String(oracle.runPython(source)));
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}
