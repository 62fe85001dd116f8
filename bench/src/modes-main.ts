/** `node bench/dist/src/modes-main.js`: only the table of what debug and trace mode cost. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';
import { ModeFigures } from './modes.ts';

const bench = dirname(fileURLToPath(import.meta.resolve('@harpy/bench/package.json')));
const harpy = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'bin', 'harpy.js');
const build = join(bench, 'build');
mkdirSync(build, { recursive: true });
const builder = new Builder();
for (const name of ['calls', 'open_handles'])
  await builder.build({ sources: [`src/${name}.c`] }, { cwd: bench, out: 'build' });
builder.close();
console.log(new ModeFigures(bench, build, harpy).table());
