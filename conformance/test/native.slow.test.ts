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
for (const [python, variant] of [
  ...['python3', ...others].map((command) => [command, plain] as const),
  ...variants.map((variant) => ['python3', variant] as const),
]) {
  const reason = whyNot(python);
  if (reason !== false) {
    test(`${python}${variant.name}`, { skip: reason }, () => {});
    continue;
  }
  const { version, results } = await runOnNative(topics, python, variant);
  for (const { name, failure, known } of judge(results, { host: 'native', version })) {
    test(`CPython ${version}: ${name}`, (t) => {
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
