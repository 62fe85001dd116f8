/** A compiled pattern: JavaScript's engine where it does the same, the matcher where not. */
import { isAscii } from '@harpy/objects/text/case';
import { dependsOnSubject, isExpressible, type Limit, translate } from './javascript.ts';
import { type Found, Matcher, type Subject } from './matcher.ts';
import { groupsIn, minimumWidth, type Node, readProgram } from './program.ts';

export type Mode = 'search' | 'match' | 'fullmatch';

/** A match: where it is, and the groups, found out when asked for. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The text of a group in the subject; undefined if it did not match. */
  group(index: number): [start: number, end: number] | undefined;
  /** The group as a JavaScript string if that is known without its place. */
  text(index: number): string | undefined;
  readonly lastIndex: number;
}

class FoundMatch implements Match {
  readonly start: number;
  readonly end: number;
  readonly lastIndex: number;
  readonly #spans: readonly number[];
  constructor({ spans, lastIndex }: Found) {
    this.start = spans[0] ?? 0;
    this.end = spans[1] ?? 0;
    this.lastIndex = lastIndex;
    this.#spans = spans;
  }
  group(index: number): [number, number] | undefined {
    const start = this.#spans[index * 2] ?? -1;
    return start < 0 ? undefined : [start, this.#spans[index * 2 + 1] ?? 0];
  }
  text(): undefined {
    return undefined;
  }
}

class Engine {
  readonly search: RegExp;
  readonly sticky: RegExp;
  readonly groups: readonly number[];
  readonly #source: string;
  #whole: RegExp | undefined;
  #indices: RegExp | undefined;
  #wholeIndices: RegExp | undefined;

  constructor(node: Node, limit: Limit) {
    const { source, groups } = translate(node, limit);
    this.#source = source;
    this.groups = groups;
    this.search = new RegExp(source, 'g');
    this.sticky = new RegExp(source, 'y');
  }

  get whole(): RegExp {
    this.#whole ??= new RegExp(`(?:${this.#source})$`, 'y');
    return this.#whole;
  }

  /** The same match again, with the places of groups. */
  indices(subject: string, start: number, whole: boolean): readonly ([number, number] | undefined)[] {
    let regexp: RegExp;
    if (whole) {
      this.#wholeIndices ??= new RegExp(`(?:${this.#source})$`, 'yd');
      regexp = this.#wholeIndices;
    } else {
      this.#indices ??= new RegExp(this.#source, 'yd');
      regexp = this.#indices;
    }
    regexp.lastIndex = start;
    const found = regexp.exec(subject) as (RegExpExecArray & { indices?: [number, number][] }) | null;
    return found?.indices ?? [];
  }
}

class EngineMatch implements Match {
  readonly start: number;
  readonly end: number;
  readonly #found: RegExpExecArray;
  readonly #engine: Engine;
  readonly #regex: Regex;
  readonly #whole: boolean;
  #indices: readonly ([number, number] | undefined)[] | undefined;

  constructor(found: RegExpExecArray, engine: Engine, regex: Regex, whole: boolean) {
    this.start = found.index;
    this.end = found.index + found[0].length;
    this.#found = found;
    this.#engine = engine;
    this.#regex = regex;
    this.#whole = whole;
  }

  text(index: number): string | undefined {
    return this.#found[index === 0 ? 0 : (this.#engine.groups[index] ?? -1)];
  }

  group(index: number): [number, number] | undefined {
    if (index === 0) return [this.start, this.end];
    this.#indices ??= this.#engine.indices(this.#found.input, this.start, this.#whole);
    return this.#indices[this.#engine.groups[index] ?? -1];
  }

  /** Groups end in the order of the pattern: those that end after others match later. */
  get lastIndex(): number {
    const { closing } = this.#regex;
    for (let at = closing.length - 1; at >= 0; at--) {
      const group = closing[at] as number;
      if (this.text(group) !== undefined) return group;
    }
    return 0;
  }
}

/** The subject asked about last, and whether it is ASCII: programs search one text many times. */
let lastAsked = '';
let lastAnswer = true;

function isAsciiSubject(subject: string): boolean {
  if (subject !== lastAsked) {
    lastAnswer = isAscii(subject);
    lastAsked = subject;
  }
  return lastAnswer;
}

export class Regex {
  readonly groups: number;
  /** The groups in the order in which they end. */
  readonly closing: readonly number[];
  readonly #node: Node;
  readonly #isBytes: boolean;
  readonly #canBeEmpty: boolean;
  readonly #depends: boolean;
  #expressible: boolean;
  #narrow: Engine | undefined;
  #wide: Engine | undefined;
  #matcher: Matcher | undefined;

