import { test } from 'node:test';
import { printsWhatPythonPrints } from './harpy-process.ts';

test('sockets, HTTP servers and clients, and asyncio’s streams do as on CPython', async (t) => {
  await printsWhatPythonPrints(t, 'network.py');
});
