import { adapterRecords } from './gen/adapters.ts';
import { nearFunctions } from './near.ts';

/** The C functions the adapters call; a Pyodide without one of them can't be used. */
export const adapterFunctions: readonly string[] = [
  ...new Set(
    adapterRecords
      .flatMap((record) => (record.spelling.kind === 'call' ? [record.spelling.function] : []))
      .concat(
        'Py_DecRef',
        'Py_IncRef',
        'PyLong_FromSsize_t',
        'PyObject_CallNoArgs',
        'PyType_IsSubtype',
        ...nearFunctions,
      ),
  ),
];
