/** The Python package `hpy` as a TypeScript module, for where there are no files to read: a page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `folder` has the package; paths below it are the keys. */
export function pythonPackage(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const entries = paths.map((path) => {
    const lines = readFileSync(join(folder, path), 'utf8').split('\n');
    const text = lines.map((line) => `      ${JSON.stringify(line)},`).join('\n');
    return `  [\n    ${JSON.stringify(path)},\n    [\n${text}\n    ].join('\\n'),\n  ],`;
  });
  return new Map([
    [
      'python-sources.ts',
      `// Made by 'npm run generate' from packages/pyodide/python. Do not edit.\n\n/** The files of the package \`hpy\`, by path below site-packages. */\nexport const pythonSources: ReadonlyMap<string, string> = new Map([\n${entries.join('\n')}\n]);\n`,
    ],
  ]);
}
