/** `node bench/dist/src/objects-main.js`: only the table of Harpy's own objects. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';
import { nativeReport, nativeRows, printObjects } from './objects-table.ts';

const bench = dirname(fileURLToPath(import.meta.resolve('@harpy/bench/package.json')));
const build = join(bench, 'build');
mkdirSync(build, { recursive: true });
const builder = new Builder();
await builder.build({ sources: ['src/calls.c'] }, { cwd: bench, out: 'build' });
builder.close();
const native = nativeReport(bench, build);
if (typeof native === 'string') console.log(`no native figures: ${native}`);
const harpy = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'bin', 'harpy.js');
printObjects(bench, build, nativeRows(native), harpy);
