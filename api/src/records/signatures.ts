/** The functions an extension implements: methods, slots, getters and setters. */
import type { SignatureRecord } from '../record.ts';

export const signatures: readonly SignatureRecord[] = [
  {
    name: 'HPyFunc_varargs',
    number: 1,
    returns: 'HPy',
    params: ['HPyContext *ctx', 'HPy self', 'const HPy *args', 'size_t nargs'],
  },
  {
    name: 'HPyFunc_keywords',
    number: 2,
    returns: 'HPy',
    params: ['HPyContext *ctx', 'HPy self', 'const HPy *args', 'size_t nargs', 'HPy kwnames'],
  },
  { name: 'HPyFunc_noargs', number: 3, returns: 'HPy', params: ['HPyContext *ctx', 'HPy self'] },
  { name: 'HPyFunc_o', number: 4, returns: 'HPy', params: ['HPyContext *ctx', 'HPy self', 'HPy arg'] },
  { name: 'HPyFunc_destroyfunc', number: 5, returns: 'void', params: ['void *'] },
  {
    name: 'HPyFunc_getbufferproc',
    number: 6,
    returns: 'int',
    params: ['HPyContext *ctx', 'HPy', 'HPy_buffer *', 'int'],
  },
  {
    name: 'HPyFunc_releasebufferproc',
    number: 7,
    returns: 'void',
    params: ['HPyContext *ctx', 'HPy', 'HPy_buffer *'],
  },
  { name: 'HPyFunc_unaryfunc', number: 8, returns: 'HPy', params: ['HPyContext *ctx', 'HPy'] },
  { name: 'HPyFunc_binaryfunc', number: 9, returns: 'HPy', params: ['HPyContext *ctx', 'HPy', 'HPy'] },
  {
    name: 'HPyFunc_ternaryfunc',
    number: 10,
    returns: 'HPy',
    params: ['HPyContext *ctx', 'HPy', 'HPy', 'HPy'],
  },
  { name: 'HPyFunc_inquiry', number: 11, returns: 'int', params: ['HPyContext *ctx', 'HPy'] },
  { name: 'HPyFunc_lenfunc', number: 12, returns: 'HPy_ssize_t', params: ['HPyContext *ctx', 'HPy'] },
  {
    name: 'HPyFunc_ssizeargfunc',
    number: 13,
    returns: 'HPy',
    params: ['HPyContext *ctx', 'HPy', 'HPy_ssize_t'],
  },
  {
    name: 'HPyFunc_ssizessizeargfunc',
    number: 14,
    returns: 'HPy',
    params: ['HPyContext *ctx', 'HPy', 'HPy_ssize_t', 'HPy_ssize_t'],
  },
  {
    name: 'HPyFunc_ssizeobjargproc',
    number: 15,
    returns: 'int',
    params: ['HPyContext *ctx', 'HPy', 'HPy_ssize_t', 'HPy'],
  },
  {
    name: 'HPyFunc_ssizessizeobjargproc',
    number: 16,
    returns: 'int',
    params: ['HPyContext *ctx', 'HPy', 'HPy_ssize_t', 'HPy_ssize_t', 'HPy'],
  },
  {
    name: 'HPyFunc_objobjargproc',
    number: 17,
    returns: 'int',
    params: ['HPyContext *ctx', 'HPy', 'HPy', 'HPy'],
  },
  { name: 'HPyFunc_freefunc', number: 18, returns: 'void', params: ['HPyContext *ctx', 'void *'] },
  { name: 'HPyFunc_getattrfunc', number: 19, returns: 'HPy', params: ['HPyContext *ctx', 'HPy', 'char *'] },
  { name: 'HPyFunc_getattrofunc', number: 20, returns: 'HPy', params: ['HPyContext *ctx', 'HPy', 'HPy'] },
  {
    name: 'HPyFunc_setattrfunc',
    number: 21,
    returns: 'int',
    params: ['HPyContext *ctx', 'HPy', 'char *', 'HPy'],
  },
  {
    name: 'HPyFunc_setattrofunc',
    number: 22,
    returns: 'int',
    params: ['HPyContext *ctx', 'HPy', 'HPy', 'HPy'],
  },
  { name: 'HPyFunc_reprfunc', number: 23, returns: 'HPy', params: ['HPyContext *ctx', 'HPy'] },
  { name: 'HPyFunc_hashfunc', number: 24, returns: 'HPy_hash_t', params: ['HPyContext *ctx', 'HPy'] },
  {
    name: 'HPyFunc_richcmpfunc',
    number: 25,
    returns: 'HPy',
    params: ['HPyContext *ctx', 'HPy', 'HPy', 'HPy_RichCmpOp'],
  },
  { name: 'HPyFunc_getiterfunc', number: 26, returns: 'HPy', params: ['HPyContext *ctx', 'HPy'] },
  { name: 'HPyFunc_iternextfunc', number: 27, returns: 'HPy', params: ['HPyContext *ctx', 'HPy'] },
  {
    name: 'HPyFunc_descrgetfunc',
    number: 28,
    returns: 'HPy',
    params: ['HPyContext *ctx', 'HPy', 'HPy', 'HPy'],
  },
  {
    name: 'HPyFunc_descrsetfunc',
    number: 29,
    returns: 'int',
    params: ['HPyContext *ctx', 'HPy', 'HPy', 'HPy'],
  },
  {
    name: 'HPyFunc_initproc',
    number: 30,
    returns: 'int',
    params: ['HPyContext *ctx', 'HPy self', 'const HPy *args', 'HPy_ssize_t nargs', 'HPy kw'],
  },
  {
    name: 'HPyFunc_newfunc',
    number: 31,
    returns: 'HPy',
    params: ['HPyContext *ctx', 'HPy type', 'const HPy *args', 'HPy_ssize_t nargs', 'HPy kw'],
  },
  { name: 'HPyFunc_getter', number: 32, returns: 'HPy', params: ['HPyContext *ctx', 'HPy', 'void *'] },
  { name: 'HPyFunc_setter', number: 33, returns: 'int', params: ['HPyContext *ctx', 'HPy', 'HPy', 'void *'] },
  { name: 'HPyFunc_objobjproc', number: 34, returns: 'int', params: ['HPyContext *ctx', 'HPy', 'HPy'] },
  {
    name: 'HPyFunc_traverseproc',
    number: 35,
    returns: 'int',
    params: ['void *object', 'HPyFunc_visitproc visit', 'void *arg'],
  },
  { name: 'HPyFunc_destructor', number: 36, returns: 'void', params: ['HPyContext *ctx', 'HPy'] },
  { name: 'HPyFunc_mod_create', number: 39, returns: 'HPy', params: ['HPyContext *ctx', 'HPy'] },
];

/** Function types that are no kind of definition: they are passed as pointers. */
export const callbacks: readonly Omit<SignatureRecord, 'number'>[] = [
  { name: 'HPyFunc_visitproc', returns: 'int', params: ['HPyField *', 'void *'] },
  {
    name: 'HPyFunc_Capsule_Destructor',
    returns: 'void',
    params: ['const char *name', 'void *pointer', 'void *context'],
  },
];
