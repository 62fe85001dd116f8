/** `node conformance/dist/src/zoo-main.js [--mode MODE] [--host HOST] [--without-traces] [NAME...]`: plays the bug zoo and prints what is not found. */
import { parseArgs } from 'node:util';

import { modes } from '@harpy/runtime/mode';
import { BuildError } from '@harpy/toolchain/build-error';
import { buildZoo, playZoo } from './zoo.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mode: { type: 'string', default: 'debug' },
    host: { type: 'string', default: 'pyodide' },
    'without-traces': { type: 'boolean', default: false },
  },
});
const mode = modes.find((known) => known === values.mode);
const host = (['pyodide', 'harpy'] as const).find((known) => known === values.host);
if (mode === undefined || host === undefined)
  throw new Error('use --mode debug, universal; --host pyodide, harpy');
try {
  const results = await playZoo(await buildZoo(positionals), mode, host, !values['without-traces']);
  const failed = results.filter(({ failure }) => failure !== null);
  for (const { name, failure } of failed) console.log(`FAILED ${name}\n${failure}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`${error.diagnostics}${error.message}`);
  process.exitCode = 1;
}
