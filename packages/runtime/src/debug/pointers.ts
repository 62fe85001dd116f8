/** Pointers that were got with handles, to structs and strings: what becomes of that memory when the handles are closed. */
import type { StructMemory } from '../mode.ts';
import type { DebugContext } from './context.ts';
import { SLOT } from './handle-table.ts';
import { type Allocation, DIED, type KeptBlock } from './kept-memory.ts';
import { section } from './report.ts';

const DIES = (): string => 'an object that dies';
const DEAD = (): string => 'an object that died';

export class Pointers {
  readonly #d: DebugContext;
  readonly structMemory: StructMemory = {
    allocate: (size, key) => this.#d.blocks?.allocate(size, key) || this.#d.structs.allocate(size, key),
    functions: () => this.#d.blocks,
    dying: (address) => {
      if (!this.#d.structs.intact(address)) this.#outside(() => this.checkStruct(address, DIES));
    },
    free: (address) => {
      if (!this.#d.structs.intact(address)) this.#outside(() => this.checkStruct(address, DEAD));
      const about = this.#closedStruct?.address === address ? this.#closedStruct.about : undefined;
      if (about === undefined && (this.#d.blocks?.freed(address) ?? 0) !== 0) return;
      const words = this.#d.structs.size(address) >>> 2;
      this.keep(address, words, this.#d.structs.forget(address), about ?? DIED);
    },
    field: (address, field) => {
      const offset = field - address;
      return offset >= 0 && offset + 4 <= this.#d.structs.size(address)
        ? this.#d.structs.stored(address, offset)
        : this.#d.memory.word(field);
    },
    stored: (address, field) => {
      const offset = field - address;
      if (offset >= 0 && offset + 4 <= this.#d.structs.size(address))
        this.#d.structs.setStored(address, offset, this.#d.memory.word(field));
    },
  };
  /** The struct whose handle was closed last and that was not moved, while traces are taken. */
  #closedStruct: { readonly address: number; readonly about: KeptBlock } | null = null;

  constructor(d: DebugContext) {
    this.#d = d;
  }

  /** The handle in `slot` is open as long as the struct's address is good. */
  given(slot: number, address: number): void {
    if (!this.#d.structs.has(address)) return;
    this.#d.structs.opened(address);
    this.#d.table.set(slot, SLOT.struct, address);
  }

  /** The struct of the object behind the handle in `slot` is there now. */
  moved(slot: number, address: number): void {
    this.#d.objects.relocate(this.#d.table.word(slot, SLOT.raw), address);
  }

  closed(slot: number): void {
    if (this.#d.table.word(slot, SLOT.struct) !== 0) this.#structClosed(slot);
    if (this.#d.table.word(slot, SLOT.data) !== 0) this.#dataClosed(slot);
  }

  /** Looks for writes to memory that must not be used any more. */
  checkKept(all = true): void {
    if (this.#d.stale.count !== 0) this.#d.stale.check(all, this.#spoiled);
  }

  /** Keeps memory the extension must not use any more, and frees it later. */
  keep(start: number, words: number, allocation: Allocation, about: KeptBlock | undefined): void {
    this.#d.stale.keep(start, words, allocation, about, this.#spoiled);
  }

  /** Tells of damage around a struct, if there is any. */
  checkStruct(address: number, describe: () => string): void {
    const { structs } = this.#d;
    const damage = structs.damage(address);
    if (damage !== null) {
      this.#d.reportAt(
        'write outside a struct',
        damage < 0
          ? `bytes before the struct of ${describe()} were written`
          : `byte ${damage} of the struct of ${describe()}, which has ${structs.size(address)} bytes, was written`,
      );
    }
    for (let at = structs.tampered(address, 0); at >= 0; at = structs.tampered(address, at + 4)) {
      this.#d.reportAt(
        'write to an HPyField',
        `the field at offset ${at} of the struct of ${describe()} was changed without HPyField_Store`,
      );
      // What the host thinks is there must be there when it drops it.
      this.#d.memory.setWord(address + at, structs.stored(address, at));
    }
  }

  readonly #spoiled = (block: KeptBlock, at: number): void => {
    this.#d.reportAt(
      'write after close',
      `byte ${at} of ${block.what} was written after its handle was closed`,
      section('closed', block.closed),
    );
  };

  /** Looks at something while the extension's code is on the stack, but not at its top. */
  #outside(look: () => void): void {
    const { inExtension } = this.#d;
    this.#d.inExtension = false;
    look();
    this.#d.inExtension = inExtension;
  }

  #structClosed(slot: number): void {
    const { table, structs } = this.#d;
    const address = table.word(slot, SLOT.struct);
    const raw = table.word(slot, SLOT.raw);
    table.set(slot, SLOT.struct, 0);
    if (!structs.intact(address)) this.checkStruct(address, () => this.#d.objects.describe(raw));
    if (!structs.closed(address)) {
      // A host that moves structs itself gives this one back now.
      const about = this.#about('struct', raw);
      this.#closedStruct = about === undefined ? null : { address, about };
      return;
    }
    const target = structs.move(address);
    if (target === 0) return;
    this.#d.objects.relocate(raw, target);
    const words = structs.size(address) >>> 2;
    this.keep(address, words, structs.forget(address), this.#about('struct', raw));
  }

  #dataClosed(slot: number): void {
    const { table, rawData } = this.#d;
    const address = table.word(slot, SLOT.data);
    const raw = table.word(slot, SLOT.raw);
    table.set(slot, SLOT.data, 0);
    if (rawData.changed(address)) {
      this.#d.reportAt(
        'write to a constant string',
        `the bytes of ${this.#d.objects.describe(raw)} were written to; they are read-only`,
      );
    }
    this.keep(address, rawData.wordsAt(address), rawData.allocation(address), this.#about('bytes', raw));
  }

  /** What is to be said of memory kept; nothing while no traces are taken. */
  #about(what: string, raw: number): KeptBlock | undefined {
    if (this.#d.runtime.traceLimit === 0) return undefined;
    return { what: `the ${what} of ${this.#d.objects.describe(raw)}`, closed: this.#d.trace() };
  }
}
