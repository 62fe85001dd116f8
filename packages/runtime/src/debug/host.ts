/** A line of Python. */
export interface PythonPosition {
  /** `prog.py:3 in <module>` */
  toString(): string;
}

/** What debug mode needs of the interpreter it runs on, besides its context functions. */
export interface DebugHost {
  /** The line of Python that runs now. Asked for often and read rarely: the words are made when they are. */
  pythonPosition(): PythonPosition | null;
  /** Tells `sys.unraisablehook`, where nobody can be raised at. Leaves a pending exception as it is. */
  unraisable(message: string): void;
  /** Writes the message and ends the program. */
  fatal(message: string): never;
  /** Has the interpreter call back: `set_on_invalid_handle` and `set_on_invalid_builder_handle`. */
  readonly hooks: { onInvalidHandle: (() => void) | null; onInvalidBuilder: (() => void) | null };
}

/** What debug mode needs of the host for one extension. Handles are the host's own. */
export interface DebugObjects {
  /** An object in a few words, without running any Python code: `'abc'`, `<first.Counter object at 0x1234>`. */
  describe(raw: number): string;
  /** What is pending, as `TypeError`; `null` when nothing is. */
  pendingException(): string | null;
  /** Raises `hpy.debug.HPyDebugError`. An exception that is pending becomes its context. */
  raise(message: string): void;
  /** Is it a code object? */
  isCode(raw: number): boolean;
  /** Why that object has no struct of that builtin shape that this extension may use, or `null`. */
  problem(raw: number, shape: number): string | null;
  /** Address of the object's struct in the extension's memory; 0 when it has none. */
  address(raw: number): number;
  /** Bytes of that struct; 0 when they are not known. */
  size(raw: number): number;
  /**
   * Where the struct of an object lies, if that is known at once: a function of WebAssembly or JavaScript that runs no code of
   * anybody's. For other objects it gives 0, or anything: `StructMemory.allocate`'s key tells.
   */
  readonly structAt: (raw: number) => number;
  /** From now on the object's struct is at `address`, where it was copied to. */
  relocate(raw: number, address: number): void;
  /** Something that is the same for all objects with one layout; `null` for objects without a struct. */
  layoutOf(raw: number): object | null;
  /**
   * Bits of the host's handles of which at least one is in those that stand for values, not for something that is kept: copying such a
   * handle gives the same one, and closing it does nothing.
   */
  readonly weightless: number;
  /** Are small ints the handles whose lowest bit is set, with the value in the bits above it? */
  readonly taggedInts: boolean;
  /** Does the host's collector call `tp_traverse` by itself? */
  readonly traverses: boolean;
  /** The addresses of the fields that the `tp_traverse` functions of the object's type visit; `null` if it has none. */
  visitedFields(raw: number): readonly number[] | null;
}
