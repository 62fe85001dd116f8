/** What generators and coroutines share: a body that stops and goes on, and other iterators that run in its place. */
import { None } from './core-types.ts';
import { delegation, placeOf, probe } from './delegation.ts';
import { type DelegationChain, stepDelegate, yieldsWaits } from './delegation-chain.ts';
import {
  endOfIteration,
  generatorExitType,
  handling,
  isException,
  newException,
  type PyBaseException,
  type PyStopIteration,
  runtimeError,
  runtimeErrorType,
  setContext,
  stopIteration,
  stopIterationType,
  toPython,
  typeError,
  valueError,
} from './errors.ts';
import type { PyCode } from './function.ts';
import { inheritObject, type PyObject } from './object.ts';
import { type PyFrame, shownFrames } from './traceback.ts';
import type { PyValue } from './value.ts';
import { Waiting, waitsOutside } from './waiting.ts';

/**
 * A compiled body that is called for each value, with what is sent or the exception that is thrown where it stands. It returns the
 * value; or undefined, with an iterator in `delegation` that runs in its place from here on, or without one at its end.
 */
export type Step = (this: unknown, sent: PyValue, thrown: PyBaseException | undefined) => PyValue | undefined;

/** A body: of the first kind, or as a JavaScript generator, which yields undefined where the first kind returns it. */
export type Body = Step | Iterator<PyValue, PyValue, PyValue>;

export type GeneratorState = 'created' | 'suspended' | 'running' | 'closed';

/** Where a body is; greater numbers for one that is suspended. */
const CREATED = 0;
const RUNNING = -1;
const CLOSED = -2;
const SUSPENDED = 1;

/** The body of what has ended: it keeps nothing alive. */
const ENDED: Step = () => undefined;

/** What is being thrown into a direct body that has not begun: it does not go through the body. */
let unstarted: PyBaseException | undefined;

