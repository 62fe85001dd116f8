/**
 * What a record of the API says. The records under `records/` are the only place where the API is defined;
 * headers, types, shells, adapters and reference pages are made from them by the generator.
 */

/** Ids from here on are of functions HPy 0.9 does not have; those before are upstream's to give. */
export const FIRST_OWN_ID = 1000;

/** How the Pyodide host does a context function, where a handle is the `PyObject *`. */
export type CPythonSpelling =
  /** A wasm function straight onto one C function of CPython. */
  | {
      readonly kind: 'call';
      readonly function: string;
      /** Parameters by name, or constants; by default all parameters but `ctx`. */
      readonly args?: readonly (string | number)[];
      /** Parameters the C function steals: they get a reference first. */
      readonly steals?: readonly string[];
      /** A parameter that becomes a Python int for the call. */
      readonly asInt?: string;
      /** The C function returns an int that says nothing new. */
      readonly drops?: true;
      /** What to return instead of the C function's result: a constant, or whether the result is not zero. */
      readonly gives?: number | 'nonzero';
      /** What the adapter answers itself, without the call, for the commonest arguments. */
      readonly fast?: FastPath;
    }
  /** Is this bit set in the flags of the object's type? */
  | { readonly kind: 'typeFlag'; readonly bit: number }
  /** Are the two handles one object? */
  | { readonly kind: 'identity' }
  /** Is the object's type the given one or a subtype of it? */
  | { readonly kind: 'isInstance' }
  /** Returns its last parameter. */
  | { readonly kind: 'same' }
  | { readonly kind: 'constant'; readonly value: number }
  /** The address of an object's C struct in the extension's memory. */
  | { readonly kind: 'struct' }
  /** `HPy_Close`: also gives back what was copied for the handle. */
  | { readonly kind: 'close' }
  /** TypeScript, in packages/pyodide/src/context; `near` is what wasm beside the extension's memory does first. */
  | { readonly kind: 'body'; readonly near?: NearPath }
  /** Not in the universal ABI. */
  | { readonly kind: 'legacy' };

/** What an adapter answers itself. */
export type FastPath =
  | 'integer' // the value of an int of one digit
  | 'natural' // the same, if it is not negative
  | 'smallInt' // one of the ints that CPython has made once and for all, for a C integer
  | 'smallNatural' // the same, for an unsigned one
  | 'real' // the value of a float
  | 'size' // the length of a list or tuple
  | 'item' // an item of a list or tuple
  | 'listPlace' // puts an item into an empty place of a list
  | 'tuplePlace'
  | 'type' // the type of an object
  | 'reference'; // one reference more

/** What wasm that sees the extension's memory does before a body is asked. */
export type NearPath =
  /** Calls the C function with the `str` for the C string `name`, if that is known. */
  | { readonly kind: 'named'; readonly name: string; readonly function: string }
  /** The UTF-8 of a `str` that was read before. */
  | { readonly kind: 'utf8' }
  /** A `str` of a short C string. */
  | { readonly kind: 'text' }
  /** Stores a reference, `value`, in the extension's memory. */
  | { readonly kind: 'store'; readonly at: string; readonly value: string }
  /** A new object of a type that needs nothing special. */
  | { readonly kind: 'new' }
  /** Calls an object with one argument or none. */
  | { readonly kind: 'call' }
  /** Are the items of the tuple the `count` C strings at `texts`? Answered when those were used as names before. */
  | { readonly kind: 'texts' };

/** What debug mode checks besides that every handle passed in is open. */
export type DebugCheck =
  | 'closes' // the handle given is closed by the call
  | 'protects' // the pointer returned may be read only while the handle is open
  | 'builder' // the builder must be in use
  | 'endsBuilder' // the builder is used up by the call
  | 'tracker'
  | 'field' // the field must lie in the struct of the owner
  | 'global' // the global must be listed in the module's `.globals`
  | 'struct' // the pointer returned may be used only while the handle is open
  | 'newBuilder'
  | 'newTracker'
  | 'handles' // handles in memory the function is given a pointer to
  | 'callFunction' // a function of the extension's is passed
  | 'leaves' // no API call until Python is entered again
  | 'reenters';

/**
 * What the object of a handle must be, where nothing that an extension could see says that it is not: the call would do harm, or
 * give an answer that means nothing. Debug mode looks (packages/runtime/src/debug/required.ts).
 */
export type RequiredKind =
  | 'type'
  | 'str'
  | 'bytes'
  | 'dict'
  | 'slice'
  | 'iterator'
  | 'code' // a code object
  | 'classes' // a class or a tuple of such, as `except` takes
  | 'names'; // a tuple of strs

/** What a failing call returns; `none` when it can not fail. A failing `void` function leaves an exception. */
export type ErrorValue = 'HPY_NULL' | 'NULL' | '-1' | '0' | '-1.0' | 'none';

export interface FunctionRecord {
  readonly id: number;
  /** The C prototype, without the final semicolon. */
  readonly prototype: string;
  readonly doc: string;
  readonly cpython: CPythonSpelling;
  /**
   * How the CPython ABI does it, where `cpython` is no plain call: the C function that takes the same parameters
   * without `ctx`, 'inline' for C written by hand in headers/include/hpy/cpython, 'none' for what has no sense there.
   */
  readonly native?: string;
  /** Only where it differs from what the return type says: a handle HPY_NULL, a pointer NULL, a number -1. */
  readonly error?: ErrorValue;
  readonly debug?: readonly DebugCheck[];
  /** May it be called while an exception is pending? Unless said here, a function may that can not fail itself. */
  readonly whilePending?: boolean;
  /** Handle parameters that may be `HPY_NULL`. */
  readonly nullable?: readonly string[];
  /** Handle parameters whose objects must be of that kind, which the call itself does not look at. */
  readonly requires?: Readonly<Record<string, RequiredKind>>;
}

export interface Topic {
  readonly name: string;
  readonly title: string;
  /** Ours, beyond HPy 0.9: the macro that says the functions are there. Their ids are from `FIRST_OWN_ID` on. */
  readonly extension?: string;
  readonly functions: readonly FunctionRecord[];
}

export interface HandleRecord {
  readonly id: number;
  readonly name: string;
  /** The data symbol of CPython, and whether it is the object or holds its address. */
  readonly cpython:
    | { readonly symbol: string; readonly indirect: boolean }
    | { readonly namespaceOf: string };
}

/** A function an extension implements. */
export interface SignatureRecord {
  readonly name: string;
  /** Value in `enum HPyFunc_Signature`. */
  readonly number: number;
  readonly returns: string;
  readonly params: readonly string[];
  /** Set where CPython's function differs by more than the context: the bridge is written by hand in headers/include/hpy/cpython. */
  readonly native?: 'inline';
  /** Places, from 0 for `ctx`, of the handles that may be `HPY_NULL`. */
  readonly nullable?: readonly number[];
}

export interface SlotRecord {
  readonly name: string;
  readonly number: number;
  /** Name of a signature record in upper case: `HPyFunc_BINARYFUNC`. */
  readonly signature: string;
  readonly doc: string;
}

export interface StructRecord {
  readonly name: string;
  readonly doc: string;
  /** Members in order; `union` holds alternatives at one offset. */
  readonly fields: readonly (readonly [type: string, name: string])[];
}

export interface ConstantGroup {
  readonly name: string;
  readonly doc: string;
  /** Written as an enum of this C type name, or as macros. */
  readonly as: { readonly enum: string } | 'macros';
  readonly members: readonly (readonly [name: string, value: number])[];
}
