import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ParseMode } from '../../src/parser/parse.ts';
import type { Verdict } from '../oracle.ts';
import { judge } from '../ours.ts';

interface Recorded {
  readonly mode: ParseMode;
  readonly flags: number;
  readonly verdicts: readonly Verdict[];
}

const INCOMPLETE = 0x4000;
const KEEP_BLOCKS = 0x200;
const path = new URL('../../../test/gen/modes.json', import.meta.url);

for (const { mode, flags, verdicts } of JSON.parse(readFileSync(path, 'utf8')) as readonly Recorded[]) {
  test(`mode ${mode} with flags ${flags.toString(16)} gives what CPython gives`, () => {
    const options = {
      allowIncomplete: (flags & INCOMPLETE) !== 0,
      keepBlocksOpen: (flags & KEEP_BLOCKS) !== 0,
    };
    assert.deepEqual(
      verdicts.map(({ source }) => ({ source, error: judge(source, mode, options).error })),
      verdicts.map(({ source, error }) => ({ source, error })),
    );
  });
}