export interface Resumable extends PyObject {}
/** A body that is suspended and resumed. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export abstract class Resumable {
  declare code: PyCode;
  declare body: Body;
  /** Its `__name__` and `__qualname__`, where they are others than its code's. */
  declare names: { name: string; qualname: string } | undefined;
  /**
   * Of the body: a number as above. A direct body keeps it by itself, as the place where it goes on, and its function is the method
   * `advance` of the generator. So loops call the body itself, which the engine may put into them.
   */
  declare at: number;
  /** What the body returned. */
  declare result: PyValue;
  /** What runs in place of the body, from a `yield from` or `await` on; and the place in the source it last stopped at, if known. */
  declare delegate: PyObject | undefined;
  /** While something runs in its place: the generators it was last among that run in place of each other. */
  declare chain: DelegationChain | undefined;
  declare around: Resumable | undefined;
  declare place: number;
  /** If it shows its variables, from its start on. */
  declare frame: PyFrame | undefined;
  /** The body is a function without handlers around its `yield`s and without frames: steps leave `handling` as it is. */
  declare quick: boolean;
  /** It is quick, and nothing runs in its place. */
  declare direct: boolean;
  /** Makes another body, that yields what it waits for: for a thread, if that steps it first. */
  declare other: (() => Body) | undefined;
  /** The exception whose handler the body is suspended in. */
  declare handled: PyBaseException | undefined;

  constructor(code: PyCode, body: Body) {
    prepare(this, code, body, false, false, undefined);
  }

  get name(): string {
    return this.names?.name ?? this.code.fields.name;
  }
  set name(name: string) {
    this.names = { name, qualname: this.qualname };
  }

  get qualname(): string {
    return this.names?.qualname ?? this.code.fields.qualname;
  }
  set qualname(qualname: string) {
    this.names = { name: this.name, qualname };
  }

  /** What messages call it. */
  abstract get kind(): string;

  /** Whether coroutines may run in its place. */
  get mayAwait(): boolean {
    return true;
  }

  get isCoroutine(): boolean {
    return false;
  }

  /** Of the body; while something else runs in its place, see `isRunning`. */
  get state(): GeneratorState {
    const { at } = this;
    return at === CREATED ? 'created' : at === RUNNING ? 'running' : at === CLOSED ? 'closed' : 'suspended';
  }

  get isClosed(): boolean {
    return this.at === CLOSED;
  }

  /** The body runs, or what runs in its place. */
  get isRunning(): boolean {
    return this.at === RUNNING || this.chain?.running === true;
  }

  get isSuspended(): boolean {
    return this.at >= SUSPENDED && this.chain?.running !== true;
  }

  /** Whether its own body may run next. */
  get isReady(): boolean {
    return this.delegate === undefined && this.at >= CREATED;
  }

  /** Runs to the next value: undefined at the end, with what was returned in `result`. */
  resume(sent: PyValue, thrown?: PyBaseException): PyValue | undefined {
    if (this.isRunning) throw valueError(`${this.kind} already executing`);
    if (this.quick && thrown === undefined && this.isReady) return this.stepQuick(sent);
    if (this.delegate !== undefined) return stepDelegate(this, sent, thrown);
    const value = this.run(sent, thrown, thrown !== undefined);
    return value === undefined && this.delegate !== undefined ? stepDelegate(this, None, undefined) : value;
  }

  /**
   * Runs the body to its next value; undefined where it has set a delegate, and at its end. `isThrow`: by the method `throw`, also
   * where that of a delegate has raised something.
   */
  run(sent: PyValue, thrown: PyBaseException | undefined, isThrow = false): PyValue | undefined {
    if (this.quick && thrown === undefined) return this.runQuick(sent);
    const outer = handling.current;
    const { base } = handling;
    if (thrown !== undefined) handling.restored = thrown;
    // Of what the caller handles could not be told whether the body handles it as well.
    const around = outer === thrown || outer === this.handled ? undefined : outer;
    handling.base = around;
    handling.current = around;
    if (this.handled !== undefined) {
      handling.current = this.handled;
      if (isThrow && thrown !== undefined) setContext(thrown);
      else if (thrown !== undefined) chain(thrown, this.handled);
    }
    const started = this.at !== CREATED;
    const { direct } = this;
    if (!direct) this.at = RUNNING;
    else if (!started) unstarted = thrown;
    const depth = shownFrames.length;
    if (this.frame?.isLive === true) shownFrames.push(this.frame);
    const { body } = this;
    let value: PyValue | undefined;
    try {
      value = typeof body === 'function' ? body.call(this, sent, thrown) : stepBody(body, sent, thrown);
    } catch (error) {
      handling.current = outer;
      handling.base = base;
      unstarted = undefined;
      if (direct) throw error;
      // What was thrown into it before its start has not gone through its body.
      throw this.failed(error, started ? undefined : thrown);
    }
    // What is suspended has left its frame on top.
    if (shownFrames.length > depth) this.frame = shownFrames.pop();
    this.handled = handling.current === around ? undefined : handling.current;
    handling.current = outer;
    handling.base = base;
    if (direct) return value;
    this.at = SUSPENDED;
    if (value !== undefined) {
      if (typeof body !== 'function') this.place = delegation.place;
      return value;
    }
    return this.paused();
  }

  /** The body has run without a value: to its end, or up to where something else runs in its place. */
  paused(): PyValue | undefined {
    const { iterator } = delegation;
    if (iterator === undefined) {
      this.end();
      this.result = delegation.result;
      delegation.result = None;
      return undefined;
    }
    delegation.iterator = undefined;
    if (iterator instanceof Resumable && iterator.isCoroutine && !this.mayAwait)
      return this.run(None, typeError("cannot 'yield from' a coroutine object in a non-coroutine generator"));
    this.delegate = iterator;
    this.place = delegation.place;
    return undefined;
  }

  /** Where it is suspended, in the table of the code's positions; undefined if it runs or has not begun. */
  get suspendedAt(): number | undefined {
    if (!this.isSuspended) return undefined;
    const { body } = this;
    return this.delegate !== undefined || typeof body !== 'function' ? this.place : placeOf(body, this);
  }

  /** `run` without an exception. */
  goOn(sent: PyValue): PyValue | undefined {
    return this.quick ? this.runQuick(sent) : this.run(sent, undefined);
  }

  /** `run` where `quick` is true. */
  runQuick(sent: PyValue): PyValue | undefined {
    if (this.direct) return (this.body as Step).call(this, sent, undefined);
    this.at = RUNNING;
    let value: PyValue | undefined;
    try {
      value = (this.body as Step)(sent, undefined);
    } catch (error) {
      throw this.failed(error, undefined);
    }
    this.at = SUSPENDED;
    return value ?? this.paused();
  }

  /** The next value where `quick` is true and nothing runs in place of the body. */
  stepQuick(sent: PyValue): PyValue | undefined {
    const value = this.runQuick(sent);
    if (value !== undefined || this.delegate === undefined) return value;
    return stepDelegate(this, None, undefined);
  }

  /** Between the values nothing else runs here: up to where something runs in place of the body, they come from one call of it to the next. */
  drain(items: PyValue[]): void {
    if (!this.quick || !this.isReady) return;
    const body = this.body as Step;
    if (this.direct) {
      for (
        let value = body.call(this, None, undefined);
        value !== undefined;
        value = body.call(this, None, undefined)
      )
        items[items.length] = value;
      return;
    }
    this.at = RUNNING;
    try {
      for (let value = body(None, undefined); value !== undefined; value = body(None, undefined))
        items[items.length] = value;
    } catch (error) {
      throw this.failed(error, undefined);
    }
    this.at = SUSPENDED;
    const value = this.paused();
    if (value !== undefined) items.push(value);
  }

  /** What the body has raised, as its user gets it; `unstarted`: what was thrown into it before its start. */
  failed(error: unknown, unstarted: PyBaseException | undefined): PyBaseException {
    this.end();
    delegation.result = None;
    const raised = toPython(error);
    const taken = raised === unstarted ? undefined : this.mistaken(raised);
    return taken === undefined ? raised : raisedInside(raised, this.kind, taken);
  }

  end(): void {
    this.at = CLOSED;
    this.handled = undefined;
    this.other = undefined;
    this.body = ENDED;
  }

  /** The name of an exception that its user would take for the end. */
  mistaken(error: PyBaseException): string | undefined {
    return isException(error, stopIterationType) ? 'StopIteration' : undefined;
  }

  advance(): PyValue | undefined {
    if (this.quick && this.isReady) return this.stepQuick(None);
    return this.at === CLOSED ? undefined : this.resume(None);
  }

  takeResult(): PyValue | undefined {
    const { result } = this;
    this.result = None;
    return result === None ? undefined : result;
  }

  /** Takes the body that yields what it waits for. */
  becomeOther(other: () => Body): void {
    this.body = other();
    this.quick = false;
    this.direct = false;
  }

  /** `send`; raises StopIteration with the result at the end. */
  send(value: PyValue): PyValue {
    if (this.at === CREATED && value !== None)
      throw typeError(`can't send non-None value to a just-started ${this.kind}`);
    if (this.at === CLOSED) throw this.exhausted();
    const next = this.resume(value);
    if (next === undefined) throw endOfIteration(this.takeResult());
    return next;
  }

  /**
   * A step of a thread's: yields what its body waits for, until there is a value. To others it runs meanwhile. Of what cannot stop
   * there the step itself waits.
   */
  *stepOutside(): Generator<Waiting, PyValue | undefined, void> {
    while (this.at !== CLOSED) {
      waitsOutside.on = yieldsWaits(this);
      let value: PyValue | Waiting | undefined;
      try {
        value = this.resume(None);
      } finally {
        waitsOutside.on = false;
      }
      if (!(value instanceof Waiting)) return value;
      this.at = RUNNING;
      try {
        yield value;
      } finally {
        this.at = SUSPENDED;
      }
    }
    return undefined;
  }

  /** What a call after the end raises. */
  exhausted(): PyBaseException {
    return stopIteration();
  }

  /** What is raised instead of an exception thrown into it after the end. */
  refused(error: PyBaseException): PyBaseException {
    return error;
  }

  throwInto(error: PyBaseException): PyValue {
    if (this.at === CLOSED) {
      handling.restored = error;
      throw this.refused(error);
    }
    const next = this.resume(None, error);
    if (next === undefined) throw endOfIteration(this.takeResult());
    return next;
  }

  close(): PyValue {
    if (this.at === CREATED) this.end();
    if (this.at === CLOSED) return None;
    let next: PyValue | undefined;
    try {
      next = this.resume(None, newException(generatorExitType));
    } catch (error) {
      if (isException(error, generatorExitType)) return None;
      if (isException(error, stopIterationType)) return (error as PyStopIteration).value;
      throw error;
    }
    if (next !== undefined) throw runtimeError(`${this.kind} ignored GeneratorExit`);
    return this.takeResult() ?? None;
  }
}
inheritObject(Resumable);

