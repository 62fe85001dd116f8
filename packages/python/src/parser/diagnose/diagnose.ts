import type { Tokens } from '../../tokenizer/tokens.ts';
import type { ParseOptions } from '../parse.ts';
import { PythonSyntaxError } from '../syntax-error.ts';

/** Finds out what is wrong with a source that the parser refused. */
export function diagnose(tokens: Tokens, options: ParseOptions): PythonSyntaxError {
  const { error } = tokens;
  const filename = options.filename ?? '<string>';
  if (error !== undefined) {
    return new PythonSyntaxError(
      error.type,
      error.msg,
      filename,
      error.lineno,
      error.offset,
      error.lineno,
      error.endOffset,
      undefined,
    );
  }
  return new PythonSyntaxError('SyntaxError', 'invalid syntax', filename, 1, 1, 1, -1, undefined);
}
