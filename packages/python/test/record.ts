/** Records what CPython says of the programs of `cases/`: `node packages/python/dist/test/record.js`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXPRESSIONS, FUNCTION_TYPES, INTERACTIVE } from './cases/modes.ts';
import { RICH_PROGRAMS } from './cases/rich-programs.ts';
import { TYPE_COMMENTS } from './cases/type-comments.ts';
import { WRONG_COMPILATIONS } from './cases/wrong-compilations.ts';
import { WRONG_PROGRAMS } from './cases/wrong-programs.ts';
import { startOracle } from './oracle.ts';

const oracle = await startOracle();
const folder = fileURLToPath(new URL('../../test/gen/', import.meta.url));
mkdirSync(folder, { recursive: true });

function save(name: string, items: readonly unknown[]): void {
  const lines = items.map((item) => JSON.stringify(item));
  writeFileSync(`${folder}${name}.json`, `[\n${lines.join(',\n')}\n]\n`);
}

const verdicts = oracle.judge([...WRONG_PROGRAMS, ...WRONG_COMPILATIONS]);
save('syntax-errors', verdicts);
const INCOMPLETE = 0x4000;
const KEEP_BLOCKS = 0x200;
const ONLY_TREE = 0x400;
save('modes', [
  { mode: 'eval', flags: 0, verdicts: oracle.judge(EXPRESSIONS, 'eval') },
  ...[0, INCOMPLETE, INCOMPLETE | KEEP_BLOCKS].map((flags) => ({
    mode: 'single',
    flags,
    verdicts: oracle.judge(INTERACTIVE, 'single', flags),
  })),
  { mode: 'func_type', flags: 0, verdicts: oracle.judge(FUNCTION_TYPES, 'func_type', ONLY_TREE) },
]);
save(
  'trees',
  RICH_PROGRAMS.map((source) => ({ source, tree: oracle.tree(source), table: oracle.table(source) })),
);
save(
  'type-comments',
  TYPE_COMMENTS.map((source) => {
    try {
      return { source, tree: oracle.tree(source, 'exec', true) };
    } catch {
      return { source };
    }
  }),
);
process.exit(0);
