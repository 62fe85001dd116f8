/** Generators and coroutines: https://docs.python.org/3/reference/expressions.html#generator-iterator-methods */
import './object.ts';
import { asyncStepType, asyncThrowType, PyAsyncStep, PyAsyncThrow } from '../async-step.ts';
import { call1, callArray } from '../call.ts';
import { None, PyTuple, typeOf } from '../core-types.ts';
import { getset, method, populate } from '../define.ts';
import { PyDict } from '../dict.ts';
import {
  deprecationWarningType,
  generatorExitType,
  newException,
  PyBaseException,
  type PyStopIteration,
  stopIterationType,
  typeError,
} from '../errors.ts';
import {
  anextAwaitableType,
  asyncGeneratorHooks,
  asyncGeneratorType,
  coroutineOrigins,
  coroutineType,
  coroutineWrapperType,
  generatorType,
  type PyAnextAwaitable,
  type PyAsyncGenerator,
  type PyCoroutine,
  PyCoroutineWrapper,
  type PyGenerator,
} from '../generator.ts';
import { genericAlias } from '../generic-alias.ts';
import { hooks } from '../hooks.ts';
import { reprText } from '../protocols/text.ts';
import type { Resumable } from '../resumable.ts';
import { PyFrame, PyTraceback } from '../traceback.ts';
import { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { address } from './object.ts';

/** The exception that `throw(type, value, traceback)` raises. */
export function exceptionOf(
  type: PyValue,
  value: PyValue = None,
  traceback: PyValue = None,
): PyBaseException {
  let error: PyValue;
  if (type instanceof PyBaseException) {
    if (value !== None) throw typeError('instance exception may not have a separate value');
    error = type;
  } else if (
    type instanceof PyType &&
    type.isSubtypeOf(typeOf(newException(stopIterationType)).mro.at(-2) as PyType)
  ) {
    error =
      value instanceof PyBaseException && typeOf(value).isSubtypeOf(type)
        ? value
        : callArray(type, value === None ? [] : value instanceof PyTuple ? value.items : [value]);
  } else
    throw typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`,
    );
  if (!(error instanceof PyBaseException))
    throw typeError(
      `calling ${reprText(type)} should have returned an instance of BaseException, not ${reprText(typeOf(error))}`,
    );
  if (traceback !== None) {
    if (!(traceback instanceof PyTraceback))
      throw typeError('throw() third argument must be a traceback object');
    error.traceback = traceback;
  }
  return error;
}

/** What `athrow` was given is looked at when it runs. */
function thrownBy(given: readonly PyValue[]): PyBaseException {
  const [type, value, traceback] = given;
  if (type === undefined) throw typeError('athrow expected at least 1 argument, got 0');
  if (given.length > 3) throw typeError(`athrow expected at most 3 arguments, got ${given.length}`);
  return exceptionOf(type, value, traceback);
}

function warnOfParts(name: 'throw' | 'athrow', value: PyValue | undefined): void {
  if (value === undefined) return;
  hooks.warn(
    deprecationWarningType,
    `the (type, exc, tb) signature of ${name}() is deprecated, use the single-arg signature instead.`,
    1,
  );
}

const methods = () => [
  method('send(value, /)', (self: Resumable, value: PyValue) => self.send(value), 'Resume with a value.'),
  method(
    'throw(type, value=None, traceback=None, /)',
    (self: Resumable, type: PyValue, value?: PyValue, traceback?: PyValue) => {
      warnOfParts('throw', value);
      return self.throwInto(exceptionOf(type, value, traceback));
    },
    'Raise an exception where it is suspended.',
  ),
  method('close()', (self: Resumable) => self.close(), 'Raise GeneratorExit where it is suspended.'),
];

const text = (what: string, value: PyValue | undefined): string => {
  if (typeof value !== 'string') throw typeError(`${what} must be set to a string object`);
  return value;
};

const attributes = (prefix: string) => [
  getset(
    '__name__',
    (self: Resumable) => self.name,
    (self: Resumable, value) => {
      self.name = text('__name__', value);
    },
  ),
  getset(
    '__qualname__',
    (self: Resumable) => self.qualname,
    (self: Resumable, value) => {
      self.qualname = text('__qualname__', value);
    },
  ),
  getset(`${prefix}_running`, (self: Resumable) => self.isRunning),
  getset(`${prefix}_suspended`, (self: Resumable) => self.isSuspended),
  getset(`${prefix}_frame`, frameOf),
  getset(`${prefix}_code`, (self: Resumable) => self.code),
  getset(prefix === 'gi' ? 'gi_yieldfrom' : `${prefix}_await`, (self: Resumable) =>
    self.isSuspended ? (self.delegate ?? None) : None,
  ),
];

/** The frame of what has not ended. */
function frameOf(self: Resumable): PyValue {
  const { code, state } = self;
  if (state === 'closed') return None;
  if (self.frame === undefined) {
    self.frame = new PyFrame(code, code.unit?.globals ?? new PyDict(), code.fields.firstLine);
    self.frame.suspended = self;
  }
  return self.frame;
}

const shown = (kind: string) => (self: PyValue) =>
  `<${kind} object ${(self as Resumable).qualname} at ${address(self as Resumable)}>`;

populate(generatorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => (self as PyGenerator).advance(),
    tp_repr: shown('generator'),
  },
  methods: methods,
  classMethods: () => [
    method('__class_getitem__(object, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: () => attributes('gi'),
});

populate(coroutineType, {
  slots: {
    am_await: (self) => new PyCoroutineWrapper(self as PyCoroutine),
    tp_repr: shown('coroutine'),
  },
  methods: methods,
  classMethods: () => [
    method('__class_getitem__(object, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: () => [
    ...attributes('cr'),
    getset('cr_origin', (self: PyCoroutine) => coroutineOrigins.known.get(self) ?? None),
  ],
});

populate(coroutineWrapperType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const { coroutine } = self as PyCoroutineWrapper;
      return coroutine.send(None);
    },
  },
  methods: () => [
    method('send(value, /)', ({ coroutine }: PyCoroutineWrapper, value: PyValue) => coroutine.send(value)),
    method(
      'throw(type, value=None, traceback=None, /)',
      ({ coroutine }: PyCoroutineWrapper, type: PyValue, value?: PyValue, traceback?: PyValue) =>
        coroutine.throwInto(exceptionOf(type, value, traceback)),
    ),
    method('close()', ({ coroutine }: PyCoroutineWrapper) => coroutine.close()),
  ],
});

// ---- asynchronous generators

function firstIteration(self: PyAsyncGenerator): void {
  if (self.hooked) return;
  self.hooked = true;
  if (asyncGeneratorHooks.finalizer !== None) self.finalizer = asyncGeneratorHooks.finalizer;
  if (asyncGeneratorHooks.firstiter !== None) call1(asyncGeneratorHooks.firstiter, self);
}

const stepOf = (
  self: PyAsyncGenerator,
  mode: 'asend' | 'athrow' | 'aclose',
  sent: PyValue,
  thrown?: () => PyBaseException,
): PyAsyncStep => {
  firstIteration(self);
  return new (mode === 'asend' ? PyAsyncStep : PyAsyncThrow)(self, mode, sent, thrown);
};

populate(asyncGeneratorType, {
  slots: {
    am_aiter: (self) => self,
    am_anext: (self) => stepOf(self as PyAsyncGenerator, 'asend', None),
    tp_repr: shown('async_generator'),
  },
  methods: () => [
    method('asend(value, /)', (self: PyAsyncGenerator, value: PyValue) => stepOf(self, 'asend', value)),
    method('athrow(*args)', (self: PyAsyncGenerator, given: readonly PyValue[]) => {
      warnOfParts('athrow', given[1]);
      return stepOf(self, 'athrow', None, () => thrownBy(given));
    }),
    method('aclose()', (self: PyAsyncGenerator) =>
      stepOf(self, 'aclose', None, () => newException(generatorExitType)),
    ),
  ],
  classMethods: () => [
    method('__class_getitem__(object, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: () => [
    ...attributes('ag').filter(({ name }) => name !== 'ag_running'),
    // Also while it waits in the middle of a step.
    getset('ag_running', (self: PyAsyncGenerator) => self.isRunning || self.step !== undefined),
  ],
});

const stepDescription = {
  slots: {
    am_await: (self: PyValue) => self,
    tp_iter: (self: PyValue) => self,
    tp_iternext: (self: PyValue) => (self as PyAsyncStep).advance(),
  },
  methods: () => [
    method('send(value, /)', (self: PyAsyncStep, value: PyValue) => self.send(value)),
    method(
      'throw(type, value=None, traceback=None, /)',
      (self: PyAsyncStep, type: PyValue, value?: PyValue, traceback?: PyValue) => {
        warnOfParts('throw', value);
        return self.throwInto(exceptionOf(type, value, traceback));
      },
    ),
    method('close()', (self: PyAsyncStep) => {
      self.close();
    }),
  ],
};
populate(asyncStepType, stepDescription);
populate(asyncThrowType, stepDescription);

populate(anextAwaitableType, {
  slots: {
    am_await: (self) => self,
    tp_iter: (self) => self,
    tp_iternext: (self) => (self as PyAnextAwaitable).advance(),
  },
  methods: methods,
});

/** The value of a StopIteration. */
export const stopValue = (error: PyBaseException): PyValue => (error as PyStopIteration).value;
