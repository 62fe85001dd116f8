/** Node's Buffer reads UTF-8 from memory in half the time of a TextDecoder. */
import type { LinearMemory } from '../memory.ts';

/** Methods of Node's Buffer for one encoding; they are there since Node 0.10, though not in its types. */
interface NodeBuffer {
  readonly length: number;
  utf8Slice(start: number, end: number): string;
  indexOf(value: number, from: number): number;
}
interface NodeGlobal {
  readonly Buffer?: { from(buffer: ArrayBuffer): unknown };
}

/** Undefined where there is no such Buffer. */
export function nodeCoder(memory: LinearMemory):
  | {
      /** The text of well-formed UTF-8, undefined for what may be malformed. */
      decode(start: number, length: number): string | undefined;
      /** Address of the first NUL from `start` on, or -1. */
      find(start: number): number;
    }
  | undefined {
  const { Buffer } = globalThis as NodeGlobal;
  if (Buffer === undefined) return undefined;
  const over = (): NodeBuffer => Buffer.from(memory.memory.buffer as ArrayBuffer) as NodeBuffer;
  let buffer = over();
  if (typeof buffer.utf8Slice !== 'function') return undefined;
  const current = (): NodeBuffer => {
    // Memory that grew leaves the old view empty.
    if (buffer.length === 0) buffer = over();
    return buffer;
  };
  return {
    find: (start) => current().indexOf(0, start),
    decode: (start, length) => {
      const text = current().utf8Slice(start, start + length);
      // Malformed bytes became this character; or it was there.
      return text.includes('\ufffd') ? undefined : text;
    },
  };
}
