import type * as ast from '../ast/nodes.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { warningAt } from '../symtable/errors.ts';

/** Where a statement is: in a `finally` block, and in a loop or function inside of it. */
interface Place {
  readonly inFinally: boolean;
  readonly inFunction: boolean;
  readonly inLoop: boolean;
}

const OUTSIDE: Place = { inFinally: false, inFunction: false, inLoop: false };

/** What a chain of `elif` ends with; the statements on the way are handed over. The chain may be too long to go down. */
function lastElse(node: ast.If, each: (body: readonly ast.StmtNode[]) => void): readonly ast.StmtNode[] {
  let { orelse } = node;
  for (let [next] = orelse; orelse.length === 1 && next?.kind === 'If'; [next] = orelse) {
    each(next.body);
    orelse = next.orelse;
  }
  return orelse;
}

/** Warns of `return`, `break` and `continue` that leave a `finally` block (PEP 765). */
export function returnsInFinally(tree: ast.ModNode, warnings: SyntaxWarningRecord[]): void {
  if (tree.kind === 'Module' || tree.kind === 'Interactive') walk(tree.body, OUTSIDE, warnings);
}

function walk(body: readonly ast.StmtNode[], place: Place, warnings: SyntaxWarningRecord[]): void {
  const warn = (word: string, at: ast.StmtNode): void => {
    warnings.push(warningAt(`'${word}' in a 'finally' block`, at));
  };
  for (const node of body) {
    switch (node.kind) {
      case 'Return':
        if (place.inFinally && !place.inFunction && !place.inLoop) warn('return', node);
        break;
      case 'Break':
      case 'Continue':
        if (place.inFinally && !place.inFunction && !place.inLoop) {
          warn(node.kind === 'Break' ? 'break' : 'continue', node);
        }
        break;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        walk(node.body, { ...place, inFunction: true, inLoop: false }, warnings);
        break;
      case 'ClassDef':
        walk(node.body, place, warnings);
        break;
      case 'For':
      case 'AsyncFor':
      case 'While':
        walk(node.body, { ...place, inLoop: true }, warnings);
        walk(node.orelse, place, warnings);
        break;
      case 'If':
        walk(node.body, place, warnings);
        walk(
          lastElse(node, (body) => walk(body, place, warnings)),
          place,
          warnings,
        );
        break;
      case 'With':
      case 'AsyncWith':
        walk(node.body, place, warnings);
        break;
      case 'Match':
        for (const each of node.cases) walk(each.body, place, warnings);
        break;
      case 'Try':
      case 'TryStar':
        walk(node.body, place, warnings);
        for (const handler of node.handlers) walk(handler.body, place, warnings);
        walk(node.orelse, place, warnings);
        walk(node.finalbody, { inFinally: true, inFunction: false, inLoop: false }, warnings);
        break;
      default:
    }
  }
}
