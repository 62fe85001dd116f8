/**
 * `examples/json` beside ujson and the standard library's json: documents of one kind each, read and written, on native
 * CPython, on Harpy's own Python and on Pyodide.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { Builder } from '@harpy/toolchain/build';
import { BuildError } from '@harpy/toolchain/build-error';
import { NativeBuilder } from '@harpy/toolchain/native-build';
import { readProject } from '@harpy/toolchain/project';

const bench = dirname(fileURLToPath(import.meta.resolve('@harpy/bench/package.json')));
const example = join(bench, '..', 'examples', 'json');
const UJSON = 'ujson==6.1.0';

/** Nanoseconds for one call, by document. */
type Times = readonly (readonly [document: string, bytes: number, loads: number, dumps: number])[];

interface Column {
  readonly name: string;
  readonly times: Times;
}

export interface JsonFigures {
  /** The first is what the others are compared with. */
  readonly columns: readonly Column[];
  /** What could not be measured, and why. */
  readonly without: readonly string[];
}

/** Times all modules that can be had; `build` is a folder for what is compiled, `harpy` the command line program. */
export async function jsonFigures(build: string, harpy: string): Promise<JsonFigures> {
  const out = join(build, 'json');
  const columns: Column[] = [];
  const without: string[] = [];
  const specs = readProject(example);
  const builder = new Builder();
  for (const spec of specs) await builder.build(spec, { cwd: example, out });
  builder.close();
  let python: string | undefined;
  try {
    const native = new NativeBuilder();
    python = native.python.command;
    for (const spec of specs) await native.build(spec, { cwd: example, out });
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    without.push(`native CPython: ${error.message}`);
  }
  const measure = (name: string, command: readonly string[], module: string): void => {
    const [program = '', ...args] = [...command, join(bench, 'src', 'json_documents.py'), module];
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: out },
    });
    if (status === 0) columns.push({ name, times: JSON.parse(stdout) as Times });
    else without.push(`${name}: ${stderr.trim().split('\n').at(-1) ?? 'it failed'}`);
  };
  if (python !== undefined) {
    const ujson = pythonWithUjson(python);
    if (ujson === null) without.push(`ujson: pip can't install ${UJSON} here`);
    else measure('ujson', [ujson], 'ujson');
    measure('json', [python], 'json');
    measure('native', [python], 'harpy_json');
  }
  measure('Harpy', [process.execPath, harpy, 'run', '--host', 'harpy'], 'harpy_json');
  measure('Pyodide', [process.execPath, harpy, 'run', '--host', 'pyodide'], 'harpy_json');
  return { columns, without };
}

/** A Python that imports ujson: the given one, or one in a virtual environment of ours; `null` when there is none. */
function pythonWithUjson(python: string): string | null {
  const hasUjson = (command: string): boolean =>
    spawnSync(command, ['-c', 'import ujson'], { encoding: 'utf8' }).status === 0;
  if (hasUjson(python)) return python;
  const folder = join(cacheFolder(), 'bench', 'ujson');
  const own = join(folder, 'bin', 'python');
  if (existsSync(own) && hasUjson(own)) return own;
  if (spawnSync(python, ['-m', 'venv', folder]).status !== 0) return null;
  spawnSync(own, ['-m', 'pip', 'install', '--quiet', UJSON], { timeout: 120_000 });
  return hasUjson(own) ? own : null;
}

/** As lines of text: microseconds of the first module, and how many times as long the others take. */
export function formatJsonFigures({ columns, without }: JsonFigures): string {
  const [base, ...others] = columns;
  if (base === undefined) return `JSON: left out, ${without.join('; ')}`;
  const lines = [
    `JSON: microseconds of ${base.name}, and how many times as long the others take (native, Harpy, Pyodide: examples/json)`,
    '',
    `${''.padEnd(20)}${base.name.padStart(10)}${others.map(({ name }) => name.padStart(10)).join('')}`,
  ];
  const ratios = new Map(others.map(({ name }) => [name, [] as number[]]));
  for (const [operation, place] of [
    ['loads', 2],
    ['dumps', 3],
  ] as const) {
    for (const [row, time] of base.times.entries()) {
      const cells = others.map(({ name, times }) => {
        const ratio = (times[row]?.[place] ?? Number.NaN) / time[place];
        ratios.get(name)?.push(ratio);
        return ratio.toFixed(2).padStart(10);
      });
      lines.push(
        `${`${operation} ${time[0]}`.padEnd(20)}${(time[place] / 1000).toFixed(1).padStart(10)}${cells.join('')}`,
      );
    }
  }
  const means = others.map(({ name }) => {
    const own = ratios.get(name) ?? [];
    return Math.exp(own.reduce((sum, value) => sum + Math.log(value), 0) / own.length)
      .toFixed(2)
      .padStart(10);
  });
  lines.push(`${'geometric mean'.padEnd(20)}${''.padStart(10)}${means.join('')}`);
  for (const line of without) lines.push(`left out: ${line}`);
  return `${lines.join('\n')}\n`;
}
