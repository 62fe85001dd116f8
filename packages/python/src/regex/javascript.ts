/**
 * Patterns as JavaScript regular expressions, where those mean exactly the same. They do not where groups may be unset
 * or empty in ways in which the languages differ: those patterns are left to `matcher.ts`.
 */
import { escapeCodePoint, type Limit, wordSource } from './character-class.ts';
import { groupsIn, minimumWidth, type Node } from './program.ts';

export interface Translation {
  readonly source: string;
  /** The JavaScript group of each group, from 1. */
  readonly groups: readonly number[];
  /** JavaScript's own groups, of which some may be none of the pattern's. */
  readonly captures: number;
}

/** The groups that have matched whenever the node has. */
function alwaysSet(node: Node): Set<number> {
  switch (node.kind) {
    case 'sequence':
      return new Set(node.items.flatMap((item) => [...alwaysSet(item)]));
    case 'group':
      return alwaysSet(node.body).add(node.index);
    case 'branch':
      return common(node.options.map(alwaysSet));
    case 'repeat':
      return node.min > 0 ? alwaysSet(node.body) : new Set();
    case 'assert':
      return node.negative ? new Set() : alwaysSet(node.body);
    case 'atomic':
      return alwaysSet(node.body);
    case 'conditional':
      return common([alwaysSet(node.yes), alwaysSet(node.no)]);
    default:
      return new Set();
  }
}

function common(sets: readonly Set<number>[]): Set<number> {
  const [first = new Set<number>(), ...rest] = sets;
  return new Set([...first].filter((group) => rest.every((set) => set.has(group))));
}

function hasReference(node: Node): boolean {
  switch (node.kind) {
    case 'reference':
      return true;
    case 'sequence':
      return node.items.some(hasReference);
    case 'branch':
      return node.options.some(hasReference);
    case 'group':
    case 'repeat':
    case 'assert':
    case 'atomic':
      return hasReference(node.body);
    default:
      return false;
  }
}

/** Whether JavaScript means the same. `set` are the groups that have matched before; those of the node are added. */
function isSame(node: Node, set: Set<number>): boolean {
  switch (node.kind) {
    case 'one':
    case 'at':
    case 'fail':
      return true;
    case 'sequence':
      return node.items.every((item) => isSame(item, set));
    case 'group': {
      if (!isSame(node.body, set)) return false;
      set.add(node.index);
      return true;
    }
    case 'branch': {
      const sets = node.options.map(() => new Set(set));
      if (!node.options.every((option, at) => isSame(option, sets[at] ?? new Set()))) return false;
      for (const group of common(sets)) set.add(group);
      return true;
    }
    case 'repeat': {
      const { body } = node;
      if (body.kind === 'one') return true;
      // An empty repetition ends the loop in Python; in JavaScript it does not match.
      if (minimumWidth(body) === 0) return false;
      // JavaScript forgets the groups of earlier repetitions.
      const groups = groupsIn(body);
      const always = alwaysSet(body);
      if (node.max > 1 && groups.some((group) => !always.has(group))) return false;
      const inner = new Set(set);
      if (!isSame(body, inner)) return false;
      if (node.min > 0) for (const group of inner) set.add(group);
      return true;
    }
    case 'assert': {
      const hasGroups = groupsIn(node.body).length > 0;
      if (hasGroups && (node.negative || !node.ahead)) return false;
      if (!node.ahead && hasReference(node.body)) return false;
      const inner = new Set(set);
      if (!isSame(node.body, inner)) return false;
      if (!node.negative) for (const group of inner) set.add(group);
      return true;
    }
    case 'atomic':
      return isSame(node.body, set);
    case 'reference':
      return node.rule === 'none' && set.has(node.group);
    case 'conditional':
      return false;
  }
}

export const isExpressible = (node: Node): boolean => isSame(node, new Set());

/** Whether subjects with characters beyond U+FFFF are not for JavaScript. */
export function isNarrow(node: Node): boolean {
  switch (node.kind) {
    case 'one':
      return node.set.isNarrow;
    case 'sequence':
      return node.items.some(isNarrow);
    case 'branch':
      return node.options.some(isNarrow);
    case 'assert':
      // Lookbehinds with the flag `u` are not to be relied on in V8.
      return !node.ahead || isNarrow(node.body);
    case 'group':
    case 'repeat':
    case 'atomic':
      return isNarrow(node.body);
    default:
      return false;
  }
}

/** Whether the source depends on the subject being ASCII. */
export function dependsOnSubject(node: Node): boolean {
  switch (node.kind) {
    case 'one':
      return !node.set.isSimple;
    case 'at':
      return node.name.endsWith('BOUNDARY');
    case 'sequence':
      return node.items.some(dependsOnSubject);
    case 'branch':
      return node.options.some(dependsOnSubject);
    case 'group':
    case 'repeat':
    case 'assert':
    case 'atomic':
      return dependsOnSubject(node.body);
    case 'conditional':
      return dependsOnSubject(node.yes) || dependsOnSubject(node.no);
    default:
      return false;
  }
}

