/**
 * The suite on CPython for Windows: compiled with mingw-w64 and run under Wine, and compiled, without running it, by the
 * rules of MSVC, which clang knows.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { BuildError } from '@harpy/toolchain/build-error';
import { nativeFlags, nativeHelpers, nativeSources } from '@harpy/toolchain/native-build';
import { DRIVER, type NativeRun, readReport } from './native-host.ts';
import { suiteFolder, type Topic } from './suite.ts';

const GCC = 'x86_64-w64-mingw32-gcc';
const GXX = 'x86_64-w64-mingw32-g++';

/** Throws `BuildError` with what the compiler says. */
function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new BuildError(`${program} ${args.join(' ')} failed`, stderr);
}

/** The first of the programs that starts. Throws `BuildError` that says what to install. */
function find(programs: readonly string[], packages: string): string {
  const found = programs.find((program) => spawnSync(program, ['--version']).status === 0);
  if (found === undefined) throw new BuildError(`${programs[0]} is missing: install ${packages}`);
  return found;
}

/** Where that compiler looks for headers. */
function headersOf(compiler: string, language: string): string[] {
  const { stderr } = spawnSync(compiler, ['-v', '-E', '-x', language, '-'], { encoding: 'utf8', input: '' });
  const list = stderr.split('#include <...> search starts here:')[1]?.split('End of search')[0] ?? '';
  return list.split('\n').flatMap((line) => (line.trim() === '' ? [] : resolve(line.trim())));
}

const isPlus = (source: string): boolean => source.endsWith('.cpp');
const sourcesOf = (topics: readonly Topic[]): string[] =>
  topics.flatMap(({ folder, sources }) => sources.map((source) => join(folder, source)));
const ownSources = (): string[] => [...nativeSources(), ...nativeHelpers().map(({ path }) => path)];
const include = (python: string): string[] => [...nativeFlags(), '-isystem', join(python, 'include')];

/** Compiles and runs the topics' tests, `python` being the folder of CPython for Windows. Throws `BuildError`. */
export function runOnWindows(topics: readonly Topic[], python: string): NativeRun {
  find([GCC], 'g++-mingw-w64-x86-64-win32');
  find([GXX], 'g++-mingw-w64-x86-64-win32');
  const wine = find(['wine', 'wine64'], 'wine and wine64');
  const folder = join(suiteFolder, 'build', 'windows');
  const objects = join(folder, 'objects');
  mkdirSync(objects, { recursive: true });
  // Python's C library, not the older one that gcc takes by itself: they have an errno each.
  const flags = [
    '-O2',
    '-Wall',
    '-Wextra',
    '-Wno-unused-parameter',
    '-Wno-missing-field-initializers',
    '-D_UCRT',
  ];
  const linked = ownSources().map((source, index) => {
    const object = join(objects, `${index}-${basename(source)}.o`);
    run(GCC, ['-std=c11', ...flags, '-Werror', ...include(python), '-c', source, '-o', object]);
    return object;
  });
  const library = join(python, 'libs', `${versionOf(python).short}.lib`);
  for (const source of sourcesOf(topics)) {
    const object = join(objects, `${basename(source)}.o`);
    const [compiler, standard] = isPlus(source) ? [GXX, '-std=c++17'] : [GCC, '-std=c11'];
    run(compiler, [standard, ...flags, ...include(python), '-c', source, '-o', object]);
    const output = join(folder, `${basename(source).replace(/\.\w+$/, '')}.pyd`);
    run(compiler, [
      ...['-shared', '-static-libgcc', '-static-libstdc++', object, ...linked, library, '-lucrt'],
      ...['-Wl,-Bstatic', '-lpthread', '-o', output],
    ]);
  }
  const there = (path: string): string => `Z:${path}`;
  const report = join(folder, 'results.json');
  const tests = topics.flatMap((topic) =>
    topic.tests.map((test) => [topic.name, test.replace(/\.py$/, '')] as const),
  );
  const { status, signal, stdout, stderr } = spawnSync(
    wine,
    [join(python, 'python.exe'), '-X', 'faulthandler', '-c', DRIVER, JSON.stringify(tests), there(report)],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        WINEDEBUG: '-all',
        WINEPREFIX: join(folder, 'wine'),
        PYTHONHOME: there(python),
        PYTHONPATH: [folder, suiteFolder, ...topics.map((topic) => topic.folder)].map(there).join(';'),
        PYTHONUTF8: '1',
        PYTHONDONTWRITEBYTECODE: '1',
      },
    },
  );
  if (status !== 0) {
    throw new Error(`the suite ended Python with ${signal ?? status}:\n${stdout}${stderr}`);
  }
  return { version: versionOf(python).long, results: readReport(report) };
}

/** Compiles all that is linked into an extension, and the topics' sources, as MSVC would. Throws `BuildError`. */
export function checkAsMsvc(topics: readonly Topic[], python: string): void {
  find([GCC], 'g++-mingw-w64-x86-64-win32');
  const clang = find(['clang-19', 'clang'], 'clang-19');
  const common = [
    ...['--target=x86_64-pc-windows-msvc', '-fms-compatibility', '-fms-extensions', '-fsyntax-only'],
    ...['-fms-compatibility-version=19.40', '-include', join(suiteFolder, 'msvc-mode.h')],
  ];
  const after = (folders: readonly string[]): string[] => folders.flatMap((folder) => ['-idirafter', folder]);
  const c = after(headersOf(GCC, 'c').filter((folder) => !folder.includes('/gcc/')));
  // gcc's own C++ library is not for that mode: it expects 128-bit integers wherever gcc has them.
  const plus = [...headersOf(GXX, 'c++').filter((folder) => folder.includes('c++'))].flatMap((folder) => [
    '-isystem',
    folder,
  ]);
  for (const source of [...ownSources(), ...sourcesOf(topics)]) {
    const strict = isPlus(source)
      ? ['-x', 'c++', '-std=c++20', '-U__SIZEOF_INT128__', '-D__STRICT_ANSI__', ...plus]
      : ['-std=c11', '-Werror=all', '-Wno-unused-function', '-Wno-deprecated-declarations'];
    run(clang, [...common, ...strict, ...c, ...include(python), source]);
  }
}

function versionOf(python: string): { readonly long: string; readonly short: string } {
  const text = readFileSync(join(python, 'include', 'patchlevel.h'), 'utf8');
  const long = /PY_VERSION\s+"(\d+\.\d+\.\d+)/.exec(text)?.[1];
  if (long === undefined) throw new BuildError(`${python} has no CPython for Windows`);
  const [major, minor] = long.split('.');
  return { long, short: `python${major}${minor}` };
}
