import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readProject } from '../src/project.ts';
import { newFolder } from './new-folder.ts';

function project(toml: string): string {
  const folder = newFolder('harpy-project-');
  mkdirSync(join(folder, 'src'));
  for (const name of ['b.c', 'a.c', 'x.cpp']) writeFileSync(join(folder, 'src', name), '');
  writeFileSync(join(folder, 'pyproject.toml'), toml);
  return folder;
}

test('extensions are listed', () => {
  const folder = project(`[[tool.harpy.extension]]
name = "pkg.fast"
sources = ["src/*.c", "src/x.cpp"]
include = ["include"]
define = ["A=1"]
cflags = ["-Wall"]
cflags-wasm = ["-msimd128"]
cflags-cpython = ["-fwrapv"]
optimize = "3"
debug = true
`);
  assert.deepEqual(readProject(folder), [
    {
      name: 'pkg.fast',
      sources: ['src/a.c', 'src/b.c', 'src/x.cpp'],
      includes: ['include'],
      defines: ['A=1'],
      flags: ['-Wall'],
      wasmFlags: ['-msimd128'],
      nativeFlags: ['-fwrapv'],
      optimize: '3',
      debug: true,
    },
  ]);
});

test('mistakes are told with their place', () => {
  const entry = '[[tool.harpy.extension]]\n';
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['x = ', /^pyproject\.toml:1:\d+: /],
    ['', /lists no extensions/],
    [`${entry}sources = ["src/a.c"]`, /extension\[0\] needs a 'name'/],
    [`${entry}name = "a"`, /extension\[0\] needs 'sources'/],
    [`${entry}name = "a"\nsources = "src/a.c"`, /needs a list of strings as 'sources'/],
    [`${entry}name = "a"\nsources = ["no/*.c"]`, /no file matches 'no\/\*\.c'/],
    [`${entry}name = "a"\nsource = ["a.c"]`, /unknown key 'source'/],
    [
      `${entry}name = "a"\nsources = ["src/a.c"]\n${entry}name = "a"\nsources = ["src/b.c"]`,
      /'a' is listed twice/,
    ],
  ];
  for (const [toml, message] of wrong)
    assert.throws(() => readProject(project(toml)), { name: 'BuildError', message });
  assert.throws(() => readProject(tmpdir()), { message: /no sources given and no pyproject\.toml/ });
});
