/**
 * The CPython ABI beside CPython's C API: the same work in an extension of each, in instructions (valgrind's callgrind,
 * exact and repeatable) and in nanoseconds.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildError } from '@harpy/toolchain/build-error';
import { OLDEST_ABI3 } from '@harpy/toolchain/limited-api';
import { NativeBuilder } from '@harpy/toolchain/native-build';
import { compilePlain } from './plain-build.ts';

/** Extensions that exist twice, with the files of each. */
const suites = [
  { name: 'calls', hpy: 'calls.c', capi: 'calls_native.c' },
  { name: 'objects', hpy: 'native/objects_hpy.c', capi: 'native/objects_capi.c' },
  { name: 'solver', hpy: 'native/solver_hpy.cpp', capi: 'native/solver_capi.cpp' },
] as const;

export interface Figure {
  readonly suite: string;
  readonly shape: string;
  /** Per operation, the loop's own taken off. `null` without valgrind. */
  readonly instructions: { readonly hpy: number; readonly capi: number } | null;
  /** Those of the same source built for the limited API. `null` without valgrind or that API. */
  readonly limited: number | null;
  readonly nanoseconds: { readonly hpy: number; readonly capi: number };
}

export interface NativeFigures {
  readonly python: string;
  readonly figures: readonly Figure[];
  /** Why there are no instructions, if there are none. */
  readonly without: string | null;
}

/** Compiles and measures all suites or `only` some, `build` being a folder for the results. Returns why it can't be done, if it can't. */
export async function nativeFigures(
  source: string,
  build: string,
  only?: readonly string[],
): Promise<NativeFigures | string> {
  let builder: NativeBuilder;
  try {
    builder = new NativeBuilder();
  } catch (error) {
    if (error instanceof BuildError) return error.message;
    throw error;
  }
  const { python } = builder;
  const folders = {
    hpy: join(build, 'native-hpy'),
    capi: join(build, 'native-capi'),
    abi3: join(build, 'native-abi3'),
  };
  const limited = limitedBuilder();
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  const wanted = suites.filter(({ name }) => only === undefined || only.includes(name));
  for (const { name, hpy, capi } of wanted) {
    await builder.build({ sources: [join(source, hpy)], name }, { cwd: source, out: folders.hpy });
    await limited?.build({ sources: [join(source, hpy)], name }, { cwd: source, out: folders.abi3 });
    compilePlain(python, [join(source, capi)], join(folders.capi, `${name}${python.suffix}`));
  }
  const without = meter(builder, source, folders.capi);
  const run = (kind: string, suite: string, folder: string, wrap: readonly string[] = []): string => {
    const [program = '', ...args] = [
      ...wrap,
      executableOf(python.command),
      join(source, 'native', 'shapes.py'),
      suite,
      kind,
    ];
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: `${folder}:${folders.capi}`, PYTHONHASHSEED: '0' },
    });
    if (status !== 0) throw new Error(`the benchmark ${suite} failed:\n${stderr}`);
    return stdout;
  };
  const counted = (suite: string, folder: string): Map<string, number> =>
    without === null ? countInstructions((wrap) => run('instructions', suite, folder, wrap)) : new Map();
  const timed = (suite: string, folder: string): Map<string, number> =>
    new Map(JSON.parse(run('nanoseconds', suite, folder)) as [string, number][]);
  const figures = wanted.flatMap(({ name }) => {
    const instructions = { hpy: counted(name, folders.hpy), capi: counted(name, folders.capi) };
    const nanoseconds = { hpy: timed(name, folders.hpy), capi: timed(name, folders.capi) };
    const ofLimited: ReadonlyMap<string, number> = limited === null ? new Map() : counted(name, folders.abi3);
    return [...nanoseconds.hpy].map(([shape, hpy]): Figure => {
      const counts = [instructions.hpy.get(shape), instructions.capi.get(shape)] as const;
      return {
        suite: name,
        shape,
        instructions:
          counts[0] === undefined || counts[1] === undefined ? null : { hpy: counts[0], capi: counts[1] },
        limited: ofLimited.get(shape) ?? null,
        nanoseconds: { hpy, capi: nanoseconds.capi.get(shape) ?? Number.NaN },
      };
    });
  });
  return { python: python.version, figures, without };
}

