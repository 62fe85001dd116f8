/**
 * The conformance suite on native CPython: python3, and what HARPY_PYTHONS lists (paths, with spaces between). Left out,
 * saying why, where no Python or no compiler is there; in CI that is a failure.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { BuildError } from '@harpy/toolchain/build-error';
import { NativeBuilder } from '@harpy/toolchain/native-build';
import { judge } from '../src/differences.ts';
import { buildNative, plain, runOnNative, type Variant } from '../src/native-host.ts';
import { readSuite } from '../src/suite.ts';

const topics = readSuite([], 'native');

function whyNot(python: string): string | false {
  try {
    new NativeBuilder(python);
    return false;
  } catch (error) {
    if (!(error instanceof BuildError) || process.env['HARPY_CI'] !== undefined) throw error;
    return error.message;
  }
}

/** What Python was not compiled with: clang, and gcc with checks for undefined behaviour. */
const variants: Variant[] = [];
for (const clang of ['clang-19', 'clang']) {
  if (spawnSync(clang, ['--version']).status !== 0) continue;
  variants.push({ name: '-clang', env: { CC: clang, CXX: clang.replace('clang', 'clang++') } });
  break;
}
if (spawnSync('gcc', ['--version']).status === 0) {
  const undefinedBehaviour = '-fsanitize=undefined';
  variants.push({
    name: '-checked',
    env: {
      CC: 'gcc',
      CXX: 'g++',
      CFLAGS: `${undefinedBehaviour} -fno-sanitize-recover=undefined`,
      LDFLAGS: undefinedBehaviour,
    },
  });
}

const others = (process.env['HARPY_PYTHONS'] ?? '').split(' ').filter(Boolean);

/** Whether a Python runs what is built for the limited API of the other version. */
const isAtLeast = (python: string, version: string): boolean =>
  whyNot(python) === false && minorOf(new NativeBuilder(python).python.version) >= minorOf(version);
const minorOf = (version: string): number => Number(version.split('.')[1]);

/** One binary for all: made with python3 for the limited API of 3.11, and with a later Python for that of 3.12. */
const abi3: (readonly [string, Variant, string])[] = [];
for (const version of ['3.11', '3.12']) {
  const made = ['python3', ...others].find((command) => isAtLeast(command, version));
  if (made === undefined) continue;
  const variant: Variant = { name: `-abi3-${version}`, env: {}, abi3: version };
  for (const command of ['python3', ...others])
    if (isAtLeast(command, version)) abi3.push([made, variant, command]);
}

for (const [python, variant, runner] of [
  ...['python3', ...others].map((command) => [command, plain, command] as const),
  ...variants.map((variant) => ['python3', variant, 'python3'] as const),
  ...abi3,
]) {
  const reason = whyNot(python);
  if (reason !== false) {
    test(`${python}${variant.name}`, { skip: reason }, () => {});
    continue;
  }
  const { version, results } = await runOnNative(topics, python, variant, runner);
  for (const { name, failure, known } of judge(results, { host: 'native', version, abi3: variant.abi3 })) {
    test(`CPython ${version}${variant.name}: ${name}`, (t) => {
      if (known !== null) t.diagnostic(`known to differ: ${known}`);
      assert.equal(failure, null, failure ?? '');
    });
  }
}

test('HPy_FatalError ends the program', { skip: whyNot('python3') }, async () => {
  const fatal = {
    name: 'fatal',
    folder: new URL('../../fatal', import.meta.url).pathname,
    sources: ['fatal_ext.c'],
    tests: [],
  };
  const { folder } = await buildNative([fatal]);
  const { status, signal, stderr } = spawnSync('python3', ['-c', 'import fatal_ext; fatal_ext.fatal()'], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: folder },
  });
  assert.match(stderr, /^Fatal Python error: .*nothing can be done\n/);
  assert.deepEqual([status, signal], [null, 'SIGABRT']);
});
