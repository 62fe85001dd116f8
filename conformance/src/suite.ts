/** The suite as files: a folder a topic, with C and Python side by side. */
import { readdirSync } from 'node:fs';
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

export function readSuite(only: readonly string[] = []): Topic[] {
  return readdirSync(suiteFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (only.length === 0 || only.includes(entry.name)))
    .map(({ name }) => {
      const folder = join(suiteFolder, name);
      const files = readdirSync(folder).sort();
      return {
        name,
        folder,
        sources: files.filter((file) => /\.(c|cpp)$/.test(file)),
        tests: files.filter((file) => /^test_\w+\.py$/.test(file)),
      };
    })
    .filter((topic) => topic.tests.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name));
}
