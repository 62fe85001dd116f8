/** Generators, coroutines and asynchronous generators: the objects. Their methods are in `types/generator.ts`. */
import { getAttribute, lookupAttribute } from './attribute.ts';
import { callArray, callKeywords } from './call.ts';
import { bareType, None } from './core-types.ts';
import {
  generatorExitType,
  handling,
  isException,
  newException,
  type PyBaseException,
  type PyStopIteration,
  runtimeError,
  runtimeErrorType,
  stopAsyncIterationType,
  stopIteration,
  stopIterationType,
  toPython,
  typeError,
  valueError,
} from './errors.ts';
import { CO_ITERABLE_COROUTINE, type PyCode } from './function.ts';
import { hooks } from './hooks.ts';
import { PyObject } from './object.ts';
import { reprText } from './protocols/text.ts';
import { type PyFrame, shownFrames } from './traceback.ts';
import type { PyValue } from './value.ts';

/** The compiled body: yields values, gets what is sent, returns the value of the generator. */
export type Body = Iterator<PyValue, PyValue, PyValue>;

export type GeneratorState = 'created' | 'suspended' | 'running' | 'closed';

/**
 * `yield from` and `await`: the body sets the iterator and yields undefined. The iterator is then stepped from outside: through
 * nested generators a value goes by plain calls, not by resuming each of them.
 */
export const delegation: { iterator: PyObject | undefined; place: number } = {
  iterator: undefined,
  place: 0,
};

/** Those whose delegate runs now, innermost last: their own functions are not on JavaScript's stack. */
export const delegators: Resumable[] = [];

/**
 * One step of an iterator that a generator delegates to. The name marks its place on JavaScript's stack:
 * names of properties are left alone by those who make code smaller.
 */
export const { stepDelegate } = {
  stepDelegate(iterator: PyObject, sent: PyValue, thrown: PyBaseException | undefined): PyValue | undefined {
    if (thrown !== undefined) return throwTo(iterator, thrown);
    if (iterator instanceof Resumable) {
      if (iterator.state === 'closed') throw iterator.exhausted();
      return iterator.resume(sent);
    }
    if (sent === None) return iterator.advance();
    return callArray(getAttribute(iterator, 'send'), [sent]);
  },
};

/** The method `close` of an iterator; nobody waits for an error of looking for it. */
function closeOf(iterator: PyObject): PyValue | undefined {
  try {
    return lookupAttribute(iterator, 'close');
  } catch (error) {
    const shown = reprText(iterator);
    hooks.unraisable(error, `Exception ignored while closing generator ${shown}`, None);
    return undefined;
  }
}

/** Throws an exception where an iterator is suspended; its next value. */
function throwTo(iterator: PyObject, error: PyBaseException): PyValue | undefined {
  if (isException(error, generatorExitType)) {
    const close = iterator instanceof Resumable ? undefined : closeOf(iterator);
    if (iterator instanceof Resumable) iterator.close();
    else if (close !== undefined) callKeywords(close, [], undefined);
    throw error;
  }
  if (iterator instanceof Resumable) return iterator.throwInto(error);
  const method = lookupAttribute(iterator, 'throw');
  if (method === undefined) throw error;
  return callArray(method, [error]);
}

/** What generators and coroutines share: a body that is suspended and resumed. */
export abstract class Resumable extends PyObject {
  code: PyCode;
  readonly body: Body;
  name: string;
  qualname: string;
  state: GeneratorState = 'created';
  /** What the body returned. */
  result: PyValue = None;
  /** What runs in place of the body, from a `yield from` or `await` on, and the place of that in the source. */
  delegate: PyObject | undefined = undefined;
  place = 0;
  /** If it shows its variables, from its start on. */
  frame: PyFrame | undefined = undefined;
  /** What the body gets when that has ended. */
  #sent: PyValue = None;
  #thrown: PyBaseException | undefined = undefined;
  /** The exception whose handler the body is suspended in. */
  #handled: PyBaseException | undefined = undefined;

  constructor(code: PyCode, body: Body, name: string, qualname: string) {
    super();
    this.code = code;
    this.body = body;
    this.name = name;
    this.qualname = qualname;
  }

  /** What messages call it. */
  abstract get kind(): string;

  /** Whether coroutines may run in its place. */
  get mayAwait(): boolean {
    return true;
  }

