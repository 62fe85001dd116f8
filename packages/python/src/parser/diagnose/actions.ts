import { TSTRING_MIDDLE } from '../../tokenizer/kinds.ts';
import { LiteralError } from '../literal-error.ts';
import { numberValue } from '../number-value.ts';
import { decodeBytes, decodeStr } from '../string-value.ts';
import { expressionName, firstItem, type Item, invalidTarget, lastItem, type Value } from './item.ts';
import type { Peg } from './peg.ts';
import { HERE } from './report.ts';

/**
 * What an alternative of the grammar means. Gets what its labels stand for; gives an item, throws the error, or gives
 * `undefined`: the rule does not apply.
 */
export type Action = (peg: Peg, args: readonly (Value | string)[], start: number) => Value | undefined;

function value(arg: Value | string | undefined): Value {
  return arg === undefined || typeof arg === 'string' ? null : arg;
}

function item(arg: Value | string | undefined): Item | undefined {
  return firstItem(value(arg));
}

function items(arg: Value | string | undefined): Item[] {
  const one = value(arg);
  if (one === null) return [];
  return Array.isArray(one) ? one.flatMap((each) => items(each)) : [one];
}

function message(arg: Value | string | undefined, about: Item | undefined): string {
  const text = typeof arg === 'string' ? arg : '';
  return text.replace('%n', expressionName(about)).replace('%s', about?.text ?? '');
}

function range(peg: Peg, from: Item | undefined, to: Item | undefined, msg: string): never {
  if (from === undefined || to === undefined) throw peg.report.atLast('SyntaxError', msg);
  throw peg.report.known('SyntaxError', msg, from.line, from.col, to.endLine, to.endCol);
}

/** Runs something that reads a literal; what is wrong with it is an error at the last token read. */
function literal<T>(peg: Peg, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof LiteralError) throw peg.report.atLast('SyntaxError', thrown.msg);
    throw thrown;
  }
}

const IGNORED = (): void => {};

function isRaw(prefix: string): boolean {
  return /r/i.test(/^[a-z]*/i.exec(prefix)?.[0] ?? '');
}

/** Checks the parts of text of an f-string or t-string that was just read. */
function checkMiddles(peg: Peg, start: number): void {
  const { tokens } = peg;
  if (isRaw(tokens.text(start))) return;
  let depth = 0;
  for (let i = start + 1; i < peg.mark; i++) {
    const text = tokens.source.slice(tokens.start[i], tokens.end[i]);
    if (text === '{') depth++;
    else if (text === '}') depth--;
    else if (depth === 0 && text.includes('\\')) literal(peg, () => decodeStr(text, peg.lookup, IGNORED));
  }
}

