/** Reading DER, in which certificates are written: ITU-T X.690. */

/** Numbers of tags that certificates use. */
export const TAG = {
  boolean: 1,
  integer: 2,
  octets: 4,
  objectId: 6,
  utf8: 12,
  wideText: 30,
  utcTime: 23,
} as const;

const CONSTRUCTED = 0x20;
const CONTEXT = 0x80;
const NUMBER = 0x1f;
const LONG = 0x80;

/** A value in DER. */
export class DerValue {
  readonly bytes: Uint8Array;
  readonly tag: number;
  readonly #start: number;
  readonly end: number;

  /** Throws `RangeError` if there is no whole value. */
  constructor(bytes: Uint8Array, at = 0, limit: number = bytes.length) {
    const byte = (index: number): number => {
      const found = index < limit ? bytes[index] : undefined;
      if (found === undefined) throw new RangeError('a value ends early');
      return found;
    };
    this.bytes = bytes;
    this.tag = byte(at);
    const first = byte(at + 1);
    let start = at + 2;
    let length = first;
    if (first >= LONG) {
      length = 0;
      for (const end = start + first - LONG; start < end; start++) length = length * 256 + byte(start);
    }
    this.#start = start;
    this.end = start + length;
    if (this.end > limit) throw new RangeError('a value ends early');
  }

  get content(): Uint8Array {
    return this.bytes.subarray(this.#start, this.end);
  }

  /** The number of a tag whose meaning depends on where it stands; undefined for others. */
  get choice(): number | undefined {
    return (this.tag & CONTEXT) === 0 ? undefined : this.tag & NUMBER;
  }

  /** What a constructed value is made of. */
  get items(): readonly DerValue[] {
    if ((this.tag & CONSTRUCTED) === 0) throw new RangeError('a value without parts');
    const items: DerValue[] = [];
    for (let at = this.#start; at < this.end; ) {
      const item = new DerValue(this.bytes, at, this.end);
      items.push(item);
      at = item.end;
    }
    return items;
  }

  /** Its part of that number. */
  item(index: number): DerValue {
    const found = this.items[index];
    if (found === undefined) throw new RangeError('a part is missing');
    return found;
  }

  get text(): string {
    const { content } = this;
    if ((this.tag & NUMBER) !== TAG.wideText || this.choice !== undefined)
      return new TextDecoder().decode(content);
    let text = '';
    for (let at = 0; at + 1 < content.length; at += 2)
      text += String.fromCharCode(((content[at] ?? 0) << 8) | (content[at + 1] ?? 0));
    return text;
  }

  get hex(): string {
    return Array.from(this.content, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** Numbers with dots: `2.5.4.3`. */
  get objectId(): string {
    const parts: bigint[] = [];
    let part = 0n;
    for (const byte of this.content) {
      part = (part << 7n) | BigInt(byte & ~LONG);
      if (byte >= LONG) continue;
      if (parts.length === 0) {
        // The first two share a number.
        const first = part < 80n ? part / 40n : 2n;
        parts.push(first, part - first * 40n);
      } else parts.push(part);
      part = 0n;
    }
    return parts.join('.');
  }
}
