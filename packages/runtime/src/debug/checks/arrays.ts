/** Functions that are given handles in memory, or store one there. */
import type { CheckedByHand } from '../../gen/debug.ts';
import { layout } from '../../gen/layout.ts';
import type { DebugContext } from '../context.ts';
import { placeOf } from '../places.ts';

type Names =
  | 'Call'
  | 'CallMethod'
  | 'Tuple_FromArray'
  | 'Type_GenericNew'
  | 'Type_FromSpec'
  | 'ContextVar_Get'
  | 'SetCallFunction';

const CALL = placeOf('ctx_Call');
const CALL_METHOD = placeOf('ctx_CallMethod');
const TUPLE_FROM_ARRAY = placeOf('ctx_Tuple_FromArray');
const TYPE_FROM_SPEC = placeOf('ctx_Type_FromSpec');
const TYPE_GENERIC_NEW = placeOf('ctx_Type_GenericNew');
const CONTEXT_VAR_GET = placeOf('ctx_ContextVar_Get');

const STACK_BYTES = 32 * 1024;

export function arrayChecks(d: DebugContext): Pick<CheckedByHand, `ctx_${Names}`> {
  const { table } = d;
  const raw = (handle: number): number => table.rawOf(handle);
  /** A stack in the extension's memory for arrays of the host's handles. */
  let top = 0;
  let end = 0;
  /** Calls `use` with a copy of the array that holds the host's handles; 0 after a report. */
  const unwrapped = (fn: number, array: number, count: number, use: (copy: number) => number): number => {
    if (count === 0) return use(0);
    if (top === 0) {
      top = d.instance.malloc(STACK_BYTES);
      end = top + STACK_BYTES;
    }
    const size = 4 * count;
    const own = top + size > end;
    const copy = own ? d.instance.malloc(size) : top;
    for (let i = 0; i < count; i++) {
      const handle = d.memory.word(array + 4 * i);
      if (!table.isOpen(handle)) {
        d.bad(fn, `args[${i}]`, handle);
        if (own) d.instance.free(copy);
        return 0;
      }
      d.memory.setWord(copy + 4 * i, raw(handle));
    }
    if (!own) top += size;
    try {
      return use(copy);
    } finally {
      if (own) d.instance.free(copy);
      else top -= size;
    }
  };
  const keywordCount = (kwnames: number): number =>
    kwnames === 0 ? 0 : Math.max(0, d.inner.ctx_Length(d.innerContext, raw(kwnames)));
  const made = (fn: number, result: number): number => (result === 0 ? d.failed() : d.opened(fn, result));
  return {
    ctx_Call: (_ctx, callable, args, nargs, kwnames) =>
      made(
        CALL,
        unwrapped(CALL, args, nargs + keywordCount(kwnames), (copy) =>
          d.inner.ctx_Call(d.innerContext, raw(callable), copy, nargs, raw(kwnames)),
        ),
      ),
    ctx_CallMethod: (_ctx, name, args, nargs, kwnames) => {
      if (nargs === 0) {
        d.report(CALL_METHOD, 'nargs is 0, but args[0] must be the object whose method is called');
        return 0;
      }
      return made(
        CALL_METHOD,
        unwrapped(CALL_METHOD, args, nargs + keywordCount(kwnames), (copy) =>
          d.inner.ctx_CallMethod(d.innerContext, raw(name), copy, nargs, raw(kwnames)),
        ),
      );
    },
    ctx_Tuple_FromArray: (_ctx, items, n) =>
      made(
        TUPLE_FROM_ARRAY,
        unwrapped(TUPLE_FROM_ARRAY, items, n, (copy) => d.inner.ctx_Tuple_FromArray(d.innerContext, copy, n)),
      ),
    ctx_Type_GenericNew: (_ctx, type, args, nargs, kw) =>
      made(
        TYPE_GENERIC_NEW,
        unwrapped(TYPE_GENERIC_NEW, args, args === 0 ? 0 : nargs, (copy) =>
          d.inner.ctx_Type_GenericNew(d.innerContext, raw(type), copy, nargs, raw(kw)),
        ),
      ),
    ctx_Type_FromSpec: (_ctx, spec, params) => {
      const { size, object } = layout.HPyType_SpecParam;
      if (params === 0) return made(TYPE_FROM_SPEC, d.inner.ctx_Type_FromSpec(d.innerContext, spec, 0));
      let count = 0;
      while (d.memory.word(params + count * size) !== 0) count++;
      const bytes = (count + 1) * size;
      const copy = d.instance.malloc(bytes);
      d.memory.u8.copyWithin(copy, params, params + bytes);
      for (let i = 0; i < count; i++) {
        const handle = d.memory.word(params + i * size + object);
        if (!table.isOpen(handle)) {
          d.bad(TYPE_FROM_SPEC, `params[${i}].object`, handle);
          d.instance.free(copy);
          return 0;
        }
        d.memory.setWord(copy + i * size + object, raw(handle));
      }
      const result = d.inner.ctx_Type_FromSpec(d.innerContext, spec, copy);
      d.instance.free(copy);
      return made(TYPE_FROM_SPEC, result);
    },
    ctx_ContextVar_Get: (_ctx, variable, defaultValue, result) => {
      const status = d.inner.ctx_ContextVar_Get(d.innerContext, raw(variable), raw(defaultValue), result);
      if (status < 0) d.failed();
      const value = d.memory.word(result);
      if (value !== 0) d.memory.setWord(result, d.opened(CONTEXT_VAR_GET, value));
      return status;
    },
    ctx_SetCallFunction: (_ctx, h, func) => {
      d.definedCallFunction(d.memory.word(func + layout.HPyCallFunction.impl));
      const status = d.inner.ctx_SetCallFunction(d.innerContext, raw(h), func);
      if (status < 0) d.failed();
      return status;
    },
  };
}
