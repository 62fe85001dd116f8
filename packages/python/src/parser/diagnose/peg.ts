import {
  DEDENT,
  ERRORTOKEN,
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  INDENT,
  KEYWORDS,
  NAME,
  NEWLINE,
  NUMBER,
  OPERATORS,
  STRING,
  TSTRING_END,
  TSTRING_MIDDLE,
  TSTRING_START,
  TYPE_COMMENT,
} from '../../tokenizer/kinds.ts';
import type { Tokens } from '../../tokenizer/tokens.ts';
import type { UnicodeNameLookup } from '../string-value.ts';
import { ACTIONS } from './actions.ts';
import type { Item, Value } from './item.ts';
import type { Report } from './report.ts';

/** Reads something at the mark; `undefined` is "it is not there". */
export type Matcher = (peg: Peg) => Value | undefined;

/** An argument of an action: a label's place, or a text. */
type Argument = number | string;

const TOKENS: Readonly<Record<string, number>> = {
  NAME,
  NUMBER,
  STRING,
  NEWLINE,
  INDENT,
  DEDENT,
  ENDMARKER: 0,
  FSTRING_START,
  FSTRING_MIDDLE,
  FSTRING_END,
  TSTRING_START,
  TSTRING_MIDDLE,
  TSTRING_END,
  // Looked for, which reads a token; the tokenizer gives none.
  TYPE_COMMENT,
};

const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['_', 'case', 'match', 'type']);

interface Memo {
  readonly value: Value | undefined;
  readonly mark: number;
}

/** The state of a parse with the diagnosing grammar. */
export class Peg {
  readonly tokens: Tokens;
  readonly report: Report;
  readonly lookup: UnicodeNameLookup | undefined;
  mark = 0;
  /** Whether the rules for mistakes are tried. */
  invalid = false;
  private memos: (Map<number, Memo> | undefined)[] = [];

  constructor(tokens: Tokens, report: Report, lookup: UnicodeNameLookup | undefined) {
    this.tokens = tokens;
    this.report = report;
    this.lookup = lookup;
  }

  /** Begins a pass at a token. */
  reset(invalid: boolean, start: number): void {
    this.mark = start;
    this.invalid = invalid;
    this.memos = [];
  }

  /** Kind of the token at the mark; reading it may find the tokenizer's error. */
  kind(): number {
    const { mark, report } = this;
    const kind = this.tokens.kind[mark] ?? 0;
    if (mark >= report.fill) {
      report.fill = mark + 1;
      if (kind === ERRORTOKEN) throw report.tokenizerError();
    }
    return kind;
  }

  tokenItem(index: number): Item {
    const { tokens } = this;
    const kind = tokens.kind[index];
    return {
      kind: kind === NAME ? 'Name' : 'token',
      line: tokens.line[index] ?? 1,
      col: tokens.col[index] ?? 0,
      endLine: tokens.endLine[index] ?? 1,
      endCol: tokens.endCol[index] ?? 0,
      text: tokens.text(index),
    };
  }

  /** An item from a token to the last one read (line ends and indentation don't count). */
  itemFrom(kind: string, start: number, more: Partial<Item> = {}): Item {
    const { tokens } = this;
    let last = this.mark - 1;
    for (
      let at = tokens.kind[last] ?? 0;
      at >= NEWLINE && at <= DEDENT && last > start;
      at = tokens.kind[last] ?? 0
    ) {
      last--;
    }
    return {
      kind,
      line: tokens.line[start] ?? 1,
      col: tokens.col[start] ?? 0,
      endLine: tokens.endLine[last] ?? 1,
      endCol: tokens.endCol[last] ?? 0,
      ...more,
    };
  }

  recall(key: number): Memo | undefined {
    return this.memos[this.mark]?.get(key);
  }

