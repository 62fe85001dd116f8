import { fstatSync } from 'node:fs';

/** Whether reading that descriptor may wait for another process or a person: it is a terminal or another device, a pipe or a socket. */
export function canBlock(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}
