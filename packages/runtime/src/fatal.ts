/** `HPy_FatalError` was called, and its message is written: whoever runs the interpreter ends the program with status 134. */
export class FatalError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FatalError';
  }
}
