/**
 * Who started the thread that Python runs in: it gets the process's signals and does what takes time, while Python's thread
 * never returns to its event loop. Where there is no such thread, signals do not come, and waiting is all there is to do.
 */
import { system } from './system.ts';

/** What is to be done about a signal: as `signal.signal` was told. */
export type SignalAction = 'default' | 'ignore' | 'handle';

/** The terminal that standard input is. */
export interface Terminal {
  /** Bytes that a read would give at once. */
  readonly pending: number;
  /** Throws them away. */
  discard(): void;
  /** Switches between whole lines with echo, and single keys without. Ctrl-C stays a signal. */
  setKeyByKey(on: boolean): void;
  /** Whether lines are shown while they are typed; false if that cannot be set here. */
  setEcho(on: boolean): boolean;
}

export interface Host {
  /** Whether signals reach Python here. */
  readonly hasSignals: boolean;
  readonly signalPending: boolean;
  /** A signal that has come, which is then taken; 0 for none. */
  takeSignal(): number;
  /** A signal for Python from Python itself. */
  raise(signal: number): void;
  watchSignal(signal: number, action: SignalAction): void;
  /** `SIGALRM` after that many milliseconds and then each `interval` of them; 0 for never. */
  setAlarm(milliseconds: number, interval: number): void;
  /** Whether `$signal` is to be set each few milliseconds, for threads to take turns. */
  takeTurns(on: boolean): void;
  /** Undefined where there is none. */
  readonly terminal?: Terminal | undefined;
  /** What other threads do for Python; without it there is no network, and no process can be started. */
  readonly services: Services | undefined;
  /** Sets the process's mask of permissions, which a thread of its own may not; undefined where there is no such thread. */
  readonly setUmask?: (mask: number) => void;
  /** Ends the program at once, without finishing anything; undefined where that cannot be done. */
  readonly exit?: (status: number) => never;
  /** Waits until `done` holds, a signal is pending or the time is over. `done` is asked again whenever something has happened. */
  wait(milliseconds: number, done?: () => boolean): void;
}

/** An answer that may still be to come. */
export interface Answer {
  done: boolean;
  value: unknown;
  /** The system's name of what went wrong: `ENOENT`. */
  error: string | undefined;
}

export interface Services {
  /** Asks for something; the answer comes while Python waits. */
  request(service: string, payload: unknown): Answer;
  /** Takes in what has come. */
  receive(): void;
  /** What comes without being asked for. */
  onEvent(name: string, handler: (payload: unknown) => void): void;
}

const NEVER = 2 ** 31 - 1;

/** A thread of its own, or a page's main thread. */
const alone: Host = {
  hasSignals: false,
  signalPending: false,
  takeSignal: () => 0,
  raise: () => undefined,
  watchSignal: () => undefined,
  setAlarm: () => undefined,
  takeTurns: () => undefined,
  services: undefined,
  wait: (milliseconds, done) => {
    if (done?.() === true) return;
    const end = performance.now() + milliseconds;
    try {
      system().wait(milliseconds);
    } catch {
      // A page's main thread may not wait.
      while (performance.now() < Math.min(end, NEVER));
    }
  },
};

let current: Host = alone;

export function host(): Host {
  return current;
}

export function setHost(given: Host | undefined): void {
  current = given ?? alone;
}

/** Sends a signal to this process that Python has no handler for, which mostly ends it. */
export function killSelf(signal: number): void {
  const { process } = system();
  process.kill(process.pid, signal);
  // Long enough for the process to end, if that is what the signal does.
  if (signal !== 0) current.wait(current.hasSignals ? 1000 : 0);
}
