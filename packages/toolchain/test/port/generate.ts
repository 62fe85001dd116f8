/** Writes the made pages of docs/porting. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiPage, stepsPage } from '../../src/port/guide.ts';

const root = join(dirname(fileURLToPath(import.meta.resolve('@harpy/toolchain/package.json'))), '..', '..');

/** The made pages by path. */
export function pages(): ReadonlyMap<string, string> {
  const step = (number: number): string =>
    readFileSync(join(root, 'examples', 'porting', 'src', `step${number}`, 'vectors.c'), 'utf8');
  const folder = join(root, 'docs', 'porting', 'gen');
  return new Map([
    [join(folder, 'c-api.md'), apiPage()],
    [join(folder, 'steps.md'), stepsPage(step)],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of pages()) writeFileSync(path, text);
}
