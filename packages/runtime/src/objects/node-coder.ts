/** Node's Buffer reads UTF-8 from memory in half the time of a TextDecoder. */
import type { LinearMemory } from '../memory.ts';

/** Methods of Node's Buffer for one encoding; they are there since Node 0.10, though not in its types. */
interface NodeBuffer {
  readonly length: number;
  utf8Slice(start: number, end: number): string;
  latin1Slice(start: number, end: number): string;
  indexOf(value: number, from: number): number;
  utf8Write(text: string, at: number, room: number): number;
}
interface NodeGlobal {
  readonly Buffer?: { from(buffer: ArrayBuffer): unknown; byteLength(text: string): number };
}

/** Undefined where there is no such Buffer. */
export function nodeCoder(memory: LinearMemory):
  | {
      /** The text of well-formed UTF-8, undefined for what may be malformed. */
      decode(start: number, length: number): string | undefined;
      /** The text of bytes that are known to be ASCII. */
      decodeAscii(start: number, length: number): string;
      /** How many bytes of UTF-8 a text takes. */
      sizeOf(text: string): number;
      /** Writes UTF-8 and returns how many bytes; there is room for it. */
      encode(text: string, at: number, room: number): number;
      /** Address of the first NUL from `start` on, or -1. */
      find(start: number): number;
    }
  | undefined {
  const { Buffer } = globalThis as NodeGlobal;
  if (Buffer === undefined) return undefined;
  const over = (): NodeBuffer => Buffer.from(memory.memory.buffer as ArrayBuffer) as NodeBuffer;
  let buffer = over();
  if (
    typeof buffer.utf8Slice !== 'function' ||
    typeof buffer.latin1Slice !== 'function' ||
    typeof buffer.utf8Write !== 'function'
  )
    return undefined;
  const current = (): NodeBuffer => {
    // Memory that grew leaves the old view empty.
    if (buffer.length === 0) buffer = over();
    return buffer;
  };
  return {
    decodeAscii: (start, length) => current().latin1Slice(start, start + length),
    sizeOf: (text) => Buffer.byteLength(text),
    encode: (text, at, room) => current().utf8Write(text, at, room),
    find: (start) => current().indexOf(0, start),
    decode: (start, length) => {
      const text = current().utf8Slice(start, start + length);
      // Malformed bytes became this character; or it was there.
      return text.includes('\ufffd') ? undefined : text;
    },
  };
}
