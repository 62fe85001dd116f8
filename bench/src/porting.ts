/** examples/porting: the four steps natively, the last on both hosts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Builder } from '@harpy/toolchain/build';
import { BuildError } from '@harpy/toolchain/build-error';
import { NativeBuilder } from '@harpy/toolchain/native-build';
import { formatReports, type Report, reportOf } from './examples.ts';

/** Step 0 is the C API's: compiled as that Python's own extensions are. Throws BuildError. */
function buildStep0(builder: NativeBuilder, example: string, out: string): void {
  const { cc, cflags, includes, suffix } = builder.python;
  const [command = 'cc', ...flags] = cc;
  const { status, stderr } = spawnSync(
    command,
    [
      ...flags,
      ...cflags,
      '-shared',
      '-fPIC',
      ...includes.map((folder) => `-I${folder}`),
      ...['src/step0/vectors.c', 'src/path.c', '-lm', '-o'],
      join(out, `vectors${suffix}`),
    ],
    { cwd: example, encoding: 'utf8' },
  );
  if (status !== 0) throw new BuildError(stderr);
}

/** The table, as text. `buildFolder` is where things are built, `harpy` the program. */
export async function portingFigures(bench: string, buildFolder: string, harpy: string): Promise<string> {
  const example = join(dirname(bench), 'examples', 'porting');
  const program = join(bench, 'src', 'porting.py');
  const folder = (name: string): string => {
    const path = join(buildFolder, `porting-${name}`);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const spec = (step: number) => ({
    name: 'vectors',
    sources: [`src/step${step}/vectors.c`, 'src/path.c'],
    cflags: ['-std=c11'],
  });
  const wasm = folder('wasm');
  const builder = new Builder();
  try {
    await builder.build(spec(3), { cwd: example, out: wasm });
  } finally {
    builder.close();
  }
  const native: [string, Report | undefined][] = [];
  try {
    const compiler = new NativeBuilder();
    for (const step of [0, 1, 2, 3]) {
      const out = folder(`step${step}`);
      if (step === 0) buildStep0(compiler, example, out);
      else await compiler.build(spec(step), { cwd: example, out });
      native.push([`step ${step}`, reportOf('python3', [program], out)]);
    }
    compiler.close();
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
  }
  const onHost = (host: string): Report | undefined =>
    reportOf(process.execPath, [harpy, 'run', '--host', host, program], wasm);
  const ours = onHost('harpy');
  if (ours === undefined) throw new Error("examples/porting failed on Harpy's own Python");
  return [
    "examples/porting, µs (best of 0.25 s): the C API and the three steps after it on native CPython, and step 3 on Harpy's own Python and Pyodide",
    '',
    formatReports(ours, [...native, ['harpy', ours], ['pyodide', onHost('pyodide')]]),
  ].join('\n');
}
