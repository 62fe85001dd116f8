import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PythonSyntaxError } from '../../src/parser/syntax-error.ts';
import { decodeSource } from '../../src/tokenizer/encoding.ts';

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function text(source: string): string {
  return decodeSource(bytes(source), 'f.py').text;
}

/** The error as CPython 3.14 gives it for `compile(bytes, ...)`. */
function failure(source: string): unknown[] {
  try {
    decodeSource(bytes(source), 'f.py');
  } catch (error) {
    assert.ok(error instanceof PythonSyntaxError);
    return [error.msg, error.lineno, error.offset, error.endOffset, error.text];
  }
  return assert.fail('no error');
}

test('UTF-8 is the default, with or without its mark', () => {
  assert.equal(text('x = "\xc3\xa9"'), 'x = "é"');
  assert.equal(text('\xef\xbb\xbfx = 1'), 'x = 1');
  assert.equal(text('# coding: utf8\n"\xc3\xa9"'), '# coding: utf8\n"é"');
});

test('a comment in the first two lines names the encoding', () => {
  assert.equal(text('# coding: latin-1\n"\xe9"'), '# coding: latin-1\n"é"');
  assert.ok(text('#!x\n# -*- coding: cp1252 -*-\n"\x80"').endsWith('"€"'));
  assert.ok(text('\x0c# coding: koi8-r\n"\xa4"').endsWith('"╓"'));
  assert.ok(text('# vim: set fileencoding=euc-jp :\n"\xa4\xa2"').endsWith('"あ"'));
  assert.ok(text('\n\n# coding: foo\n').endsWith('foo\n'));
  assert.ok(text('x\n# coding: foo\n').endsWith('foo\n'));
});

test('what is wrong with an encoding is told as CPython tells it', () => {
  const advice = 'but no encoding declared; see https://peps.python.org/pep-0263/ for details';
  assert.deepEqual(failure('a = 1\nb = "\xe9\xe9"\n'), [
    `Non-UTF-8 code starting with '\\xe9' on line 2, ${advice}`,
    2,
    6,
    6,
    'b = "\ufffd\ufffd"',
  ]);
  assert.deepEqual(failure("'\xed\xa0\x80'").slice(1, 3), [1, 2]);
  assert.deepEqual(failure("x = '\xc3").slice(1, 3), [1, 6]);
  assert.deepEqual(failure('# coding: foo\nx'), ['unknown encoding: foo', 0, -1, undefined, undefined]);
  assert.deepEqual(failure('\xef\xbb\xbf# coding: latin-1\nx'), [
    'encoding problem: iso-8859-1 with BOM',
    1,
    0,
    17,
    '# coding: latin-1',
  ]);
  assert.deepEqual(failure('# coding: ascii\n"\xe9"').slice(0, 3), [
    "'ascii' codec can't decode byte 0xe9 in position 17: ordinal not in range(128)",
    0,
    -1,
  ]);
  assert.equal(failure('x\0')[0], 'source code string cannot contain null bytes');
});
