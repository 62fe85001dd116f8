/**
 * Patterns that never have to take back what they matched, as JavaScript code of their own: what comes next tells by its first character
 * whether a repetition goes on and which alternative it is, as in most patterns of tokens. For ASCII subjects only. The engine's own
 * regular expressions cost more to be entered, and make strings of all groups.
 */
import { type CharacterClass, isWord } from './character-class.ts';
import { groupsIn, minimumWidth, type Node } from './program.ts';

/**
 * Looks for a match in the text from a place on, or `only` there: fills `out` with the start, the end, the group that ended last, and
 * where each group starts and ends, -1 for those that did not match. False if there is none.
 */
export type DirectSearch = (text: string, from: number, only: boolean, out: number[]) => boolean;

/** Where a match of so many groups is put. */
export const directSpans = (groups: number): number[] => new Array<number>(3 + 2 * groups).fill(0);

/** ASCII characters, a bit each. */
type Characters = bigint;

/** What follows a part: characters of which the first is one, or that the match is complete; undefined if neither is certain. */
type Follow = Characters | 'accept' | undefined;

const CHARACTERS = 128;

/** The code for a pattern that matches no empty text; undefined if it may have to try again. */
export function directSearch(
  node: Node,
  groups: number,
  closing: readonly number[],
): DirectSearch | undefined {
  if (minimumWidth(node) === 0) return undefined;
  const writer = new DirectWriter();
  const body = writer.write(node, 'accept', '$S');
  if (body === undefined) return undefined;
  const { characters } = firstOf(node);
  const first = writer.test(characters, 'start');
  const variables: string[] = [];
  const results: string[] = [];
  for (let group = 1; group <= groups; group++) {
    variables.push(`a${group} = -1, b${group} = -1`);
    results.push(`out[${1 + 2 * group}] = a${group}; out[${2 + 2 * group}] = b${group};`);
  }
  const last = closing.reduce((before, group) => `b${group} >= 0 ? ${group} : ${before}`, '0');
  const source = `return function (text, from, only, out) {
const end = text.length;
for (let start = from; start < end; start++) {
if (${first}) $S: {
let at = start${variables.map((each) => `, ${each}`).join('')};
${body}
out[0] = start; out[1] = at; out[2] = ${last};
${results.join('\n')}
return true;
}
if (only) return false;
}
return false;
};`;
  return new Function(...writer.tables.keys(), source)(...writer.tables.values()) as DirectSearch;
}

// ---- what can come

const charactersOf = (test: (c: number) => boolean): Characters => {
  let characters = 0n;
  for (let c = 0; c < CHARACTERS; c++) if (test(c)) characters |= 1n << BigInt(c);
  return characters;
};

const classes = new WeakMap<CharacterClass, Characters>();

function charactersOfSet(set: CharacterClass): Characters {
  let characters = classes.get(set);
  if (characters === undefined) {
    characters = charactersOf((c) => set.has(c));
    classes.set(set, characters);
  }
  return characters;
}

/** The characters that what a node matches can begin with, and whether it can match nothing. */
function firstOf(node: Node): { readonly characters: Characters; readonly nullable: boolean } {
  switch (node.kind) {
    case 'one':
      return { characters: charactersOfSet(node.set), nullable: false };
    case 'sequence':
      return firstOfAll(node.items);
    case 'group':
    case 'atomic':
      return firstOf(node.body);
    case 'branch': {
      const all = node.options.map(firstOf);
      return {
        characters: all.reduce((before, { characters }) => before | characters, 0n),
        nullable: all.some(({ nullable }) => nullable),
      };
    }
    case 'repeat': {
      const { characters, nullable } = firstOf(node.body);
      return { characters, nullable: nullable || node.min === 0 };
    }
    case 'fail':
      return { characters: 0n, nullable: false };
    default:
      // Positions and assertions take nothing; the rest is not written.
      return { characters: 0n, nullable: true };
  }
}

function firstOfAll(items: readonly Node[]): ReturnType<typeof firstOf> {
  let characters = 0n;
  for (const item of items) {
    const first = firstOf(item);
    characters |= first.characters;
    if (!first.nullable) return { characters, nullable: false };
  }
  return { characters, nullable: true };
}

