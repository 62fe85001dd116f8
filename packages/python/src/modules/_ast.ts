/** `_ast`: the classes of syntax tree nodes, and trees to and from them (Python/Python-ast.c). */
import { getAttribute } from '@harpy/objects/attribute';
import { isInstance, typeOf } from '@harpy/objects/core-types';
import { defineModule } from '@harpy/objects/define-module';
import { typeError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { lookupName } from '@harpy/objects/text/unicode-names';
import type { PyValue } from '@harpy/objects/value';
import type * as nodes from '../ast/nodes.ts';
import { optimizeTree } from '../ast/optimize.ts';
import { validateTree } from '../ast/validate/validate.ts';
import { PyCF_OPTIMIZED, treeCompiler } from '../compile-function.ts';
import { type ParseMode, parse } from '../parser/parse.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { compileTree, syntaxErrors, warned } from '../source.ts';
import { futureFeatures } from '../symtable/future.ts';
import { makeClasses } from './ast/classes.ts';
import { astType, nodeClasses } from './ast/node-type.ts';
import { fromNode } from './ast/nodes-of-objects.ts';
import { nodeObject } from './ast/objects-of-nodes.ts';

const PyCF_TYPE_COMMENTS = 0x1000;

const EXPECTED: Readonly<Record<string, string>> = {
  exec: 'Module',
  eval: 'Expression',
  single: 'Interactive',
  func_type: 'FunctionType',
};

function checkMode(tree: PyValue, mode: string): void {
  const expected = EXPECTED[mode] ?? '';
  const type = nodeClasses.current?.byName.get(expected);
  if (type !== undefined && !isInstance(tree, type))
    throw typeError(`expected ${expected} node, got ${typeOf(tree).name}`);
}

/** The node of an object that is what can be compiled in that mode. */
function moduleNode(tree: PyValue, mode: string): nodes.ModNode {
  checkMode(tree, mode);
  const node = fromNode(tree, 'mod');
  validateTree(node as nodes.ModNode);
  return node as nodes.ModNode;
}

treeCompiler.isTree = (value) => isInstance(value, astType);
treeCompiler.compile = (tree, options) => {
  const node = moduleNode(tree, options.mode);
  return syntaxErrors(() => compileTree(node as nodes.Module, options));
};
treeCompiler.checkMode = checkMode;
treeCompiler.optimize = (tree, mode, level) => {
  return nodeObject(optimizeTree(moduleNode(tree, mode), level));
};
treeCompiler.parse = (source, filename, mode, { flags, optimize, featureVersion }) => {
  if (nodeClasses.current === undefined) getAttribute(hooks.importModule('_ast'), 'AST');
  const warnings: SyntaxWarningRecord[] = [];
  const tree = warned(warnings, filename, () =>
    syntaxErrors(() => {
      const parsed = parse(source, {
        filename,
        mode: mode as ParseMode,
        warnings,
        typeComments: (flags & PyCF_TYPE_COMMENTS) !== 0,
        unicodeName: (name) => lookupName(name, false)?.[0],
        ...(featureVersion === undefined ? {} : { featureVersion }),
      });
      // A tree is not made of a module that asks for features there are not.
      futureFeatures(parsed, filename);
      return parsed;
    }),
  );
  return nodeObject((flags & PyCF_OPTIMIZED) === 0 ? tree : optimizeTree(tree, optimize));
};

export const astModule = defineModule({
  name: '_ast',
  attributes: {
    PyCF_ONLY_AST: 0x400,
    PyCF_TYPE_COMMENTS,
    PyCF_ALLOW_TOP_LEVEL_AWAIT: 0x2000,
    PyCF_OPTIMIZED_AST: 0x8400,
  },
  create: (dict) => {
    nodeClasses.current = makeClasses(dict);
  },
});
