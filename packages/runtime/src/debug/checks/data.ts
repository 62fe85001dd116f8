/** Pointers to the bytes of strings, bytes objects and type names, good while the handle is open, and read-only. */
import type { CheckedByHand } from '../../gen/debug.ts';
import type { DebugContext } from '../context.ts';
import { INDEX, SLOT } from '../handle-table.ts';

type Names = 'Bytes_AsString' | 'Bytes_AS_STRING' | 'Unicode_AsUTF8AndSize' | 'Type_GetName';

export function dataChecks(d: DebugContext): Pick<CheckedByHand, `ctx_${Names}`> {
  const { table } = d;
  /** The handle's own copy of what `read` points to; `read` gives 0 after a failure. */
  const own = (
    handle: number,
    read: (raw: number) => number,
    sizeOf: (raw: number, at: number) => number,
  ): number => {
    const slot = handle & INDEX;
    const known = table.word(slot, SLOT.data);
    if (known !== 0) return known;
    const raw = table.word(slot, SLOT.raw);
    const source = read(raw);
    if (source === 0) return d.failed();
    const copy = d.rawData.copy(source, sizeOf(raw, source));
    if (copy === 0) return source;
    table.set(slot, SLOT.data, copy);
    return copy;
  };
  /** A word of the extension's memory for sizes. */
  let sizeAt = 0;
  const bytes = (_ctx: number, h: number): number =>
    own(
      h,
      (raw) => d.inner.ctx_Bytes_AsString(d.innerContext, raw),
      (raw) => d.inner.ctx_Bytes_Size(d.innerContext, raw),
    );
  return {
    ctx_Bytes_AsString: bytes,
    ctx_Bytes_AS_STRING: bytes,
    ctx_Unicode_AsUTF8AndSize: (_ctx, h, size) => {
      if (sizeAt === 0) sizeAt = d.instance.malloc(4);
      const address = own(
        h,
        (raw) => d.inner.ctx_Unicode_AsUTF8AndSize(d.innerContext, raw, sizeAt),
        () => d.memory.word(sizeAt),
      );
      if (address !== 0 && size !== 0) d.memory.setWord(size, d.rawData.sizeAt(address));
      return address;
    },
    ctx_Type_GetName: (_ctx, type) =>
      own(
        type,
        (raw) => d.inner.ctx_Type_GetName(d.innerContext, raw),
        (_raw, at) => d.memory.stringLength(at),
      ),
  };
}