  /** Runs the body to its next `yield`: the value; undefined when it returned, with its value in `result`. */
  resume(sent: PyValue, thrown?: PyBaseException): PyValue | undefined {
    if (this.state === 'running') throw valueError(`${this.kind} already executing`);
    const outer = handling.current;
    const { base } = handling;
    handling.base = outer;
    if (this.#handled !== undefined) handling.current = this.#handled;
    this.state = 'running';
    let next: IteratorResult<PyValue, PyValue>;
    try {
      if (this.delegate === undefined) next = this.#run(sent, thrown);
      else {
        const value = this.#stepDelegate(sent, thrown);
        if (value !== undefined) {
          this.state = 'suspended';
          handling.current = outer;
          handling.base = base;
          return value;
        }
        next = this.#run(this.#sent, this.#thrown);
      }
      // The body asks for another iterator to run in its place.
      while (next.value === undefined && next.done !== true) {
        this.delegate = delegation.iterator;
        this.place = delegation.place;
        if (this.delegate instanceof PyCoroutine && !this.mayAwait) {
          this.delegate = undefined;
          next = this.#run(
            None,
            typeError("cannot 'yield from' a coroutine object in a non-coroutine generator"),
          );
          continue;
        }
        const value = this.#stepDelegate(None, undefined);
        if (value !== undefined) {
          next = { done: false, value };
          break;
        }
        next = this.#run(this.#sent, this.#thrown);
      }
    } catch (error) {
      this.state = 'closed';
      this.#handled = undefined;
      handling.current = outer;
      handling.base = base;
      const raised = toPython(error);
      if (isException(raised, stopIterationType)) throw this.wrapped(raised, 'StopIteration');
      if (this instanceof PyAsyncGenerator && isException(raised, stopAsyncIterationType))
        throw this.wrapped(raised, 'StopAsyncIteration');
      throw raised;
    }
    if (next.done === true) {
      this.state = 'closed';
      this.#handled = undefined;
      handling.current = outer;
      handling.base = base;
      this.result = next.value;
      return undefined;
    }
    this.state = 'suspended';
    this.#handled = handling.current === outer ? undefined : handling.current;
    handling.current = outer;
    handling.base = base;
    return next.value;
  }

  #run(sent: PyValue, thrown: PyBaseException | undefined): IteratorResult<PyValue, PyValue> {
    const depth = shownFrames.length;
    if (this.frame?.isLive === true) shownFrames.push(this.frame);
    if (thrown !== undefined && this.#handled !== undefined) chain(thrown, this.#handled);
    const next =
      thrown === undefined
        ? this.body.next(sent)
        : (this.body.throw?.(thrown) ?? { done: true, value: None });
    // What is suspended has left its frame on top.
    if (shownFrames.length > depth) this.frame = shownFrames.pop();
    return next;
  }

