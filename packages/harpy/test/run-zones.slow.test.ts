import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { printsWhatPythonPrints } from './harpy-process.ts';

test('time zones are those of CPython', async (t) => {
  if (!existsSync('/usr/share/zoneinfo')) return t.skip('no time zones here');
  await printsWhatPythonPrints(t, 'zones.py');
});

test('local time follows TZ', async (t) => {
  if (!existsSync('/usr/share/zoneinfo')) return t.skip('no time zones here');
  await printsWhatPythonPrints(t, 'local_zones.py');
});
