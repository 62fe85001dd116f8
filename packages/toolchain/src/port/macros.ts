/** Macros that a source defines for itself. */
import { type Node, walk } from './ast.ts';
import type { Model } from './model.ts';

/** Is it the use of a macro of the file's own that has to do with objects? */
export function usesObjectMacro(model: Model, node: Node): boolean {
  const name = model.source.macro(node);
  if (name === null || /^_?Py|^NULL$/.test(name) || !model.source.defines(name)) return false;
  return [...walk(node)].some(
    (one) =>
      one.kind === 'ReturnStmt' ||
      (one.kind === 'DeclRefExpr' &&
        (model.isHandle(one.type?.qualType) || /^_?Py[A-Z_]/.test(one.referencedDecl?.name ?? ''))),
  );
}
