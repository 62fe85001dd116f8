/**
 * `npm run conformance -- [--mode MODE] [TOPIC...]`: runs the suite on CPython in Pyodide and prints what fails.
 * `npm run conformance -- --host harpy [TOPIC...]` runs it on Harpy's own Python.
 * `npm run conformance -- --native PYTHON [--abi3 VERSION] [TOPIC...]` does the same on a native CPython; with HARPY_PYTHON
 * set, a build for the limited API is made with PYTHON and run on that one.
 * `npm run conformance -- --windows FOLDER [TOPIC...]` does it on a CPython for Windows, under Wine; conformance/windows.sh gets one.
 */
import { modes } from '@harpy/runtime/mode';
import { BuildError } from '@harpy/toolchain/build-error';
import { buildSuite } from './build-suite.ts';
import { judge, PINNED_PYTHON } from './differences.ts';
import { runOnHarpy } from './harpy-host.ts';
import { plain, runOnNative } from './native-host.ts';
import { runOnPyodide } from './pyodide-host.ts';
import { readSuite } from './suite.ts';
import { checkAsMsvc, runOnWindows } from './windows-host.ts';

const args = process.argv.slice(2);
const wanted = args[0] === '--mode' ? args[1] : 'universal';
const mode = modes.find((known) => known === wanted);
if (mode === undefined) throw new Error(`--mode ${wanted}: use ${modes.join(', ')}`);
const native = args[0] === '--native' ? args[1] : undefined;
const windows = args[0] === '--windows' ? args[1] : undefined;
const harpy = args[0] === '--host' && args[1] === 'harpy';
if (args[0] === '--host' && !harpy) throw new Error(`--host ${args[1]}: use harpy, or nothing for Pyodide`);
const abi3 = native !== undefined && args[2] === '--abi3' ? args[3] : undefined;
const only = ['--mode', '--native', '--host', '--windows'].includes(args[0] ?? '')
  ? args.slice(abi3 === undefined ? 2 : 4)
  : args;
const variant = abi3 === undefined ? plain : { name: `-abi3-${abi3}`, env: {}, abi3 };
const topics = readSuite(only, native === undefined && windows === undefined ? 'universal' : 'native');
try {
  if (windows !== undefined) checkAsMsvc(topics, windows);
  const judged =
    windows !== undefined
      ? [runOnWindows(topics, windows)].flatMap(({ results, version }) =>
          judge(results, { host: 'native', version }),
        )
      : harpy
        ? judge((await runOnHarpy(topics, await buildSuite(topics))).results, {
            host: 'harpy',
            version: PINNED_PYTHON,
          })
        : native === undefined
          ? judge((await runOnPyodide(topics, await buildSuite(topics), mode)).results, {
              host: 'pyodide',
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
