/** What reading and writing bzip2 share. */
export const BLOCK_MAGIC = 0x314159265359;
export const END_MAGIC = 0x177245385090;
/** Symbols coded with one table. */
export const GROUP = 50;
export const RUN_A = 0;
export const RUN_B = 1;

const POLYNOMIAL = 0x04c11db7;
const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = value < 0 ? (value << 1) ^ POLYNOMIAL : value << 1;
  return value;
});

export const startChecksum = -1;

/** The checksum goes on; complemented at its end. */
export function nextChecksum(checksum: number, bytes: Uint8Array): number {
  let value = checksum;
  for (const byte of bytes) value = (value << 8) ^ (table[(value >>> 24) ^ byte] as number);
  return value;
}
