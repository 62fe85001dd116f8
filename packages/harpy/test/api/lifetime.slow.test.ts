/** Memory stays bounded: extension objects in one synchronous loop, on default settings of Node; finalizers; destructors. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createCoreInterpreter, type PythonProxy } from '../../src/api/interpreter.ts';
import { buildExtension } from './extensions.ts';

const path = await buildExtension('packages/harpy/test/api/lifetime.c');
const child = fileURLToPath(new URL('lifetime-child.js', import.meta.url));
const LIMIT = 512;

for (const [what, count] of [
  ['make:Plain', 10_000_000],
  ['make:Linked', 10_000_000],
  ['make:Destroyed', 10_000_000],
  ['keep:Plain', 1_000_000],
  ['keep:Linked', 1_000_000],
  ['keep:Destroyed', 1_000_000],
  ['texts', 300_000],
] as const) {
  test(`${what}, ${count} times`, () => {
    const output = execFileSync(process.execPath, [child, path, what, String(count)], { encoding: 'utf8' });
    const { mebibytes } = JSON.parse(output) as { mebibytes: number };
    assert.ok(mebibytes < LIMIT, `${mebibytes} MiB`);
  });
}

type Lifetime = PythonProxy & {
  counts(): PythonProxy;
  capsule(): unknown;
  Destroyed: new () => unknown;
  Final: PythonProxy;
  Plain: PythonProxy;
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Collects and lets finalizers run until `done`. Fails after a generous number of turns. */
async function until(done: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    if (done()) return;
    collect();
    await setImmediate();
  }
  assert.fail('it did not happen');
}

const python = createCoreInterpreter();
const lifetime = python.importExtensionBytes(new Uint8Array(await readFile(path)), { path }) as Lifetime;
const counts = (): number[] => lifetime.counts().$copy() as number[];

test('HPy_tp_destroy gets each struct once, as it was', async () => {
  const before = counts();
  for (let i = 0; i < 1000; i++) new lifetime.Destroyed();
  await until(() => (counts()[1] as number) >= (before[1] as number) + 900);
  assert.equal(counts()[2], 0, 'no struct was damaged');
});

test('HPy_tp_finalize sees the object with its struct and attributes, and may keep it', async () => {
  python.globals['Final'] = lifetime.Final;
  python.run(`
seen = []
class Sub(Final):
    pass
def make(callback):
    o = Sub()
    o.callback = callback
    o.mark = [1, 2]
make(seen.append)
`);
  await until(() => python.evaluate('len(seen)') === 1);
  assert.equal(python.evaluate('type(seen[0]) is Sub and seen[0].mark == [1, 2]'), true);
  assert.equal(counts()[3], 101, 'the struct is there, and it is called once');
});

test('capsule destructors run', async () => {
  const before = counts()[1] as number;
  for (let i = 0; i < 10; i++) lifetime.capsule();
  await until(() => (counts()[1] as number) >= before + 10);
});

test('a method has its object and the struct as long as it runs, however many others are used meanwhile', () => {
  python.globals['Plain'] = lifetime.Plain;
  python.run(`
others = [Plain() for _ in range(100)]
def use():
    for other in others:
        other.sum()
def fail():
    use()
    raise ValueError
class Caller(Plain):
    def __call__(self):
        use()
def check():
    for name in 'around', '__xor__':
        plain = Plain()
        plain.sum()
        around = getattr(plain, name)
        assert around(use) is True
        assert around(lambda: plain.around(use)) is True
        assert plain.sum() == 3
        try:
            around(fail)
        except ValueError:
            pass
        assert plain.sum() == 4, plain.sum()
        use()
        assert plain.sum() == 4
    plain, caller = Plain(), Caller()
    plain.sum(), caller.sum()
    assert (plain ^ caller) is True
    assert plain.sum() == caller.sum() == 3
`);
  python.run('check()');
});
