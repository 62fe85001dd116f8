/** examples/porting: the four steps natively, the last on both hosts. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Builder } from '@harpy/toolchain/build';
import { BuildError } from '@harpy/toolchain/build-error';
import { NativeBuilder } from '@harpy/toolchain/native-build';
import { formatReports, type Report, reportOf } from './examples.ts';
import { compilePlain } from './plain-build.ts';

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
      const { python } = compiler;
      const { name, sources } = spec(step);
      const files = sources.map((file) => join(example, file));
      if (step === 0) compilePlain(python, files, join(out, `${name}${python.suffix}`));
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
