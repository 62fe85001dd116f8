/** Which Python object a proxy stands for. */
import type { PyObject } from '@harpy/objects/object';
import type { ApiState } from './state.ts';

export interface Target {
  readonly object: PyObject;
  readonly state: ApiState;
}

const targets = new WeakMap<object, Target>();

export const setTarget = (proxy: object, target: Target): void => {
  targets.set(proxy, target);
};

export const targetOf = (proxy: object): Target | undefined => targets.get(proxy);

/** The Python object behind a proxy, undefined for anything else. */
export const pythonOf = (value: object): PyObject | undefined => targets.get(value)?.object;
