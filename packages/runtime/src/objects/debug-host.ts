/** What debug mode, which is the same for every host, needs of the objects' interpreter. Extensions can not be loaded in it here yet. */
import type { DebugHost } from '../debug/host.ts';
import { FatalError } from '../fatal.ts';

export class ObjectsDebugHost implements DebugHost {
  readonly hooks: DebugHost['hooks'] = { onInvalidHandle: null, onInvalidBuilder: null };

  describe(raw: number): string {
    return `handle ${raw}`;
  }
  pendingException(): string | null {
    return null;
  }
  pythonPosition(): string | null {
    return null;
  }
  raise(message: string): void {
    throw new Error(message);
  }
  unraisable(message: string): void {
    throw new Error(message);
  }
  fatal(message: string): never {
    throw new FatalError(message);
  }
}
