/** Numbers that mean something: which one is meant is checked by the compiler. */

/** A handle of HPy's, as the extension holds it. 0 is `HPy_NULL`. */
export type Handle = number & { readonly __brand: 'Handle' };
/** An address in the extension's memory. 0 is `NULL`. */
export type Pointer = number & { readonly __brand: 'Pointer' };
