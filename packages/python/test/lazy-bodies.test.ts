/** Bodies of functions that are compiled when they are first called. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import '@harpy/objects/builtin-types';
import { PyCode } from '@harpy/objects/function';
import type * as ast from '../src/ast/nodes.ts';
import { unparse } from '../src/ast/unparse.ts';
import { CodeCache, type CodeToKeep } from '../src/code-cache.ts';
import { compileToJavaScript } from '../src/compiler/compile.ts';
import { compileLazyFunction, sourceOfLazy } from '../src/compiler/lazy.ts';
import { parse } from '../src/parser/parse.ts';
import { codeCache, compileSource } from '../src/source.ts';
import type { Block } from '../src/symtable/block.ts';
import { buildSymbolTable } from '../src/symtable/build.ts';
import { lineStartsOf } from '../src/tokenizer/text.ts';
import { unicodeName } from '../src/unicode-name.ts';
import { standardLibrary } from './stdlib.ts';

const SOURCE = `# Long enough to be kept
class Shape:
    def area(self):
        def inner():
            return self
        return inner

    def name(self):
        text = 'a shape with a name'
        return [lambda: text, super().__repr__()]

def function(argument, *others, keyword=1):
    if argument:
        return (each for each in others)
    return keyword
${'# more\n'.repeat(80)}`;

class Counting extends CodeCache {
  remembered: string[] = [];
  override remember(key: string, code: CodeToKeep): void {
    this.remembered.push(key);
    super.remember(key, code);
  }
}

/** Compiles the source as a process of its own would; its code objects, by qualified name. */
function compiled(folder: string, use: (codes: Map<string, PyCode>) => void): number {
  const before = codeCache.current;
  const cache = new Counting(folder);
  codeCache.current = cache;
  try {
    const code = compileSource(SOURCE, { filename: `${folder}/module.py`, mode: 'exec' });
    const codes = code.fields.constants.filter((each) => each instanceof PyCode);
    use(new Map(codes.map((each) => [each.fields.qualname, each])));
    cache.write();
    return cache.remembered.length;
  } finally {
    codeCache.current = before;
  }
}

const constantsOf = (code: PyCode | undefined): string[] => {
  code?.lazy?.compile();
  return (code?.fields.constants ?? []).flatMap((each) =>
    each instanceof PyCode ? [each.fields.qualname] : [],
  );
};

test('a body that was compiled once is kept for the next process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-lazy-'));
  try {
    const areas = (codes: Map<string, PyCode>): void => {
      const code = codes.get('Shape.area');
      assert.deepEqual(code?.fields.constants.length, 1);
      assert.deepEqual(constantsOf(code), ['Shape.area.<locals>.inner']);
      assert.deepEqual(constantsOf(code), ['Shape.area.<locals>.inner']);
    };
    assert.equal(
      compiled(folder, () => undefined),
      1,
    );
    // It is kept again, with the body.
    assert.equal(compiled(folder, areas), 1);
    assert.equal(compiled(folder, areas), 0);
    const names = (codes: Map<string, PyCode>): void => {
      assert.deepEqual(constantsOf(codes.get('Shape.name')), ['Shape.name.<locals>.<lambda>']);
    };
    assert.equal(compiled(folder, names), 1);
    assert.equal(
      compiled(folder, (codes) => {
        areas(codes);
        names(codes);
      }),
      0,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

type FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef;

/** The functions that stand in a module or in a class of it, by their lines. */
function functionsOf(tree: unknown, found = new Map<string, FunctionNode>()): Map<string, FunctionNode> {
  if (typeof tree !== 'object' || tree === null) return found;
  const node = tree as ast.AstNode;
  if (node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef')
    found.set(`${node.lineno} ${node.end_lineno}`, node);
  else for (const field of Object.values(tree)) functionsOf(field, found);
  return found;
}

/** All that the symbol table tells of a block and those in it. */
const told = (block: Block): unknown[] => [
  [block.name, block.type, block.generator, block.coroutine, block.nested, block.can_see_class_scope],
  [...block.symbols],
  [...block.deleted],
  block.children.map(told),
];

test('the lines of a function have the same tree and symbols as in their module', () => {
  let count = 0;
  for (const [filename, source] of standardLibrary()) {
    if (source.includes('\r')) continue;
    const tree = parse(source, { filename, unicodeName });
    const symbols = buildSymbolTable(tree, { filename });
    const options = {
      filename,
      mode: 'exec',
      separateLocals: false,
      suspendable: count % 2 === 0,
      shown: false,
      lazy: true,
      optimize: 0,
      unparse,
    } as const;
    const functions = functionsOf(tree.body);
    const starts = lineStartsOf(source);
    const lines = (first: number, last: number) => source.slice(starts[first - 1], starts[last]);
    const places = /^const \$c(\d+) = \$bodies\.code\(.*, (\d+), (\d+), (\d+), "(\w*)"\);$/gm;
    for (const match of compileToJavaScript(tree, symbols, options).matchAll(places)) {
      const [number = 0, line = 0, endLine = 0, flags = 0] = match.slice(1, 5).map(Number);
      const part = sourceOfLazy(lines, { line, endLine, flags, className: match[5] ?? '' });
      const own = parse(part.source, { filename, unicodeName, firstLine: part.firstLine });
      const ownSymbols = buildSymbolTable(own, { filename, future: symbols.future });
      const [node] = functionsOf(own.body).values();
      const whole = functions.get(`${line} ${endLine}`);
      assert.ok(node !== undefined && whole !== undefined, `${filename}:${line}`);
      assert.deepEqual([node.args, node.body], [whole.args, whole.body], `${filename}:${line}`);
      assert.deepEqual(told(ownSymbols.blockOf(node)), told(symbols.blockOf(whole)), `${filename}:${line}`);
      compileLazyFunction(own, ownSymbols, { ...options, lazy: false }, { number, firstLine: line });
      count++;
    }
  }
  assert.ok(count > 5000, String(count));
});
