/** `io.StringIO`: a text file in memory. */
import { dictOf, getAttribute } from '@harpy/objects/attribute';
import { call0 } from '@harpy/objects/call';
import { bareType, None, PyTuple, typeOf } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate } from '@harpy/objects/define';
import { dictFrom, PyDict } from '@harpy/objects/dict';
import { newException, osErrorType, typeError, valueError } from '@harpy/objects/errors';
import { hasIndex, length, toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromText, textValue } from '@harpy/objects/str';
import { findText, replaceText } from '@harpy/objects/text/search';
import { codePointAt, joinTexts, repeatText, sliceText, type Text, textToJS } from '@harpy/objects/text/text';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { PyTextIOBase, textIOBaseType } from './base.ts';
import { PyNewlineDecoder } from './newline-decoder.ts';

export class PyStringIO extends PyTextIOBase {
  /** What was written, but for what is pending at its end. */
  #text: Text = '';
  #pending: Text[] = [];
  #pendingLength = 0;
  position = 0;
  initialized = false;
  /** As given: None translates all line ends. */
  newline: string | undefined = '\n';
  decoder: PyNewlineDecoder | undefined;

  get text(): Text {
    if (this.#pending.length > 0) {
      this.#text = joinTexts('', [this.#text, ...this.#pending]);
      this.#pending = [];
      this.#pendingLength = 0;
    }
    return this.#text;
  }

  set text(text: Text) {
    this.#pending = [];
    this.#pendingLength = 0;
    this.#text = text;
  }

  get length(): number {
    return this.#text.length + this.#pendingLength;
  }

  write(given: Text): void {
    let text = given;
    if (this.decoder !== undefined) text = this.decoder.decodeText(text, true);
    const { newline } = this;
    if (newline?.startsWith('\r')) text = replaceText(text, '\n', newline, -1);
    if (text.length === 0) return;
    const { length: size, position } = this;
    if (position === size) {
      this.#pending.push(text);
      this.#pendingLength += text.length;
    } else if (position > size) {
      this.text = joinTexts('', [this.text, repeatText('\0', position - size), text]);
    } else {
      const before = this.text;
      const rest = Math.min(position + text.length, size);
      this.text = joinTexts('', [sliceText(before, 0, position), text, sliceText(before, rest, size)]);
    }
    this.position = position + text.length;
  }

  read(size: number): Text {
    const { text, position } = this;
    const end = size < 0 ? text.length : Math.min(text.length, position + size);
    if (position >= end) return '';
    this.position = end;
    return sliceText(text, position, end);
  }

  readline(limit: number): Text {
    const { text, position } = this;
    if (position >= text.length) return '';
    const end = limit < 0 ? text.length : Math.min(text.length, position + limit);
    const line = sliceText(text, position, this.#lineEnd(text, position, end));
    this.position = position + line.length;
    return line;
  }

  /** Where the line that starts at an index ends, `end` at most. */
  #lineEnd(text: Text, start: number, end: number): number {
    const { newline } = this;
    if (newline === '') {
      for (let at = start; at < end; at++) {
        const unit = codePointAt(text, at);
        if (unit === 10) return at + 1;
        if (unit === 13) return at + 1 < end && codePointAt(text, at + 1) === 10 ? at + 2 : at + 1;
      }
      return end;
    }
    const wanted = newline ?? '\n';
    const found = findText(text, wanted, start, end);
    return found < 0 ? end : found + wanted.length;
  }
}

export const stringIOType = bareType('_io.StringIO', PyStringIO, textIOBaseType, { baseType: true });

/** The object if it can be used. */
function open(self: PyValue): PyStringIO {
  const file = self as PyStringIO;
  if (!file.initialized) throw valueError('I/O operation on uninitialized object');
  if (file.closed) throw valueError('I/O operation on closed file');
  return file;
}

function sizeOf(size: PyValue | undefined): number {
  if (size === undefined || size === None) return -1;
  if (!hasIndex(size)) throw typeError(`argument should be integer or None, not '${typeOf(size).name}'`);
  return toSize(size);
}

function initialize(self: PyStringIO, initial: PyValue | undefined, newline: PyValue | undefined): void {
  let given: string | undefined = '\n';
  if (newline === None) given = undefined;
  else if (newline !== undefined) {
    const text = textValue(newline);
    if (text === undefined) throw typeError(`newline must be str or None, not ${typeOf(newline).name}`);
    given = textToJS(text);
    if (!['', '\n', '\r', '\r\n'].includes(given))
      throw valueError(`illegal newline value: ${reprText(newline)}`);
  }
  const text = initial === undefined || initial === None ? '' : textValue(initial);
  if (text === undefined)
    throw typeError(`initial_value must be str or None, not ${typeOf(initial ?? None).name}`);
  self.newline = given;
  self.decoder =
    given === undefined || given === '' ? new PyNewlineDecoder(None, given === undefined) : undefined;
  self.text = '';
  self.position = 0;
  self.closed = false;
  self.initialized = true;
  self.write(text);
  self.position = 0;
}