/** Builds for the limited API; `null` where Python is too old for it or has none. */
function limitedBuilder(): NativeBuilder | null {
  try {
    return new NativeBuilder(undefined, process.env, { abi3: OLDEST_ABI3 });
  } catch (error) {
    if (error instanceof BuildError) return null;
    throw error;
  }
}

/** Compiles what marks the measurements for valgrind. Returns why it can't be. */
function meter({ python }: NativeBuilder, source: string, folder: string): string | null {
  if (spawnSync('valgrind', ['--version']).status !== 0) return 'valgrind is not here';
  try {
    compilePlain(python, [join(source, 'native', 'meter.c')], join(folder, `meter${python.suffix}`));
    return null;
  } catch {
    return "valgrind's headers are not here";
  }
}

/** The interpreter itself: what is called python3 may be a script that finds it. */
function executableOf(command: string): string {
  return spawnSync(command, ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout.trim();
}

/** Instructions per operation, by shape. */
function countInstructions(run: (wrap: readonly string[]) => string): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-callgrind-'));
  try {
    const shapes = JSON.parse(
      run(['valgrind', '--tool=callgrind', '--quiet', `--callgrind-out-file=${join(folder, 'out')}`]),
    ) as [string, number][];
    const totals = new Map<number, number>();
    for (const name of readdirSync(folder)) {
      const total = /^(?:totals|summary): (\d+)/m.exec(readFileSync(join(folder, name), 'utf8'));
      totals.set(Number(name.split('.')[1] ?? 0), Number(total?.[1]));
    }
    // Each shape is between two marks, the first is the empty loop.
    const per = shapes.map(([, count], index) => (totals.get(2 * index + 2) ?? Number.NaN) / count);
    const loops = shapes.map(([, count], index) => (count / (shapes[0]?.[1] ?? 1) > 2 ? index : -1));
    const empty = per[0] ?? 0;
    return new Map(
      shapes.slice(1).map(([name], index) => {
        // Where one operation of the loop counts as a thousand, so does its share of the loop.
        const own = loops.includes(index + 1) ? empty / 1000 : empty;
        return [name, (per[index + 1] ?? Number.NaN) - own];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `null` of nothing. */
function geometricMean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** As lines of text. */
export function formatFigures(measured: NativeFigures): string {
  const { figures, python, without } = measured;
  const number = (value: number): string => value.toFixed(value < 1000 ? 1 : 0).padStart(9);
  const ratio = (a: number, b: number): string => (a / b).toFixed(2).padStart(7);
  const lines = [
    `HPy's CPython ABI beside the C API, CPython ${python}${without === null ? '' : `; instructions left out, ${without}`}`,
    '',
    `${''.padEnd(24)}${'instructions'.padStart(18)}${'HPy/C'.padStart(7)}${'abi3/C'.padStart(8)}${'ns'.padStart(18)}${'HPy/C'.padStart(7)}`,
    `${''.padEnd(24)}${'HPy'.padStart(9)}${'C'.padStart(9)}${''.padStart(15)}${'HPy'.padStart(9)}${'C'.padStart(9)}`,
  ];
  let suite = '';
  for (const { suite: of, shape, instructions: i, limited, nanoseconds: n } of figures) {
    if (of !== suite) lines.push(of);
    suite = of;
    const abi3 = i === null || limited === null ? ''.padStart(8) : ratio(limited, i.capi).padStart(8);
    const counted =
      i === null ? ''.padStart(33) : number(i.hpy) + number(i.capi) + ratio(i.hpy, i.capi) + abi3;
    lines.push(`  ${shape.padEnd(22)}${counted}${number(n.hpy)}${number(n.capi)}${ratio(n.hpy, n.capi)}`);
  }
  for (const { name } of suites) {
    const own = figures.filter(({ suite: of }) => of === name);
    const mean = geometricMean(own.flatMap(({ instructions: i }) => (i === null ? [] : [i.hpy / i.capi])));
    if (mean === null) continue;
    const limited = geometricMean(
      own.flatMap(({ instructions: i, limited: l }) => (i === null || l === null ? [] : [l / i.capi])),
    );
    lines.push(
      `geometric mean of instructions, ${name}: ${mean.toFixed(3)}${limited === null ? '' : `; for the limited API ${limited.toFixed(2)}`}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