  remember(at: number, key: number, value: Value | undefined, mark: number): void {
    let memos = this.memos[at];
    if (memos === undefined) {
      memos = new Map();
      this.memos[at] = memos;
    }
    memos.set(key, { value, mark });
  }
}

/** Compiles a grammar to matchers of its rules. */
export function compileGrammar(text: string): ReadonlyMap<string, Matcher> {
  const rules = new Map<string, Matcher>();
  const sources = text
    .trim()
    .split(/\n+(?=\S)/)
    .map((source) => [source.slice(0, source.indexOf(':')), source.slice(source.indexOf(':') + 1)]);
  for (const [index, [head = '', body = '']] of sources.entries()) {
    const [name = '', memo] = head.split('@');
    const compiler = new RuleCompiler(body, rules);
    const alternatives = compiler.alternatives();
    // Whether the rule starts with itself.
    const recursive = new RegExp(`(?:^|\\|)\\s*${name}\\b`).test(body.replace(/'[^']*'|"[^"]*"/g, '_'));
    const key = index * 2;
    if (recursive) rules.set(name, leftRecursive(alternatives, rules, key));
    else if (name.endsWith('_without_invalid')) rules.set(name, withoutInvalid(alternatives, rules));
    else rules.set(name, memoized(alternatives, rules, key, memo !== undefined));
  }
  return rules;
}

function withoutInvalid(alternatives: readonly Alternative[], rules: ReadonlyMap<string, Matcher>): Matcher {
  return (peg) => {
    const before = peg.invalid;
    peg.invalid = false;
    const value = matchAlternatives(peg, alternatives, rules);
    peg.invalid = before;
    return value;
  };
}

/**
 * Keeps results. What CPython keeps, it keeps without regard to whether mistakes were being looked for; everything else
 * is kept apart, only for speed.
 */
function memoized(
  alternatives: readonly Alternative[],
  rules: ReadonlyMap<string, Matcher>,
  key: number,
  shared: boolean,
): Matcher {
  return (peg) => {
    const slot = shared || !peg.invalid ? key : key + 1;
    const memo = peg.recall(slot);
    if (memo !== undefined) {
      peg.mark = memo.mark;
      return memo.value;
    }
    const start = peg.mark;
    const value = matchAlternatives(peg, alternatives, rules);
    peg.remember(start, slot, value, peg.mark);
    return value;
  };
}

/** Grows the match of a rule that starts with itself until it does not get longer. */
function leftRecursive(
  alternatives: readonly Alternative[],
  rules: ReadonlyMap<string, Matcher>,
  key: number,
): Matcher {
  return (peg) => {
    const memo = peg.recall(key);
    if (memo !== undefined) {
      peg.mark = memo.mark;
      return memo.value;
    }
    const start = peg.mark;
    let best: Value | undefined;
    let bestMark = start;
    for (;;) {
      peg.remember(start, key, best, bestMark);
      peg.mark = start;
      const value = matchAlternatives(peg, alternatives, rules);
      if (value === undefined || peg.mark <= bestMark) break;
      best = value;
      bestMark = peg.mark;
    }
    peg.mark = bestMark;
    return best;
  };
}

const NOT_THERE: Matcher = () => undefined;

/** A part of an alternative. */
interface Part {
  /** Reads it. A rule is looked up when it is needed first. */
  matcher: Matcher | undefined;
  readonly rule: string;
  readonly label: number;
  /** Whether it is a value, not only a look ahead. */
  readonly counts: boolean;
}

type RunAction = (peg: Peg, values: readonly (Value | undefined)[], start: number) => Value | undefined;

interface Alternative {
  readonly parts: readonly Part[];
  /** Number of parts after which no other alternative may be tried. */
  readonly cutAt: number;
  /** Only for finding mistakes. */
  readonly forMistakes: boolean;
  /** The part that is the meaning if there is no action. */
  readonly first: number;
  readonly action: RunAction | undefined;
}

/** Tries alternatives in order. Everything is in one function because deep nesting needs many of its frames. */
function matchAlternatives(
  peg: Peg,
  alternatives: readonly Alternative[],
  rules: ReadonlyMap<string, Matcher>,
): Value | undefined {
  const start = peg.mark;
  next: for (const alternative of alternatives) {
    if (alternative.forMistakes && !peg.invalid) continue;
    const { parts, first, action } = alternative;
    const values: (Value | undefined)[] = [];
    let result: Value | undefined;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as Part;
      part.matcher ??= rules.get(part.rule) ?? NOT_THERE;
      const value = part.matcher(peg);
      if (value === undefined) {
        peg.mark = start;
        if (i >= alternative.cutAt) return undefined;
        continue next;
      }
      if (i === first) result = value;
      if (part.label >= 0) values[part.label] = value;
    }
    // An action that finds nothing wrong ends the rule all the same.
    if (action !== undefined) result = action(peg, values, start);
    if (result === undefined) peg.mark = start;
    return result;
  }
  return undefined;
}

