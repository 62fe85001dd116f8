/**
 * Threads of Python's: they take turns in the one thread of the engine. A thread is a JavaScript generator that yields where it
 * waits, made of the second form that the compiler gives functions of sources that have to do with threads. When a thread waits
 * (or its time is over, see `$giveWay`), the others run. The main thread is no generator: the others run inside of its waiting.
 *
 * Generators have such a second form, too, where a thread steps them first: what they wait for is yielded through them.
 *
 * Where a thread waits in the middle of something that cannot stop, such as a key function, or a generator that a builtin runs
 * through, the others run inside of its waiting as well, except those that wait for it in that way themselves.
 */
import {
  PyContext as Context,
  currentContext,
  type PyContext,
  switchContext,
} from '@harpy/objects/context-variable';
import { handling, type PyBaseException, runtimeError } from '@harpy/objects/errors';
import { Waiting } from '@harpy/objects/waiting';
import { host } from './host.ts';
import { otherThreads } from './other-threads.ts';
import { $interrupt, clearSignalFlag, hasOwnHandlers, runHandlers, waitFor } from './signals.ts';

/** What a thread waits for. */
export class Wait extends Waiting {
  readonly ready: () => boolean;
  /** When it gives up, by `performance.now`. */
  readonly end: number;
  /** Something outside of the program may make it ready. */
  readonly outside: boolean;
  /** It has to be looked at: nothing tells. */
  readonly poll: boolean;

  constructor(ready: () => boolean, end: number, outside: boolean, poll: boolean) {
    super();
    this.ready = ready;
    this.end = end;
    this.outside = outside;
    this.poll = poll;
  }

  get over(): boolean {
    return this.ready() || performance.now() >= this.end;
  }

  override here(): void {
    const { ready, end, outside, poll } = this;
    if (this === NOW) $interrupt();
    else block(ready, { timeout: end - performance.now(), outside, poll });
  }
}

type Body = Generator<Wait, unknown, void>;

const MAIN_IDENT = 140000000000000;
const IDENT_STEP = 4096;
let threadCount = 0;

export class Thread {
  readonly ident: number = MAIN_IDENT + IDENT_STEP * threadCount++;
  readonly daemon: boolean;
  readonly body: Body | undefined;
  wait: Wait | undefined = undefined;
  /** Its body is on the engine's stack. */
  active = false;
  done = false;
  /** What goes with a thread, kept while others run. */
  context: PyContext = new Context();
  handled: PyBaseException | undefined = undefined;

  constructor(body: Body | undefined, daemon: boolean) {
    this.body = body;
    this.daemon = daemon;
  }
}

let main = new Thread(undefined, false);
let current = main;
let others: Thread[] = [];

/** Called whenever another thread goes on. */
export const switched: Set<(from: Thread, to: Thread) => void> = new Set();

/** A call that waits leaves by throwing what it waits for, and is made again then. */
const direct: { on: boolean; end: number | undefined } = { on: false, end: undefined };

export const currentThread = (): Thread => current;
export const mainThread = (): Thread => main;
export const isMainThread = (): boolean => current === main;
export const threadsRunning = (): number => others.length;

/** A new interpreter has one thread, and no context variables set. */
export function resetThreads(): void {
  threadCount = 0;
  main = new Thread(undefined, false);
  current = main;
  others = [];
  switchContext(main.context);
}

/** Starts a thread; it runs when the one that started it waits. `body` must not throw. */
export function startThread(body: Body, daemon: boolean): Thread {
  const thread = new Thread(body, daemon);
  others.push(thread);
  if (others.length === 1) host().takeTurns(true);
  return thread;
}

function switchTo(thread: Thread): void {
  const from = current;
  from.context = currentContext();
  from.handled = handling.current;
  current = thread;
  switchContext(thread.context);
  handling.current = thread.handled;
  for (const tell of switched) tell(from, thread);
}

/**
 * Lets a thread go on until it waits again. Its name marks where a thread begins on the engine's stack: names of properties are left
 * alone by those who make code smaller.
 */
