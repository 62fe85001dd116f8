import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConstantValue } from '../../src/ast/constant.ts';
import { dump } from '../../src/ast/dump.ts';
import { parse } from '../../src/parser/parse.ts';
import { PythonSyntaxError } from '../../src/parser/syntax-error.ts';

function constant(value: ConstantValue): string {
  switch (value.t) {
    case 'str':
      return JSON.stringify(value.v);
    case 'int':
    case 'float':
    case 'bool':
      return String(value.v);
    default:
      return value.t;
  }
}

function tree(source: string): string {
  return dump(parse(source, { mode: 'eval' }).body, { constant });
}

test('operators bind as the language says', () => {
  assert.equal(
    tree('-a ** -b'),
    'UnaryOp(op=USub(), operand=BinOp(left=Name(id="a", ctx=Load()), op=Pow(), right=UnaryOp(op=USub(), operand=Name(id="b", ctx=Load()))))',
  );
  assert.equal(
    tree('not a in b'),
    'UnaryOp(op=Not(), operand=Compare(left=Name(id="a", ctx=Load()), ops=[In()], comparators=[Name(id="b", ctx=Load())]))',
  );
});

test('columns are bytes of UTF-8', () => {
  const body = parse('é = "€𝔸"; x').body;
  assert.deepEqual(
    body.map((node) => [node.col_offset, node.end_col_offset]),
    [
      [0, 14],
      [16, 17],
    ],
  );
});

test('identifiers are normalised', () => {
  assert.equal(tree('ﬁ'), 'Name(id="fi", ctx=Load())');
});

test('a wrong program is a PythonSyntaxError', () => {
  assert.throws(() => parse('x = = 1'), PythonSyntaxError);
});
