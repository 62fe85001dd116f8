import { test } from 'node:test';
import { printsWhatPythonPrints } from './harpy-process.ts';

test('accounts, groups, limits and use of resources are those of the system', async (t) => {
  if (process.platform !== 'linux') return t.skip('looks at the files that Linux has');
  await printsWhatPythonPrints(t, 'accounts.py');
});