const { $threadStep } = {
  $threadStep(thread: Thread): void {
    const { body } = thread;
    if (body === undefined) return;
    const from = current;
    const outer = { ...direct };
    direct.on = false;
    thread.active = true;
    switchTo(thread);
    try {
      const { done, value } = body.next();
      thread.wait = done === true ? undefined : value;
      if (done === true) end(thread);
    } catch (error) {
      end(thread);
      throw error;
    } finally {
      thread.active = false;
      switchTo(from);
      Object.assign(direct, outer);
    }
  },
};

function end(thread: Thread): void {
  thread.done = true;
  others = others.filter((each) => each !== thread);
  if (others.length === 0) host().takeTurns(false);
}

/** Each thread that can go on does, until `enough`. Returns whether there was one. */
function turn(enough: () => boolean): boolean {
  let any = false;
  for (const thread of others) {
    if (thread.active || thread.done || thread.wait?.over === false) continue;
    any = true;
    $threadStep(thread);
    if (enough()) return true;
  }
  return any;
}

export interface WaitOptions {
  /** In milliseconds; for ever if it is not given. */
  readonly timeout?: number;
  /** Something outside of the program may make it ready. */
  readonly outside?: boolean;
  /** It has to be looked at: nothing tells. */
  readonly poll?: boolean;
  /** For the message of a deadlock: `the lock is held`. */
  readonly what?: string;
}

/** How often what has to be looked at is, in milliseconds: less and less. */
const FIRST_LOOK = 0.2;
const LAST_LOOK = 8;

/** Waits until something is ready, and says whether it is; false if the time is over. Other threads run meanwhile. */
export function block(ready: () => boolean, options: WaitOptions = {}): boolean {
  const { timeout = Number.POSITIVE_INFINITY, outside = false, poll = false, what = 'it waits' } = options;
  if (direct.on) {
    const end = direct.end ?? performance.now() + timeout;
    if (ready()) return true;
    if (performance.now() >= end) return false;
    throw new Wait(ready, end, outside, poll);
  }
  const end = performance.now() + timeout;
  let look = FIRST_LOOK;
  for (;;) {
    if (ready()) return true;
    if (performance.now() >= end) return false;
    // The main thread takes signals, however busy the others are.
    if (current === main && host().signalPending) runHandlers();
    if (turn(ready)) continue;
    const waits = others.flatMap(({ wait, active }) => (wait === undefined || active ? [] : [wait]));
    const next = Math.min(end, ...waits.map((wait) => wait.end));
    if (
      next === Number.POSITIVE_INFINITY &&
      !outside &&
      !waits.some((wait) => wait.outside) &&
      !hasOwnHandlers()
    )
      throw deadlock(what);
    const looking = poll || waits.some((wait) => wait.poll);
    if (looking) look = Math.min(look * 1.5, LAST_LOOK);
    waitFor(
      Math.min(next - performance.now(), looking ? look : next),
      () => ready() || waits.some((wait) => wait.over),
    );
  }
}

function deadlock(what: string): PyBaseException {
  const count = others.length;
  const rest =
    count === 0
      ? 'there is no other thread that could go on'
      : others.some(({ active }) => active && !isMainThread())
        ? 'no other thread can go on before this one, which waits inside of something that cannot stop: a function or a generator that a builtin runs, or a module that does not mention threads'
        : `the other ${count === 1 ? 'thread waits' : `${count} threads wait`} too`;
  return runtimeError(`deadlock: ${what}, and ${rest}`);
}

otherThreads.current = () => {
  if (others.length > 0 && current === main) turn(() => false);
};

const NOW = new Wait(() => true, 0, false, false);

/** At a step of a thread while `$signal` is set: others have a turn, the main thread takes signals. */
export function* $giveWay(): Generator<Wait, void, void> {
  clearSignalFlag();
  yield NOW;
}

/** Makes a call that may wait: it throws what it waits for, and is made again when that is ready. */
export function* retried<T>(call: () => T): Generator<Wait, T, void> {
  let deadline: number | undefined;
  for (;;) {
    const outer = { ...direct };
    direct.on = true;
    direct.end = deadline;
    let wait: Wait;
    try {
      return call();
    } catch (thrown) {
      if (!(thrown instanceof Wait)) throw thrown;
      wait = thrown;
    } finally {
      Object.assign(direct, outer);
    }
    deadline = wait.end;
    yield wait;
  }
}
