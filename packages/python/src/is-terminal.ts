import { fstatSync, statSync } from 'node:fs';
import { isatty } from 'node:tty';

/**
 * Whether the descriptor is a terminal. What is no device is none, nor is the null device, which programs without a terminal are often
 * given: Node's `tty`, which takes milliseconds to load, is not asked.
 */
export function isTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && !isNull(stats.rdev) && isatty(descriptor);
  } catch {
    return false;
  }
}

const isNull = (device: number): boolean =>
  process.platform !== 'win32' && statSync('/dev/null', { throwIfNoEntry: false })?.rdev === device;
