/**
 * The C functions of CPython we call from TypeScript, all over i32. A missing one is found at start.
 * (The wasm adapters name theirs in the API records.) Keep it sorted.
 */
export const functionNames = [
  'PyCMethod_New',
  'PyErr_Clear',
  'PyErr_Occurred',
  'PyErr_SetString',
  'PyErr_WriteUnraisable',
  'PyImport_AddModule',
  'PyImport_GetModuleDict',
  'PyModuleDef_Init',
  'PyModule_ExecDef',
  'PyModule_FromDefAndSpec2',
  'PyObject_SetAttrString',
  'PyUnicode_AsUTF8',
  'PyUnicode_AsUTF8AndSize',
  'PyUnicode_FromString',
  'PyUnicode_FromStringAndSize',
  'Py_DecRef',
  'Py_IncRef',
  'calloc',
  'free',
  'malloc',
] as const;

export type CPythonFunctions = Readonly<
  Record<(typeof functionNames)[number], (...args: number[]) => number>
>;
