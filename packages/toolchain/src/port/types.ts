/** Types written in C API source as HPy writes them. */
import type { Model } from './model.ts';

const NAMES: Readonly<Record<string, string>> = {
  Py_ssize_t: 'HPy_ssize_t',
  Py_hash_t: 'HPy_hash_t',
  Py_UCS4: 'HPy_UCS4',
  Py_buffer: 'HPy_buffer',
  Py_LT: 'HPy_LT',
  Py_LE: 'HPy_LE',
  Py_EQ: 'HPy_EQ',
  Py_NE: 'HPy_NE',
  Py_GT: 'HPy_GT',
  Py_GE: 'HPy_GE',
  PY_SSIZE_T_MAX: 'HPY_SSIZE_T_MAX',
  PY_SSIZE_T_MIN: 'HPY_SSIZE_T_MIN',
};

/** CPython's buffer flags by number: HPy 0.9 passes the numbers but names none. */
export const BUFFER_FLAGS: Readonly<Record<string, string>> = {
  PyBUF_SIMPLE: '0',
  PyBUF_WRITABLE: '0x1',
  PyBUF_FORMAT: '0x4',
  PyBUF_ND: '0x8',
  PyBUF_STRIDES: '(0x10 | PyBUF_ND)',
  PyBUF_C_CONTIGUOUS: '(0x20 | PyBUF_STRIDES)',
  PyBUF_F_CONTIGUOUS: '(0x40 | PyBUF_STRIDES)',
  PyBUF_ANY_CONTIGUOUS: '(0x80 | PyBUF_STRIDES)',
  PyBUF_INDIRECT: '(0x100 | PyBUF_STRIDES)',
  PyBUF_CONTIG: '(PyBUF_ND | PyBUF_WRITABLE)',
  PyBUF_FULL: '(PyBUF_INDIRECT | PyBUF_WRITABLE | PyBUF_FORMAT)',
};

/** The definitions of those buffer flags that a text uses. */
export function bufferFlags(text: string): string {
  const wanted = new Set<string>();
  const add = (part: string): void => {
    for (const [name] of part.matchAll(/\bPyBUF_\w+/g)) {
      const value = BUFFER_FLAGS[name];
      if (value === undefined || wanted.has(name)) continue;
      wanted.add(name);
      add(value);
    }
  };
  add(text);
  const lines = Object.entries(BUFFER_FLAGS).filter(([name]) => wanted.has(name));
  if (lines.length === 0) return '';
  const defines = lines.map(([name, value]) => `#define ${name} ${value}\n`).join('');
  return `/* What buffers are asked for. */\n#ifndef PyBUF_SIMPLE\n${defines}#endif\n\n`;
}

/** Declarations and names outside expressions: `PyObject *` becomes `HPy`, `PyObject *const *` becomes `const HPy *`. */
export function plainTypes(text: string, model: Model): string {
  const structs = [...model.structs.keys()].filter((name) => name !== '').join('|');
  const objects = `(?:struct\\s+)?(?:PyObject|PyTypeObject|PyVarObject${structs === '' ? '' : `|${structs}`})`;
  return text
    .replaceAll(new RegExp(`\\b${objects}\\s*\\*\\s*const\\s*\\*`, 'g'), 'const HPy *')
    .replaceAll(
      /\b(?:const\s+)?(?:struct\s+)?(?:PyObject|PyTypeObject|PyVarObject)\s*\*\s*(\w|\*|$)?/g,
      (_all, next: string | undefined) => (next === undefined ? 'HPy' : `HPy ${next}`),
    )
    .replaceAll(/\b\w+\b/g, (word) => NAMES[word] ?? word);
}
