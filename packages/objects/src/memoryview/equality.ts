/** Whether two memoryviews have the same content. */
import { itemReader } from '../bytes/native-format.ts';
import { forEachOffset } from '../protocols/buffer.ts';
import { equal } from '../protocols/compare.ts';
import type { BufferInfo } from '../slots.ts';
import type { PyValue } from '../value.ts';

export const plainFormat = (format: string): string => (format.startsWith('@') ? format.slice(1) : format);

/** Item by item, whatever the formats. */
export function sameContent(a: BufferInfo, b: BufferInfo): boolean {
  if (a.shape.length !== b.shape.length || a.shape.some((extent, axis) => extent !== b.shape[axis]))
    return false;
  const left = itemReader(a.format);
  const right = itemReader(b.format);
  if (left === undefined || right === undefined) return false;
  const offsets: number[] = [];
  forEachOffset(b, (offset) => offsets.push(offset));
  const aBytes = a.bytes();
  const bBytes = b.bytes();
  let at = 0;
  let same = true;
  const isPlain = plainFormat(a.format) === plainFormat(b.format) && !/[fde?c]$/.test(a.format);
  forEachOffset(a, (offset) => {
    const other = offsets[at++] ?? 0;
    if (!same) return;
    if (isPlain) {
      for (let k = 0; k < a.itemSize; k++) if (aBytes[offset + k] !== bBytes[other + k]) same = false;
    } else if (!equalItems(left(aBytes, offset), right(bBytes, other))) same = false;
  });
  return same;
}

function equalItems(a: PyValue, b: PyValue): boolean {
  // NaN is not equal to itself here: these are no objects.
  return equal(a, b);
}
