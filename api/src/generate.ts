/**
 * `npm run generate`: writes every generated file of the repository. `--check` writes nothing and fails when
 * one is missing, stale or left over. New ids are added to `api/ids.lock.json`; locked ones never change.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { records } from './api.ts';
import { cpythonHeaders } from './emit/cpython.ts';
import { decoratorSources } from './emit/decorators.ts';
import { guardSources } from './emit/guards.ts';
import { headers } from './emit/headers.ts';
import { pythonPackage } from './emit/python-sources.ts';
import { abiJson, referencePages } from './emit/reference.ts';
import { pyodideSources, runtimeSources } from './emit/typescript.ts';
import { buildApi } from './model.ts';

const root = join(dirname(fileURLToPath(import.meta.resolve('@harpy/api/package.json'))), '..');
const lockPath = 'api/ids.lock.json';

/** Every generated folder with what belongs in it. */
function outputs(api: ReturnType<typeof buildApi>): Map<string, Map<string, string>> {
  return new Map([
    ['headers/include/hpy/gen', new Map([...headers(api), ...cpythonHeaders(api)])],
    ['packages/runtime/src/gen', new Map([...runtimeSources(api), ...decoratorSources(api)])],
    [
      'packages/pyodide/src/gen',
      new Map([
        ...pyodideSources(api),
        ...guardSources(),
        ...pythonPackage(join(root, 'packages/pyodide/python')),
      ]),
    ],
    ['docs/api/gen', referencePages(api)],
    ['api/gen', new Map([['hpy-abi.json', abiJson(api)]])],
  ]);
}

function read(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

function write(path: string, text: string): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, text);
  renameSync(`${target}.new`, target);
}

function main(args: readonly string[]): number {
  const check = args.includes('--check');
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) {
    console.error(`generate: unknown argument '${unknown}'; usage: npm run generate [-- --check]`);
    return 2;
  }
  const api = buildApi(records, JSON.parse(read(lockPath) ?? '{}') as Record<string, string>);
  const ids = [...api.handles, ...api.functions]
    .sort((a, b) => a.id - b.id)
    .map((m) => [m.id, m.name] as const);
  const files = new Map([[lockPath, `${JSON.stringify(Object.fromEntries(ids), null, 1)}\n`]]);
  const wrong: string[] = [];
  for (const [folder, contents] of outputs(api)) {
    for (const [name, text] of contents) files.set(`${folder}/${name}`, text);
    let present: string[] = [];
    try {
      present = readdirSync(join(root, folder));
    } catch {}
    for (const name of present.filter((found) => !contents.has(found))) {
      wrong.push(`${folder}/${name} is left over`);
      if (!check) rmSync(join(root, folder, name), { recursive: true });
    }
  }
  for (const [path, text] of files) {
    const now = read(path);
    if (now === text) continue;
    wrong.push(`${path} is ${now === null ? 'missing' : 'stale'}`);
    if (!check) write(path, text);
  }
  if (check && wrong.length > 0) {
    console.error(
      `${wrong.map((line) => `generate: ${line}`).join('\n')}\nrun 'npm run generate' and commit the result`,
    );
    return 1;
  }
  console.log(
    check
      ? `${files.size} generated files are fresh`
      : `${wrong.length} of ${files.size} generated files changed`,
  );
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`generate: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
