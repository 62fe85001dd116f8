/** Results, and errors of arguments a function is not defined for. */
import { PyFloat } from '@harpy/objects/core-types';
import { overflowError, valueError } from '@harpy/objects/errors';
import { floatRepr } from '@harpy/objects/numbers/format';

export const float = (x: number): PyFloat => new PyFloat(x);
export const domainError = () => valueError('math domain error');
export const rangeError = () => overflowError('math range error');

/** What is said of an argument outside the domain of a function. */
export const expected = (what: string) => (x: number) => valueError(`expected ${what}, got ${floatRepr(x)}`);
