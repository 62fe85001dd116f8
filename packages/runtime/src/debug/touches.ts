/** Accesses to memory that the extension must not make, in words. */
import type { DebugContext } from './context.ts';
import { KIND, SLOT } from './handle-table.ts';
import { section } from './report.ts';
import { MAY, NULL_BYTES } from './watch/memory-watch.ts';

export class Touches {
  readonly #d: DebugContext;
  /** What was touched last, and in which call: it is told of once. */
  #last = { call: -1, block: -1 };
  /** One is told of now: only the engine knows where it is. */
  telling = false;

  constructor(d: DebugContext) {
    this.#d = d;
  }

  /** The extension's code reads or writes where it must not; a write does not happen. `call` is the number of the call. */
  touch(at: number, write: boolean, may: number, call: number): void {
    if (!this.#d.inExtension) return;
    const block = may === MAY.nothingNull ? 0 : this.#d.stale.startAround(at);
    const place = block < 0 ? at >>> 4 : block;
    if (this.#last.call === call && this.#last.block === place) return;
    this.#last = { call, block: place };
    this.telling = true;
    this.#tell(at, write, may, block);
    this.telling = false;
  }

  #tell(at: number, write: boolean, may: number, block: number): void {
    const who = write ? 'write' : 'read';
    if (at < NULL_BYTES) {
      this.#d.reportAt(who, `through a NULL pointer, ${at} bytes from it`);
      return;
    }
    const stale = this.#d.stale.around(at);
    if (stale !== undefined) {
      this.#d.reportAt(
        `${who} after close`,
        `byte ${at - block} of ${stale.what}, whose handle is closed`,
        section('closed', stale.closed),
      );
      return;
    }
    if (may === MAY.nothingClosed) {
      this.#d.reportAt(`${who} after close`, 'memory of a struct or string whose handle was closed long ago');
      return;
    }
    const string = this.#handleOf(SLOT.data, at, (data) => [data - 8, 4 * this.#d.rawData.wordsAt(data) + 8]);
    if (string !== null) {
      const { address, object } = string;
      const size = this.#d.rawData.sizeAt(address);
      if (may === MAY.read) {
        this.#d.reportAt(
          'write to a constant string',
          `byte ${at - address} of the bytes of ${object}, which are read-only`,
        );
      } else {
        this.#d.reportAt(`${who} outside a string`, `byte ${at - address} of the ${size} bytes of ${object}`);
      }
      return;
    }
    const struct = this.#d.structs.around(at);
    const holder = this.#handleOf(SLOT.struct, struct, (address) => [address, 1]);
    const object = holder === null ? 'an object' : holder.object;
    const size = struct === 0 ? 0 : this.#d.structs.size(struct);
    this.#d.reportAt(
      `${who} outside a struct`,
      at < struct
        ? `${struct - at} bytes before the struct of ${object}, which has ${size} bytes`
        : `byte ${at - struct} of the struct of ${object}, which has ${size} bytes`,
    );
  }

  /** The open handle whose pointer, as `pointers` has it, is to the block that `at` lies in. */
  #handleOf(
    pointers: typeof SLOT.data | typeof SLOT.struct,
    at: number,
    extent: (address: number) => readonly [start: number, length: number],
  ): { readonly address: number; readonly object: string } | null {
    const { table } = this.#d;
    for (let slot = 1; slot < table.size; slot++) {
      const address = table.word(slot, pointers);
      const kind = table.kind(slot);
      // An argument of a call that has returned is of its kind still.
      const open = (kind === KIND.owned || kind === KIND.argument) && table.word(slot, SLOT.key) >= 0;
      if (address === 0 || !open || table.owner(slot) !== this.#d.number) continue;
      const [start, length] = extent(address);
      if (at >= start && at < start + length)
        return { address, object: this.#d.objects.describe(table.word(slot, SLOT.raw)) };
    }
    return null;
  }
}
