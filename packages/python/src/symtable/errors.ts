import { isStackOverflow } from '@harpy/objects/engine-errors';
import { PythonSyntaxError, type SyntaxWarningRecord } from '../parser/syntax-error.ts';
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

/** A SyntaxWarning of the stages after the parser. */
export function warningAt(msg: string, at: Positioned): SyntaxWarningRecord {
  const place = {
    offset: at.col_offset + 1,
    endLineno: at.end_lineno,
    endOffset: at.end_col_offset + 1,
    text: undefined,
  };
  return { category: 'SyntaxWarning', msg, lineno: at.lineno, error: { msg, place } };
}

/** Runs a stage that goes down the tree: what is too deep for the stack is Python's RecursionError. */
export function withinStack<T>(filename: string, run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    if (!isStackOverflow(thrown)) throw thrown;
    throw new PythonSyntaxError(
      'RecursionError',
      'maximum recursion depth exceeded during compilation',
      filename,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    );
  }
}
