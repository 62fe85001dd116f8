/** `HPyGlobal`s. */
import type { CheckedByHand } from '../../gen/debug.ts';
import type { DebugContext } from '../context.ts';
import { placeOf } from '../places.ts';

const STORE = placeOf('ctx_Global_Store');
const LOAD = placeOf('ctx_Global_Load');

export class Globals {
  readonly #d: DebugContext;
  /** What was stored last in each global that a module lists. */
  readonly #stored = new Map<number, number>();

  constructor(d: DebugContext) {
    this.#d = d;
  }

  add(address: number): void {
    this.#stored.set(address, this.#stored.get(address) ?? 0);
  }

  /** May the extension store there? */
  store(address: number): boolean {
    const stored = this.#stored.get(address);
    if (stored === undefined) {
      this.#d.report(STORE, 'global is not in the .globals of a module of this extension');
      return false;
    }
    if (this.#d.memory.word(address) !== stored) {
      this.#d.report(STORE, 'global was changed without HPyGlobal_Store');
      this.#d.memory.setWord(address, stored);
    }
    return true;
  }

  stored(address: number): void {
    this.#stored.set(address, this.#d.memory.word(address));
  }

  /** May the extension load a global with that value? */
  load(value: number): boolean {
    if (value === 0) return true;
    let changed = false;
    for (const [address, stored] of this.#stored) {
      if (stored === value) return true;
      changed ||= this.#d.memory.word(address) === value;
    }
    this.#d.report(
      LOAD,
      changed
        ? 'global was changed without HPyGlobal_Store'
        : 'global is not in the .globals of a module of this extension',
    );
    return false;
  }
}

export function globalChecks(d: DebugContext): Pick<CheckedByHand, 'ctx_Global_Store' | 'ctx_Global_Load'> {
  return {
    ctx_Global_Store: (_ctx, global, h) => {
      if (!d.globalVariables.store(global)) return;
      d.inner.ctx_Global_Store(d.innerContext, global, d.table.rawOf(h));
      d.globalVariables.stored(global);
    },
    ctx_Global_Load: (_ctx, global) => {
      if (!d.globalVariables.load(global)) return 0;
      const made = d.inner.ctx_Global_Load(d.innerContext, global);
      return made === 0 ? d.failed() : d.opened(LOAD, made);
    },
  };
}
