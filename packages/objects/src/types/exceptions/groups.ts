/** Groups of exceptions. */
import { getOwn, lookupAttribute, setOwn } from '../../attribute.ts';
import { callKeywords } from '../../call.ts';
import { None, PyList, PyTuple, textOf, typeOf } from '../../core-types.ts';
import { getset, method, type TypeContent } from '../../define.ts';
import {
  baseExceptionGroupType,
  baseExceptionType,
  exceptionType,
  isException,
  PyBaseException,
  PyBaseExceptionGroup,
  typeError,
  valueError,
} from '../../errors.ts';
import { genericAlias } from '../../generic-alias.ts';
import { isTrue } from '../../protocols/convert.ts';
import { listItems } from '../../protocols/iterate.ts';
import { strText } from '../../protocols/text.ts';
import type { Names } from '../../slots.ts';
import { PyType } from '../../type.ts';
import type { PyValue } from '../../value.ts';
import { readonlyAttribute } from '../function.ts';
import { exceptionInit, fresh, positional } from './construction.ts';

/** `ExceptionGroup`: has two bases, as no other builtin type. */
export const exceptionGroupType: PyType = new PyType(
  'ExceptionGroup',
  [baseExceptionGroupType, exceptionType],
  class extends PyBaseExceptionGroup {},
  { baseType: true, heap: false },
);
exceptionGroupType.type = exceptionType.type;
exceptionGroupType.layout = baseExceptionGroupType.layout;
exceptionGroupType.hasWeakReferences = true;
exceptionGroupType.ctor.prototype.type = exceptionGroupType;

function groupNew(type: PyType, args: readonly PyValue[], names: Names): PyValue {
  const given = positional(args, names);
  const [message, exceptions] = given;
  if (given.length !== 2 || message === undefined || exceptions === undefined)
    throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${given.length} given)`);
  if (textOf(message) === undefined)
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${typeOf(message).name}`);
  const type_ = typeOf(exceptions);
  if (type_.sq_item === undefined || type_.tp_iter === undefined)
    throw typeError('second argument (exceptions) must be a sequence');
  const items = listItems(exceptions);
  if (items.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
  let base = false;
  for (const [at, item] of items.entries()) {
    if (!(item instanceof PyBaseException))
      throw valueError(`Item ${at} of second argument (exceptions) is not an exception`);
    base ||= !isException(item, exceptionType);
  }
  let target = type;
  if (type === baseExceptionGroupType && !base) target = exceptionGroupType;
  else if (type === exceptionGroupType && base)
    throw typeError('Cannot nest BaseExceptions in an ExceptionGroup');
  else if (base && type.isSubtypeOf(exceptionType))
    throw typeError(`Cannot nest BaseExceptions in '${type.name}'`);
  const group = fresh(
    new (target.ctor as unknown as new (args: PyTuple) => PyBaseExceptionGroup)(new PyTuple(given)),
  );
  group.message = message;
  group.exceptions = new PyTuple(items);
  return group;
}

type Condition = (error: PyBaseException) => boolean;

function condition(value: PyValue): Condition {
  const isClass = (each: PyValue) => each instanceof PyType && each.isSubtypeOf(baseExceptionType);
  if (isClass(value)) return (error) => isException(error, value as PyType);
  if (value instanceof PyTuple && value.items.every(isClass))
    return (error) => value.items.some((each) => isException(error, each as PyType));
  if (!(value instanceof PyType) && typeOf(value).tp_call !== undefined)
    return (error) => isTrue(callKeywords(value, [error], undefined));
  throw typeError(
    'expected an exception type, a tuple of exception types, or a callable (other than a class)',
  );
}

function derive(group: PyBaseExceptionGroup, exceptions: readonly PyValue[]): PyBaseExceptionGroup {
  const found = lookupAttribute(group, 'derive') ?? None;
  const made = callKeywords(found, [new PyList([...exceptions])], undefined);
  if (!(made instanceof PyBaseExceptionGroup))
    throw typeError('derive must return an instance of BaseExceptionGroup');
  made.traceback = group.traceback;
  made.context = group.context;
  made.cause = group.cause;
  made.suppressContext = group.suppressContext;
  const notes = getOwn(group, '__notes__');
  // What is no list of notes is left out.
  if (notes !== undefined && typeOf(notes).sq_item !== undefined)
    setOwn(made, '__notes__', new PyList(listItems(notes)));
  return made;
}

/** The part of a group that matches and the part that does not. */
export function splitGroup(
  error: PyBaseException,
  matches: Condition,
): readonly [PyBaseException | undefined, PyBaseException | undefined] {
  if (matches(error)) return [error, undefined];
  if (!(error instanceof PyBaseExceptionGroup)) return [undefined, error];
  const yes: PyValue[] = [];
  const no: PyValue[] = [];
  for (const inner of error.exceptions.items) {
    const [matched, rest] = splitGroup(inner as PyBaseException, matches);
    if (matched !== undefined) yes.push(matched);
    if (rest !== undefined) no.push(rest);
  }
  if (yes.length === 0) return [undefined, error];
  return [derive(error, yes), no.length === 0 ? undefined : derive(error, no)];
}

export const baseExceptionGroupContent: TypeContent = {
  doc: 'A combination of multiple unrelated exceptions.',
  slots: {
    tp_new: groupNew,
    tp_init: exceptionInit,
    tp_str: (self) => {
      const { message, exceptions } = self as PyBaseExceptionGroup;
      const count = exceptions.items.length;
      return `${strText(message)} (${count} sub-exception${count === 1 ? '' : 's'})`;
    },
  },
  methods: () => [
    method('derive(excs, /)', (self: PyBaseExceptionGroup, exceptions: PyValue) =>
      callKeywords(baseExceptionGroupType, [self.message, exceptions], undefined),
    ),
    method('split(matcher_value, /)', (self: PyBaseExceptionGroup, value: PyValue) => {
      const [matched, rest] = splitGroup(self, condition(value));
      return new PyTuple([matched ?? None, rest ?? None]);
    }),
    method(
      'subgroup(matcher_value, /)',
      (self: PyBaseExceptionGroup, value: PyValue) => splitGroup(self, condition(value))[0] ?? None,
    ),
  ],
  classMethods: () => [
    method('__class_getitem__(object, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: () => [
    getset('message', (self: PyBaseExceptionGroup) => self.message, readonlyAttribute, 'exception message'),
    getset(
      'exceptions',
      (self: PyBaseExceptionGroup) => self.exceptions,
      readonlyAttribute,
      'nested exceptions',
    ),
  ],
};
