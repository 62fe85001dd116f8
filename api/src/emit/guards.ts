/**
 * packages/pyodide/src/gen/guards.ts: JavaScript around calls into an extension, which catches what they throw.
 *
 * An engine compiles a function once for all of its closures, and in the compiled code only one wasm function can be
 * called without asking which one it is. So each of the first extensions of a program has functions of its own.
 */

/** So many extensions are called at full speed. */
const COPIES = 8;
const MOST = 4;

interface Shape {
  /** Of the function made, and of the entry it calls; a number is put after both. */
  readonly name: string;
  readonly entry: string;
  /** Parameters between the function's index and those that are counted. */
  readonly first: readonly string[];
  readonly failure: number;
}

const shapes: readonly Shape[] = [
  { name: 'object', entry: 'enter', first: [], failure: 0 },
  { name: 'status', entry: 'ask', first: [], failure: -1 },
  { name: 'positional', entry: 'positional', first: ['self'], failure: 0 },
  { name: 'keywords', entry: 'keywords', first: ['self', 'nargs', 'last'], failure: 0 },
];

const numbers = Array.from({ length: MOST }, (_, index) => index + 1);
const parametersOf = ({ first }: Shape, count: number): string[] => [
  'fn',
  ...first,
  ...['a', 'b', 'c', 'd'].slice(0, count),
];
const each = (line: (shape: Shape, count: number) => string): string =>
  shapes.flatMap((shape) => numbers.map((count) => line(shape, count))).join('\n');

const member = (shape: Shape, count: number): string =>
  `  readonly ${shape.name}${count}: (${parametersOf(shape, count)
    .map((name) => `${name}: number`)
    .join(', ')}) => number;`;

function guard(shape: Shape, count: number): string {
  const parameters = parametersOf(shape, count).join(', ');
  return [
    `    ${shape.name}${count}: (${parameters}) => {`,
    '      try {',
    `        return ${shape.entry}${count}(${parameters});`,
    '      } catch (error) {',
    `        return fail(fn, error, ${shape.failure});`,
    '      }',
    '    },',
  ].join('\n');
}

/** The entries are constants of each copy: looking one up in an object would take longer than the call. */
const copy = (place: number): string =>
  [
    `function guards${place}(entries: Entries, fail: Fail): Guards {`,
    '  const {',
    each(({ entry }, count) => `    ${entry}${count},`),
    '  } = entries;',
    '  return {',
    each(guard),
    '  };',
    '}',
    '',
  ].join('\n');

export function guardSources(): Map<string, string> {
  const copies = Array.from({ length: COPIES }, (_, place) => place);
  return new Map([
    [
      'guards.ts',
      `// Made by 'npm run generate' from api/src/emit/guards.ts. Do not edit.
import type { Entries } from '../entry.ts';

/** What is done with what a call of the function \`fn\` threw; returns \`failure\`. */
export type Fail = (fn: number, error: unknown, failure: number) => number;

/** Calls of an extension's functions by their index. */
export interface Guards {
${each(member)}
}

${copies.map(copy).join('\n')}
/** One for each of a program's extensions; later ones share the last. */
export const guards: readonly ((entries: Entries, fail: Fail) => Guards)[] = [
${copies.map((place) => `  guards${place},`).join('\n')}
];
`,
    ],
  ]);
}
