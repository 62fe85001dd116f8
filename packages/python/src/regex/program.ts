/** The code of a pattern, an array of numbers, read into a tree. */
import { type CaseRule, CharacterClass, type ClassItem } from './character-class.ts';
import { type AtName, atName, categoryName, MAX_REPEAT, type OpName, opName } from './codes.ts';

export type Node =
  | { readonly kind: 'one'; readonly set: CharacterClass }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'group'; readonly index: number; readonly body: Node }
  | { readonly kind: 'branch'; readonly options: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly min: number;
      readonly max: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
      readonly body: Node;
    }
  | { readonly kind: 'at'; readonly name: AtName }
  | {
      readonly kind: 'assert';
      readonly negative: boolean;
      readonly back: number;
      readonly ahead: boolean;
      readonly body: Node;
    }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'reference'; readonly group: number; readonly rule: CaseRule }
  | { readonly kind: 'conditional'; readonly group: number; readonly yes: Node; readonly no: Node }
  | { readonly kind: 'fail' };

export class InvalidCode extends Error {}

const RULES: Readonly<Record<string, CaseRule>> = {
  _IGNORE: 'ascii',
  _LOC_IGNORE: 'locale',
  _UNI_IGNORE: 'unicode',
};

function ruleOf(name: OpName, stem: string): CaseRule {
  return RULES[name.slice(stem.length)] ?? 'none';
}

const EMPTY: Node = { kind: 'sequence', items: [] };

class Reader {
  readonly #code: readonly number[];
  #at = 0;

  constructor(code: readonly number[]) {
    this.#code = code;
  }

