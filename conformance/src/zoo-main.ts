/** `npm run zoo -- [--mode MODE] [NAME...]`: plays the bug zoo on CPython in Pyodide and prints what is not found. */

import { modes } from '@harpy/runtime/mode';
import { BuildError } from '@harpy/toolchain/build-error';
import { buildZoo, playOnPyodide } from './zoo.ts';

const args = process.argv.slice(2);
const wanted = args[0] === '--mode' ? args[1] : 'debug';
const mode = modes.find((known) => known === wanted);
if (mode === undefined) throw new Error(`--mode ${wanted}: use ${modes.join(', ')}`);
try {
  const specimens = await buildZoo(args[0] === '--mode' ? args.slice(2) : args);
  const results = await playOnPyodide(specimens, mode);
  const failed = results.filter(({ failure }) => failure !== null);
  for (const { name, failure } of failed) console.log(`FAILED ${name}\n${failure}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`${error.diagnostics}${error.message}`);
  process.exitCode = 1;
}
