/**
 * Fields in memory that an object owns beside its struct, as the elements of arrays of objects are: they are the object's if its
 * `HPy_tp_traverse` visits them.
 */
import type { DebugContext } from '../context.ts';

export class OutsideFields {
  readonly #d: DebugContext;
  /** Layouts whose `HPy_tp_traverse` was seen to visit memory outside the struct. */
  readonly #layouts = new WeakSet<object>();
  /** What was stored last, by the address of the field; and how many hold the same word. */
  readonly #stored = new Map<number, number>();
  readonly #holders = new Map<number, number>();
  /** Fields stored to in this call, by object: looked at when it returns. */
  readonly #pending = new Map<number, Set<number>>();

  constructor(d: DebugContext) {
    this.#d = d;
  }

  /** May the object have fields outside its struct? Asks it, unless one of its layout was seen to. */
  allowed(raw: number): boolean {
    const { objects, structs } = this.#d;
    const layout = objects.layoutOf(raw);
    if (layout === null) return false;
    if (this.#layouts.has(layout)) return true;
    const fields = objects.visitedFields(raw);
    const struct = objects.address(raw);
    const end = struct + structs.size(struct);
    if (fields === null || fields.every((field) => field >= struct && field < end)) return false;
    this.#layouts.add(layout);
    return true;
  }

  /** The field at that address was stored to; `word` is what it holds now. */
  stored(raw: number, field: number, word: number): void {
    this.#count(this.#stored.get(field) ?? 0, -1);
    this.#count(word, 1);
    if (word === 0) this.#stored.delete(field);
    else this.#stored.set(field, word);
    let pending = this.#pending.get(raw);
    if (pending === undefined) {
      if (word === 0) return;
      pending = new Set();
      this.#pending.set(raw, pending);
      this.#d.afterCalls.whenReturned(raw, (object) => this.#check(raw, object));
    }
    if (word === 0) pending.delete(field);
    else pending.add(field);
  }

  /** Does such a field hold this word? */
  holds(word: number): boolean {
    return this.#holders.has(word);
  }

  #count(word: number, change: number): void {
    if (word === 0) return;
    const count = (this.#holders.get(word) ?? 0) + change;
    if (count > 0) this.#holders.set(word, count);
    else this.#holders.delete(word);
  }

  #check(raw: number, object: number): void {
    const pending = this.#pending.get(raw);
    this.#pending.delete(raw);
    if (pending === undefined || pending.size === 0) return;
    const { objects } = this.#d;
    const visited = new Set(objects.visitedFields(object));
    for (const field of pending) {
      if (visited.has(field)) continue;
      this.#d.reportAt(
        'a field the collector does not see',
        `HPyField_Store stored into memory beside the struct of ${objects.describe(object)}, but its HPy_tp_traverse ` +
          'does not HPy_VISIT that field',
      );
      return;
    }
  }
}