  /** Throws `InvalidCode`. */
  constructor(code: readonly number[], groups: number, isBytes: boolean) {
    this.#node = readProgram(code);
    this.groups = groups;
    this.#isBytes = isBytes;
    this.closing = groupsIn(this.#node);
    this.#canBeEmpty = minimumWidth(this.#node) === 0;
    this.#expressible = isExpressible(this.#node);
    this.#depends = !isBytes && dependsOnSubject(this.#node);
  }

  /**
   * Looks for a match in subject[start:end]; `^` is still the start of the subject. `notEmpty` rules out the empty match at
   * `start`.
   */
  exec(subject: Subject, start: number, end: number, mode: Mode, notEmpty = false): Match | undefined {
    if (start > end) return undefined;
    if (typeof subject !== 'string' || !this.#expressible)
      return this.#execMatcher(subject, start, end, mode, notEmpty);
    try {
      return this.#execEngine(subject, start, end, mode, notEmpty);
    } catch (error) {
      // Too large for the engine, or too deep.
      if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
      this.#expressible = false;
      return this.#execMatcher(subject, start, end, mode, notEmpty);
    }
  }

  /**
   * Calls `visit` with all matches in subject[start:end], `limit` at most: JavaScript's own results, and the JavaScript group
   * of each group. False if that cannot be: then what was visited does not count.
   */
  scanAll(
    subject: Subject,
    start: number,
    end: number,
    limit: number,
    visit: (found: RegExpExecArray, groups: readonly number[]) => void,
  ): boolean {
    // Empty matches take more care.
    if (typeof subject !== 'string' || !this.#expressible || this.#canBeEmpty) return false;
    try {
      const text = end < subject.length ? subject.substring(0, end) : subject;
      const { search, groups } = this.#engine(subject);
      search.lastIndex = start;
      for (let count = 0; count < limit; count++) {
        const found = search.exec(text);
        if (found === null) break;
        visit(found, groups);
      }
      return true;
    } catch (error) {
      if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
      this.#expressible = false;
      return false;
    }
  }

  #execMatcher(
    subject: Subject,
    start: number,
    end: number,
    mode: Mode,
    notEmpty: boolean,
  ): Match | undefined {
    this.#matcher ??= new Matcher(this.#node, this.groups);
    const found =
      mode === 'search'
        ? this.#matcher.search(subject, start, end, notEmpty)
        : this.#matcher.matchAt(subject, start, end, notEmpty, mode === 'fullmatch');
    return found === undefined ? undefined : new FoundMatch(found);
  }

  #engine(subject: string): Engine {
    if (this.#isBytes) {
      this.#narrow ??= new Engine(this.#node, 256);
      return this.#narrow;
    }
    if (!this.#depends || isAsciiSubject(subject)) {
      this.#narrow ??= new Engine(this.#node, this.#depends ? 128 : 0x10000);
      return this.#narrow;
    }
    this.#wide ??= new Engine(this.#node, 0x10000);
    return this.#wide;
  }

  #execEngine(subject: string, start: number, end: number, mode: Mode, notEmpty: boolean): Match | undefined {
    const text = end < subject.length ? subject.substring(0, end) : subject;
    const engine = this.#engine(subject);
    if (mode === 'search' && !notEmpty) return run(engine.search, engine, this, text, start, false);
    if (!this.#canBeEmpty || !notEmpty) {
      if (mode === 'search') return run(engine.search, engine, this, text, start, false);
      const whole = mode === 'fullmatch';
      return run(whole ? engine.whole : engine.sticky, engine, this, text, start, whole);
    }
    // At the start only what is not empty counts; further on everything.
    const first = run(engine.sticky, engine, this, text, start, false);
    if (first !== undefined) {
      if (first.end > first.start) return first;
      const other = this.#execMatcher(text, start, end, 'match', true);
      if (other !== undefined) return other;
    }
    if (mode !== 'search' || start >= end) return undefined;
    return run(engine.search, engine, this, text, start + 1, false);
  }
}

function run(
  regexp: RegExp,
  engine: Engine,
  regex: Regex,
  text: string,
  start: number,
  whole: boolean,
): Match | undefined {
  regexp.lastIndex = start;
  const found = regexp.exec(text);
  return found === null ? undefined : new EngineMatch(found, engine, regex, whole);
}