/** Nothing can make it fail. */
function alwaysMatches(node: Node): boolean {
  switch (node.kind) {
    case 'sequence':
      return node.items.every(alwaysMatches);
    case 'group':
    case 'atomic':
      return alwaysMatches(node.body);
    case 'repeat':
      return node.min === 0;
    default:
      return false;
  }
}

function followOf(rest: readonly Node[], follow: Follow): Follow {
  const { characters, nullable } = firstOfAll(rest);
  if (!nullable) return characters;
  if (follow === 'accept') return rest.every(alwaysMatches) ? 'accept' : undefined;
  return follow === undefined ? undefined : characters | follow;
}

/** Whether what follows fails for certain where one of the characters stands, or does not fail at all. */
const isSettled = (characters: Characters, follow: Follow): boolean =>
  follow === 'accept' || (follow !== undefined && (characters & follow) === 0n);

// ---- the code

class DirectWriter {
  /** Tables of characters by the names of their variables. */
  readonly tables = new Map<string, Uint8Array>();
  readonly #names = new Map<Characters, string>();
  #labels = 0;

  /** Statements that match from `at` on and leave it behind the match, or leave the label; undefined if that is not all. */
  write(node: Node, follow: Follow, fail: string): string | undefined {
    switch (node.kind) {
      case 'one': {
        const here = this.test(charactersOfSet(node.set), 'at');
        return `if (at >= end || !(${here})) break ${fail};\nat++;`;
      }
      case 'sequence':
        return this.#sequence(node.items, follow, fail);
      case 'group': {
        const body = this.write(node.body, follow, fail);
        const start = this.#label('s');
        return body === undefined
          ? undefined
          : `const ${start} = at;\n${body}\na${node.index} = ${start}; b${node.index} = at;`;
      }
      case 'branch':
        return this.#branch(node, follow, fail);
      case 'repeat':
        return this.#repeat(node, follow, fail);
      case 'atomic':
        return this.write(node.body, 'accept', fail);
      case 'at':
        return this.#position(node.name, fail);
      case 'assert':
        return this.#assertion(node, fail);
      case 'fail':
        return `break ${fail};`;
      default:
        return undefined;
    }
  }

  /** Whether the character at a place, which is in the text, is one of those. */
  test(characters: Characters, at: string): string {
    const code = `text.charCodeAt(${at})`;
    const only = onlyOne(characters);
    if (only !== undefined) return `${code} === ${only}`;
    let name = this.#names.get(characters);
    if (name === undefined) {
      name = `t${this.#names.size}`;
      this.#names.set(characters, name);
      this.tables.set(
        name,
        Uint8Array.from({ length: CHARACTERS }, (_, c) => Number((characters >> BigInt(c)) & 1n)),
      );
    }
    return `${name}[${code}] === 1`;
  }

