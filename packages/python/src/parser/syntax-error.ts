/** What was wrong with a source, with the fields of Python's `SyntaxError`. */
export type SyntaxErrorType =
  | 'SyntaxError'
  | 'IndentationError'
  | 'TabError'
  | '_IncompleteInputError'
  /** The source is nested too deeply for the parser. */
  | 'MemoryError'
  /** The source is nested too deeply for the stages after the parser. */
  | 'RecursionError';

/**
 * A SyntaxError as plain data; whoever runs Python makes the exception object of it. Lines count from 1, offsets are
 * characters (code points) from 1, or -1 or 0 where CPython says so; `undefined` is Python's `None`. It is thrown
 * without a JavaScript stack.
 */
export class PythonSyntaxError {
  readonly type: SyntaxErrorType;
  readonly msg: string;
  readonly filename: string;
  readonly lineno: number | undefined;
  readonly offset: number | undefined;
  readonly endLineno: number | undefined;
  readonly endOffset: number | undefined;
  readonly text: string | undefined;
  /**
   * The whole source, of errors of the parser: Python's `_metadata` is `(0, 0, source)`, from which the `traceback` module
   * finds misspelt keywords.
   */
  source: string | undefined;

  constructor(
    type: SyntaxErrorType,
    msg: string,
    filename: string,
    lineno: number | undefined,
    offset: number | undefined,
    endLineno: number | undefined,
    endOffset: number | undefined,
    text: string | undefined,
  ) {
    this.type = type;
    this.msg = msg;
    this.filename = filename;
    this.lineno = lineno;
    this.offset = offset;
    this.endLineno = endLineno;
    this.endOffset = endOffset;
    this.text = text;
    this.source = undefined;
  }
}

/** Where a SyntaxError says it is, as the exception's attributes of these names; the text is looked up when printed if not given. */
export interface SyntaxErrorPlace {
  readonly offset: number;
  readonly endLineno: number;
  readonly endOffset: number;
  readonly text: string | undefined;
}

/** A warning found while compiling; whoever runs Python passes it to `warnings`. */
export interface SyntaxWarningRecord {
  readonly category: 'SyntaxWarning' | 'DeprecationWarning';
  readonly msg: string;
  readonly lineno: number;
  /** What it says, and where, if the filters make an error of it. */
  readonly error: { readonly msg: string; readonly place: SyntaxErrorPlace };
}
