import type { SignalAction } from '@harpy/pyodide/boot/start';
import { type SharedState, SIGINT } from './shared-state.ts';

/** Signals a Python program may want, by musl's (Linux's) number, which is what Python inside Pyodide goes by. */
const names: Readonly<Record<number, NodeJS.Signals>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  10: 'SIGUSR1',
  12: 'SIGUSR2',
  13: 'SIGPIPE',
  14: 'SIGALRM',
  15: 'SIGTERM',
  17: 'SIGCHLD',
  18: 'SIGCONT',
  20: 'SIGTSTP',
  28: 'SIGWINCH',
};

/** Passes this process's signals on to Python, those that it has asked for. */
export class SignalRelay {
  readonly #state: SharedState;
  readonly #raised: (signal: number, waiting: boolean) => void;
  readonly #listeners = new Map<number, () => void>();

  /** `raised` is told of signals that Python is to handle, and whether earlier ones wait still. */
  constructor(state: SharedState, raised: (signal: number, waiting: boolean) => void = () => undefined) {
    this.#state = state;
    this.#raised = raised;
    // Python starts with a handler for Ctrl-C.
    this.watch(SIGINT, 'handle');
  }

  /** `signal.signal` was called. */
  watch(number: number, action: SignalAction): void {
    const name = names[number];
    if (name === undefined) return;
    const listener = this.#listeners.get(number);
    if (listener !== undefined) process.off(name, listener);
    this.#listeners.delete(number);
    if (action === 'default') return;
    const next = action === 'handle' ? () => this.#pass(number) : () => undefined;
    process.on(name, next);
    this.#listeners.set(number, next);
  }

  #pass(number: number): void {
    const waiting = this.#state.signalPending;
    this.#state.raise(number);
    this.#raised(number, waiting);
  }

  /** A signal has come in another way: does what it does when the system sends it. */
  deliver(number: number): void {
    const listener = this.#listeners.get(number);
    if (listener === undefined) this.killSelf(number);
    else listener();
  }

  /** Sends a signal to this very process, with the effect it has at the moment. */
  killSelf(number: number): void {
    process.kill(process.pid, names[number] ?? number);
  }

  close(): void {
    for (const number of [...this.#listeners.keys()]) this.watch(number, 'default');
  }
}