/** Gives what was just made its fields. */
export function prepare(
  made: Resumable,
  code: PyCode,
  body: Body,
  quick: boolean,
  direct: boolean,
  other: (() => Body) | undefined,
): void {
  made.code = code;
  made.body = body;
  made.names = undefined;
  made.at = CREATED;
  made.result = None;
  made.delegate = undefined;
  made.chain = undefined;
  made.around = undefined;
  made.place = 0;
  made.frame = undefined;
  made.quick = quick;
  made.direct = direct;
  made.other = other;
  made.handled = undefined;
}

// ---- what direct bodies call

/** Such a body is called while it runs. */
export function busy(self: Resumable): undefined {
  if (self.at === RUNNING) throw valueError(`${self.kind} already executing`);
}

/** Its end. */
export function ended(self: Resumable, value: PyValue): undefined {
  self.end();
  self.result = value;
}

/** What it has raised, with its place in the traceback, as its user gets it. */
export function stopped(self: Resumable, error: PyBaseException): PyBaseException {
  return (error as unknown) === probe ? error : self.failed(error, unstarted);
}

/** An exception that would be taken for the end becomes a RuntimeError (PEP 479); `name`: of its type. */
function raisedInside(error: PyBaseException, kind: string, name: string): PyBaseException {
  const wrapper = newException(runtimeErrorType, `${kind} raised ${name}`);
  wrapper.cause = error;
  wrapper.context = error;
  wrapper.suppressContext = true;
  return wrapper;
}

