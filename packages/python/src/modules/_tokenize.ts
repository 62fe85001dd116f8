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
import { syntaxErrors } from '../source.ts';
import { type TokenInfo, tokenInfos } from '../tokenizer/token-list.ts';

class PyTokenizerIterator extends PyObject {
  readonly readline: PyValue;
  readonly encoding: PyValue;
  readonly extra: boolean;
  #infos: Iterator<TokenInfo, void> | undefined;

  constructor(readline: PyValue, encoding: PyValue, extra: boolean) {
    super();
    this.readline = readline;
    this.encoding = encoding;
    this.extra = extra;
  }

  override advance(): PyValue | undefined {
    this.#infos ??= tokenInfos(this.#read(), { extra: this.extra });
    const infos = this.#infos;
    const { value } = syntaxErrors(() => infos.next());
    if (value === undefined) return undefined;
    const { type, string, line, column, endLine, endColumn, text } = value;
    return new PyTuple([
      type,
      strFromJS(string),
      new PyTuple([line, column]),
      new PyTuple([endLine, endColumn]),
      strFromJS(text),
    ]);
  }

  #read(): string {
    let source = '';
    for (;;) {
      let line: PyValue;
      try {
        line = call0(this.readline);
      } catch (error) {
        if (isException(error, stopIterationType)) return source;
        throw error;
      }
      const text =
        line instanceof PyBytes
          ? textOf(decodeBytes(line.bytes, line, textOf(this.encoding) ?? 'utf-8', 'strict'))
          : textOf(line);
      if (text === undefined)
        throw typeError(`readline() returned a non-string object (${typeOf(line).name})`);
      if (text === '') return source;
      source += text;
    }
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
