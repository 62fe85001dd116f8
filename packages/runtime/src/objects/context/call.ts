/** Calling Python objects. */
import { callMethod, callMethod0, callMethod1, callMethod2 } from '@harpy/objects/attribute';
import { call2, call3, callArray, callKeywords } from '@harpy/objects/call';
import { PyTuple } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { typeError } from '@harpy/objects/errors';
import { nameArgument } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Handle } from '../../types.ts';
import type { Extension } from '../extension.ts';

const keywordName = (value: PyValue): string => {
  if (typeof value === 'string') return value;
  try {
    return nameArgument(value);
  } catch {
    throw typeError('keywords must be strings');
  }
};

export function callBodies(extension: Extension) {
  const { handles } = extension;
  const at = (args: number, index: number): PyValue =>
    handles.get(extension.memory.word(args + 4 * index) as Handle);
  // Objects for themselves, as the engine inlines only what is met here.
  const opened = (value: PyValue): Handle =>
    typeof value === 'object' ? handles.openObject(value) : handles.open(value);
  const read = (args: number, from: number, to: number): PyValue[] => {
    const values = new Array<PyValue>(to - from);
    for (let i = from; i < to; i++) values[i - from] = at(args, i);
    return values;
  };
  const names = (kwnames: Handle): string[] | undefined => {
    if (kwnames === 0) return undefined;
    const value = handles.get(kwnames);
    if (!(value instanceof PyTuple)) throw typeError('the names of keywords must be a tuple');
    return value.items.length === 0 ? undefined : value.items.map(keywordName);
  };
  const callMany = (f: PyValue, args: number, nargs: number, kwnames: Handle): Handle => {
    const keywords = names(kwnames);
    if (keywords !== undefined)
      return handles.open(callKeywords(f, read(args, 0, nargs + keywords.length), keywords));
    switch (nargs) {
      case 2:
        return handles.open(call2(f, at(args, 0), at(args, 1)));
      case 3:
        return handles.open(call3(f, at(args, 0), at(args, 1), at(args, 2)));
      default:
        return handles.open(callArray(f, read(args, 0, nargs)));
    }
  };
  return {
    ctx_Call: (_ctx, callable, args, nargs, kwnames) => {
      // Few arguments in few steps, so that the engine inlines what is called.
      if (kwnames === 0) {
        const f = handles.get(callable);
        if (typeof f === 'object') {
          // Here, not by functions for all: what the engine learns of those is of the whole program.
          if (nargs === 0) return opened(f.call0());
          if (nargs === 1) return opened(f.call1(at(args, 0)));
        }
      }
      return callMany(handles.get(callable), args, nargs, kwnames);
    },
    ctx_CallMethod: (_ctx, nameHandle, args, nargs, kwnames) => {
      const name = nameArgument(handles.get(nameHandle));
      const self = at(args, 0);
      const keywords = names(kwnames);
      if (keywords !== undefined)
        return handles.open(callMethod(self, name, read(args, 1, nargs + keywords.length), keywords));
      switch (nargs) {
        case 1:
          return handles.open(callMethod0(self, name));
        case 2:
          return handles.open(callMethod1(self, name, at(args, 1)));
        case 3:
          return handles.open(callMethod2(self, name, at(args, 1), at(args, 2)));
        default:
          return handles.open(callMethod(self, name, read(args, 1, nargs)));
      }
    },
    ctx_CallTupleDict: (_ctx, callable, args, kw) => {
      const positional = handles.optional(args);
      const keywords = handles.optional(kw);
      if (positional !== undefined && !(positional instanceof PyTuple))
        throw typeError('HPy_CallTupleDict requires args to be a tuple or null handle');
      if (keywords !== undefined && !(keywords instanceof PyDict))
        throw typeError('HPy_CallTupleDict requires kw to be a dict or null handle');
      const values = positional?.items ?? [];
      if (keywords === undefined || keywords.size === 0)
        return handles.open(callArray(handles.get(callable), values));
      const entries = [...keywords.table.entries()];
      return handles.open(
        callKeywords(
          handles.get(callable),
          [...values, ...entries.map(([, value]) => value)],
          entries.map(([key]) => keywordName(key)),
        ),
      );
    },
  } satisfies Partial<ContextFunctions>;
}
