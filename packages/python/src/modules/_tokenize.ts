/** `_tokenize`: the tokenizer as the module `tokenize` sees it (Python/Python-tokenize.c). */

import { PyBytes } from '@harpy/objects/bytes';
import { call0 } from '@harpy/objects/call';
import { bareType, None, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { constructWith, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { isException, stopIterationType, typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { isTrue } from '@harpy/objects/protocols/convert';
import { strFromJS } from '@harpy/objects/str';
import { decodeBytes } from '@harpy/objects/text/codecs/codecs';
import type { PyValue } from '@harpy/objects/value';
import { PythonSyntaxError } from '../parser/syntax-error.ts';
import { toException } from '../source.ts';
import { DEDENT, ENDMARKER, ERRORTOKEN, INDENT, NEWLINE, NL, OP } from '../tokenizer/kinds.ts';
import { codePointLength, lineStartsOf } from '../tokenizer/text.ts';
import { Tokenizer } from '../tokenizer/tokenizer.ts';
import type { Tokens } from '../tokenizer/tokens.ts';

class PyTokenizerIterator extends PyObject {
  readonly readline: PyValue;
  readonly encoding: PyValue;
  readonly extra: boolean;
  #tokens: Tokens | undefined;
  #lines: number[] = [];
  #index = 0;

  constructor(readline: PyValue, encoding: PyValue, extra: boolean) {
    super();
    this.readline = readline;
    this.encoding = encoding;
    this.extra = extra;
  }

  override advance(): PyValue | undefined {
    this.#tokens ??= this.#read();
    const tokens = this.#tokens;
    const at = this.#index++;
    if (at >= tokens.count) return undefined;
    const kind = tokens.kind[at] ?? 0;
    if (kind === ERRORTOKEN && tokens.error !== undefined) {
      const { type, msg, lineno, offset } = tokens.error;
      throw toException(
        new PythonSyntaxError(type, msg, '<string>', lineno, offset, undefined, undefined, undefined),
      );
    }
    return this.#token(tokens, at, kind > ERRORTOKEN ? 1 : kind);
  }

  #read(): Tokens {
    let source = '';
    for (;;) {
      let line: PyValue;
      try {
        line = call0(this.readline);
      } catch (error) {
        if (isException(error, stopIterationType)) break;
        throw error;
      }
      const text =
        line instanceof PyBytes
          ? textOf(decodeBytes(line.bytes, line, textOf(this.encoding) ?? 'utf-8', 'strict'))
          : textOf(line);
      if (text === undefined)
        throw typeError(`readline() returned a non-string object (${typeOf(line).name})`);
      if (text === '') break;
      source += text;
    }
    this.#lines = lineStartsOf(source);
    return new Tokenizer(source, { extraTokens: this.extra }).run();
  }

  #token(tokens: Tokens, at: number, kind: number): PyValue {
    const { source } = tokens;
    const start = tokens.start[at] ?? 0;
    const end = tokens.end[at] ?? 0;
    const line = tokens.line[at] ?? 1;
    const endLine = tokens.endLine[at] ?? line;
    const lineStart = this.#lines[line - 1] ?? source.length;
    const endStart = this.#lines[endLine - 1] ?? source.length;
    let text = source.slice(start, end);
    let column = kind === ENDMARKER ? 0 : codePointLength(source, lineStart, Math.max(lineStart, start));
    let endColumn = kind === ENDMARKER ? 0 : codePointLength(source, endStart, Math.max(endStart, end));
    if (kind === DEDENT) {
      text = '';
      endColumn = column;
    } else if (kind === INDENT) column = 0;
    else if (kind === NEWLINE || kind === NL) {
      if (text === '' || start >= source.length) {
        text = '';
        endColumn = column + 1;
      } else endColumn = column + text.length;
    }
    const shown = kind > DEDENT && kind < OP && this.extra ? OP : kind;
    const next = this.#lines[endLine] ?? source.length;
    const whole =
      kind === ENDMARKER || (kind === DEDENT && start >= source.length) ? '' : source.slice(lineStart, next);
    return new PyTuple([
      shown,
      strFromJS(text),
      new PyTuple([line, column]),
      new PyTuple([kind === NEWLINE || kind === NL ? line : endLine, endColumn]),
      strFromJS(whole),
    ]);
  }
}

const iteratorType = bareType('_tokenize.TokenizerIter', PyTokenizerIterator);
populate(iteratorType, {
  slots: {
    tp_new: constructWith(
      'tokenizeriter(readline, /, *, encoding=None, extra_tokens=False)',
      (_type, readline: PyValue, encoding: PyValue = None, extra: PyValue = false) =>
        new PyTokenizerIterator(readline, encoding, isTrue(extra)),
    ),
    tp_iter: (self) => self,
    tp_iternext: (self) => (self as PyTokenizerIterator).advance(),
  },
});

export const tokenizeModule = defineModule({ name: '_tokenize', types: [iteratorType] });
