/**
 * `npm run conformance -- [--host pyodide|harpy] [--mode MODE] [TOPIC...]`: runs the suite on CPython in Pyodide, or on Harpy's own
 * Python, and prints what fails.
 * `npm run conformance -- --native PYTHON [--abi3 VERSION] [TOPIC...]` does the same on a native CPython; with HARPY_PYTHON
 * set, a build for the limited API is made with PYTHON and run on that one.
 * `npm run conformance -- --windows FOLDER [TOPIC...]` does it on a CPython for Windows, under Wine; conformance/windows.sh gets one.
 */
import { parseArgs } from 'node:util';
import { modes } from '@harpy/runtime/mode';
import { BuildError } from '@harpy/toolchain/build-error';
import { buildSuite } from './build-suite.ts';
import { judge, PINNED_PYTHON } from './differences.ts';
import { runOnHarpy } from './harpy-host.ts';
import { plain, runOnNative } from './native-host.ts';
import { runOnPyodide } from './pyodide-host.ts';
import { readSuite } from './suite.ts';
import { checkAsMsvc, runOnWindows } from './windows-host.ts';

const { values, positionals: only } = parseArgs({
  allowPositionals: true,
  options: {
    mode: { type: 'string', default: 'universal' },
    host: { type: 'string', default: 'pyodide' },
    native: { type: 'string' },
    abi3: { type: 'string' },
    windows: { type: 'string' },
  },
});
const { native, abi3, windows } = values;
const mode = modes.find((known) => known === values.mode);
if (mode === undefined) throw new Error(`--mode ${values.mode}: use ${modes.join(', ')}`);
const host = (['pyodide', 'harpy'] as const).find((known) => known === values.host);
if (host === undefined) throw new Error(`--host ${values.host}: use pyodide, harpy`);
const runOn = { pyodide: runOnPyodide, harpy: runOnHarpy };
const variant = abi3 === undefined ? plain : { name: `-abi3-${abi3}`, env: {}, abi3 };
const topics = readSuite(only, native === undefined && windows === undefined ? 'universal' : 'native');
try {
  if (windows !== undefined) checkAsMsvc(topics, windows);
  const judged =
    windows !== undefined
      ? [runOnWindows(topics, windows)].flatMap(({ results, version }) =>
          judge(results, { host: 'native', version }),
        )
      : native === undefined
        ? judge((await runOn[host](topics, await buildSuite(topics), mode)).results, {
            host,
            version: PINNED_PYTHON,
            mode,
          })
        : await runOnNative(topics, native, variant, process.env['HARPY_PYTHON']).then(
            ({ results, version }) => judge(results, { host: 'native', version, abi3 }),
          );
  const failed = judged.filter(({ failure }) => failure !== null);
  for (const { name, failure } of failed) console.log(`FAILED ${name}\n${failure}`);
  for (const { name, known } of judged) if (known !== null) console.log(`differs ${name}: ${known}`);
  console.log(`${judged.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`${error.diagnostics}${error.message}`);
  process.exitCode = 1;
}
