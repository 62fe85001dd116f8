/** From a syntax tree to JavaScript. */
import type * as ast from '../ast/nodes.ts';
import type { SymbolTable } from '../symtable/block.ts';
import { annotateFunction } from './annotations.ts';
import { cleanDoc, docstring } from './docstrings.ts';
import { compileExpression } from './expressions.ts';
import { compileFrame } from './frame.ts';
import { GIVEN_CELLS, simpleAnnotations } from './functions.ts';
import { Scope } from './scope.ts';
import { compileBody } from './statements.ts';
import { stringLiteral, Unit, type UnitOptions, type WantedFunction } from './unit.ts';

/** A module is a coroutine if it awaits, where that was allowed. */
const CO_COROUTINE = 0x80;

/**
 * The JavaScript of a module, expression or line: an expression whose value is a function of the run-time library and the
 * file name that gives `[make, codes]`; `make(globals, table of globals, table of builtins, locals)` runs it.
 */
export function compileToJavaScript(tree: Tree, symbols: SymbolTable, options: UnitOptions): string {
  const unit = new Unit(symbols, options);
  const scope = new Scope(unit, symbols.top, 'module', undefined, {
    qualname: '',
    resumes: symbols.top.coroutine,
  });
  const lines = compileTop(scope, tree);
  const code = unit.code({
    name: '<module>',
    qualname: '<module>',
    firstLine: 1,
    positional: 0,
    positionalOnly: 0,
    keywordOnly: 0,
    flags: symbols.top.coroutine ? CO_COROUTINE : 0,
    varnames: [],
    cellvars: [],
    freevars: [],
    names: [...symbols.top.symbols.keys()],
    constants: [...unit.codesSince(0), unit.use('None')],
  });
  const body = `${lines.join('\n')}\nreturn ${unit.use('None')};`;
  const whole = compileFrame(scope, code, unit.line(1), scope.temporaries, body);
  const name = `module$${code.slice(2)}`;
  const top = symbols.top.coroutine
    ? `return ${unit.use('$coroutine')}(${code}, (function* ${name}() {\n${whole}\n})());`
    : `return (function ${name}() {\n${whole}\n})();`;
  return unit.assemble(top);
}

type Tree = ast.Module | ast.Interactive | ast.Expression;

/** The statements of a module, expression or line. */
function compileTop(scope: Scope, tree: Tree): string[] {
  const { unit } = scope;
  const { symbols, options } = unit;
  const lines: string[] = [];
  if (tree.kind === 'Expression') lines.push(`return ${compileExpression(scope, tree.body)};`);
  else {
    const doc = tree.kind === 'Module' ? docstring(tree.body) : undefined;
    if (tree.kind === 'Module') {
      const text =
        doc === undefined || options.optimize >= 2 ? undefined : stringLiteral(unit, cleanDoc(doc));
      if (text !== undefined) lines.push(scope.store('__doc__', text));
      const annotated = simpleAnnotations(scope, tree.body);
      if (annotated.length > 0 && symbols.future.has('annotations'))
        lines.push(scope.store('__annotations__', `new ${unit.use('PyDict')}()`));
      else if (annotated.length > 0)
        lines.push(
          scope.store('__annotate__', annotateFunction(scope, symbols.top.annotation_block, annotated, '')),
        );
    }
    lines.push(compileBody(scope, doc === undefined ? tree.body : tree.body.slice(1)));
  }
  return lines;
}

/**
 * The JavaScript of one function of a source, for other globals and other cells than those it is compiled among, as that of a body that is
 * compiled late (`lazy.ts`); undefined if the source has no such function.
 */
export function compileWanted(
  tree: Tree,
  symbols: SymbolTable,
  options: UnitOptions,
  place: { readonly qualname: string; readonly firstLine: number; readonly ordinal: number },
): string | undefined {
  const unit = new Unit(symbols, options);
  const wanted: WantedFunction = { ...place, before: place.ordinal, forms: undefined };
  unit.wanted = wanted;
  const scope = new Scope(unit, symbols.top, 'module', undefined, {
    qualname: '',
    resumes: symbols.top.coroutine,
  });
  compileTop(scope, tree);
  return wanted.forms === undefined ? undefined : unit.assembleBody(wanted.forms, GIVEN_CELLS);
}
