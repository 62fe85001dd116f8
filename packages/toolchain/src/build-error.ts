/** A build that failed: one line for people, and what the compiler said, if it was the compiler. */
export class BuildError extends Error {
  readonly diagnostics: string;

  constructor(message: string, diagnostics = '') {
    super(message);
    this.name = 'BuildError';
    this.diagnostics = diagnostics;
  }
}
