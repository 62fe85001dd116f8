/** A compiled pattern: JavaScript's engine where it does the same, the matcher where not. */
import { isAscii } from '@harpy/objects/text/case';
import { isPlain } from '@harpy/objects/text/text';
import type { Limit } from './character-class.ts';
import { directSearch } from './direct.ts';
import { Direct } from './direct-match.ts';
import { type Form, textUpTo, toPoint, toUnit, wideForm } from './form.ts';
import { dependsOnSubject, isExpressible, isNarrow, isNested, translate } from './javascript.ts';
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
  /** The groups of the pattern in the order in which they end. */
  readonly closing: readonly number[];
  readonly captures: number;
  /** For the matches at one place. */
  readonly #source: string;
  readonly #flags: string;
  #whole: RegExp | undefined;
  #indices: RegExp | undefined;
  #wholeIndices: RegExp | undefined;

  constructor(node: Node, limit: Limit, closing: readonly number[]) {
    this.closing = closing;
    const { source, groups, captures } = translate(node, limit);
    const once = isNested(node) ? translate(node, limit, true).source : source;
    this.#source = once;
    this.#flags = limit > 0x10000 ? 'u' : '';
    this.groups = groups;
    this.captures = captures;
    this.search = new RegExp(source, `g${this.#flags}`);
    this.sticky = new RegExp(once, `y${this.#flags}`);
  }

  get whole(): RegExp {
    this.#whole ??= new RegExp(`(?:${this.#source})$`, `y${this.#flags}`);
    return this.#whole;
  }

  /** The same match again, with the places of groups. */
  indices(subject: string, start: number, whole: boolean): readonly ([number, number] | undefined)[] {
    let regexp: RegExp;
    if (whole) {
      this.#wholeIndices ??= new RegExp(`(?:${this.#source})$`, `yd${this.#flags}`);
      regexp = this.#wholeIndices;
    } else {
      this.#indices ??= new RegExp(this.#source, `yd${this.#flags}`);
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
  readonly #whole: boolean;
  /** Undefined if units of the text are code points. */
  readonly #form: Form | undefined;
  #indices: readonly ([number, number] | undefined)[] | undefined = undefined;

  constructor(found: RegExpExecArray, engine: Engine, whole: boolean, form: Form | undefined) {
    const start = found.index;
    const end = start + found[0].length;
    this.start = form === undefined ? start : toPoint(form, start);
    this.end = form === undefined ? end : toPoint(form, end);
    this.#form = form;
    this.#found = found;
    this.#engine = engine;
    this.#whole = whole;
  }

  #matched(index: number): string | undefined {
    return this.#found[index === 0 ? 0 : (this.#engine.groups[index] ?? -1)];
  }

  text(index: number): string | undefined {
    const text = this.#matched(index);
    return text === undefined || this.#form === undefined || isPlain(text) ? text : undefined;
  }

  group(index: number): [number, number] | undefined {
    if (index === 0) return [this.start, this.end];
    this.#indices ??= this.#engine.indices(this.#found.input, this.#found.index, this.#whole);
    const span = this.#indices[this.#engine.groups[index] ?? -1];
    if (span === undefined || this.#form === undefined) return span;
    return [toPoint(this.#form, span[0]), toPoint(this.#form, span[1])];
  }

  /** Groups end in the order of the pattern: those that end after others match later. */
  get lastIndex(): number {
    const { closing } = this.#engine;
    for (let at = closing.length - 1; at >= 0; at--) {
      const group = closing[at] as number;
      if (this.#matched(group) !== undefined) return group;
    }
    return 0;
  }
}

/** A pattern that was used so often gets code of its own, which the engine has to compile as well. */
const OFTEN = 1000;

/** Up to so many characters are looked at to find out whether all are ASCII where nothing else asks for that. */
const SHORT = 200;

/** Searches one subject for match after match. */
export class Search {
  readonly #regex: Regex;
  readonly #subject: Subject;
  readonly #end: number;
  /** The text up to the end, for JavaScript's engine; undefined where the search is not for that. */
  #text: string | undefined;
  #engine: Engine | undefined;
  readonly #form: Form | undefined;

  constructor(
    regex: Regex,
    subject: Subject,
    end: number,
    engine: Engine | undefined,
    form: Form | undefined,
  ) {
    this.#regex = regex;
    this.#subject = subject;
    this.#end = end;
    this.#engine = engine;
    this.#form = form?.points === undefined ? undefined : form;
    this.#text = form === undefined ? undefined : textUpTo(form, subject, end);
  }

  /** The first match from `start` on; `notEmpty` rules out the empty one right there. */
  next(start: number, notEmpty: boolean): Match | undefined {
    const text = this.#text;
    const engine = this.#engine;
    if (text === undefined || engine === undefined) return this.#general(start, notEmpty);
    const form = this.#form;
    const direct = form === undefined ? this.#regex.direct(text) : undefined;
    if (direct !== undefined) return direct.match(text, start, false);
    const { search } = engine;
    // Whoever looks at the matches may search with the same pattern.
    search.lastIndex = form === undefined ? start : toUnit(form, start);
    let found: RegExpExecArray | null;
    try {
      found = search.exec(text);
    } catch (error) {
      this.#regex.give(error);
      this.#engine = undefined;
      return this.#general(start, notEmpty);
    }
    return found === null ? undefined : new EngineMatch(found, engine, false, form);
  }

  #general(start: number, notEmpty: boolean): Match | undefined {
    return this.#regex.exec(this.#subject, start, this.#end, 'search', notEmpty);
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
  readonly #narrowOnly: boolean;
  #widest: Engine | undefined;
  #narrow: Engine | undefined;
  #wide: Engine | undefined;
  #matcher: Matcher | undefined;
  #uses = 0;
  /** Null: it has none. */
  #direct: Direct | null | undefined;

  /** Throws `InvalidCode`. With `native` false all is left to the matcher. */
  constructor(code: readonly number[], groups: number, isBytes: boolean, native = true) {
    this.#node = readProgram(code);
    this.groups = groups;
    this.#isBytes = isBytes;
    this.closing = groupsIn(this.#node);
    this.#canBeEmpty = minimumWidth(this.#node) === 0;
    this.#expressible = native && isExpressible(this.#node);
    // V8 finds empty matches in the middle of characters beyond U+FFFF.
    this.#narrowOnly = this.#canBeEmpty || (this.#expressible && isNarrow(this.#node));
    this.#depends = !isBytes && dependsOnSubject(this.#node);
  }

  /**
   * Looks for a match in subject[start:end]; `^` is still the start of the subject. `notEmpty` rules out the empty match at
   * `start`.
   */
  exec(subject: Subject, start: number, end: number, mode: Mode, notEmpty = false): Match | undefined {
    if (start > end) return undefined;
    const form = this.#form(subject);
    if (form === undefined) return this.#execMatcher(subject, start, end, mode, notEmpty);
    try {
      return this.#execEngine(subject, form, start, end, mode, notEmpty);
    } catch (error) {
      this.give(error);
      return this.#execMatcher(subject, start, end, mode, notEmpty);
    }
  }

  /**
   * Calls `visit` with all matches in subject[start:end], `limit` at most: JavaScript's own results, the JavaScript group of
   * each group, and where the match starts and ends. False if that cannot be: then what was visited does not count.
   */
  scanAll(
    subject: Subject,
    start: number,
    end: number,
    limit: number,
    visit: (found: RegExpExecArray, groups: readonly number[], start: number, end: number) => void,
  ): boolean {
    // Empty matches take more care.
    const form = this.#canBeEmpty ? undefined : this.#form(subject);
    if (form === undefined) return false;
    try {
      const text = textUpTo(form, subject, end);
      const { search, groups } = this.#engine(form);
      search.lastIndex = toUnit(form, start);
      for (let count = 0; count < limit; count++) {
        const found = search.exec(text);
        if (found === null) break;
        const from = found.index;
        visit(found, groups, toPoint(form, from), toPoint(form, from + found[0].length));
      }
      return true;
    } catch (error) {
      this.give(error);
      return false;
    }
  }

  /** Its own code for the subject, if it is used often. */
  direct(subject: string): Direct | undefined {
    let direct = this.#direct;
    if (direct === undefined) {
      if (++this.#uses < OFTEN) return undefined;
      const search = directSearch(this.#node, this.groups, this.closing);
      direct = search === undefined ? null : new Direct(search, this.groups);
      this.#direct = direct;
    }
    return direct !== null && isAsciiSubject(subject) ? direct : undefined;
  }

  /** From now on all is the matcher's: the engine found the pattern too large, or a match too deep. Throws other errors. */
  give(error: unknown): void {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    this.#expressible = false;
  }

  /** For all matches up to `end`. */
  searching(subject: Subject, end: number): Search {
    // Empty matches take more care.
    const form = this.#canBeEmpty ? undefined : this.#form(subject);
    let engine: Engine | undefined;
    try {
      engine = form === undefined ? undefined : this.#engine(form);
    } catch (error) {
      this.give(error);
    }
    return new Search(this, subject, end, engine, engine === undefined ? undefined : form);
  }

  /** The parts between all matches, where JavaScript's engine can give them at once: without groups, and without empty matches. */
  splitAll(subject: string): string[] | undefined {
    const form = this.#canBeEmpty || this.groups > 0 ? undefined : this.#form(subject);
    if (form === undefined) return undefined;
    try {
      const { search, captures } = this.#engine(form);
      return captures === 0 ? subject.split(search) : undefined;
    } catch (error) {
      this.give(error);
      return undefined;
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

  /** The subject for JavaScript's engine, undefined if it is not for that. */
  #form(subject: Subject): Form | undefined {
    if (!this.#expressible) return undefined;
    if (typeof subject === 'string') return { text: subject, points: undefined, units: undefined };
    return this.#narrowOnly ? undefined : wideForm(subject);
  }

  #engine(form: Form): Engine {
    const subject = form.text;
    if (form.points !== undefined) {
      this.#widest ??= new Engine(this.#node, 0x110000, this.closing);
      return this.#widest;
    }
    if (this.#isBytes) {
      this.#narrow ??= new Engine(this.#node, 256, this.closing);
      return this.#narrow;
    }
    if (!this.#depends || isAsciiSubject(subject)) {
      this.#narrow ??= new Engine(this.#node, this.#depends ? 128 : 0x10000, this.closing);
      return this.#narrow;
    }
    this.#wide ??= new Engine(this.#node, 0x10000, this.closing);
    return this.#wide;
  }

  #execEngine(
    subject: Subject,
    form: Form,
    start: number,
    end: number,
    mode: Mode,
    notEmpty: boolean,
  ): Match | undefined {
    const engine = this.#engine(form);
    const text = textUpTo(form, subject, end);
    const wide = form.points === undefined ? undefined : form;
    if (
      mode !== 'fullmatch' &&
      !this.#canBeEmpty &&
      wide === undefined &&
      (this.#depends || text.length < SHORT)
    ) {
      const direct = this.direct(text);
      if (direct !== undefined) return direct.match(text, start, mode === 'match');
    }
    const execute = (regexp: RegExp, from: number, whole: boolean): Match | undefined => {
      regexp.lastIndex = toUnit(form, from);
      const found = regexp.exec(text);
      return found === null ? undefined : new EngineMatch(found, engine, whole, wide);
    };
    if (!this.#canBeEmpty || !notEmpty) {
      if (mode === 'search') return execute(engine.search, start, false);
      const whole = mode === 'fullmatch';
      return execute(whole ? engine.whole : engine.sticky, start, whole);
    }
    // At the start only what is not empty counts; further on everything.
    const first = execute(engine.sticky, start, false);
    if (first !== undefined) {
      if (first.end > first.start) return first;
      const other = this.#execMatcher(subject, start, end, 'match', true);
      if (other !== undefined) return other;
    }
    if (mode !== 'search' || start >= end) return undefined;
    return execute(engine.search, start + 1, false);
  }
}
