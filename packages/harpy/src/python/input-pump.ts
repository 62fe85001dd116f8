import type { SharedState } from './shared-state.ts';

const CTRL_C = 3;
const NEWLINE = 10;
const RETURN = 13;

/**
 * Reads standard input in the main thread for Python's.
 *
 * Lines are read when Python asks, so that what it does not want is left to others. While Python takes single keys, keys are
 * read as they come: Node's raw mode makes Ctrl-C a byte, and Python must get it as a signal even if it is busy.
 */
export class InputPump {
  readonly #stream: NodeJS.ReadStream;
  readonly #state: SharedState;
  readonly #interrupt: () => void;
  #waiting = Buffer.alloc(0);
  #wanted = false;
  #keyByKey = false;
  #started = false;
  #end: 'end' | 'failed' | undefined;

  /** `interrupt` is what Ctrl-C does while keys are read. */
  constructor(
    stream: NodeJS.ReadStream,
    state: SharedState,
    interrupt: () => void = () => state.interrupt(),
  ) {
    this.#stream = stream;
    this.#state = state;
    this.#interrupt = interrupt;
  }

  /** Python wants input; answers through the shared state, now or when there is some. */
  request(): void {
    this.#wanted = true;
    this.#answer();
    if (this.#wanted) this.#read();
  }

  /** Single keys without echo instead of lines. */
  setKeyByKey(on: boolean): void {
    this.#keyByKey = on;
    this.#stream.setRawMode(on);
    if (on) this.#read();
    else if (!this.#wanted) this.#stop();
  }

  /** Leaves the terminal as it was found and lets the process end while input may still come. */
  close(): void {
    this.#stop();
    if (this.#keyByKey) this.#stream.setRawMode(false);
    // Not there on every kind of standard input.
    this.#stream.unref?.();
  }

  #read(): void {
    if (!this.#started) {
      this.#started = true;
      // They may come while nothing is wanted.
      this.#stream.on('end', this.#finish);
      this.#stream.on('error', this.#fail);
    }
    this.#stream.off('readable', this.#take);
    this.#stream.on('readable', this.#take);
    this.#take();
  }

  #stop(): void {
    this.#stream.off('readable', this.#take);
    this.#stream.pause();
  }

  readonly #take = (): void => {
    for (;;) {
      const bytes = this.#stream.read() as Buffer | null;
      if (bytes === null) break;
      // Keys may have been typed in the other mode than they are read in.
      const more = this.#stream.isTTY ? this.#asKeys(bytes) : bytes;
      this.#waiting = Buffer.concat([this.#waiting, more]);
    }
    this.#answer();
  };

  readonly #finish = (): void => {
    this.#end ??= 'end';
    this.#answer();
  };

  readonly #fail = (): void => {
    this.#end = 'failed';
    this.#answer();
  };

  #answer(): void {
    if (!this.#wanted) return;
    if (this.#waiting.length > 0) {
      this.#state.answerInput(this.#waiting.subarray(0, this.#state.inputCapacity));
      this.#waiting = this.#waiting.subarray(this.#state.inputCapacity);
    } else if (this.#end === 'failed') this.#state.failInput();
    else if (this.#end === 'end') this.#state.answerInput(this.#waiting);
    else return;
    this.#wanted = false;
    if (!this.#keyByKey) this.#stop();
  }

  /** Ctrl-C drops what was typed before it; Return gives a newline, as it does in Python's key-by-key mode. */
  #asKeys(bytes: Buffer): Buffer {
    const at = bytes.lastIndexOf(CTRL_C);
    if (at >= 0) {
      this.#waiting = Buffer.alloc(0);
      this.#interrupt();
    }
    return Buffer.from(bytes.subarray(at + 1).map((byte) => (byte === RETURN ? NEWLINE : byte)));
  }
}