function setState(self: PyStringIO, state: PyValue): void {
  if (self.closed) throw valueError('I/O operation on closed file');
  if (!(state instanceof PyTuple) || state.items.length < 4)
    throw typeError(
      `${typeOf(self).name}.__setstate__ argument should be 4-tuple, got ${typeOf(state).name}`,
    );
  const [value = '', newline = '\n', position = 0, dict = None] = state.items;
  initialize(self, '', newline);
  const text = textValue(value);
  if (text === undefined && value !== None)
    throw typeError(`initial_value must be str or None, not ${typeOf(value).name}`);
  self.text = text ?? '';
  if (!hasIndex(position))
    throw typeError(`third item of state must be an integer, got ${typeOf(position).name}`);
  const at = toSize(position);
  if (at < 0) throw valueError('position value cannot be negative');
  self.position = at;
  if (dict === None) return;
  if (!(dict instanceof PyDict))
    throw typeError(`fourth item of state should be a dict, got a ${typeOf(dict).name}`);
  const own = dictOf(self);
  for (const [key, item] of dict.table.entries()) own.set(key, item);
}

populate(stringIOType, {
  attributes: { __module__: '_io' },
  doc: 'A text file in memory.',
  textSignature: "(initial_value='', newline='\\n')",
  slots: {
    tp_new: (type: PyType) => new (type.ctor as unknown as new () => PyStringIO)(),
    tp_init: initializeWith("StringIO(initial_value='', newline='\\n')", initialize),
    tp_iter: (self) => open(self),
    tp_iternext: (self) => {
      const file = open(self);
      if (typeOf(self) === stringIOType) {
        const line = file.readline(-1);
        return line.length === 0 ? undefined : strFromText(line);
      }
      // A subclass may have a readline of its own.
      const line = call0(getAttribute(self, 'readline'));
      if (textValue(line) === undefined)
        throw newException(
          osErrorType,
          `readline() should have returned a str object, not '${typeOf(line).name}'`,
        );
      return length(line) === 0 ? undefined : line;
    },
  },
  methods: () => [
    method('getvalue(/)', (self: PyStringIO) => strFromText(open(self).text), 'All that the file holds.'),
    method('tell(/)', (self: PyStringIO) => open(self).position, 'The position.'),
    method(
      'read(size=-1, /)',
      (self: PyStringIO, size: PyValue | undefined) => strFromText(open(self).read(sizeOf(size))),
      'So many characters, or all that are left.',
    ),
    method(
      'readline(size=-1, /)',
      (self: PyStringIO, size: PyValue | undefined) => strFromText(open(self).readline(sizeOf(size))),
      'The rest of the line.',
    ),
    method(
      'truncate(pos=None, /)',
      (self: PyStringIO, pos: PyValue | undefined) => {
        const file = open(self);
        const size = pos === undefined || pos === None ? file.position : sizeOf(pos);
        if (size < 0) throw valueError(`Negative size value ${size}`);
        if (size < file.length) file.text = sliceText(file.text, 0, size);
        return size;
      },
      'Cuts the file at a position, the current one if none is given.',
    ),
    method(
      'seek(pos, whence=0, /)',
      (self: PyStringIO, pos: PyValue, whence: PyValue | undefined) => {
        const file = open(self);
        const how = whence === undefined ? 0 : toSize(whence);
        const at = toSize(pos);
        if (how !== 0 && how !== 1 && how !== 2)
          throw valueError(`Invalid whence (${how}, should be 0, 1 or 2)`);
        if (at < 0 && how === 0) throw valueError(`Negative seek position ${at}`);
        if (how !== 0 && at !== 0) throw newException(osErrorType, "Can't do nonzero cur-relative seeks");
        file.position = how === 0 ? at : how === 1 ? file.position : file.length;
        return file.position;
      },
      'Changes the position.',
    ),
    method(
      'write(s, /)',
      (self: PyStringIO, value: PyValue) => {
        const text = textValue(value);
        if (text === undefined) throw typeError(`string argument expected, got '${typeOf(value).name}'`);
        open(self).write(text);
        return text.length;
      },
      'Writes a text at the position; its length.',
    ),
    method(
      'close(/)',
      (self: PyStringIO) => {
        self.closed = true;
        self.text = '';
      },
      'Closes the file and forgets what it holds.',
    ),
    method('flush(/)', () => undefined, 'Does nothing.'),
    method('readable(/)', (self: PyStringIO) => open(self) === self, 'True.'),
    method('writable(/)', (self: PyStringIO) => open(self) === self, 'True.'),
    method('seekable(/)', (self: PyStringIO) => open(self) === self, 'True.'),
    method(
      '__getstate__(/)',
      (self: PyStringIO) => {
        const file = open(self);
        const own = dictOf(self);
        const dict = own.size === 0 ? None : dictFrom(own.table.entries());
        return new PyTuple([strFromText(file.text), file.newline ?? None, file.position, dict]);
      },
      'For pickle.',
    ),
    method('__setstate__(state, /)', setState, 'For pickle.'),
  ],
  getset: () => [
    getset('closed', (self: PyStringIO) => {
      if (!self.initialized) throw valueError('I/O operation on uninitialized object');
      return self.closed;
    }),
    getset('line_buffering', (self: PyStringIO) => open(self) !== self),
    getset('newlines', (self: PyStringIO) => open(self).decoder?.newlines ?? None),
  ],
});
