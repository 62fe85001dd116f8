/**
 * Other build systems with `harpy include` and hpy.devel: a project of setuptools, one of meson-python, one of
 * scikit-build-core. They come from the package index with pip; without it, or without a C compiler, the tests are left out.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { headersFolder } from '../src/headers.ts';
import { newFolder } from './new-folder.ts';

const root = join(headersFolder(), '..');
const harpy = join(root, 'packages', 'harpy', 'bin', 'harpy.js');
const folder = newFolder('harpy-systems-');
const bin = join(folder, 'bin');
const python = join(folder, 'venv', 'bin', 'python');

const source = `#include "hpy.h"
HPyDef_METH(add, "add", HPyFunc_VARARGS)
static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    long a, b;
    return HPyArg_Parse(ctx, NULL, args, nargs, "ll", &a, &b) ? HPyLong_FromLong(ctx, a + b) : HPy_NULL;
}
static HPyDef *defines[] = {&add, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(example, module)
`;

function run(command: string, args: readonly string[], cwd = folder, more = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${dirname(python)}${delimiter}${process.env['PATH']}`,
      PIP_DISABLE_PIP_VERSION_CHECK: '1',
      ...more,
    },
  });
  if (error !== undefined) throw error;
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** A virtual environment with the build systems. */
function prepare(): string | false {
  try {
    run('python3', ['-m', 'venv', 'venv']);
    const tools = ['setuptools', 'wheel', 'meson-python', 'scikit-build-core', 'ninja', 'cmake'];
    run(python, ['-m', 'pip', 'install', '--quiet', ...tools]);
  } catch (error) {
    if (process.env['HARPY_CI'] !== undefined) throw error;
    return `no pip or no package index: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
  mkdirSync(bin);
  writeFileSync(join(bin, 'harpy'), `#!/bin/sh\nexec "${process.execPath}" "${harpy}" "$@"\n`);
  chmodSync(join(bin, 'harpy'), 0o755);
  return false;
}
const skip = prepare();

function project(name: string, files: Readonly<Record<string, string>>): string {
  const target = join(folder, name);
  mkdirSync(target);
  for (const [path, text] of Object.entries({ 'example.c': source, ...files }))
    writeFileSync(join(target, path), text);
  return target;
}

/** Installs the project's wheel to a folder of its own and uses it. */
function installAndUse(cwd: string, more = {}): void {
  run(
    python,
    ['-m', 'pip', 'install', '--quiet', '--no-build-isolation', '--no-deps', '--target', 'site', '.'],
    cwd,
    more,
  );
  const program = 'import example; print(example.add(20, 22), example.__file__)';
  const printed = run(python, ['-c', program], join(cwd, 'site'));
  assert.match(printed, /^42 .*example\.cpython-\d+.*\.so\n$/);
}

test('setuptools with hpy_ext_modules', { skip }, () => {
  // Built from a copy: building writes beside the sources.
  cpSync(join(root, 'python-devel'), join(folder, 'python-devel'), { recursive: true });
  cpSync(join(root, 'headers'), join(folder, 'headers'), {
    recursive: true,
    filter: (path) => !/node_modules|dist$/.test(path),
  });
  run(python, ['-m', 'pip', 'install', '--quiet', '--no-build-isolation', '--no-deps', './python-devel']);
  const cwd = project('with-setuptools', {
    'setup.py': `from setuptools import Extension, setup
setup(name="example", version="1.0", hpy_ext_modules=[Extension("example", sources=["example.c"])])
`,
    'pyproject.toml':
      '[build-system]\nrequires = ["setuptools", "harpy-devel"]\nbuild-backend = "setuptools.build_meta"\n',
  });
  installAndUse(cwd);
  run(python, ['setup.py', '-q', '--hpy-abi=universal', 'build_ext', '--inplace'], cwd);
  const used = run(
    process.execPath,
    [harpy, 'run', '-c', 'import example; print(example.add(1, 2), example.__file__)'],
    cwd,
  );
  assert.match(used, /^3 .*example\.hpy0\.wasm\n$/);
  const wrong = spawnSync(python, ['setup.py', '-q', '--hpy-abi=hybrid', 'build_ext'], {
    cwd,
    encoding: 'utf8',
  });
  assert.match(wrong.stderr, /--hpy-abi=hybrid: use cpython or universal/);
});

test('meson-python', { skip }, () => {
  installAndUse(
    project('with-meson', {
      'pyproject.toml': `[build-system]
requires = ["meson-python"]
build-backend = "mesonpy"
[project]
name = "example"
version = "1.0"
`,
      'meson.build': `project('example', 'c', default_options: ['c_std=c11', 'buildtype=release'])
harpy = find_program('harpy')
hpy_include = run_command(harpy, 'include', check: true).stdout().strip()
hpy_sources = run_command(harpy, 'include', '--sources', check: true).stdout().strip().split('\\n')
import('python').find_installation(pure: false).extension_module(
  'example', 'example.c', hpy_sources,
  c_args: ['-DHPY_ABI_CPYTHON', '-I' + hpy_include],
  gnu_symbol_visibility: 'hidden',
  install: true,
)
`,
    }),
  );
});

test('scikit-build-core', { skip }, () => {
  installAndUse(
    project('with-cmake', {
      'pyproject.toml': `[build-system]
requires = ["scikit-build-core"]
build-backend = "scikit_build_core.build"
[project]
name = "example"
version = "1.0"
`,
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.19)
project(example LANGUAGES C)
find_package(Python REQUIRED COMPONENTS Interpreter Development.Module)
execute_process(COMMAND harpy include OUTPUT_VARIABLE HPY_INCLUDE OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND harpy include --sources OUTPUT_VARIABLE HPY_SOURCES OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\\n" ";" HPY_SOURCES "\${HPY_SOURCES}")
Python_add_library(example MODULE WITH_SOABI example.c \${HPY_SOURCES})
target_compile_definitions(example PRIVATE HPY_ABI_CPYTHON)
target_include_directories(example PRIVATE \${HPY_INCLUDE})
set_target_properties(example PROPERTIES C_STANDARD 11 C_VISIBILITY_PRESET hidden)
install(TARGETS example DESTINATION .)
`,
    }),
  );
});
