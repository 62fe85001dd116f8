/** What the checks of trees share (Python/ast.c): trees made by programs may be what no source gives. */
import { typeError, valueError } from '@harpy/objects/errors';

/** A node with a place in the source. */
export interface Placed {
  readonly lineno: number;
  readonly end_lineno: number;
  readonly col_offset: number;
  readonly end_col_offset: number;
}

export function checkPlace({
  lineno,
  end_lineno: endLine,
  col_offset: column,
  end_col_offset: endColumn,
}: Placed): void {
  if (lineno > endLine) throw valueError(`AST node line range (${lineno}, ${endLine}) is not valid`);
  if ((lineno < 0 && endLine !== lineno) || (column < 0 && column !== endColumn))
    throw valueError(
      `AST node column range (${column}, ${endColumn}) for line range (${lineno}, ${endLine}) is not valid`,
    );
  if (lineno === endLine && column > endColumn)
    throw valueError(`line ${lineno}, column ${column}-${endColumn} is not a valid range`);
}

const CONSTANTS: ReadonlySet<string> = new Set(['None', 'True', 'False']);

export function checkName(name: string | undefined): void {
  if (name !== undefined && CONSTANTS.has(name))
    throw valueError(`identifier field can't represent '${name}' constant`);
}

/** `what` of `owner` may not be empty. */
export function checkSome(list: readonly unknown[], what: string, owner: string): void {
  if (list.length === 0) throw valueError(`empty ${what} on ${owner}`);
}

export function refuse(message: string): never {
  throw valueError(message);
}

export function refuseType(message: string): never {
  throw typeError(message);
}
