/** What the structs of objects and the life of types need of the extension they belong to. */
import type { ExtensionInstance } from '@harpy/runtime/instance';
import type { Decorator } from '@harpy/runtime/mode';
import type { Calls } from '../calls.ts';
import type { PyObjectPointer } from '../cpython.ts';
import type { NearExports } from '../near.ts';

export interface TypeOwner {
  readonly instance: ExtensionInstance;
  /** What its mode puts around it; `null` in universal mode. */
  readonly decorator: Decorator | null;
  /** Nothing of a crashed extension runs. */
  readonly crashed: boolean;
  readonly calls: Pick<Calls, 'bare1' | 'none1' | 'traverse'>;
  /** A visitor, in the extension's table, that clears each field it is given; its argument is the struct. */
  readonly clearVisitor: number;
  readonly nearby: Pick<NearExports, 'release' | 'fill'>;
  /** Allocates in the extension's memory. Throws `PythonError` (`MemoryError`) when it is full. */
  allocate(size: number): number;
  /** Runs a `tp_traverse` for CPython's collector: `visit` is a function of CPython's for each field's object. */
  traverse(fn: number, struct: number, visit: number, argument: number): number;
  /** The type is dying. */
  forgetType(type: PyObjectPointer): void;
}
