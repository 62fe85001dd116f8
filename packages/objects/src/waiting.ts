/** What bodies of generators yield instead of a value where a thread waits. */

/** Something that is waited for. */
export abstract class Waiting {
  /** Waits for it at once, while others go on; throws what comes meanwhile. */
  abstract here(): void;
}

/** Whether the next step of a generator gives such a thing to whoever asked for the step, who waits; else it waits itself. */
export const waitsOutside: { on: boolean } = { on: false };
