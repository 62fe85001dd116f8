/** Pointers to the structs of objects. */
import { shapes } from '../../gen/abi.ts';
import type { CheckedByHand } from '../../gen/debug.ts';
import type { RawContext } from '../../gen/raw-context.ts';
import type { DebugContext } from '../context.ts';
import { INDEX, SLOT } from '../handle-table.ts';
import { placeOf } from '../places.ts';
import { handleHistory } from '../report.ts';

type ShapeName = 'Object' | 'Type' | 'Long' | 'Float' | 'Unicode' | 'Tuple' | 'List' | 'Dict';

/** What an extension gets instead of a pointer it must not have: room to do no harm in. */
const SINK_BYTES = 4096;

export function structChecks(d: DebugContext): Pick<CheckedByHand, `ctx_AsStruct_${ShapeName}` | 'ctx_New'> {
  const { table } = d;
  let sink = 0;
  const harmless = (): number => {
    if (sink === 0) sink = d.instance.malloc(SINK_BYTES);
    d.memory.u8.fill(0, sink, sink + SINK_BYTES);
    return sink;
  };
  const asStruct = (shapeName: ShapeName) => {
    const name = `ctx_AsStruct_${shapeName}` as const;
    const fn = placeOf(name);
    const shape = shapes[`HPyType_BuiltinShape_${shapeName}`];
    // The host's functions are there when an extension calls.
    let inner: RawContext[typeof name] | undefined;
    return (_ctx: number, h: number): number => {
      const slot = h & INDEX;
      const known = table.word(slot, SLOT.struct);
      if (known !== 0) return known;
      const raw = table.word(slot, SLOT.raw);
      const problem = d.objects.problem(raw, shape);
      if (problem !== null) {
        d.report(fn, `h ${problem}`, handleHistory(d, h));
        return harmless();
      }
      inner ??= d.inner[name];
      const address = inner(d.innerContext, raw);
      d.pointers.given(slot, address);
      return address;
    };
  };
  const NEW = placeOf('ctx_New');
  return {
    ctx_AsStruct_Object: asStruct('Object'),
    ctx_AsStruct_Type: asStruct('Type'),
    ctx_AsStruct_Long: asStruct('Long'),
    ctx_AsStruct_Float: asStruct('Float'),
    ctx_AsStruct_Unicode: asStruct('Unicode'),
    ctx_AsStruct_Tuple: asStruct('Tuple'),
    ctx_AsStruct_List: asStruct('List'),
    ctx_AsStruct_Dict: asStruct('Dict'),
    ctx_New: (_ctx, type, data) => {
      const raw = d.inner.ctx_New(d.innerContext, table.rawOf(type), data);
      if (raw === 0) return d.failed();
      const handle = d.opened(NEW, raw);
      if (data !== 0) d.pointers.given(handle & INDEX, d.memory.word(data));
      return handle;
    },
  };
}
