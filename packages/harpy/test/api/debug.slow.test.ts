/** Debug mode knows its interpreter: what one has open or stored is nothing to another in the same process. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createInterpreter, PythonError, type PythonProxy } from '../../src/api/interpreter.ts';
import { buildExtension } from './extensions.ts';

type Keeper = PythonProxy & { keep(value: unknown): null; kept(): unknown; leak(value: unknown): null };

const path = await buildExtension('packages/harpy/test/api/keeper.c');
const make = async () => {
  const python = await createInterpreter({ mode: 'debug', stderr: () => {} });
  return { python, keeper: (await python.importExtension(path, { mode: 'debug' })) as Keeper };
};

test('an HPyGlobal is never shared between interpreters', async () => {
  const [one, other] = [await make(), await make()];
  one.keeper.keep('first');
  assert.throws(
    () => other.keeper.kept(),
    (error) => error instanceof PythonError && /nothing is kept/.test(error.message),
  );
  other.keeper.keep('second');
  assert.equal(one.keeper.kept(), 'first');
  assert.equal(other.keeper.kept(), 'second');
});

test('open handles are those of one interpreter', async () => {
  const [one, other] = [await make(), await make()];
  const open = ({ python }: typeof one): number =>
    python.evaluate('len(__import__("hpy.universal").universal._debug.get_open_handles(0))') as number;
  const before = [open(one), open(other)] as const;
  one.keeper.leak('x');
  one.keeper.leak('y');
  assert.deepEqual([open(one), open(other)], [before[0] + 2, before[1]]);
});
