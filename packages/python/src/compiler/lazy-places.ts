/** Where bodies of functions are that are compiled later (see `lazy.ts`): what compiled code tells of them. */

/** Where in a module's source a function stands, and in which class. */
export interface LazyPlace {
  /** Of `def`, and the last one. */
  readonly line: number;
  readonly endLine: number;
  /** Empty if it is in none. */
  readonly className: string;
  /** `SUSPENDABLE` if functions in it have a second form, and others of these. */
  readonly flags: number;
}

/** It is indented: in a class or an `if`. */
export const INDENTED = 1;
/** Functions have a second form, for threads. */
export const SUSPENDABLE = 2;
/** The function itself has that form: generators stop anyway. */
export const HAS_FORM = 4;
/** Its variables are shown while it runs. */
export const SHOWN = 8;
