/**
 * What is to be done when objects die: destructors, finalizers, buffers nobody released.
 *
 * JavaScript tells of deaths when its event loop turns. A program that asks for a collection can be told at once: what keeps
 * the objects behind weak references alive until then can be let go of, where the engine's embedder allows it.
 */

interface Watch {
  readonly token: WeakRef<object>;
  /** `undefined` once it was run: the registry keeps the watch longer, and what this refers to must not be kept with it. */
  run: (() => void) | undefined;
}

const watches = new Set<Watch>();
const registry = new FinalizationRegistry<Watch>((watch) => {
  die(watch);
});

/** What keeps objects for their next use, though nothing else may refer to them. */
export interface Keeper {
  letGo(): void;
}
const keepers = new Set<Keeper>();
/** Tells of collections: what was registered here was garbage at once. */
const collections = new FinalizationRegistry<undefined>(letGo);

/** Has the keeper let go of its objects once the engine has collected garbage: the next collection finds them dead. */
export function keeps(keeper: Keeper): void {
  if (keepers.size === 0) collections.register({}, undefined);
  keepers.add(keeper);
}

/** Has all keepers let go of what they keep. */
export function letGo(): void {
  const all = [...keepers];
  keepers.clear();
  for (const keeper of all) keeper.letGo();
}

/**
 * Has `run` called once, some time after nothing refers to `token` any more: an object that only what is watched refers to, so
 * that asking for it keeps nothing else alive. `run` must not refer to it either.
 */
export function watchDeath<T extends object>(token: T, run: () => void): WeakRef<T> {
  const reference = new WeakRef(token);
  const watch: Watch = { token: reference, run };
  watches.add(watch);
  registry.register(token, watch);
  return reference;
}

function die(watch: Watch): void {
  const { run } = watch;
  if (run === undefined) return;
  watch.run = undefined;
  watches.delete(watch);
  run();
}

/** Does now what is to be done for all that is known to be dead; returns for how many. */
export function reapDead(): number {
  const dead: Watch[] = [];
  for (const watch of watches) if (watch.token.deref() === undefined) dead.push(watch);
  for (const watch of dead) die(watch);
  return dead.length;
}

/** Finalizers may free more, which may have finalizers. */
const MOST_ROUNDS = 20;

/**
 * A collection after which all that died is dead: `sweep` has the engine collect, whatever weak references keep. For a
 * `generation` below 2 it does so once, which takes half the time or less.
 */
export function collectWith(sweep: () => void, generation = 2): void {
  const rounds = generation < 2 ? 1 : MOST_ROUNDS;
  for (let round = 0; round < rounds; round++) {
    letGo();
    sweep();
    if (reapDead() === 0) return;
  }
}
