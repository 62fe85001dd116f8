/** `npm run conformance -- [--mode MODE] [TOPIC...]`: runs the suite on CPython in Pyodide and prints what fails. */
import { modes } from '@harpy/runtime/mode';
import { BuildError } from '@harpy/toolchain/build-error';
import { buildSuite } from './build-suite.ts';
import { runOnPyodide } from './pyodide-host.ts';
import { readSuite } from './suite.ts';

const args = process.argv.slice(2);
const wanted = args[0] === '--mode' ? args[1] : 'universal';
const mode = modes.find((known) => known === wanted);
if (mode === undefined) throw new Error(`--mode ${wanted}: use ${modes.join(', ')}`);
const topics = readSuite(args[0] === '--mode' ? args.slice(2) : args);
try {
  const { results } = await runOnPyodide(topics, await buildSuite(topics), mode);
  const failed = results.filter(({ failure }) => failure !== null);
  for (const { topic, name, failure } of failed) console.log(`FAILED ${topic}/${name}\n${failure}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`${error.diagnostics}${error.message}`);
  process.exitCode = 1;
}
