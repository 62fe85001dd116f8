/** Padding, tabs and hexadecimal digits of bytes. */

/** `left` and `right` fill bytes around the bytes. */
export function pad(bytes: Uint8Array, left: number, right: number, fill: number): Uint8Array {
  const before = Math.max(0, left);
  const out = new Uint8Array(before + bytes.length + Math.max(0, right)).fill(fill);
  out.set(bytes, before);
  return out;
}

export function center(bytes: Uint8Array, width: number, fill: number): Uint8Array {
  const room = Math.max(0, width - bytes.length);
  // An odd rest goes to the left if the width is odd.
  const left = (room >> 1) + (room & width & 1);
  return pad(bytes, left, room - left, fill);
}

export function zeroFill(bytes: Uint8Array, width: number): Uint8Array {
  const room = width - bytes.length;
  if (room <= 0) return bytes.slice();
  const out = pad(bytes, room, 0, 48);
  const sign = bytes[0];
  if (sign === 43 || sign === 45) {
    out[room] = 48;
    out[0] = sign;
  }
  return out;
}

export function expandTabs(bytes: Uint8Array, tabSize: number): Uint8Array {
  const out: number[] = [];
  let column = 0;
  for (const byte of bytes) {
    if (byte === 9) {
      if (tabSize <= 0) continue;
      const room = tabSize - (column % tabSize);
      for (let i = 0; i < room; i++) out.push(32);
      column += room;
    } else {
      out.push(byte);
      column = byte === 10 || byte === 13 ? 0 : column + 1;
    }
  }
  return Uint8Array.from(out);
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** `group` bytes between separators, counted from the right; from the left if negative, never if 0. */
export function toHex(bytes: Uint8Array, separator: string, group: number): string {
  const size = Math.abs(group);
  const plain = separator === '' || size === 0 || size >= bytes.length;
  let out = '';
  for (let at = 0; at < bytes.length; at++) {
    if (!plain && at > 0 && (group > 0 ? bytes.length - at : at) % size === 0) out += separator;
    out += HEX[bytes[at] as number];
  }
  return out;
}

/** The value of a hexadecimal digit, -1 for other characters. */
export function hexDigit(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const lower = unit | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

export const repeat = (bytes: Uint8Array, count: number): Uint8Array => {
  const out = new Uint8Array(bytes.length * Math.max(0, count));
  if (out.length === 0) return out;
  if (bytes.length === 1) return out.fill(bytes[0] as number);
  out.set(bytes);
  for (let done = bytes.length; done < out.length; done *= 2)
    out.copyWithin(done, 0, Math.min(done, out.length - done));
  return out;
};

export function concat(parts: readonly Uint8Array[], separator?: Uint8Array): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  if (separator !== undefined && parts.length > 1) length += separator.length * (parts.length - 1);
  const out = new Uint8Array(length);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0 && separator !== undefined) {
      out.set(separator, at);
      at += separator.length;
    }
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** `b'...'`. Double quotes are around bytes with single quotes only. */
export function reprBytes(bytes: Uint8Array, isArray = false): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? 34 : 39;
  // In a bytearray single quotes are escaped whatever the quote.
  const escaped = isArray ? 39 : quote;
  let out = `b${String.fromCharCode(quote)}`;
  for (const byte of bytes) {
    if (byte === escaped || byte === 92) out += `\\${String.fromCharCode(byte)}`;
    else if (byte === 9) out += '\\t';
    else if (byte === 10) out += '\\n';
    else if (byte === 13) out += '\\r';
    else if (byte < 32 || byte >= 127) out += `\\x${HEX[byte]}`;
    else out += String.fromCharCode(byte);
  }
  return out + String.fromCharCode(quote);
}
