import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createInterpreter } from '../../src/api/interpreter.ts';
import { PythonError } from '../../src/api/python-error.ts';

test('JavaScript waits for coroutines, and they wait for promises', async () => {
  const python = await createInterpreter();
  python.run(`
import asyncio

async def add(a, b):
    await asyncio.sleep(0.01)
    return await a + await b

async def both(fetch):
    return await asyncio.gather(fetch(1), asyncio.wait_for(wrap(fetch(2)), 5))

async def wrap(promise):
    return await promise

async def failing(promise):
    try:
        await promise
    except Exception as error:
        return str(error)

async def raising():
    raise KeyError('no')

async def cancelled(promise):
    try:
        await asyncio.wait_for(wrap(promise), 0.01)
    except TimeoutError:
        return 'timed out'
`);
  const { globals } = python as unknown as { globals: Record<string, (...args: unknown[]) => unknown> };
  const call = (name: string, ...args: unknown[]) => python.settle(globals[name]?.(...args));
  assert.equal(
    await call('add', Promise.resolve(40), new Promise((resolve) => setTimeout(resolve, 5, 2))),
    42,
  );
  const two = (await call('both', async (value: number) => value * 10)) as Iterable<unknown>;
  assert.deepEqual([...two], [10, 20]);
  assert.match(String(await call('failing', Promise.reject(new Error('broken')))), /broken/);
  await assert.rejects(
    call('raising'),
    (error) => error instanceof PythonError && /KeyError/.test(error.message),
  );
  assert.equal(await call('cancelled', new Promise(() => undefined)), 'timed out');
  const several = await Promise.all(
    [1, 2, 3].map((value) => call('add', Promise.resolve(value), Promise.resolve(1))),
  );
  assert.deepEqual(several, [2, 3, 4]);
  python.close();
});
