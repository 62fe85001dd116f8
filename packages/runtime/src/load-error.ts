/** A file that is no loadable HPy extension: what is wrong, ready to become an `ImportError`. */
export class LoadError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LoadError';
  }
}
