/** Capsules that carry a pointer into an extension's memory. */
import { PyCapsule } from '@harpy/objects/capsule';
import { watchDeath } from './deaths.ts';
import type { Extension } from './extension.ts';

export class ExtensionCapsule extends PyCapsule {
  /** Whose memory the addresses are in. */
  readonly extension: Extension;
  pointer: number;
  /** Address of the name. */
  nameAt: number;
  context = 0;
  /** Only the capsule refers to it. */
  token: object | undefined = undefined;
  /** What is told of the capsule's death: apart from it, for it outlives it. */
  readonly destruction: Destruction;

  constructor(extension: Extension, pointer: number, nameAt: number, name: string | null) {
    super(name);
    this.extension = extension;
    this.pointer = pointer;
    this.nameAt = nameAt;
    this.destruction = { extension, destructor: 0, pointer, nameAt, context: 0, registered: false };
  }
}

/** The arguments of a destructor. */
export interface Destruction {
  readonly extension: Extension;
  /** Index of the function, or 0. */
  destructor: number;
  pointer: number;
  nameAt: number;
  context: number;
  registered: boolean;
}

function destroy(destruction: Destruction): void {
  const { extension, destructor, pointer, nameAt, context } = destruction;
  if (destructor !== 0)
    extension.calls.bare(destructor, (invoke) => invoke.run3(destructor, nameAt, pointer, context));
}

/** Has the destructor called some time after the capsule died. */
export function watchCapsule(capsule: ExtensionCapsule): void {
  const { destruction } = capsule;
  destruction.pointer = capsule.pointer;
  destruction.nameAt = capsule.nameAt;
  destruction.context = capsule.context;
  if (destruction.destructor === 0 || destruction.registered) return;
  destruction.registered = true;
  const token = {};
  capsule.token = token;
  watchDeath(token, () => destroy(destruction));
}
