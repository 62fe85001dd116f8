/**
 * Runs the tests with Node's own runner: `node scripts/dist/test.js [--quick] [FOLDER...]`. `--quick` leaves out the
 * `*.slow.test` files, which start Pyodide or compile C.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const only = args.filter((arg) => !arg.startsWith('--'));
const projects = [
  'api',
  'headers',
  'conformance',
  'bench',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
];

const files = projects
  .filter((project) => only.length === 0 || only.includes(project))
  .map((project) => join(root, project, 'dist', 'test'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.js'))
      .filter((name) => !(quick && name.includes('.slow.')))
      // A test whose source was removed or renamed leaves its compiled form behind.
      .filter((name) => existsSync(join(folder, '..', '..', 'test', name.replace(/\.js$/, '.ts'))))
      .map((name) => relative(root, join(folder, name))),
  );
if (files.length === 0) {
  console.error('no tests found: run npm run build first');
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...files], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
