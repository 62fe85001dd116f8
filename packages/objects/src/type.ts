import { PyObject } from './object.ts';

export class PyType extends PyObject {}
