/** `memoryview`: the object. Its methods are in `types/memoryview.ts`. */
import { bareType } from './core-types.ts';
import { valueError } from './errors.ts';
import { PyObject } from './object.ts';
import { releaseBuffer } from './protocols/buffer.ts';
import type { BufferInfo } from './slots.ts';

/** A buffer that several views share: given back when the last of them is released. */
export class SharedBuffer {
  readonly buffer: BufferInfo;
  #views = 0;
  constructor(buffer: BufferInfo) {
    this.buffer = buffer;
  }
  retain(): void {
    this.#views++;
  }
  release(): void {
    this.#views--;
    if (this.#views === 0) releaseBuffer(this.buffer);
  }
}

export class PyMemoryView extends PyObject {
  readonly shared: SharedBuffer;
  readonly #view: BufferInfo;
  released = false;
  /** Buffers of this view that are out. */
  exports = 0;
  /** A `with` statement has it, and who owns the memory knows. */
  entered = false;
  hash: number | undefined;

  constructor(shared: SharedBuffer, view: BufferInfo) {
    super();
    this.shared = shared;
    this.#view = view;
    shared.retain();
  }

  /** What is viewed; throws once the view is released. */
  get view(): BufferInfo {
    if (this.released) throw valueError('operation forbidden on released memoryview object');
    return this.#view;
  }
}

export const memoryViewType = bareType('memoryview', PyMemoryView);
memoryViewType.flags.sequence = true;
memoryViewType.hasWeakReferences = true;

/** `memoryview` of a buffer that somebody got already. */
export function viewOf(buffer: BufferInfo): PyMemoryView {
  return new PyMemoryView(new SharedBuffer(buffer), buffer);
}
