/** Assignment to targets: names, attributes, items, and tuples of them. */
import type * as ast from '../ast/nodes.ts';
import { compileExpression } from './expressions.ts';
import type { Scope } from './scope.ts';
import { plainName, quote } from './unit.ts';

/** Statements that assign `value`, a JavaScript variable or literal, to a target. */
export function assignTarget(scope: Scope, target: ast.ExprNode, value: string): string {
  switch (target.kind) {
    case 'Name':
      return scope.store(target.id, value);
    case 'Attribute': {
      const name = scope.mangle(target.attr);
      const object = compileExpression(scope, target.value);
      if (!scope.hot || !plainName.test(name))
        return `${scope.use('setAttribute')}(${object}, ${quote(name)}, ${value});`;
      const t = scope.temporary();
      return `if ((${t} = ${object}).plain === true) ${t}.$${name} = ${value}; else ${scope.use('setAttribute')}(${t}, ${quote(name)}, ${value});`;
    }
    case 'Subscript': {
      if (!scope.hot || target.slice.kind === 'Slice') {
        return setItem(
          scope,
          compileExpression(scope, target.value),
          compileExpression(scope, target.slice),
          value,
        );
      }
      // Into a list without a call.
      const object = scope.temporary();
      const key = scope.temporary();
      const list = `${object}.constructor === ${scope.use('PyList')} && typeof ${key} === "number" && ${key} >= 0 && ${key} < ${object}.items.length`;
      return `${object} = ${compileExpression(scope, target.value)}; ${key} = ${compileExpression(scope, target.slice)}; if (${list}) ${object}.items[${key}] = ${value}; else ${setItem(scope, object, key, value)}`;
    }
    case 'Starred':
      return assignTarget(scope, target.value, value);
    case 'Tuple':
    case 'List':
      return unpack(scope, target.elts, value);
    default:
      throw new Error(`cannot assign to ${target.kind}`);
  }
}

const setItem = (scope: Scope, object: string, key: string, value: string): string =>
  `${scope.use('$setItem')}(${object}, ${key}, ${value});`;

function unpack(scope: Scope, targets: readonly ast.ExprNode[], value: string): string {
  const items = scope.fresh('$u');
  const star = targets.findIndex((target) => target.kind === 'Starred');
  const call =
    star < 0
      ? `${scope.use('$unpack')}(${value}, ${targets.length})`
      : `${scope.use('$unpackStarred')}(${value}, ${star}, ${targets.length - star - 1})`;
  const stores = targets.map((target, at) => assignTarget(scope, target, `${items}[${at}]`));
  return `{ const ${items} = ${call}; ${stores.join(' ')} }`;
}

export function deleteTarget(scope: Scope, target: ast.ExprNode): string {
  switch (target.kind) {
    case 'Name':
      return scope.remove(target.id);
    case 'Attribute':
      return `${scope.use('deleteAttribute')}(${compileExpression(scope, target.value)}, ${quote(scope.mangle(target.attr))});`;
    case 'Subscript':
      return `${scope.use('deleteItem')}(${compileExpression(scope, target.value)}, ${compileExpression(scope, target.slice)});`;
    case 'Tuple':
    case 'List':
      return target.elts.map((each) => deleteTarget(scope, each)).join(' ');
    default:
      throw new Error(`cannot delete ${target.kind}`);
  }
}
