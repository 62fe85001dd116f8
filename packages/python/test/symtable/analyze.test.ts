import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/parser/parse.ts';
import { PythonSyntaxError } from '../../src/parser/syntax-error.ts';
import type { Block } from '../../src/symtable/block.ts';
import { buildSymbolTable } from '../../src/symtable/build.ts';
import { CELL, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL } from '../../src/symtable/scope.ts';

function blocks(source: string): Map<string, Block> {
  const table = buildSymbolTable(parse(source));
  return new Map([...table.blocks.values()].map((block) => [block.name, block]));
}

function scopeIn(source: string, block: string, name: string): number {
  return blocks(source).get(block)?.scope(name) ?? -1;
}

test('closures make cells', () => {
  const source = 'def f(a):\n  b = 1\n  def g(): return a, c\n  return b\n';
  assert.equal(scopeIn(source, 'f', 'a'), CELL);
  assert.equal(scopeIn(source, 'f', 'b'), LOCAL);
  assert.equal(scopeIn(source, 'g', 'a'), FREE);
  assert.equal(scopeIn(source, 'g', 'c'), GLOBAL_IMPLICIT);
});

test('an inlined comprehension needs no cell', () => {
  const source = 'def f(a):\n  return [a for b in c]\n';
  assert.equal(scopeIn(source, 'f', 'a'), LOCAL);
  assert.equal(scopeIn(source, 'listcomp', 'a'), FREE);
  assert.equal(scopeIn(source, 'listcomp', 'b'), LOCAL);
  assert.equal(blocks(source).get('listcomp')?.comp_inlined, true);
});

test('classes are skipped by the functions in them, but give __class__', () => {
  const source = 'def f():\n  x = 1\n  class A:\n    x = 2\n    def g(self): return x, super()\n';
  assert.equal(scopeIn(source, 'g', 'x'), FREE);
  assert.equal(scopeIn(source, 'g', '__class__'), FREE);
  assert.equal(blocks(source).get('A')?.needs_class_closure, true);
});

test('global and nonlocal', () => {
  assert.equal(scopeIn('def f():\n  global x\n  x = 1\n', 'f', 'x'), GLOBAL_EXPLICIT);
  assert.throws(
    () => buildSymbolTable(parse('def f():\n  nonlocal x\n')),
    (error) => error instanceof PythonSyntaxError && error.msg === "no binding for nonlocal 'x' found",
  );
});

test('private names are mangled', () => {
  assert.deepEqual([...(blocks('class _A:\n  __x = 1\n').get('_A')?.symbols.keys() ?? [])], ['_A__x']);
});
