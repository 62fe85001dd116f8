/**
 * What a Python value is in JavaScript.
 *
 * - int: a number if it is a safe integer, else a bigint; never both forms of one value, and never -0
 * - bool: true and false
 * - str: a string without surrogate code units, so that its length and indices are code points; any other str is a `PyStr`
 * - everything else: a `PyObject`
 *
 * `undefined` is no Python value: it says that there is none (what C code spells NULL).
 */
import type { PyObject } from './object.ts';

export type PyValue = PyObject | string | number | bigint | boolean;
