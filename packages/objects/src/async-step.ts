/** Steps of asynchronous generators: what `asend`, `athrow` and `aclose` give, to be awaited. */
import { bareType, None } from './core-types.ts';
import {
  endOfIteration,
  generatorExitType,
  isException,
  newException,
  type PyBaseException,
  runtimeError,
  stopAsyncIterationType,
  stopIterationType,
  typeError,
} from './errors.ts';
import { AsyncValue, type PyAsyncGenerator } from './generator.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

export class PyAsyncStep extends PyObject {
  readonly generator: PyAsyncGenerator;
  readonly mode: 'asend' | 'athrow' | 'aclose';
  readonly sent: PyValue;
  readonly thrown: (() => PyBaseException) | undefined;
  state: 'created' | 'iterating' | 'closed' = 'created';
  /** What the generator gave, at the end. */
  result: PyValue | undefined = undefined;

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

  override advance(): PyValue | undefined {
    return this.resume(None, undefined);
  }

  override takeResult(): PyValue | undefined {
    const result = this.result;
    this.result = undefined;
    return result === None ? undefined : result;
  }

  send(value: PyValue): PyValue {
    return this.resume(value, undefined) ?? this.#stop();
  }

  throwInto(error: PyBaseException): PyValue {
    return this.resume(None, error) ?? this.#stop();
  }

  /** Raises GeneratorExit where it is suspended. Source: CPython's Objects/genobject.c, `async_gen_asend_close`. */
  close(): void {
    if (this.state === 'closed') return;
    try {
      if (this.resume(None, newException(generatorExitType)) === undefined) return;
    } catch (raised) {
      const ends = [generatorExitType, stopIterationType, stopAsyncIterationType];
      if (ends.some((type) => isException(raised, type))) return;
      throw raised;
    }
    throw runtimeError('coroutine ignored GeneratorExit');
  }

  #stop(): never {
    throw endOfIteration(this.takeResult());
  }

  /** Resumes the generator: what it awaits is passed on, what it gives ends the step, with undefined. */
  resume(sent: PyValue, thrown: PyBaseException | undefined): PyValue | undefined {
    try {
      return this.#resume(sent, thrown);
    } finally {
      // It may have been refused because another is under way.
      if (this.state === 'closed' && this.generator.step === this) this.generator.step = undefined;
    }
  }

  #resume(sent: PyValue, thrown: PyBaseException | undefined): PyValue | undefined {
    const { generator, mode } = this;
    if (this.state === 'closed')
      throw runtimeError(
        `cannot reuse already awaited ${mode === 'asend' ? '__anext__()/asend()' : 'aclose()/athrow()'}`,
      );
    let value = sent;
    let error = thrown;
    if (this.state === 'created') {
      if (generator.isRunning || generator.step !== undefined) {
        this.state = 'closed';
        throw runtimeError(
          `${mode === 'asend' ? 'anext' : mode}(): asynchronous generator is already running`,
        );
      }
      if (mode !== 'asend' && value !== None && generator.state !== 'closed')
        throw runtimeError("can't send non-None value to a just-started coroutine");
      if (error === undefined && generator.state !== 'closed') {
        if (value === None) value = this.sent;
        error = this.thrown?.();
      }
      this.state = 'iterating';
      generator.step = this;
      if (generator.state === 'created' && mode !== 'asend') {
        this.state = 'closed';
        generator.close();
        if (mode === 'aclose' || error === undefined) return undefined;
        throw error;
      }
      if (generator.state === 'closed') {
        this.state = 'closed';
        if (mode === 'asend') throw newException(stopAsyncIterationType);
        return undefined;
      }
      if (generator.state === 'created' && value !== None) {
        this.state = 'closed';
        throw typeError("can't send non-None value to a just-started async generator");
      }
    }
    let next: PyValue | undefined;
    try {
      next = generator.resume(value, error);
    } catch (raised) {
      this.state = 'closed';
      if (
        mode === 'aclose' &&
        (isException(raised, generatorExitType) || isException(raised, stopAsyncIterationType))
      )
        return undefined;
      throw raised;
    }
    if (next === undefined) {
      this.state = 'closed';
      if (mode === 'aclose') return undefined;
      throw newException(stopAsyncIterationType);
    }
    if (next instanceof AsyncValue) {
      this.state = 'closed';
      if (mode === 'aclose') throw runtimeError('async generator ignored GeneratorExit');
      this.result = next.value;
      return undefined;
    }
    return next;
  }
}

/** `athrow` and `aclose`. */
export class PyAsyncThrow extends PyAsyncStep {}

export const asyncStepType = bareType('async_generator_asend', PyAsyncStep);
export const asyncThrowType = bareType('async_generator_athrow', PyAsyncThrow);
