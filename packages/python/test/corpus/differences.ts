/** Where Harpy's own Python is known to differ from CPython: `corpus/differences.json`, and the document made of it. */
import { readFileSync } from 'node:fs';
import { diff } from './outcome.ts';
import { CORPUS } from './programs.ts';

export interface Difference {
  /** A program's name. */
  readonly program: string;
  /** One sentence for users. */
  readonly reason: string;
  /** What Harpy prints instead of what CPython prints; without it the program's whole output may differ. */
  readonly lines?: readonly { readonly cpython: readonly string[]; readonly harpy: readonly string[] }[];
}

export interface Differences {
  /** What is missing or differs in general, in Markdown. */
  readonly general: readonly string[];
  readonly programs: readonly Difference[];
}

export const DIFFERENCES = `${CORPUS}differences.json`;

export function readDifferences(): Differences {
  return JSON.parse(readFileSync(DIFFERENCES, 'utf8')) as Differences;
}

/** What is wrong with a program's output, as lines to show; empty if nothing is. */
export function judge(
  expected: readonly string[],
  actual: readonly string[],
  known: Difference | undefined,
): readonly string[] {
  if (known === undefined) return diff(expected, actual);
  if (diff(expected, actual).length === 0)
    return [`no longer differs from CPython: take it out of ${DIFFERENCES}`];
  if (known.lines === undefined) return [];
  let place = 0;
  let rest = [...actual];
  for (const { cpython, harpy } of known.lines) {
    const at = find(rest, harpy, place);
    if (at < 0)
      return [`${DIFFERENCES} tells of lines that are not printed:`, ...harpy, ...diff(expected, actual)];
    rest = [...rest.slice(0, at), ...cpython, ...rest.slice(at + harpy.length)];
    place = at + cpython.length;
  }
  return diff(expected, rest);
}

function find(lines: readonly string[], part: readonly string[], from: number): number {
  for (let at = from; at + part.length <= lines.length; at++)
    if (part.every((line, i) => line === lines[at + i])) return at;
  return -1;
}

/** The text of `docs/differences.md`. */
export function differencesDocument({ general, programs }: Differences): string {
  return `# Where Harpy's own Python differs from CPython 3.14

<!-- Made from packages/python/corpus/differences.json by npm run record. -->

The reference is CPython 3.14 as Pyodide runs it (\`harpy run --host pyodide\`). What is not listed here is meant to be the same;
if it isn't, please report it.

## In general

${general.map((text) => `- ${text}\n`).join('')}${
  programs.length === 0
    ? ''
    : `
## In the programs of the corpus

${programs.map(section).join('\n')}`
}`;
}

function section({ program, reason, lines }: Difference): string {
  const head = `### [${program}](../packages/python/corpus/${program}.py)\n\n${reason}\n`;
  if (lines === undefined) return head;
  const shown = lines.flatMap(({ cpython, harpy }) => [
    ...cpython.map((line) => `-${line.slice(1)}`),
    ...harpy.map((line) => `+${line.slice(1)}`),
  ]);
  return `${head}\n\`\`\`diff\n${shown.join('\n')}\n\`\`\`\n`;
}
