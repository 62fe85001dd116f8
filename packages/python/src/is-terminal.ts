import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Whether the descriptor is a terminal. What is no device is none: Node's `tty`, which takes milliseconds to load, is not asked. */
export function isTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && isatty(descriptor);
  } catch {
    return false;
  }
}
