/**
 * The programs of the corpus: `corpus/PART/TOPIC/NAME.py`. Folders beside the programs of a topic hold modules and data of
 * theirs. Lines `# corpus: WORD` say how a program must be run.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Program {
  /** `language/scopes/closures`. */
  readonly name: string;
  /** `language/scopes`. */
  readonly topic: string;
  readonly path: string;
  /** Harpy runs it in a process of its own, since it changes or ends its process. */
  readonly ownProcess: boolean;
  /** CPython runs it in an interpreter that has run nothing before: not all that Pyodide does for asyncio is in its memory. */
  readonly fresh: boolean;
}

/** The folder of the corpus, with a slash at its end. */
export const CORPUS: string = fileURLToPath(new URL('../../../corpus/', import.meta.url));
export const PARTS: readonly string[] = ['language', 'builtins', 'library', 'programs'];

const WORDS = new Set(['own-process']);

/** All programs in order, or those whose names contain `filter`. */
export function findPrograms(filter = ''): Program[] {
  const programs: Program[] = [];
  for (const part of PARTS) {
    if (!existsSync(CORPUS + part)) continue;
    for (const topic of readdirSync(CORPUS + part).sort())
      for (const file of readdirSync(`${CORPUS}${part}/${topic}`).sort())
        if (file.endsWith('.py')) programs.push(readProgram(`${part}/${topic}`, file.slice(0, -3)));
  }
  return programs.filter(({ name }) => name.includes(filter));
}

function readProgram(topic: string, base: string): Program {
  const path = `${CORPUS}${topic}/${base}.py`;
  const source = readFileSync(path, 'latin1');
  const words = [...source.matchAll(/^# corpus: (.*)$/gm)].map((match) => match[1] ?? '');
  for (const word of words)
    if (!WORDS.has(word)) throw new Error(`${path}: unknown word "${word}" after "corpus:"`);
  return {
    name: `${topic}/${base}`,
    topic,
    path,
    ownProcess: words.includes('own-process'),
    fresh: source.includes('asyncio'),
  };
}
