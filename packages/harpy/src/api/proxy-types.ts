/// <reference lib="esnext.disposable" preserve="true" />
/** What JavaScript sees of a Python object. */

/**
 * A Python object in JavaScript. Attributes are properties, calling it calls it, `for of` iterates it, `in` asks for an
 * attribute, and an integer as property name is an index. What Python cannot name begins with `$`.
 */
export interface PythonProxy {
  (...args: unknown[]): unknown;
  new (...args: unknown[]): unknown;
  [attribute: string]: unknown;
  [index: number]: unknown;
  [Symbol.iterator](): IterableIterator<unknown>;
  /** Nothing has to be given back: the object lives as long as something refers to it. For `using` as with other resources. */
  [Symbol.dispose](): void;
  /** `object[key]`. Throws `PythonError` if there is none. */
  $get(key: unknown): unknown;
  /** `object[key] = value`. */
  $set(key: unknown, value: unknown): void;
  /** `del object[key]`. */
  $delete(key: unknown): void;
  /** `value in object`. */
  $contains(value: unknown): boolean;
  /** `len(object)`. */
  readonly $length: number;
  /** `type(object)`. */
  readonly $type: PythonProxy;
  /** `repr(object)`. */
  $repr(): string;
  /** `str(object)`; `String(object)` as well. */
  toString(): string;
  /**
   * A copy in JavaScript's own kinds of values, with all it contains: list, tuple to array, dict to `Map`, set and
   * frozenset to `Set`, bytes and bytearray to `Uint8Array`. Objects of other classes stay proxies.
   */
  $copy(): unknown;
}
