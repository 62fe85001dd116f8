/** Many values at once: handles lie in the items. */
import { itemKinds } from '../../gen/abi.ts';
import type { CheckedByHand } from '../../gen/debug.ts';
import { layout } from '../../gen/layout.ts';
import type { DebugContext } from '../context.ts';
import { placeOf } from '../places.ts';

const SEQUENCE_READ = placeOf('ctx_Sequence_ReadItems');
const DICT_READ = placeOf('ctx_Dict_ReadItems');
const FROM_ITEMS = placeOf('ctx_FromItems');

const { size: SIZE, kind: KIND, object: OBJECT } = layout.HPyItem;

type Names = 'Sequence_ReadItems' | 'Dict_ReadItems' | 'FromItems';

export function itemChecks(d: DebugContext): Pick<CheckedByHand, `ctx_${Names}`> {
  const { table } = d;
  const raw = (handle: number): number => table.rawOf(handle);
  /** The host's handles among items that were read become the extension's. */
  const opened = (fn: number, items: number, count: number): void => {
    for (let at = items; at < items + count * SIZE; at += SIZE) {
      const kind = d.memory.word(at + KIND);
      if (
        kind === itemKinds.HPyItem_OBJECT ||
        (kind >= itemKinds.HPyItem_LIST && kind <= itemKinds.HPyItem_DICT)
      )
        d.memory.setWord(at + OBJECT, d.opened(fn, d.memory.word(at + OBJECT)));
    }
  };
  return {
    ctx_Sequence_ReadItems: (_ctx, seq, start, items, count, room, roomSize) => {
      const read = d.inner.ctx_Sequence_ReadItems(
        d.innerContext,
        raw(seq),
        start,
        items,
        count,
        room,
        roomSize,
      );
      if (read < 0) d.failed();
      else opened(SEQUENCE_READ, items, read);
      return read;
    },
    ctx_Dict_ReadItems: (_ctx, dict, position, items, count, room, roomSize) => {
      const read = d.inner.ctx_Dict_ReadItems(
        d.innerContext,
        raw(dict),
        position,
        items,
        count,
        room,
        roomSize,
      );
      if (read < 0) d.failed();
      else opened(DICT_READ, items, 2 * read);
      return read;
    },
    ctx_FromItems: (_ctx, items, count) => {
      const bytes = Math.max(count, 1) * SIZE;
      const copy = d.instance.malloc(bytes);
      if (count > 0) d.memory.u8.copyWithin(copy, items, items + bytes);
      try {
        for (let i = 0; i < count; i++) {
          const at = copy + i * SIZE;
          if (d.memory.word(at + KIND) !== itemKinds.HPyItem_OBJECT) continue;
          const handle = d.memory.word(at + OBJECT);
          if (!table.isOpen(handle)) {
            d.bad(FROM_ITEMS, `items[${i}].object`, handle);
            return 0;
          }
          d.memory.setWord(at + OBJECT, raw(handle));
        }
        const result = d.inner.ctx_FromItems(d.innerContext, copy, count);
        return result === 0 ? d.failed() : d.opened(FROM_ITEMS, result);
      } finally {
        d.instance.free(copy);
      }
    },
  };
}
