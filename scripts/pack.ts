/** `npm run pack [FOLDER]`: the packages as npm publishes them, in a folder (default `build/npm`). */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'build', 'npm'));
/** Those that depend on nobody first. */
const packages = [
  'headers',
  'packages/objects',
  'packages/python',
  'packages/runtime',
  'packages/pyodide',
  'packages/toolchain',
  'packages/harpy',
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of packages) {
  const folder = join(root, name);
  // npm takes the licence of a package from its folder only.
  const licence = join(folder, 'LICENSE');
  copyFileSync(join(root, 'LICENSE'), licence);
  try {
    const { status } = spawnSync('npm', ['pack', '--silent', '--pack-destination', out], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(status ?? 1);
  } finally {
    rmSync(licence, { force: true });
  }
}
