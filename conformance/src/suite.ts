/** The suite as files: a folder a topic, with C and Python side by side. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Topic {
  readonly name: string;
  readonly folder: string;
  /** C and C++ files, each an extension of its own. */
  readonly sources: readonly string[];
  /** Python files with functions `test_*`. */
  readonly tests: readonly string[];
}

export const suiteFolder = dirname(fileURLToPath(import.meta.resolve('@harpy/conformance/package.json')));

/** What the C is compiled to. */
export type Target = 'universal' | 'native';

/** A test that starts with the line `# universal only` or `# native only` is for extensions of that kind. */
function isFor(path: string, target: Target): boolean {
  const marked = /^# (universal|native) only$/m.exec(readFileSync(path, 'utf8').split('\n', 1)[0] ?? '');
  return marked === null || marked[1] === target;
}

export function readSuite(only: readonly string[] = [], target: Target = 'universal'): Topic[] {
  return readdirSync(suiteFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (only.length === 0 || only.includes(entry.name)))
    .map(({ name }) => {
      const folder = join(suiteFolder, name);
      const files = readdirSync(folder).sort();
      return {
        name,
        folder,
        sources: files.filter((file) => /\.(c|cpp)$/.test(file)),
        tests: files.filter((file) => /^test_\w+\.py$/.test(file) && isFor(join(folder, file), target)),
      };
    })
    .filter((topic) => topic.tests.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name));
}
