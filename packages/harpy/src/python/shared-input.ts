import type { StreamReader } from '@harpy/pyodide/boot/pyodide-api';
import { isTerminal } from '@harpy/python/is-terminal';
import { INPUT, type SharedState } from './shared-state.ts';

/** Standard input that the main thread reads, so that a signal can end the wait for it. */
export class SharedInput implements StreamReader {
  readonly isatty: boolean = isTerminal(0);
  readonly #state: SharedState;
  readonly #request: () => void;
  #rest = new Uint8Array(0);

  /** `request` asks the main thread to answer through `state`. */
  constructor(state: SharedState, request: () => void) {
    this.#state = state;
    this.#request = request;
  }

  /** Bytes that `read` would give without waiting. Asks for some if there are none. */
  get pending(): number {
    if (this.#rest.length === 0) {
      this.#ask();
      if (this.#state.inputState === INPUT.ready) this.#rest = this.#state.takeInput();
    }
    return this.#rest.length;
  }

  /** Whether `read` would return at once: there is some, or no more comes. Asks for some if not. */
  get ready(): boolean {
    return this.pending > 0 || this.#state.inputState !== INPUT.wanted;
  }

  /** Waits until `ready`, a signal or the end of that time. Returns the milliseconds left, as `SharedState.wait`. */
  waitUntilReady(milliseconds: number): number {
    return this.#state.wait(milliseconds, () => this.ready);
  }

  /** Throws away what `pending` counts. */
  discard(): void {
    while (this.pending > 0) this.#rest = new Uint8Array(0);
  }

  read(buffer: Uint8Array): number {
    if (this.#rest.length === 0) {
      this.#ask();
      this.#state.wait(Number.POSITIVE_INFINITY, () => this.#state.inputState !== INPUT.wanted);
      switch (this.#state.inputState) {
        case INPUT.wanted:
          throw systemError('EINTR');
        case INPUT.end:
          return 0;
        case INPUT.failed:
          throw systemError('EIO');
        default:
          this.#rest = this.#state.takeInput();
      }
    }
    const taken = Math.min(this.#rest.length, buffer.length);
    buffer.set(this.#rest.subarray(0, taken));
    this.#rest = this.#rest.subarray(taken);
    return taken;
  }

  #ask(): void {
    if (this.#state.requestInput()) this.#request();
  }
}

/** An error that Pyodide passes on to Python as the OSError of that code. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