/** What the function of a generator expression has raised, as the user of its generator would get it. */
export function raisedByStep(error: unknown): PyBaseException {
  const raised = toPython(error);
  return isException(raised, stopIterationType) ? raisedInside(raised, 'generator', 'StopIteration') : raised;
}

function stepBody(
  body: Iterator<PyValue, PyValue, PyValue>,
  sent: PyValue,
  thrown: PyBaseException | undefined,
): PyValue | undefined {
  const { on } = waitsOutside;
  // What the body steps is another matter.
  waitsOutside.on = false;
  let next = thrown === undefined ? body.next(sent) : (body.throw?.(thrown) ?? body.next(sent));
  while (next.done !== true && next.value instanceof Waiting && !on) {
    try {
      next.value.here();
    } catch (error) {
      next = body.throw?.(error) ?? body.next(None);
      continue;
    }
    next = body.next(None);
  }
  waitsOutside.on = on;
  if (next.done !== true) return next.value;
  delegation.result = next.value;
  return undefined;
}

/** An exception thrown where another is being handled gets that as its context, unless that would close a circle. */
function chain(error: PyBaseException, handled: PyBaseException): void {
  if (error === handled || error.context !== undefined) return;
  for (let at: PyBaseException | undefined = handled; at !== undefined; at = at.context)
    if (at === error) return;
  error.context = handled;
}
