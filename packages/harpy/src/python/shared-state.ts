/**
 * Memory shared by the thread that runs Python and the main thread, which gets the signals and reads terminals and
 * pipes. Python's thread never returns to its event loop, so this is the only way to reach it.
 */

/** Words of the control area; `signal` has a bit for each signal that has come. */
const WORD = {
  signal: 0,
  wake: 1,
  inputState: 2,
  inputLength: 3,
  rows: 4,
  columns: 5,
  acknowledged: 6,
} as const;
const WORDS = 8;
const INPUT_CAPACITY = 65536;

/** What has become of a request for input. */
export const INPUT = { idle: 0, wanted: 1, ready: 2, end: 3, failed: 4 } as const;

export const SIGINT = 2;

export class SharedState {
  readonly buffer: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #input: Uint8Array;

  constructor(
    buffer: SharedArrayBuffer = new SharedArrayBuffer(WORDS * Int32Array.BYTES_PER_ELEMENT + INPUT_CAPACITY),
  ) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer, 0, WORDS);
    this.#input = new Uint8Array(buffer, WORDS * Int32Array.BYTES_PER_ELEMENT);
  }

  /** Python's thread: the number of a signal that has come, Ctrl-C first, 0 for none. The signal is then taken. */
  takeSignal(): number {
    const pending = Atomics.load(this.#words, WORD.signal);
    if (pending === 0) return 0;
    const signal = (pending & (1 << SIGINT)) === 0 ? 31 - Math.clz32(pending & -pending) : SIGINT;
    Atomics.and(this.#words, WORD.signal, ~(1 << signal));
    return signal;
  }

  get signalPending(): boolean {
    return Atomics.load(this.#words, WORD.signal) !== 0;
  }

  get inputState(): number {
    return Atomics.load(this.#words, WORD.inputState);
  }

  get inputCapacity(): number {
    return this.#input.length;
  }

  get terminalSize(): { rows: number; columns: number } | undefined {
    const rows = Atomics.load(this.#words, WORD.rows);
    const columns = Atomics.load(this.#words, WORD.columns);
    return rows > 0 && columns > 0 ? { rows, columns } : undefined;
  }

  setTerminalSize(rows: number, columns: number): void {
    Atomics.store(this.#words, WORD.rows, rows);
    Atomics.store(this.#words, WORD.columns, columns);
  }

  /** Python's thread: sends a message and waits until the main thread has acted on it. */
  callMain(send: () => void): void {
    const before = Atomics.load(this.#words, WORD.acknowledged);
    send();
    while (Atomics.load(this.#words, WORD.acknowledged) === before)
      Atomics.wait(this.#words, WORD.acknowledged, before);
  }

  /** Main thread: what `callMain` waits for is done. */
  acknowledge(): void {
    Atomics.add(this.#words, WORD.acknowledged, 1);
    Atomics.notify(this.#words, WORD.acknowledged);
  }

  /** Main thread: a Ctrl-C for Python, which wakes up if it sleeps or waits for input. */
  interrupt(): void {
    this.raise(SIGINT);
  }

  /** A signal for Python, one of 1 to 31: the same twice before it is taken is one. */
  raise(signal: number): void {
    Atomics.or(this.#words, WORD.signal, 1 << signal);
    this.#wake();
  }

  /** Main thread: something has happened that Python may wait for. */
  notify(): void {
    this.#wake();
  }

  /** Python's thread: asks for input unless an earlier, interrupted request is still open. True if this one is new. */
  requestInput(): boolean {
    if (this.inputState !== INPUT.idle) return false;
    Atomics.store(this.#words, WORD.inputState, INPUT.wanted);
    return true;
  }

  /** Main thread: answers a request; no bytes mean the end of the input. At most `inputCapacity` bytes. */
  answerInput(bytes: Uint8Array): void {
    this.#input.set(bytes);
    Atomics.store(this.#words, WORD.inputLength, bytes.length);
    Atomics.store(this.#words, WORD.inputState, bytes.length === 0 ? INPUT.end : INPUT.ready);
    this.#wake();
  }

  /** Main thread: reading failed. */
  failInput(): void {
    Atomics.store(this.#words, WORD.inputState, INPUT.failed);
    this.#wake();
  }

  /** Python's thread: the bytes of an answered request, which is then done. */
  takeInput(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#input.subarray(0, Atomics.load(this.#words, WORD.inputLength)));
    Atomics.store(this.#words, WORD.inputState, INPUT.idle);
    return bytes;
  }

  /**
   * Python's thread: waits until `done` holds, a signal is pending or the time is over.
   * Returns the milliseconds left (0 when time is over; Infinity stays Infinity).
   */
  wait(milliseconds: number, done: () => boolean = () => false): number {
    const end = performance.now() + milliseconds;
    for (;;) {
      const wake = Atomics.load(this.#words, WORD.wake);
      const left = end - performance.now();
      if (left <= 0) return 0;
      if (this.signalPending || done()) return left;
      Atomics.wait(this.#words, WORD.wake, wake, left);
    }
  }

  #wake(): void {
    Atomics.add(this.#words, WORD.wake, 1);
    Atomics.notify(this.#words, WORD.wake);
  }
}
