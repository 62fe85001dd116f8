/** Thrown by bodies of context functions: becomes the pending Python exception. */
export class PythonError extends Error {
  /** A builtin exception: `TypeError`. */
  readonly exception: string;

  constructor(exception: string, message: string) {
    super(message);
    this.name = 'PythonError';
    this.exception = exception;
  }
}
