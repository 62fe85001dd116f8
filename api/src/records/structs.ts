/** The structs an extension and its host share, laid out for wasm32. */
import type { StructRecord } from '../record.ts';

export const structs: readonly StructRecord[] = [
  {
    name: 'HPySlot',
    doc: 'A slot of a type or module and the function that fills it.',
    fields: [
      ['HPySlot_Slot', 'slot'],
      ['HPyCFunction', 'impl'],
    ],
  },
  {
    name: 'HPyMeth',
    doc: 'A function of a module or a method of a type.',
    fields: [
      ['const char *', 'name'],
      ['HPyCFunction', 'impl'],
      ['HPyFunc_Signature', 'signature'],
      ['const char *', 'doc'],
    ],
  },
  {
    name: 'HPyMember',
    doc: 'A struct member Python code can read and write.',
    fields: [
      ['const char *', 'name'],
      ['HPyMember_FieldType', 'type'],
      ['HPy_ssize_t', 'offset'],
      ['int', 'readonly'],
      ['const char *', 'doc'],
    ],
  },
  {
    name: 'HPyGetSet',
    doc: 'An attribute computed by functions.',
    fields: [
      ['const char *', 'name'],
      ['HPyCFunction', 'getter_impl'],
      ['HPyCFunction', 'setter_impl'],
      ['const char *', 'doc'],
      ['void *', 'closure'],
    ],
  },
  {
    name: 'HPyDef',
    doc: 'One definition: `kind` says which member of the union it is.',
    fields: [
      ['HPyDef_Kind', 'kind'],
      ['union { HPySlot slot; HPyMeth meth; HPyMember member; HPyGetSet getset; }', ''],
    ],
  },
  {
    name: 'HPyModuleDef',
    doc: 'A module: its documentation, functions and slots.',
    fields: [
      ['const char *', 'doc'],
      ['HPy_ssize_t', 'size'],
      ['void *', 'legacy_methods'],
      ['HPyDef **', 'defines'],
      ['HPyGlobal **', 'globals'],
    ],
  },
  {
    name: 'HPyType_Spec',
    doc: 'A type to be made by `HPyType_FromSpec`.',
    fields: [
      ['const char *', 'name'],
      ['int', 'basicsize'],
      ['int', 'itemsize'],
      ['unsigned int', 'flags'],
      ['HPyType_BuiltinShape', 'builtin_shape'],
      ['void *', 'legacy_slots'],
      ['HPyDef **', 'defines'],
      ['const char *', 'doc'],
    ],
  },
  {
    name: 'HPyType_SpecParam',
    doc: 'A base or metaclass for `HPyType_FromSpec`; a list of them ends with kind 0.',
    fields: [
      ['HPyType_SpecParam_Kind', 'kind'],
      ['HPy', 'object'],
    ],
  },
  {
    name: 'HPy_buffer',
    doc: 'What `HPy_bf_getbuffer` fills.',
    fields: [
      ['void *', 'buf'],
      ['HPy', 'obj'],
      ['HPy_ssize_t', 'len'],
      ['HPy_ssize_t', 'itemsize'],
      ['int', 'readonly'],
      ['int', 'ndim'],
      ['char *', 'format'],
      ['HPy_ssize_t *', 'shape'],
      ['HPy_ssize_t *', 'strides'],
      ['HPy_ssize_t *', 'suboffsets'],
      ['void *', 'internal'],
    ],
  },
  {
    name: 'HPyCallFunction',
    doc: 'A call function for `HPy_SetCallFunction`.',
    fields: [
      ['void *', 'cpy_trampoline'],
      ['HPyFunc_keywords', 'impl'],
    ],
  },
  {
    name: 'HPyCapsule_Destructor',
    doc: 'A destructor for `HPyCapsule_New`.',
    fields: [
      ['void *', 'cpy_trampoline'],
      ['HPyFunc_Capsule_Destructor', 'impl'],
    ],
  },
  {
    name: 'HPyItem',
    doc: 'A value read or made with many others: `kind` says which member of the union it is, and what `length` counts.',
    fields: [
      ['HPyItem_Kind', 'kind'],
      ['HPy_ssize_t', 'length'],
      ['union { int64_t integer; double number; const char *text; HPy object; }', ''],
    ],
  },
];