  #next(): number {
    const value = this.#code[this.#at++];
    if (value === undefined) throw new InvalidCode();
    return value;
  }

  /** Where a skip at the current position leads. */
  #skip(): number {
    const start = this.#at;
    return start + this.#next();
  }

  /** Reads up to `end`, or a JUMP or SUCCESS before it. */
  sequence(end: number): Node {
    const open: { index: number; outer: Node[] }[] = [];
    let items: Node[] = [];
    while (this.#at < end) {
      const op = opName(this.#code[this.#at]);
      if (op === 'JUMP' || op === 'SUCCESS') break;
      this.#at++;
      if (op === 'MARK') {
        const mark = this.#next();
        if (mark % 2 === 0) {
          open.push({ index: mark / 2 + 1, outer: items });
          items = [];
        } else {
          const group = open.pop();
          if (group === undefined || group.index !== (mark + 1) / 2) throw new InvalidCode();
          group.outer.push({ kind: 'group', index: group.index, body: sequenceOf(items) });
          items = group.outer;
        }
        continue;
      }
      if (op === undefined) throw new InvalidCode();
      const node = this.#node(op);
      if (node !== undefined) items.push(node);
    }
    if (open.length > 0) throw new InvalidCode();
    return sequenceOf(items);
  }

  #node(op: OpName): Node | undefined {
    switch (op) {
      case 'FAILURE':
        return { kind: 'fail' };
      case 'ANY':
        return one([range(10, 10)], true, 'none');
      case 'ANY_ALL':
        return one([], true, 'none');
      case 'LITERAL':
      case 'LITERAL_IGNORE':
      case 'LITERAL_UNI_IGNORE':
      case 'LITERAL_LOC_IGNORE':
        return this.#literal(ruleOf(op, 'LITERAL'), false);
      case 'NOT_LITERAL':
      case 'NOT_LITERAL_IGNORE':
      case 'NOT_LITERAL_UNI_IGNORE':
      case 'NOT_LITERAL_LOC_IGNORE':
        return this.#literal(ruleOf(op, 'NOT_LITERAL'), true);
      case 'IN':
      case 'IN_IGNORE':
      case 'IN_UNI_IGNORE':
      case 'IN_LOC_IGNORE': {
        const end = this.#skip();
        const set = this.#charset(ruleOf(op, 'IN'));
        this.#at = end;
        return { kind: 'one', set };
      }
      case 'CATEGORY': {
        const name = categoryName(this.#next());
        if (name === undefined) throw new InvalidCode();
        return one([{ kind: 'category', name }], false, 'none');
      }
      case 'AT': {
        const name = atName(this.#next());
        if (name === undefined) throw new InvalidCode();
        return { kind: 'at', name };
      }
      case 'INFO':
        this.#at = this.#skip();
        return undefined;
      case 'BRANCH':
        return this.#branch();
      case 'REPEAT':
      case 'POSSESSIVE_REPEAT':
      case 'REPEAT_ONE':
      case 'MIN_REPEAT_ONE':
      case 'POSSESSIVE_REPEAT_ONE':
        return this.#repeat(op);
      case 'ATOMIC_GROUP': {
        const end = this.#skip();
        const body = this.sequence(end);
        this.#at = end;
        return { kind: 'atomic', body };
      }
      case 'ASSERT':
      case 'ASSERT_NOT': {
        const end = this.#skip();
        const back = this.#next();
        const body = this.sequence(end);
        this.#at = end;
        return { kind: 'assert', negative: op === 'ASSERT_NOT', back, ahead: back === 0, body };
      }
      case 'GROUPREF':
      case 'GROUPREF_IGNORE':
      case 'GROUPREF_UNI_IGNORE':
      case 'GROUPREF_LOC_IGNORE':
        return { kind: 'reference', group: this.#next() + 1, rule: ruleOf(op, 'GROUPREF') };
      case 'GROUPREF_EXISTS':
        return this.#conditional();
      default:
        throw new InvalidCode();
    }
  }

  #literal(rule: CaseRule, negated: boolean): Node {
    const codePoint = this.#next();
    // With the locale's rule both cases of the literal count.
    const low = rule === 'locale' && codePoint >= 65 && codePoint <= 90 ? codePoint + 32 : codePoint;
    return one([range(low, low)], negated, rule === 'locale' ? 'ascii' : rule);
  }

  #charset(rule: CaseRule): CharacterClass {
    const items: ClassItem[] = [];
    let negated = false;
    for (;;) {
      const op = opName(this.#next());
      switch (op) {
        case 'FAILURE':
          return new CharacterClass(items, negated, rule);
        case 'NEGATE':
          negated = !negated;
          break;
        case 'LITERAL': {
          const codePoint = this.#next();
          items.push(range(codePoint, codePoint));
          break;
        }
        case 'RANGE':
          items.push(range(this.#next(), this.#next()));
          break;
        case 'RANGE_UNI_IGNORE':
          items.push({ kind: 'rangeIgnore', low: this.#next(), high: this.#next() });
          break;
        case 'CATEGORY': {
          const name = categoryName(this.#next());
          if (name === undefined) throw new InvalidCode();
          items.push({ kind: 'category', name });
          break;
        }
        case 'CHARSET': {
          const start = this.#at;
          const words = this.#code.slice(start, start + 8);
          this.#at += 8;
          items.push({
            kind: 'bits',
            size: 256,
            has: (c) => (((words[c >> 5] ?? 0) >>> (c & 31)) & 1) === 1,
          });
          break;
        }
        case 'BIGCHARSET': {
          const count = this.#next();
          const start = this.#at;
          const blocks = this.#code.slice(start, start + 64);
          const words = this.#code.slice(start + 64, start + 64 + count * 8);
          this.#at += 64 + count * 8;
          const has = (c: number): boolean => {
            const high = c >> 8;
            const block = ((blocks[high >> 2] ?? 0) >>> (8 * (high & 3))) & 0xff;
            return (((words[block * 8 + ((c & 0xff) >> 5)] ?? 0) >>> (c & 31)) & 1) === 1;
          };
          items.push({ kind: 'bits', size: 0x10000, has });
          break;
        }
        default:
          throw new InvalidCode();
      }
    }
  }

  #branch(): Node {
    const options: Node[] = [];
    for (;;) {
      const start = this.#at;
      const skip = this.#next();
      if (skip === 0) return { kind: 'branch', options };
      options.push(this.sequence(start + skip));
      this.#at = start + skip;
    }
  }

  #repeat(op: OpName): Node {
    const end = this.#skip();
    const min = this.#next();
    const limit = this.#next();
    const max = limit === MAX_REPEAT ? Number.POSITIVE_INFINITY : limit;
    const body = this.sequence(end);
    this.#at = end;
    switch (op) {
      case 'REPEAT': {
        const until = opName(this.#next());
        return { kind: 'repeat', min, max, mode: until === 'MIN_UNTIL' ? 'lazy' : 'greedy', body };
      }
      case 'POSSESSIVE_REPEAT':
        this.#at++;
        return { kind: 'repeat', min, max, mode: 'possessive', body };
      case 'MIN_REPEAT_ONE':
        return { kind: 'repeat', min, max, mode: 'lazy', body };
      case 'POSSESSIVE_REPEAT_ONE':
        return { kind: 'repeat', min, max, mode: 'possessive', body };
      default:
        return { kind: 'repeat', min, max, mode: 'greedy', body };
    }
  }

  #conditional(): Node {
    const group = this.#next() + 1;
    const start = this.#at;
    const target = start + this.#next() - 1;
    const yes = this.sequence(target);
    if (opName(this.#code[this.#at]) !== 'JUMP' || this.#at >= target)
      return { kind: 'conditional', group, yes, no: EMPTY };
    this.#at++;
    const end = this.#skip();
    const no = this.sequence(end);
    this.#at = end;
    return { kind: 'conditional', group, yes, no };
  }
}

const range = (low: number, high: number): ClassItem => ({ kind: 'range', low, high });
const one = (items: readonly ClassItem[], negated: boolean, rule: CaseRule): Node => ({
  kind: 'one',
  set: new CharacterClass(items, negated, rule),
});

function sequenceOf(items: readonly Node[]): Node {
  const [only] = items;
  return only !== undefined && items.length === 1 ? only : { kind: 'sequence', items };
}

/** Throws `InvalidCode` for what the compiler of `re` never makes. */
export function readProgram(code: readonly number[]): Node {
  return new Reader(code).sequence(code.length);
}

/** The fewest characters a node can match. */
export function minimumWidth(node: Node): number {
  switch (node.kind) {
    case 'one':
      return 1;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + minimumWidth(item), 0);
    case 'group':
    case 'atomic':
      return minimumWidth(node.body);
    case 'branch':
      return Math.min(...node.options.map(minimumWidth));
    case 'repeat':
      return node.min === 0 ? 0 : node.min * minimumWidth(node.body);
    case 'conditional':
      return Math.min(minimumWidth(node.yes), minimumWidth(node.no));
    case 'fail':
      return Number.POSITIVE_INFINITY;
    default:
      return 0;
  }
}

/** The groups within a node, in the order in which they end. */
export function groupsIn(node: Node): number[] {
  switch (node.kind) {
    case 'sequence':
      return node.items.flatMap(groupsIn);
    case 'group':
      return [...groupsIn(node.body), node.index];
    case 'branch':
      return node.options.flatMap(groupsIn);
    case 'repeat':
    case 'assert':
    case 'atomic':
      return groupsIn(node.body);
    case 'conditional':
      return [...groupsIn(node.yes), ...groupsIn(node.no)];
    default:
      return [];
  }
}
