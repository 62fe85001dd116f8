/** Records what CPython says of the programs of `cases/`: `node packages/python/dist/test/record.js`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WRONG_COMPILATIONS } from './cases/wrong-compilations.ts';
import { WRONG_PROGRAMS } from './cases/wrong-programs.ts';
import { startOracle } from './oracle.ts';

const oracle = await startOracle();
const folder = fileURLToPath(new URL('../../test/gen/', import.meta.url));
mkdirSync(folder, { recursive: true });
const verdicts = oracle.judge([...WRONG_PROGRAMS, ...WRONG_COMPILATIONS]);
const lines = verdicts.map((verdict) => JSON.stringify(verdict));
writeFileSync(`${folder}syntax-errors.json`, `[\n${lines.join(',\n')}\n]\n`);
process.exit(0);
