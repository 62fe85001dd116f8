/**
 * Bodies of functions that are compiled when they are first called, each as a unit of its own. Those of functions at the top of a
 * module, and in classes there: they have no variables of other functions but the `__class__` of their class, so that the `def` and
 * its body tell all there is to know. Everything that can be asked of a function that was not called (its code, its defaults, its
 * docstring ...) comes with the module, and so do the errors in it, which stages before this one find.
 */
import type * as ast from '../ast/nodes.ts';
import type { Block, SymbolTable } from '../symtable/block.ts';
import { GLOBAL_EXPLICIT } from '../symtable/scope.ts';
import { compileOwnFunction, type FunctionNode } from './functions.ts';
import { HAS_FORM, INDENTED, type LazyPlace, SHOWN, SUSPENDABLE } from './lazy-places.ts';
import { Scope } from './scope.ts';
import { quote, Unit, type UnitOptions } from './unit.ts';

/** Lines after the first of a body that is worth a unit. */
const FEW_LINES = 1;
/** The engine has a limit on parameters, which is an error of the module. */
const MANY_PARAMETERS = 1000;

export function isLazy(scope: Scope, node: FunctionNode, block: Block): boolean {
  const { options } = scope.unit;
  if (!options.lazy || options.separateLocals) return false;
  const inClass = scope.kind === 'class';
  if (inClass ? scope.parent?.kind !== 'module' : scope.kind !== 'module') return false;
  const first = node.body[0];
  if (first === undefined || node.end_lineno - first.lineno < FEW_LINES) return false;
  if (node.args.args.length + node.args.kwonlyargs.length + node.args.posonlyargs.length > MANY_PARAMETERS)
    return false;
  // What a class declares global has another qualified name; a line may be continued, and its first half be indented.
  if (inClass && (scope.block.scope(scope.mangle(node.name)) === GLOBAL_EXPLICIT || node.col_offset === 0))
    return false;
  return node.type_params.length === 0 && block.freeNames().every((name) => name === '__class__');
}

/** What a code object is told of where its body is. */
export function lazyPlace(scope: Scope, node: FunctionNode, block: Block): string {
  const className = scope.kind === 'class' ? (scope.className ?? '') : '';
  const hasForm = !block.generator && node.kind === 'FunctionDef';
  const forms = scope.unit.options.suspendable ? SUSPENDABLE | (hasForm ? HAS_FORM : 0) : 0;
  const flags = (node.col_offset > 0 ? INDENTED : 0) | (scope.unit.options.shown ? SHOWN : 0) | forms;
  return [node.lineno, node.end_lineno, flags, quote(className)].join(', ');
}

/** The lines of a function as a source of their own that has the same tree at the same place, if its first line has that number. */
export function sourceOfLazy(
  lines: (first: number, last: number) => string,
  { line, endLine, className, flags }: LazyPlace,
): { readonly source: string; readonly firstLine: number } {
  const text = lines(line, endLine);
  if ((flags & INDENTED) === 0) return { source: text, firstLine: line };
  return { source: `${className === '' ? 'if 1' : `class ${className}`}:\n${text}`, firstLine: line - 1 };
}

/** The JavaScript of that function; `number` is that of its code in the module. `firstLine`: that of its code. */
export function compileLazyFunction(
  tree: ast.Module,
  symbols: SymbolTable,
  options: UnitOptions,
  { number, firstLine }: { readonly number: number; readonly firstLine: number },
): string {
  const unit = new Unit(symbols, options, `${number}_`);
  const module = new Scope(unit, symbols.top, 'module', undefined, { qualname: '' });
  const [outer] = tree.body;
  const inner = outer?.kind === 'ClassDef' || outer?.kind === 'If' ? outer.body[0] : outer;
  if (inner?.kind !== 'FunctionDef' && inner?.kind !== 'AsyncFunctionDef')
    throw new Error('the place of a function has none');
  let scope = module;
  if (outer?.kind === 'ClassDef') {
    const { name: className } = outer;
    const block = symbols.blockOf(outer);
    scope = new Scope(unit, block, 'class', module, { className, qualname: className });
    if (block.needs_class_closure) scope.classCell = '$cc';
  }
  return unit.assembleBody(compileOwnFunction(scope, inner, firstLine), '$cc');
}