export const ACTIONS: Readonly<Record<string, Action>> = {
  /** `{ node Kind elements... }` */
  node(peg, [kind, ...elements], start) {
    const all = elements.flatMap((each) => items(each));
    return peg.itemFrom(typeof kind === 'string' ? kind : '', start, { elements: all });
  },
  value: (_peg, [only]) => value(only),
  values: (_peg, all) => all.flatMap((each) => items(each)),
  /** Nothing was typed. */
  interactive_exit: () => undefined,
  compare(peg, [left, pairs], start) {
    const operator = firstItem(value(pairs));
    return peg.itemFrom('Compare', start, { left: operator?.text === 'in' ? item(left) : undefined });
  },
  flufl(peg, [operator]) {
    const barry = item(operator)?.text === '<>';
    if (!barry && peg.tokens.barry)
      throw peg.report.atLast('SyntaxError', "with Barry as BDFL, use '<>' instead of '!='");
    return barry && !peg.tokens.barry ? undefined : value(operator);
  },
  clause(peg, [iterable, conditions], start) {
    return peg.itemFrom('comprehension', start, { elements: [...items(iterable), ...items(conditions)] });
  },
  args(peg, [positional, keywords], start) {
    const named = items(keywords);
    const unpacks = named.some((each) => each.kind === 'unpacking');
    const starred = named.filter((each) => each.kind === 'Starred');
    return peg.itemFrom('arguments', start, { elements: [...items(positional), ...starred], unpacks });
  },

  // Literals.

  number(peg, _args, start) {
    const index = peg.mark - 1;
    try {
      numberValue(peg.tokens.text(index));
    } catch (thrown) {
      if (!(thrown instanceof LiteralError)) throw thrown;
      const { line, endLine } = peg.tokenItem(index);
      throw peg.report.known('SyntaxError', thrown.msg, line, -1, endLine, -1);
    }
    return peg.itemFrom('Constant', start);
  },
  real(peg, [number], start) {
    const token = item(number);
    if (/j$/i.test(token?.text ?? '')) range(peg, token, token, 'real number required in complex literal');
    return peg.itemFrom('Constant', start);
  },
  imaginary(peg, [number], start) {
    const token = item(number);
    if (!/j$/i.test(token?.text ?? '')) {
      range(peg, token, token, 'imaginary number required in complex literal');
    }
    return peg.itemFrom('Constant', start);
  },
  string(peg, [string], start) {
    const token = item(string);
    const text = token?.text ?? '';
    const prefix = /^[a-z]*/i.exec(text)?.[0] ?? '';
    const quotes = /^(?:"""|'''|"|')/.exec(text.slice(prefix.length))?.[0].length ?? 1;
    const body = text.slice(prefix.length + quotes, -quotes);
    if (/b/i.test(prefix)) {
      if (/[^\0-\x7f]/.test(body)) {
        range(peg, token, token, 'bytes can only contain ASCII literal characters');
      }
      literal(peg, () => decodeBytes(body, isRaw(prefix), IGNORED));
      return peg.itemFrom('Constant', start, { text: 'bytes' });
    }
    if (!isRaw(prefix)) literal(peg, () => decodeStr(body, peg.lookup, IGNORED));
    return peg.itemFrom('Constant', start);
  },
  strings(peg, [all], start) {
    const parts = items(all);
    const bytes = parts.filter((part) => part.text === 'bytes').length;
    if (bytes > 0 && bytes < parts.length) {
      throw peg.report.atLast('SyntaxError', 'cannot mix bytes and nonbytes literals');
    }
    const kind = parts.some((part) => part.kind === 'JoinedStr') ? 'JoinedStr' : 'Constant';
    return peg.itemFrom(kind, start);
  },
  format_text(peg, [text], start) {
    const token = item(text);
    literal(peg, () => decodeStr(token?.text ?? '', peg.lookup, IGNORED));
    return peg.itemFrom('Constant', start);
  },
  joined(peg, _args, start) {
    checkMiddles(peg, start);
    return peg.itemFrom('JoinedStr', start);
  },
  template(peg, _args, start) {
    checkMiddles(peg, start);
    return peg.itemFrom('TemplateStr', start);
  },
  conversion(peg, [mark, name], start) {
    const exclamation = item(mark);
    const letter = item(name);
    const prefix = templatePrefix(peg);
    if (letter === undefined || exclamation?.endLine !== letter.line || exclamation.endCol !== letter.col) {
      range(
        peg,
        exclamation,
        letter,
        `${prefix}-string: conversion type must come right after the exclamation mark`,
      );
    }
    const text = letter.text ?? '';
    if (!/^[sra]$/.test(text)) {
      range(
        peg,
        letter,
        letter,
        `${prefix}-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`,
      );
    }
    return peg.itemFrom('', start);
  },

  // Errors.

  raise(peg, [text]) {
    throw peg.report.atLast('SyntaxError', message(text, undefined));
  },
  at(peg, [place, text]) {
    const about = item(place);
    return range(peg, about, about, message(text, about));
  },
  range(peg, [from, to, text]) {
    const about = item(from);
    const msg = message(text, about);
    return range(
      peg,
      about,
      lastItem(value(to)),
      inTString(peg) ? msg.replace(/^f-string/, 't-string') : msg,
    );
  },
  /** From the last of several. */
  range_last(peg, [from, to, text]) {
    return range(peg, lastItem(value(from)), lastItem(value(to)), message(text, undefined));
  },
  from(peg, [place, text]) {
    const about = item(place);
    if (about === undefined) return undefined;
    throw peg.report.known('SyntaxError', message(text, about), about.line, about.col, HERE, HERE);
  },
  /** At the token after what was read. */
  next(peg, [text]) {
    peg.kind();
    throw peg.report.atToken('SyntaxError', message(text, undefined), peg.mark);
  },
  /** At the last character of something. */
  after(peg, [place, text]) {
    const about = item(place);
    if (about === undefined) return undefined;
    throw peg.report.known(
      'SyntaxError',
      message(text, about),
      about.line,
      about.endCol - 1,
      about.endLine,
      -1,
    );
  },
  indent(peg, [text, after]) {
    const what = typeof text === 'string' ? text : '';
    const header = item(after);
    const msg =
      header === undefined ? what : `expected an indented block after ${what} on line ${header.line}`;
    throw peg.report.atLast('IndentationError', msg);
  },
  target(peg, [place, use]) {
    const about = item(place);
    const verb = typeof use === 'string' ? use : '';
    const invalid = invalidTarget(about, verb);
    if (invalid === undefined) return undefined;
    const msg = `cannot ${verb === 'delete' ? 'delete' : 'assign to'} ${expressionName(invalid)}`;
    return range(peg, invalid, invalid, msg);
  },
  legacy(peg, [name, rest]) {
    const about = item(name);
    const text = about?.text ?? '';
    if (!isLegacy(about)) return undefined;
    return range(
      peg,
      about,
      lastItem(value(rest)),
      `Missing parentheses in call to '${text}'. Did you mean ${text}(...)?`,
    );
  },
  comma(peg, [left, right]) {
    const about = item(left);
    if (isLegacy(about) || peg.report.levelAfter(peg.mark - 1) === 0) return undefined;
    return range(peg, about, item(right), 'invalid syntax. Perhaps you forgot a comma?');
  },
  bound(peg, [colon, bound, kind]) {
    const what = item(bound)?.kind === 'Tuple' ? 'constraints' : 'bound';
    const about = item(colon);
    if (about === undefined || typeof kind !== 'string') return undefined;
    throw peg.report.known(
      'SyntaxError',
      `cannot use ${what} with ${kind}`,
      about.line,
      about.col,
      HERE,
      HERE,
    );
  },
  bare_generator(peg, [args, clauses]) {
    const given = item(args)?.elements ?? [];
    if (given.length <= 1) return undefined;
    return range(peg, given.at(-1), lastItem(value(clauses)), 'Generator expression must be parenthesized');
  },
  positional_after(peg, [args]) {
    const what = item(args)?.unpacks ? 'keyword argument unpacking' : 'keyword argument';
    throw peg.report.atLast('SyntaxError', `positional argument follows ${what}`);
  },
};

function inTString(peg: Peg): boolean {
  return peg.tokens.kind[peg.mark] === TSTRING_MIDDLE;
}

function isLegacy(name: Item | undefined): boolean {
  return name?.kind === 'Name' && (name.text === 'print' || name.text === 'exec');
}

/** Letter of the template the mark is in. */
function templatePrefix(peg: Peg): string {
  const { tokens } = peg;
  let depth = 0;
  for (let i = peg.mark - 1; i >= 0; i--) {
    const text = tokens.text(i);
    if (/^[a-z]+["']/i.test(text) && tokens.kind[i] !== 3) {
      if (depth === 0) return /t/i.test(/^[a-z]+/i.exec(text)?.[0] ?? '') ? 't' : 'f';
      depth--;
    } else if (tokens.kind[i] === 61 || tokens.kind[i] === 64) depth++;
  }
  return 'f';
}
