/** Fields: references in the structs of objects. */
import type { CheckedByHand } from '../../gen/debug.ts';
import type { DebugContext } from '../context.ts';
import { placeOf } from '../places.ts';
import { section } from '../report.ts';
import { OutsideFields } from './outside-fields.ts';

const STORE = placeOf('ctx_Field_Store');
const LOAD = placeOf('ctx_Field_Load');

export function fieldChecks(d: DebugContext): Pick<CheckedByHand, 'ctx_Field_Store' | 'ctx_Field_Load'> {
  const { table } = d;
  const outside = new OutsideFields(d);
  const describe = (handle: number): string => d.objects.describe(table.rawOf(handle));
  /** Layouts whose field at an offset was found by their tp_traverse. */
  const visited = new WeakMap<object, Set<number>>();

  /** Tells of a field that tp_traverse does not visit, once. */
  const checkTraverse = (owner: number, offset: number): void => {
    const raw = table.rawOf(owner);
    const layout = d.objects.layoutOf(raw);
    if (layout === null) return;
    let known = visited.get(layout);
    if (known === undefined) {
      known = new Set();
      visited.set(layout, known);
    }
    if (known.has(offset)) return;
    known.add(offset);
    // Later: an object may not be whole before the call that fills it returns.
    d.afterCalls.whenReturned(raw, (object) => {
      const now = d.objects.address(object);
      if (now === 0 || d.memory.word(now + offset) === 0) return;
      const fields = d.objects.visitedFields(object);
      if (fields?.includes(now + offset)) return;
      d.reportAt(
        'a field the collector does not see',
        `HPyField_Store stored into offset ${offset} of the struct of ${d.objects.describe(object)}, ` +
          (fields === null
            ? 'but its type has no HPy_tp_traverse'
            : 'but its HPy_tp_traverse does not HPy_VISIT that field'),
      );
    });
  };

  return {
    ctx_Field_Store: (_ctx, owner, field, h) => {
      const raw = table.rawOf(owner);
      const struct = d.objects.address(raw);
      if (!d.structs.has(struct) || d.objects.layoutOf(raw) === null) {
        if (struct === 0) {
          d.report(STORE, `target_object is ${describe(owner)}, whose type has no struct`);
          return;
        }
        const size = d.objects.size(raw);
        if (size > 0 && (field < struct || field + 4 > struct + size)) {
          d.report(STORE, `target_field is not in the struct of target_object, ${describe(owner)}`);
          return;
        }
        d.inner.ctx_Field_Store(d.innerContext, raw, field, table.rawOf(h));
        d.failed();
        return;
      }
      const offset = field - struct;
      if (offset < 0 || offset + 4 > d.structs.size(struct)) {
        const block = d.stale.around(field);
        if (block === undefined && outside.allowed(raw)) {
          d.inner.ctx_Field_Store(d.innerContext, raw, field, table.rawOf(h));
          outside.stored(raw, field, d.memory.word(field));
          return;
        }
        d.report(
          STORE,
          block === undefined
            ? `target_field is not in the struct of target_object, ${describe(owner)}`
            : `target_field is in ${block.what}, where it was before its handle was closed`,
          block === undefined ? [] : section('closed', block.closed),
        );
        return;
      }
      const stored = d.structs.stored(struct, offset);
      if (d.memory.word(field) !== stored) {
        d.report(
          STORE,
          `the field at offset ${offset} of the struct of ${describe(owner)} was changed without HPyField_Store`,
        );
        d.memory.setWord(field, stored);
      }
      // What was in the field may die only when it is known that it is there no more: its finalizer may look.
      const before = stored === 0 ? 0 : d.inner.ctx_Field_Load(d.innerContext, raw, stored);
      d.inner.ctx_Field_Store(d.innerContext, raw, field, table.rawOf(h));
      d.structs.setStored(struct, offset, d.memory.word(field));
      d.inner.ctx_Close(d.innerContext, before);
      if (h !== 0) checkTraverse(owner, offset);
    },

    ctx_Field_Load: (_ctx, owner, value) => {
      const raw = table.rawOf(owner);
      if (value !== 0) {
        const struct = d.objects.address(raw);
        const tracked = d.structs.has(struct) && d.objects.layoutOf(raw) !== null;
        const problem = tracked && !outside.holds(value) ? wrongField(d, struct, value) : null;
        if (problem !== null) {
          d.report(LOAD, `${problem} ${describe(owner)}`);
          return 0;
        }
      }
      const made = d.inner.ctx_Field_Load(d.innerContext, raw, value);
      return made === 0 ? d.failed() : d.opened(LOAD, made);
    },
  };
}

/** Why `value` is not in a field of the struct that was stored there; the object's name goes after it. */
function wrongField(d: DebugContext, struct: number, value: number): string | null {
  const size = d.structs.size(struct);
  let found = false;
  for (let offset = 0; offset + 4 <= size; offset += 4) {
    if (d.memory.word(struct + offset) !== value) continue;
    if (d.structs.stored(struct, offset) === value) return null;
    found = true;
  }
  return found
    ? 'source_field was changed without HPyField_Store; it is in the struct of'
    : 'source_field is not in the struct of source_object,';
}