  /** One step of the iterator that runs in place of the body: its value; undefined at its end, with what the body gets then. */
  #stepDelegate(sent: PyValue, thrown: PyBaseException | undefined): PyValue | undefined {
    const iterator = this.delegate as PyObject;
    this.#thrown = undefined;
    delegators.push(this);
    let value: PyValue | undefined;
    try {
      value = stepDelegate(iterator, sent, thrown);
    } catch (error) {
      delegators.pop();
      this.delegate = undefined;
      if (isException(error, stopIterationType)) this.#sent = (error as PyStopIteration).value;
      else this.#thrown = toPython(error);
      return undefined;
    }
    delegators.pop();
    if (value !== undefined) return value;
    this.delegate = undefined;
    this.#sent = iterator.takeResult() ?? None;
    return undefined;
  }

  /** An exception that would be taken for the end becomes a RuntimeError (PEP 479). */
  wrapped(error: PyBaseException, name: string): PyBaseException {
    const wrapper = newException(runtimeErrorType, `${this.kind} raised ${name}`);
    wrapper.cause = error;
    wrapper.context = error;
    wrapper.suppressContext = true;
    return wrapper;
  }

  override advance(): PyValue | undefined {
    return this.state === 'closed' ? undefined : this.resume(None);
  }

  override takeResult(): PyValue | undefined {
    const { result } = this;
    this.result = None;
    return result === None ? undefined : result;
  }

  /** `send`; raises StopIteration with the result at the end. */
  send(value: PyValue): PyValue {
    if (this.state === 'created' && value !== None)
      throw typeError(`can't send non-None value to a just-started ${this.kind}`);
    if (this.state === 'closed') throw this.exhausted();
    const next = this.resume(value);
    if (next === undefined) throw stopIteration(this.takeResult());
    return next;
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
    if (this.state === 'closed') throw this.refused(error);
    const next = this.resume(None, error);
    if (next === undefined) throw stopIteration(this.takeResult());
    return next;
  }

  close(): PyValue {
    if (this.state === 'created') {
      this.state = 'closed';
      this.body.return?.(None);
      return None;
    }
    if (this.state === 'closed') return None;
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

export class PyGenerator extends Resumable {
  override get mayAwait(): boolean {
    return (this.code.fields.flags & CO_ITERABLE_COROUTINE) !== 0;
  }
  override get kind(): string {
    return 'generator';
  }
}

/** The body of a generator that has none to suspend. */
const NO_BODY: Body = { next: () => ({ done: true, value: None }) };

/** A generator expression: nothing is suspended in it, each value is found by a call of its own. */
export class PyExpressionGenerator extends PyGenerator {
  readonly #step: (thrown?: PyBaseException) => PyValue | undefined;

  /** `step` gives the next value, undefined at the end, or throws what it is given as if it came from inside. */
  constructor(code: PyCode, step: (thrown?: PyBaseException) => PyValue | undefined, qualname: string) {
    super(code, NO_BODY, '<genexpr>', qualname);
    this.#step = step;
  }

  override resume(_sent: PyValue, thrown?: PyBaseException): PyValue | undefined {
    if (this.state === 'running') throw valueError('generator already executing');
    const outer = handling.current;
    this.state = 'running';
    let value: PyValue | undefined;
    try {
      value = this.#step(thrown);
    } catch (error) {
      this.state = 'closed';
      handling.current = outer;
      const raised = toPython(error);
      throw isException(raised, stopIterationType) ? this.wrapped(raised, 'StopIteration') : raised;
    }
    this.state = value === undefined ? 'closed' : 'suspended';
    return value;
  }
}

export class PyCoroutine extends Resumable {
  override get kind(): string {
    return 'coroutine';
  }
  override exhausted(): PyBaseException {
    return runtimeError('cannot reuse already awaited coroutine');
  }
  override refused(): PyBaseException {
    return this.exhausted();
  }
}

/** What `coroutine.__await__()` gives. */
export class PyCoroutineWrapper extends PyObject {
  readonly coroutine: PyCoroutine;
  constructor(coroutine: PyCoroutine) {
    super();
    this.coroutine = coroutine;
  }
}

/** A value an asynchronous generator gives to its user; what it yields otherwise goes to the event loop. */
export class AsyncValue extends PyObject {
  readonly value: PyValue;
  constructor(value: PyValue) {
    super();
    this.value = value;
  }
}

export class PyAsyncGenerator extends Resumable {
  /** `sys.set_asyncgen_hooks` were called for it. */
  hooked = false;
  finalizer: PyValue | undefined = undefined;
  closing = false;
  /** The step that has begun and not ended. */
  step: PyAsyncStep | undefined = undefined;
  override get kind(): string {
    return 'async generator';
  }
}

/** One step of an asynchronous generator, to be awaited: `asend`, `athrow`, `aclose`. */
export class PyAsyncStep extends PyObject {
  readonly generator: PyAsyncGenerator;
  readonly mode: 'asend' | 'athrow' | 'aclose';
  readonly sent: PyValue;
  readonly thrown: (() => PyBaseException) | undefined;
  state: 'created' | 'iterating' | 'closed' = 'created';

  constructor(
    generator: PyAsyncGenerator,
    mode: 'asend' | 'athrow' | 'aclose',
    sent: PyValue,
    thrown?: () => PyBaseException,
  ) {
    super();
    this.generator = generator;
    this.mode = mode;
    this.sent = sent;
    this.thrown = thrown;
  }
}

export const generatorType = bareType('generator', PyGenerator);
export const coroutineType = bareType('coroutine', PyCoroutine);
export const coroutineWrapperType = bareType('coroutine_wrapper', PyCoroutineWrapper);
export const asyncGeneratorType = bareType('async_generator', PyAsyncGenerator);
export const asyncValueType = bareType('async_generator_wrapped_value', AsyncValue);
export const asyncStepType = bareType('async_generator_asend', PyAsyncStep);
generatorType.hasWeakReferences = true;
coroutineType.hasWeakReferences = true;
asyncGeneratorType.hasWeakReferences = true;

/** What `sys.set_asyncgen_hooks` set. */
export const asyncGeneratorHooks: { firstiter: PyValue; finalizer: PyValue } = {
  firstiter: None,
  finalizer: None,
};

/** An exception thrown where another is being handled gets that as its context, unless that would close a circle. */
function chain(error: PyBaseException, handled: PyBaseException): void {
  if (error === handled || error.context !== undefined) return;
  for (let at: PyBaseException | undefined = handled; at !== undefined; at = at.context)
    if (at === error) return;
  error.context = handled;
}
