/** What `harpy doctor` finds out about the machine. */
import { execFile } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSnapshot, snapshotPath } from '@harpy/pyodide/boot/snapshot';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { bundledVersion } from '@harpy/toolchain/bundled-clang';
import { findSystemClang } from '@harpy/toolchain/system-clang';

type Environment = Readonly<Record<string, string | undefined>>;

/** One line of the report. */
export interface Finding {
  readonly topic: string;
  /** `missing`: Harpy works without it. `wrong`: Harpy does not. */
  readonly state: 'good' | 'missing' | 'wrong';
  readonly found: string;
  /** What having it would give, or how to mend it. */
  readonly hint?: string;
}

const PROBE_MILLISECONDS = 10_000;
const MEBIBYTE = 2 ** 20;

/** Looks at everything; never throws. */
export async function examine(env: Environment): Promise<Finding[]> {
  const probes: [string, () => Promise<Finding> | Finding][] = [
    ['Node', node],
    ['machine', machine],
    ['Pyodide', pyodide],
    ['Python start', () => snapshot(env)],
    ['bundled compiler', bundledCompiler],
    ['system compiler', systemCompiler],
    ['native Python', () => nativePython(env)],
    ['native C compiler', nativeCompiler],
    ['browser', () => browser(env)],
    ['cache', () => cache(env)],
  ];
  return Promise.all(
    probes.map(async ([topic, probe]) => {
      try {
        return await probe();
      } catch (error) {
        return {
          topic,
          state: 'wrong' as const,
          found: error instanceof Error ? error.message : String(error),
        };
      }
    }),
  );
}

function node(): Finding {
  const { node: version, v8 } = process.versions;
  const topic = 'Node';
  const major = Number(version.split('.')[0]);
  if (major < 20) return { topic, state: 'wrong', found: version, hint: 'Harpy needs Node 20 or later' };
  return { topic, state: 'good', found: `${version} (V8 ${v8}) on ${process.platform} ${process.arch}` };
}

function machine(): Finding {
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return {
    topic: 'machine',
    state: 'good',
    found: `${availableParallelism()} processors, ${gigabytes} GB memory`,
  };
}

function packageVersion(name: string): string {
  const file = fileURLToPath(import.meta.resolve(`${name}/package.json`));
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

function pyodide(): Finding {
  return {
    topic: 'Pyodide',
    state: 'good',
    found: `${packageVersion('pyodide')}, CPython 3.14 for --host pyodide`,
  };
}

function snapshot(env: Environment): Finding {
  const topic = 'Python start';
  const path = snapshotPath(env);
  if (!existsSync(path))
    return {
      topic,
      state: 'missing',
      found: 'no snapshot yet',
      hint: 'the first harpy run makes one; later ones start faster',
    };
  const image = readSnapshot(path);
  if (image === undefined)
    return {
      topic,
      state: 'missing',
      found: 'the snapshot is damaged',
      hint: 'the next harpy run makes a new one',
    };
  return { topic, state: 'good', found: `from a snapshot of ${megabytes(image.length)}` };
}

function bundledCompiler(): Finding {
  return { topic: 'bundled compiler', state: 'good', found: `clang, @yowasp/clang ${bundledVersion()}` };
}

function systemCompiler(): Finding {
  const topic = 'system compiler';
  const found = findSystemClang();
  if (found !== null)
    return { topic, state: 'good', found: `${found.command}: ${found.version}, ${found.target}` };
  return {
    topic,
    state: 'missing',
    found: 'no clang for WebAssembly',
    hint: 'builds would be faster; Debian: apt install clang lld wasi-libc libclang-rt-dev-wasm32',
  };
}

async function nativePython(env: Environment): Promise<Finding> {
  const topic = 'native Python';
  const report =
    'import sys,sysconfig,os;print(sys.version.split()[0]);print(os.path.exists(os.path.join(sysconfig.get_path("include"),"Python.h")))';
  const command = env['PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3');
  const output = await firstLines(command, ['-c', report]);
  if (output === undefined)
    return {
      topic,
      state: 'missing',
      found: `no ${command}`,
      hint: 'used to compare results and speed, and to build for CPython',
    };
  const [version = '', headers = ''] = output;
  if (headers !== 'True')
    return {
      topic,
      state: 'missing',
      found: `${version}, without Python.h`,
      hint: 'Debian: apt install python3-dev, to build for CPython',
    };
  return { topic, state: 'good', found: `${version}, with headers` };
}

async function nativeCompiler(): Promise<Finding> {
  const topic = 'native C compiler';
  for (const command of ['cc', 'gcc', 'clang']) {
    const output = await firstLines(command, ['--version']);
    if (output?.[0] !== undefined) return { topic, state: 'good', found: `${command}: ${output[0]}` };
  }
  return { topic, state: 'missing', found: 'none', hint: 'used to build the same sources for CPython' };
}

const browserNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'firefox',
];
const macBrowsers = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Firefox', 'Safari'];

function browser(env: Environment): Finding {
  const topic = 'browser';
  const named = env['CHROME_PATH'] ?? env['CHROMIUM_PATH'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...browserNames.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...macBrowsers.map((name) => `/Applications/${name}.app`),
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return { topic, state: 'good', found };
  return { topic, state: 'missing', found: 'none found', hint: 'used to run extensions in a browser' };
}

function cache(env: Environment): Finding {
  const folder = cacheFolder(env);
  const { files, bytes } = sizeOf(folder);
  return {
    topic: 'cache',
    state: 'good',
    found: `${folder}: ${files} files, ${megabytes(bytes)}; may be deleted`,
  };
}

function sizeOf(folder: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  let entries: readonly string[] = [];
  try {
    entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    // Not there yet.
  }
  for (const entry of entries) {
    const stats = lstatSync(join(folder, entry), { throwIfNoEntry: false });
    if (stats?.isFile() !== true) continue;
    files++;
    bytes += stats.size;
  }
  return { files, bytes };
}

function megabytes(bytes: number): string {
  return `${(bytes / MEBIBYTE).toFixed(1)} MB`;
}

/** The lines a program prints; undefined when it cannot be run. */
async function firstLines(command: string, args: readonly string[]): Promise<string[] | undefined> {
  try {
    const { stdout } = await promisify(execFile)(command, [...args], { timeout: PROBE_MILLISECONDS });
    return stdout.trim().split(/\r?\n/);
  } catch {
    return undefined;
  }
}