  #label(stem: string): string {
    return `${stem}${this.#labels++}`;
  }

  /** Takes back what a part that failed has done: JavaScript that remembers it before, and that restores it. */
  #undo(node: Node): { readonly keep: string; readonly undo: string } {
    const start = this.#label('k');
    let keep = `const ${start} = at;`;
    let undo = `at = ${start};`;
    for (const group of groupsIn(node)) {
      keep += ` const ${start}a${group} = a${group}, ${start}b${group} = b${group};`;
      undo += ` a${group} = ${start}a${group}; b${group} = ${start}b${group};`;
    }
    return { keep, undo };
  }

  #sequence(items: readonly Node[], follow: Follow, fail: string): string | undefined {
    const parts: string[] = [];
    for (const [at, item] of items.entries()) {
      const part = this.write(item, followOf(items.slice(at + 1), follow), fail);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts.join('\n');
  }

  #branch(node: Node & { kind: 'branch' }, follow: Follow, fail: string): string | undefined {
    const done = this.#label('d');
    const { keep, undo } = this.#undo(node);
    let code = '';
    for (const [at, option] of node.options.entries()) {
      const { characters, nullable } = firstOf(option);
      const others = firstOf({ kind: 'branch', options: node.options.slice(at + 1) });
      // Where one has matched, no other can, or none is asked for.
      const settled =
        follow === 'accept' ||
        at === node.options.length - 1 ||
        (!nullable && !others.nullable && (characters & others.characters) === 0n);
      const next = this.#label('n');
      const body = settled ? this.write(option, follow, next) : undefined;
      if (body === undefined) return undefined;
      code += `${next}: {\n${body}\nbreak ${done};\n}\n${undo}\n`;
    }
    return `${done}: {\n${keep}\n${code}break ${fail};\n}`;
  }

  #repeat(node: Node & { kind: 'repeat' }, follow: Follow, fail: string): string | undefined {
    const { body, min, max, mode } = node;
    const { characters, nullable } = firstOf(body);
    if (nullable) return undefined;
    const settled = min === max || mode === 'possessive' || isSettled(characters, follow);
    if (!settled) return undefined;
    // A lazy one ends at once where nothing more is asked for; else it goes on as a greedy one, for what follows cannot match before.
    const most = mode === 'lazy' && follow === 'accept' ? min : max;
    const start = this.#label('s');
    if (body.kind === 'one') {
      const limit = most === Number.POSITIVE_INFINITY ? '' : ` && at < ${start} + ${most}`;
      const few = min === 0 ? '' : `\nif (at < ${start} + ${min}) break ${fail};`;
      return `const ${start} = at;\nwhile (at < end${limit} && ${this.test(characters, 'at')}) at++;${few}`;
    }
    let inside: Follow = mode === 'possessive' ? 'accept' : follow;
    if (most > 1) {
      if (inside === 'accept') inside = min > 1 ? characters : 'accept';
      else if (inside !== undefined) inside |= characters;
    }
    const next = this.#label('n');
    const written = this.write(body, inside, next);
    if (written === undefined) return undefined;
    const count = this.#label('c');
    const loop = this.#label('r');
    const { keep, undo } = this.#undo(body);
    const few = min === 0 ? '' : `\nif (${count} < ${min}) break ${fail};`;
    const limit = most === Number.POSITIVE_INFINITY ? '' : `${count} < ${most}`;
    return `let ${count} = 0;\n${loop}: for (; ${limit}; ${count}++) {\n${keep}\n${next}: {\n${written}\ncontinue ${loop};\n}\n${undo}\nbreak;\n}${few}`;
  }

  #assertion(node: Node & { kind: 'assert' }, fail: string): string | undefined {
    if (!node.ahead || groupsIn(node.body).length > 0) return undefined;
    const start = this.#label('s');
    if (!node.negative) {
      const body = this.write(node.body, 'accept', fail);
      return body === undefined ? undefined : `const ${start} = at;\n${body}\nat = ${start};`;
    }
    const none = this.#label('n');
    const body = this.write(node.body, 'accept', none);
    return body === undefined
      ? undefined
      : `const ${start} = at;\n${none}: {\n${body}\nbreak ${fail};\n}\nat = ${start};`;
  }

  #position(name: string, fail: string): string | undefined {
    const test = this.#holds(name);
    return test === undefined ? undefined : `if (!(${test})) break ${fail};`;
  }

  #holds(name: string): string | undefined {
    switch (name) {
      case 'BEGINNING':
      case 'BEGINNING_STRING':
        return 'at === 0';
      case 'BEGINNING_LINE':
        return 'at === 0 || text.charCodeAt(at - 1) === 10';
      case 'END':
        return 'at === end || at === end - 1 && text.charCodeAt(at) === 10';
      case 'END_LINE':
        return 'at === end || text.charCodeAt(at) === 10';
      case 'END_STRING':
        return 'at === end';
      default: {
        if (!name.endsWith('BOUNDARY')) return undefined;
        // ASCII subjects have the same words for all kinds.
        const words = charactersOf((c) => isWord(false, c));
        const before = `(at > 0 && ${this.test(words, 'at - 1')})`;
        const here = `(at < end && ${this.test(words, 'at')})`;
        return `${before} ${name.includes('NON') ? '===' : '!=='} ${here}`;
      }
    }
  }
}

function onlyOne(characters: Characters): number | undefined {
  if (characters === 0n || (characters & (characters - 1n)) !== 0n) return undefined;
  return characters.toString(2).length - 1;
}
