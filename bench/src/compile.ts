/** How fast Harpy's own Python compiles: lines a second, of process time, parsing and what the engine does at first included. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import '@harpy/objects/builtin-types';
import { parseSource, treeToJavaScript } from '@harpy/python/source';

/** The first round is that of a process that has compiled nothing yet. */
const ROUNDS = 4;

function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pythonFiles(path);
    return entry.name.endsWith('.py') ? [path] : [];
  });
}

const processMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Lines a second of one round, and the characters of JavaScript for a line. */
function round(sources: readonly (readonly [string, string])[], lazy: boolean): readonly [number, number] {
  let lines = 0;
  let characters = 0;
  const before = processMs();
  for (const [filename, source] of sources) {
    const options = { filename, mode: 'exec', lazy } as const;
    let js: string;
    try {
      js = treeToJavaScript(parseSource(source, options), options, false);
    } catch {
      // Packages have files with errors in them, for tests.
      continue;
    }
    new Script(js);
    lines += source.split('\n').length;
    characters += js.length;
  }
  return [(lines / (processMs() - before)) * 1000, characters / lines];
}

/** The table, as text, for all Python files in a folder. */
export function compileFigures(folder: string): string {
  const sources = pythonFiles(folder).map((path) => [path, readFileSync(path, 'utf8')] as const);
  const rows = [
    ['modules, bodies of functions later', true],
    ['everything', false],
  ] as const;
  return [
    `Compiling ${sources.length} files of Python, thousands of lines a second (first round, best of the next ${ROUNDS - 1}), and JavaScript for a line`,
    ...rows.map(([name, lazy]) => {
      const [first, ...others] = Array.from({ length: ROUNDS }, () => round(sources, lazy));
      const best = Math.max(...others.map(([speed]) => speed));
      return `${name.padEnd(36)}${((first?.[0] ?? 0) / 1000).toFixed(0).padStart(6)}${(best / 1000).toFixed(0).padStart(6)}${(first?.[1] ?? 0).toFixed(0).padStart(6)} characters`;
    }),
  ].join('\n');
}
