/** How fast the front end is on the whole standard library: `node packages/python/dist/test/parser/speed.js`. */
import { checkProgram } from '../../src/compile-checks/check.ts';
import { parse } from '../../src/parser/parse.ts';
import { buildSymbolTable } from '../../src/symtable/build.ts';
import { Tokenizer } from '../../src/tokenizer/tokenizer.ts';
import { standardLibrary } from '../stdlib.ts';

const sources = standardLibrary().map(([, source]) => source);
const size = sources.reduce((sum, source) => sum + source.length, 0);
const lines = sources.reduce((sum, source) => sum + source.split('\n').length, 0);

function measure(name: string, run: () => void): void {
  const start = performance.now();
  run();
  const ms = performance.now() - start;
  const rate = `${(size / ms / 1000).toFixed(1)} MB/s, ${(lines / ms / 1000).toFixed(2)} million lines/s`;
  console.log(`${name.padEnd(14)} ${ms.toFixed(0).padStart(5)} ms, ${rate}`);
}

console.log(`${sources.length} files, ${(size / 1e6).toFixed(1)} MB, ${lines} lines`);
for (let round = 1; round <= 4; round++) {
  console.log(`round ${round}`);
  measure('tokens', () => {
    for (const source of sources) new Tokenizer(source).run();
  });
  let trees: ReturnType<typeof parse>[] = [];
  measure('tokens + tree', () => {
    trees = sources.map((source) => parse(source));
  });
  let tables: ReturnType<typeof buildSymbolTable>[] = [];
  measure('symbol table', () => {
    tables = trees.map((tree) => buildSymbolTable(tree));
  });
  measure('checks', () => {
    trees.forEach((tree, i) => {
      const table = tables[i];
      if (table !== undefined) checkProgram(tree, table);
    });
  });
}