class RuleCompiler {
  private readonly words: readonly string[];
  private readonly rules: ReadonlyMap<string, Matcher>;
  private at = 0;

  constructor(body: string, rules: ReadonlyMap<string, Matcher>) {
    this.words = body.match(/'[^']*'|"(?:\\.|[^"\\])*"|\w+|&&|[^\s\w]/g) ?? [];
    this.rules = rules;
  }

  private get word(): string | undefined {
    return this.words[this.at];
  }

  private accept(word: string): boolean {
    if (this.word !== word) return false;
    this.at++;
    return true;
  }

  alternatives(): readonly Alternative[] {
    this.accept('|');
    const list = [this.alternative()];
    while (this.accept('|')) list.push(this.alternative());
    return list;
  }

  private alternative(): Alternative {
    const parts: Part[] = [];
    const labels: string[] = [];
    let cutAt = Number.POSITIVE_INFINITY;
    let mistake = false;
    while (this.word !== undefined && this.word !== '|' && this.word !== ')' && this.word !== '{') {
      if (this.accept('CUT')) {
        cutAt = parts.length;
        continue;
      }
      let label = -1;
      if (this.words[this.at + 1] === '=') {
        label = labels.push(this.word) - 1;
        this.at += 2;
      }
      const counts = this.word !== '!' && this.word !== '&';
      if (this.word.startsWith('invalid_')) mistake = true;
      parts.push({ ...this.plainRule(), label, counts });
    }
    const action = this.action(labels);
    const first = Math.max(
      parts.findIndex((part) => part.counts),
      0,
    );
    // CPython skips an alternative only if it is nothing but a rule for a mistake.
    return { parts, cutAt, forMistakes: mistake && parts.length === 1, first, action };
  }

  /** A part; the name of a rule without anything around it stays a name. */
  private plainRule(): { matcher: Matcher | undefined; rule: string } {
    const word = this.word ?? '';
    const next = this.words[this.at + 1] ?? '';
    const isRule = /^[a-z]\w*$/.test(word) && !/^[?*+~]$/.test(next);
    if (!isRule) return { matcher: this.part(), rule: '' };
    this.at++;
    return { matcher: undefined, rule: word };
  }

  private action(labels: readonly string[]): RunAction | undefined {
    if (!this.accept('{')) return undefined;
    const name = this.word ?? '';
    this.at++;
    const args: Argument[] = [];
    for (let word = this.word; word !== undefined && word !== '}'; word = this.word) {
      this.at++;
      if (word.startsWith('"')) args.push(word.slice(1, -1).replace(/\\(.)/g, '$1'));
      else {
        const label = labels.indexOf(word);
        args.push(label >= 0 || word === 'NOTHING' ? label : word);
      }
    }
    this.at++;
    const run = ACTIONS[name];
    if (run === undefined) throw new Error(`No action ${name}`);
    return (peg, values, start) =>
      run(
        peg,
        args.map((arg) => (typeof arg === 'number' ? (values[arg] ?? null) : arg)),
        start,
      );
  }

