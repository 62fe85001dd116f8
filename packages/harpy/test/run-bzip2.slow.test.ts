import { test } from 'node:test';
import { printsWhatPythonPrints } from './harpy-process.ts';

test('bz2 does as on CPython', async (t) => {
  await printsWhatPythonPrints(t, 'bzip2.py');
});
