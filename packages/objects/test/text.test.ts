/** Texts in their two forms, and what str and bytes make of them. The comparison with CPython is in the slow tests. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../src/builtin-types.ts';
import { getAttribute } from '../src/attribute.ts';
import { PyByteArray, PyBytes } from '../src/bytes.ts';
import { callArray } from '../src/call.ts';
import { None, PyStr, PyTuple } from '../src/core-types.ts';
import { dictFrom } from '../src/dict.ts';
import { PyBaseException, valueError } from '../src/errors.ts';
import { equal } from '../src/protocols/compare.ts';
import { hash } from '../src/protocols/hash.ts';
import { listItems } from '../src/protocols/iterate.ts';
import { remainder } from '../src/protocols/number.ts';
import { getItem } from '../src/protocols/sequence.ts';
import { strText } from '../src/protocols/text.ts';
import { PySlice } from '../src/slice.ts';
import { strFromJS, textOfStr } from '../src/str.ts';
import { decodeObject, encodeText } from '../src/text/codecs/codecs.ts';
import { formatValue } from '../src/text/format.ts';
import { concatTexts, sliceText, textFromJS, textToJS } from '../src/text/text.ts';
import { memoryViewOf } from '../src/types/memoryview.ts';
import type { PyValue } from '../src/value.ts';
import { encode } from './cases.ts';

const call = (self: PyValue, name: string, ...args: PyValue[]): PyValue =>
  callArray(getAttribute(self, name), args);
const message = (error: unknown): string => {
  assert.ok(error instanceof PyBaseException, String(error));
  return `${error.type.name}: ${strText(error)}`;
};
const fails = (act: () => unknown, expected: string) =>
  assert.throws(act, (error) => message(error) === expected);

test('a text has one form', () => {
  assert.equal(textFromJS('plain é'), 'plain é');
  const wide = textFromJS('a😀b');
  assert.deepEqual([...(wide as Uint32Array)], [0x61, 0x1f600, 0x62]);
  assert.equal(sliceText(wide, 2, 3), 'b');
  assert.equal(textToJS(concatTexts(wide, 'é')), 'a😀bé');
  assert.deepEqual([...(textFromJS('\ud800x') as Uint32Array)], [0xd800, 0x78]);
});

test('length, items and slices count code points', () => {
  const text = strFromJS('a😀b😀');
  assert.ok(text instanceof PyStr);
  assert.equal(call(text, '__len__'), 4);
  assert.equal(encode(getItem(text, 0)), 'a');
  assert.deepEqual(encode(getItem(text, -1)), { s: [0x1f600] });
  assert.equal(getItem(text, new PySlice(None, None, 2)), 'ab');
  assert.equal(call(text, 'find', 'b'), 2);
  assert.deepEqual(listItems(text).map(textOfStr).map(textToJS), ['a', '😀', 'b', '😀']);
  assert.equal(getItem('hello', new PySlice(None, None, -1)), 'olleh');
});

test('equal texts have equal hashes, of any class', () => {
  assert.ok(equal(strFromJS('😀'), strFromJS('😀')));
  assert.equal(hash(strFromJS('😀')), hash(strFromJS('😀')));
  assert.ok(!equal('a', new PyBytes(Uint8Array.of(97))));
});

test('methods of str', () => {
  assert.equal(call('ΑΣ', 'lower'), 'ας');
  assert.equal(call('straße', 'upper'), 'STRASSE');
  assert.equal(call('a-b', 'partition', '-').constructor, PyTuple);
  assert.deepEqual(encode(call(' a  b ', 'split')), ['a', 'b']);
  assert.deepEqual(encode(call('a\r\nb\x1cc', 'splitlines')), ['a', 'b', 'c']);
  assert.equal(call(',', 'join', new PyTuple(['a', 'b'])), 'a,b');
  assert.equal(
    call(
      'abc',
      'translate',
      dictFrom([
        [97, 'x'],
        [98, None],
      ]),
    ),
    'xc',
  );
  fails(() => call('a', 'find', 1), 'TypeError: find() argument 1 must be str, not int');
  fails(() => call('a', 'index', 'b'), 'ValueError: substring not found');
  fails(
    () => call('a', 'join', new PyTuple(['x', 5])),
    'TypeError: sequence item 1: expected str instance, int found',
  );
});

test('str.format reads fields, conversions and nested specifications', () => {
  assert.equal(call('{0:>{1}}|{0!r}', 'format', 'ab', 4), "  ab|'ab'");
  assert.equal(call('{[1]} {}', 'format', new PyTuple(['x', 'y']), 5), 'y 5');
  fails(
    () => call('{0} {}', 'format', 1),
    'ValueError: cannot switch from manual field specification to automatic field numbering',
  );
  fails(() => call('{', 'format'), "ValueError: Single '{' encountered in format string");
  assert.equal(formatValue('ab', 'r', '>6'), "  'ab'");
});

test('% formatting of str and bytes', () => {
  assert.equal(remainder('%-4s|%04d|%x|%%', new PyTuple(['a', 7, 255])), 'a   |0007|ff|%');
  assert.equal(remainder('%(k)s', dictFrom([['k', 'v']])), 'v');
  const bytes = remainder(
    new PyBytes(Uint8Array.from('%b %d', (c) => c.charCodeAt(0))),
    new PyTuple([new PyBytes(Uint8Array.of(255)), 5]),
  );
  assert.deepEqual(encode(bytes), { b: [255, 32, 53] });
  fails(() => remainder('%d', 'a'), 'TypeError: %d format: a real number is required, not str');
});

test('codecs and their error handlers', () => {
  assert.deepEqual(encode(encodeText(strFromJS('é😀'), 'utf-8', 'strict')), {
    b: [0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80],
  });
  assert.deepEqual(
    encode(encodeText('é', 'ascii', 'xmlcharrefreplace')),
    encode(new PyBytes(Uint8Array.from('&#233;', (c) => c.charCodeAt(0)))),
  );
  const bad = new PyBytes(Uint8Array.of(0x61, 0xff, 0x62));
  assert.equal(decodeObject(bad, 'utf-8', 'replace'), 'a\ufffdb');
  assert.deepEqual(encode(decodeObject(bad, 'ascii', 'surrogateescape')), { s: [0x61, 0xdcff, 0x62] });
  fails(
    () => decodeObject(bad, 'utf-8', 'strict'),
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte",
  );
  fails(() => encodeText('a', 'no such', 'strict'), 'LookupError: unknown encoding: no such');
});

test('a bytearray that changes its size leaves its memory to those who view it', () => {
  const array = new PyByteArray(Uint8Array.of(1, 2, 3, 4));
  const view = memoryViewOf(array);
  assert.deepEqual(encode(call(call(view, 'cast', 'H'), 'tolist')), [{ i: '513' }, { i: '1027' }]);
  call(array, 'append', 5);
  assert.deepEqual(encode(array), encode(new PyByteArray(Uint8Array.of(1, 2, 3, 4, 5))));
  const part = getItem(view, new PySlice(None, None, -1));
  assert.deepEqual(encode(call(part, 'tobytes')), { b: [4, 3, 2, 1] });
});

test('messages keep characters beyond U+FFFF', () => {
  const error = valueError('not 😀');
  assert.deepEqual(encode(error.args.items[0] ?? None), { s: [0x6e, 0x6f, 0x74, 0x20, 0x1f600] });
});
