/** Generators, coroutines and asynchronous generators: the objects. Their methods are in `types/generator.ts`. */
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
import type { PyCode } from './function.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

/** The compiled body: yields values, gets what is sent, returns the value of the generator. */
export type Body = Iterator<PyValue, PyValue, PyValue>;

export type GeneratorState = 'created' | 'suspended' | 'running' | 'closed';

/** The innermost generator or coroutine that runs. */
export const running: { current: Resumable | undefined } = { current: undefined };

/** What generators and coroutines share: a body that is suspended and resumed. */
export abstract class Resumable extends PyObject {
  readonly code: PyCode;
  readonly body: Body;
  name: string;
  qualname: string;
  state: GeneratorState = 'created';
  /** What the body returned. */
  result: PyValue = None;
  /** What it delegates to by `yield from` or `await` while it is suspended. */
  delegate: PyValue = None;
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

  /** Runs the body to its next `yield`: the value; undefined when it returned, with its value in `result`. */
  resume(sent: PyValue, thrown?: PyBaseException): PyValue | undefined {
    if (this.state === 'running') throw valueError(`${this.kind} already executing`);
    const outer = handling.current;
    if (this.#handled !== undefined) handling.current = this.#handled;
    this.state = 'running';
    const previous = running.current;
    running.current = this;
    this.delegate = None;
    let next: IteratorResult<PyValue, PyValue>;
    try {
      next =
        thrown === undefined
          ? this.body.next(sent)
          : (this.body.throw?.(thrown) ?? { done: true, value: None });
    } catch (error) {
      this.state = 'closed';
      running.current = previous;
      this.#handled = undefined;
      handling.current = outer;
      const raised = toPython(error);
      if (isException(raised, stopIterationType)) throw this.#wrapped(raised, 'StopIteration');
      if (this instanceof PyAsyncGenerator && isException(raised, stopAsyncIterationType))
        throw this.#wrapped(raised, 'StopAsyncIteration');
      throw raised;
    }
    running.current = previous;
    if (next.done === true) {
      this.state = 'closed';
      this.#handled = undefined;
      handling.current = outer;
      this.result = next.value;
      return undefined;
    }
    this.state = 'suspended';
    this.#handled = handling.current === outer ? undefined : handling.current;
    handling.current = outer;
    return next.value;
  }

  /** An exception that would be taken for the end becomes a RuntimeError (PEP 479). */
  #wrapped(error: PyBaseException, name: string): PyBaseException {
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

  throwInto(error: PyBaseException): PyValue {
    if (this.state === 'closed') throw error;
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
  override get kind(): string {
    return 'generator';
  }
}

export class PyCoroutine extends Resumable {
  override get kind(): string {
    return 'coroutine';
  }
  override exhausted(): PyBaseException {
    return runtimeError('cannot reuse already awaited coroutine');
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
