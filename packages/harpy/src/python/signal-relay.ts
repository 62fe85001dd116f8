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
  15: 'SIGTERM',
  18: 'SIGCONT',
  20: 'SIGTSTP',
  28: 'SIGWINCH',
};

/** Passes this process's signals on to Python, those that it has asked for. */
export class SignalRelay {
  readonly #state: SharedState;
  readonly #listeners = new Map<number, () => void>();

  constructor(state: SharedState) {
    this.#state = state;
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
    const next = action === 'handle' ? () => this.#state.raise(number) : () => undefined;
    process.on(name, next);
    this.#listeners.set(number, next);
  }

  /** Sends a signal to this very process, with the effect it has at the moment. */
  killSelf(number: number): void {
    process.kill(process.pid, names[number] ?? number);
  }

  close(): void {
    for (const number of [...this.#listeners.keys()]) this.watch(number, 'default');
  }
}
