/** The exit status of a process ended by abort(): 128 + SIGABRT. */
export const ABORT_STATUS = 134;

/** `HPy_FatalError` was called, and its message is written: whoever runs the interpreter ends the program with status 134. */
export class FatalError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FatalError';
  }
}
