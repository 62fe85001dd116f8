/** Checks of whole trees made by programs, before they are compiled (`_PyAST_Validate` of CPython's Python/ast.c). */
import type * as ast from '../nodes.ts';
import { checkPlace, checkSome, refuse, refuseType } from './context.ts';
import {
  checkArguments,
  checkExpression,
  checkExpressions,
  checkKeywords,
  checkOptional,
  checkTypeParameters,
} from './expressions.ts';
import { checkPattern } from './patterns.ts';

/** Throws ValueError or TypeError for a tree that no source gives. */
export function validateTree(tree: ast.ModNode): void {
  switch (tree.kind) {
    case 'Module':
    case 'Interactive':
      checkStatements(tree.body);
      return;
    case 'Expression':
      checkExpression(tree.body);
      return;
    case 'FunctionType':
      checkExpressions(tree.argtypes);
      checkExpression(tree.returns);
      return;
  }
}

function checkStatements(statements: readonly (ast.StmtNode | undefined)[]): void {
  for (const statement of statements) {
    if (statement === undefined) refuse('None disallowed in statement list');
    checkStatement(statement);
  }
}

function checkBody(statements: readonly ast.StmtNode[], owner: string): void {
  checkSome(statements, 'body', owner);
  checkStatements(statements);
}

function checkTargets(targets: readonly ast.ExprNode[], context: 'Store' | 'Del', owner: string): void {
  checkSome(targets, 'targets', owner);
  checkExpressions(targets, context);
}

/** `For` or `AsyncFor`: their messages are the same but for the name. */
function checkLoop(node: ast.For | ast.AsyncFor): void {
  checkExpression(node.target, 'Store');
  checkExpression(node.iter);
  checkBody(node.body, node.kind);
  checkStatements(node.orelse);
}

function checkWith(node: ast.With | ast.AsyncWith): void {
  checkSome(node.items, 'items', node.kind);
  for (const item of node.items) {
    checkExpression(item.context_expr);
    checkOptional(item.optional_vars, 'Store');
  }
  checkBody(node.body, node.kind);
}

function checkTry(node: ast.Try | ast.TryStar): void {
  const { kind, handlers } = node;
  checkBody(node.body, kind);
  if (handlers.length === 0 && node.finalbody.length === 0)
    refuse(`${kind} has neither except handlers nor finalbody`);
  if (handlers.length === 0 && node.orelse.length > 0) refuse(`${kind} has orelse but no except handlers`);
  for (const handler of handlers) {
    checkPlace(handler);
    checkOptional(handler.type);
    checkBody(handler.body, 'ExceptHandler');
  }
  checkStatements(node.finalbody);
  checkStatements(node.orelse);
}

function checkFunction(node: ast.FunctionDef | ast.AsyncFunctionDef): void {
  checkBody(node.body, node.kind);
  checkTypeParameters(node.type_params);
  checkArguments(node.args);
  checkExpressions(node.decorator_list);
  checkOptional(node.returns);
}

function checkStatement(node: ast.StmtNode): void {
  checkPlace(node);
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      checkFunction(node);
      return;
    case 'ClassDef':
      checkBody(node.body, 'ClassDef');
      checkTypeParameters(node.type_params);
      checkExpressions(node.bases);
      checkKeywords(node.keywords);
      checkExpressions(node.decorator_list);
      return;
    case 'Return':
      checkOptional(node.value);
      return;
    case 'Delete':
      checkTargets(node.targets, 'Del', 'Delete');
      return;
    case 'Assign':
      checkTargets(node.targets, 'Store', 'Assign');
      checkExpression(node.value);
      return;
    case 'AugAssign':
      checkExpression(node.target, 'Store');
      checkExpression(node.value);
      return;
    case 'AnnAssign':
      if (node.target.kind !== 'Name' && node.simple !== 0)
        refuseType('AnnAssign with simple non-Name target');
      checkExpression(node.target, 'Store');
      checkOptional(node.value);
      checkExpression(node.annotation);
      return;
    case 'TypeAlias':
      if (node.name.kind !== 'Name') refuseType('TypeAlias with non-Name name');
      checkExpression(node.name, 'Store');
      checkTypeParameters(node.type_params);
      checkExpression(node.value);
      return;
    case 'For':
    case 'AsyncFor':
      checkLoop(node);
      return;
    case 'While':
    case 'If':
      checkExpression(node.test);
      checkBody(node.body, node.kind);
      checkStatements(node.orelse);
      return;
    case 'With':
    case 'AsyncWith':
      checkWith(node);
      return;
    case 'Match':
      checkExpression(node.subject);
      checkSome(node.cases, 'cases', 'Match');
      for (const each of node.cases) {
        checkPattern(each.pattern);
        checkOptional(each.guard);
        checkBody(each.body, 'match_case');
      }
      return;
    case 'Raise':
      if (node.exc === undefined && node.cause !== undefined) refuse('Raise with cause but no exception');
      checkOptional(node.exc);
      checkOptional(node.cause);
      return;
    case 'Try':
    case 'TryStar':
      checkTry(node);
      return;
    case 'Assert':
      checkExpression(node.test);
      checkOptional(node.msg);
      return;
    case 'Import':
      checkSome(node.names, 'names', 'Import');
      return;
    case 'ImportFrom':
      if ((node.level ?? 0) < 0) refuse('Negative ImportFrom level');
      checkSome(node.names, 'names', 'ImportFrom');
      return;
    case 'Global':
    case 'Nonlocal':
      checkSome(node.names, 'names', node.kind);
      return;
    case 'Expr':
      checkExpression(node.value);
      return;
    case 'Pass':
    case 'Break':
    case 'Continue':
      return;
  }
}
