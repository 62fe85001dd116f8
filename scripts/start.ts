/** `npm start`: builds `examples/json` and compares it with CPython's `json` on the documents in the repository. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const example = join(root, 'examples', 'json');
const harpy = join(root, 'packages', 'harpy', 'bin', 'harpy.js');

function run(...args: string[]): void {
  const { status } = spawnSync(process.execPath, [harpy, ...args], { cwd: example, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('build', '--out', 'build');
run('run', '--host', 'pyodide', 'compare.py', ...process.argv.slice(2));