class Writer {
  readonly groups: number[] = [];
  readonly #limit: Limit;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  write(node: Node): string {
    switch (node.kind) {
      case 'one':
        return node.set.source(this.#limit);
      case 'sequence':
        return node.items
          .map((item) => (item.kind === 'branch' ? `(?:${this.write(item)})` : this.write(item)))
          .join('');
      case 'group': {
        this.groups[node.index] = ++this.#count;
        return `(${this.write(node.body)})`;
      }
      case 'branch':
        return node.options.map((option) => this.write(option)).join('|');
      case 'repeat':
        return this.#repeat(node);
      case 'at':
        return this.#position(node.name);
      case 'assert': {
        const open = `(?${node.ahead ? '' : '<'}${node.negative ? '!' : '='}`;
        return `${open}${this.write(node.body)})`;
      }
      case 'atomic':
        return this.#atomic(() => this.write(node.body));
      case 'reference':
        return `(?:\\${this.groups[node.group] ?? 0})`;
      default:
        return '(?!)';
    }
  }

  /** A lookahead is never tried again: it captures what is to match, which then matches again as a reference. */
  #atomic(body: () => string): string {
    const group = ++this.#count;
    return `(?:(?=(${body()}))\\${group})`;
  }

  #repeat(node: Node & { kind: 'repeat' }): string {
    const { min, max, mode, body } = node;
    const inner = (): string => (body.kind === 'one' ? this.write(body) : `(?:${this.write(body)})`);
    const quantifier =
      max === Number.POSITIVE_INFINITY
        ? min === 0
          ? '*'
          : min === 1
            ? '+'
            : `{${min},}`
        : min === 0 && max === 1
          ? '?'
          : min === max
            ? `{${min}}`
            : `{${min},${max}}`;
    if (mode === 'possessive')
      return this.#atomic(() =>
        body.kind === 'one' ? inner() + quantifier : this.#atomic(() => this.write(body)) + quantifier,
      );
    return inner() + quantifier + (mode === 'lazy' ? '?' : '');
  }

  #position(name: string): string {
    switch (name) {
      case 'BEGINNING':
      case 'BEGINNING_STRING':
        return '^';
      case 'BEGINNING_LINE':
        // Not with a negated class: in lookbehinds V8 takes half a character for one with the flag `u`.
        return '(?:^|(?<=\\n))';
      case 'END':
        return '(?=\\n?$)';
      case 'END_LINE':
        return '(?![^\\n])';
      case 'END_STRING':
        return '$';
      case 'UNI_BOUNDARY':
      case 'UNI_NON_BOUNDARY': {
        const non = name === 'UNI_NON_BOUNDARY';
        if (this.#limit === 128) return non ? '\\B' : '\\b';
        const word = wordSource(this.#limit);
        return non
          ? `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`
          : `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
      }
      default:
        return name.includes('NON') ? '\\B' : '\\b';
    }
  }
}

// ---- repetitions of repetitions

/** Whether it may be tried in a number of ways that grows as a power of the length: a repetition of what is a repetition itself. */
export function isNested(node: Node, inside = false): boolean {
  switch (node.kind) {
    case 'sequence':
      return node.items.some((item) => isNested(item, inside));
    case 'branch':
      return node.options.some((option) => isNested(option, inside));
    case 'group':
      return isNested(node.body, inside);
    case 'repeat': {
      if (node.mode === 'possessive') return false;
      if (inside && node.max > node.min) return true;
      return isNested(node.body, inside || node.max === Number.POSITIVE_INFINITY);
    }
    default:
      return false;
  }
}

/** A character without which a node does not match. */
function requiredIn(node: Node): number | undefined {
  switch (node.kind) {
    case 'one':
      return node.set.single;
    case 'sequence':
      return requiredAmong(node.items);
    case 'group':
    case 'atomic':
      return requiredIn(node.body);
    case 'repeat':
      return node.min > 0 ? requiredIn(node.body) : undefined;
    default:
      return undefined;
  }
}

function requiredAmong(items: readonly Node[]): number | undefined {
  for (const item of items) {
    const required = requiredIn(item);
    if (required !== undefined) return required;
  }
  return undefined;
}

/** A test that comes before all those ways: a character that has to follow them is somewhere. */
function guardOf(node: Node, limit: Limit): string {
  if (node.kind !== 'sequence') return '';
  const nested = node.items.findIndex((item) => isNested(item));
  const required = nested < 0 ? undefined : requiredAmong(node.items.slice(nested + 1));
  if (required === undefined || required >= limit) return '';
  const source = escapeCodePoint(required, limit);
  return `(?=[^${source}]*${source})`;
}

/**
 * The source of a pattern that is expressible, for subjects below the limit. `once`: it is tried at one place only, where a look at
 * all that follows costs little.
 */
export function translate(node: Node, limit: Limit, once = false): Translation {
  const writer = new Writer(limit);
  const options = node.kind === 'branch' ? node.options : [node];
  const source = options
    .map((option) => (once ? guardOf(option, limit) : '') + writer.write(option))
    .join('|');
  return { source, groups: writer.groups, captures: writer.count };
}