  private part(): Matcher {
    if (this.accept('&&')) return forced(this.words[this.at++] ?? '');
    if (this.accept('&')) {
      const matcher = this.atom();
      return (peg) => {
        const start = peg.mark;
        const value = matcher(peg);
        peg.mark = start;
        return value === undefined ? undefined : null;
      };
    }
    if (this.accept('!')) {
      const matcher = this.atom();
      return (peg) => {
        const start = peg.mark;
        const value = matcher(peg);
        peg.mark = start;
        return value === undefined ? null : undefined;
      };
    }
    const matcher = this.atom();
    if (this.accept('~')) {
      const element = this.atom();
      this.accept('+');
      return separated(matcher, element);
    }
    if (this.accept('?')) return (peg) => matcher(peg) ?? null;
    if (this.accept('*')) return repeated(matcher, 0);
    if (this.accept('+')) return repeated(matcher, 1);
    return matcher;
  }

  private atom(): Matcher {
    const word = this.word ?? '';
    this.at++;
    if (word === '(') {
      const alternatives = this.alternatives();
      this.at++;
      const { rules } = this;
      return (peg) => matchAlternatives(peg, alternatives, rules);
    }
    if (word.startsWith("'")) return token(kindOf(word.slice(1, -1)));
    if (word.startsWith('"')) return softKeyword(word.slice(1, -1));
    if (word === 'SOFT_KEYWORD') return anySoftKeyword;
    const kind = TOKENS[word];
    if (kind !== undefined) return token(kind);
    const { rules } = this;
    let rule: Matcher | undefined;
    return (peg) => {
      rule ??= rules.get(word) ?? NOT_THERE;
      return rule(peg);
    };
  }
}

function kindOf(text: string): number {
  const kind = KEYWORDS.get(text) ?? OPERATORS.get(text);
  if (kind === undefined) throw new Error(`No token ${text}`);
  return kind;
}

function token(kind: number): Matcher {
  return (peg) => (peg.kind() === kind ? peg.tokenItem(peg.mark++) : undefined);
}

function softKeyword(text: string): Matcher {
  return (peg) =>
    peg.kind() === NAME && peg.tokens.names[peg.mark] === text ? peg.tokenItem(peg.mark++) : undefined;
}

const anySoftKeyword: Matcher = (peg) =>
  peg.kind() === NAME && SOFT_KEYWORDS.has(peg.tokens.names[peg.mark] ?? '')
    ? peg.tokenItem(peg.mark++)
    : undefined;

/** A token that must be there: otherwise that is the error. */
function forced(word: string): Matcher {
  const text = word.slice(1, -1);
  const kind = kindOf(text);
  return (peg) => {
    if (peg.kind() === kind) return peg.tokenItem(peg.mark++);
    if (!peg.invalid) return undefined;
    const { line, col, endLine, endCol } = peg.tokenItem(peg.mark);
    throw peg.report.known('SyntaxError', `expected '${text}'`, line, col, endLine, endCol);
  };
}

function repeated(matcher: Matcher, least: number): Matcher {
  return (peg) => {
    const values: Value[] = [];
    for (;;) {
      const start = peg.mark;
      const value = matcher(peg);
      if (value === undefined) {
        peg.mark = start;
        return values.length < least ? undefined : values;
      }
      values.push(value);
      if (peg.mark === start) return values;
    }
  };
}

function separated(separator: Matcher, element: Matcher): Matcher {
  return (peg) => {
    const first = element(peg);
    if (first === undefined) return undefined;
    const values = [first];
    for (;;) {
      const start = peg.mark;
      if (separator(peg) === undefined) return values;
      const value = element(peg);
      if (value === undefined) {
        peg.mark = start;
        return values;
      }
      values.push(value);
    }
  };
}
