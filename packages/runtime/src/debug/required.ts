/** Arguments whose objects must be of some kind, where nothing else looks whether they are: the API records say which. */
import { layout } from '../gen/layout.ts';
import type { DebugContext } from './context.ts';
import { handleHistory } from './report.ts';

/** What is said of an object that is not what it must be. */
const PROBLEMS = {
  type: 'is not a type',
  str: 'is not a str',
  bytes: 'is not a bytes object',
  dict: 'is not a dict',
  slice: 'is not a slice',
  iterator: 'is not an iterator',
  code: 'is not a code object',
  classes: 'is neither a class nor a tuple of classes',
  names: 'is not a tuple of strs',
} as const;

export type RequiredKind = keyof typeof PROBLEMS;

/** Their numbers in WebAssembly are places in this list. */
export const REQUIRED_KINDS = Object.keys(PROBLEMS) as readonly RequiredKind[];

export class Required {
  readonly #d: DebugContext;

  constructor(d: DebugContext) {
    this.#d = d;
  }

  /** Reports an open handle, or HPY_NULL where that is allowed, whose object is not of that kind; true if it did. */
  refuses(fn: number, parameter: string, handle: number, kind: RequiredKind): boolean {
    const d = this.#d;
    if (handle === 0 || this.is(d.table.rawOf(handle), kind)) return false;
    return d.report(fn, `${parameter} ${PROBLEMS[kind]}`, handleHistory(d, handle));
  }

  /** As `is`, of a place in `REQUIRED_KINDS`, for WebAssembly; HPY_NULL is of all. */
  isNumbered(raw: number, kind: number): number {
    return raw === 0 || this.is(raw, REQUIRED_KINDS[kind] as RequiredKind) ? 1 : 0;
  }

  /** Is the object behind the host's handle of that kind? No Python code runs. */
  is(raw: number, kind: RequiredKind): boolean {
    const { inner, innerContext: context, objects } = this.#d;
    switch (kind) {
      case 'type':
        return this.#instanceOf(raw, layout.HPyContext.h_TypeType);
      case 'slice':
        return this.#instanceOf(raw, layout.HPyContext.h_SliceType);
      case 'str':
        return inner.ctx_Unicode_Check(context, raw) !== 0;
      case 'bytes':
        return inner.ctx_Bytes_Check(context, raw) !== 0;
      case 'dict':
        return inner.ctx_Dict_Check(context, raw) !== 0;
      case 'iterator':
        return inner.ctx_Iter_Check(context, raw) !== 0;
      case 'code':
        return objects.isCode(raw);
      case 'classes':
        return this.is(raw, 'type') || this.#tupleOf(raw, 'classes');
      case 'names':
        return this.#tupleOf(raw, 'str');
    }
  }

  #instanceOf(raw: number, type: number): boolean {
    const { inner, innerContext, memory } = this.#d;
    return inner.ctx_TypeCheck(innerContext, raw, memory.word(innerContext + type)) !== 0;
  }

  /** Is it a tuple whose items are all of that kind? */
  #tupleOf(raw: number, kind: RequiredKind): boolean {
    const { inner, innerContext: context } = this.#d;
    if (inner.ctx_Tuple_Check(context, raw) === 0) return false;
    const length = inner.ctx_Length(context, raw);
    for (let i = 0; i < length; i++) {
      const item = inner.ctx_GetItem_i(context, raw, i);
      const right = this.is(item, kind);
      inner.ctx_Close(context, item);
      if (!right) return false;
    }
    return true;
  }
}
