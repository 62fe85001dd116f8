import { PythonSyntaxError } from '../parser/syntax-error.ts';
import type { Positioned } from './block.ts';

/** A SyntaxError of the stages after the parser: the offsets are bytes plus one, the text is looked up when printed. */
export function errorAt(filename: string, msg: string, at: Positioned): PythonSyntaxError {
  return new PythonSyntaxError(
    'SyntaxError',
    msg,
    filename,
    at.lineno,
    at.col_offset + 1,
    at.end_lineno,
    at.end_col_offset + 1,
    undefined,
  );
}
