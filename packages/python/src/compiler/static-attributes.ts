/** Attributes that the functions of a class set on `self`: CPython's `__static_attributes__`. */
import type * as ast from '../ast/nodes.ts';

/** As in CPython, what counts is the name `self`, in whatever function in the class; `self.x += 1` does not count. */
export function staticAttributes(node: ast.ClassDef): string[] {
  const names = new Set<string>();
  const visit = (each: unknown, inFunction: boolean): void => {
    if (typeof each !== 'object' || each === null) return;
    const current = each as ast.AstNode;
    let inside = inFunction;
    switch (current.kind) {
      case 'Attribute':
        if (inside && current.ctx === 'Store' && current.value.kind === 'Name' && current.value.id === 'self')
          names.add(current.attr);
        break;
      case 'AugAssign':
        visit(current.value, inside);
        return;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        inside = true;
        break;
      case 'ClassDef':
        return;
    }
    const fields = each as Readonly<Record<string, unknown>>;
    for (const name in fields) {
      const field = fields[name];
      if (Array.isArray(field)) for (const item of field) visit(item, inside);
      else if (typeof field === 'object') visit(field, inside);
    }
  };
  for (const statement of node.body) visit(statement, false);
  return [...names];
}
