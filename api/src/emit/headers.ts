/** The C headers: headers/include/hpy/gen. */
import { splitParameter } from '../c-types.ts';
import { layoutOf } from '../layout.ts';
import { type Api, macroName } from '../model.ts';

export function headers(api: Api): Map<string, string> {
  return new Map([
    ['constants.h', constants(api)],
    ['slots.h', slots(api)],
    ['signatures.h', signatures(api)],
    ['structs.h', structs(api)],
    ['context.h', context(api)],
    ['functions.h', functions(api)],
  ]);
}

function header(name: string, doc: string, body: string): string {
  const guard = `HPY_GEN_${name.toUpperCase()}_H`;
  return `/* Made by 'npm run generate' from the records in api/. Do not edit.\n * ${doc} */\n#ifndef ${guard}\n#define ${guard}\n\n${body}\n#endif /* ${guard} */\n`;
}

function enumeration(name: string, members: readonly (readonly [string, number])[]): string {
  return `typedef enum {\n${members.map(([member, value]) => `    ${member} = ${value},\n`).join('')}} ${name};\n`;
}

function constants(api: Api): string {
  const groups = api.constants.map(
    (group) =>
      `/* ${group.doc} */\n${
        group.as === 'macros'
          ? group.members.map(([name, value]) => `#define ${name} ${value}\n`).join('')
          : enumeration(group.as.enum, group.members)
      }\n`,
  );
  const signatureNumbers = api.signatures.map((s) => [macroName(s.name), s.number] as const);
  const kinds = `/* The signatures of functions an extension implements. */\n${enumeration('HPyFunc_Signature', signatureNumbers)}`;
  return header('constants', 'The numbers of the API.', groups.join('') + kinds);
}

function slots(api: Api): string {
  const signatureOf = api.slots
    .map((slot) => `#define _HPySlot_SIG__${slot.name} ${slot.signature}\n`)
    .join('');
  const members = api.slots.map((slot) => [slot.name, slot.number] as const);
  return header(
    'slots',
    'The slots of types and modules, and the signature of each.',
    `${enumeration('HPySlot_Slot', members)}\n${signatureOf}`,
  );
}

/** `HPyContext *ctx` -> type and name with the name forced to `ctx`, other parameters left unnamed. */
function declared(param: string): string {
  const { type, name } = splitParameter(param);
  return type === 'HPyContext *'
    ? 'HPyContext *ctx'
    : `${type}${name === '' || type.endsWith('*') ? '' : ' '}${name}`;
}

function signatures(api: Api): string {
  const pointer = (s: { name: string; returns: string; params: readonly string[] }): string =>
    `typedef ${s.returns} (*${s.name})(${s.params.map(declared).join(', ')});\n`;
  const declare = api.signatures
    .map(
      (s) =>
        `#define _HPyFunc_DECLARE_${macroName(s.name)}(SYM) static ${s.returns} SYM(${s.params.map(declared).join(', ')})\n`,
    )
    .join('');
  return header(
    'signatures',
    'The functions an extension implements: pointers to them, and declarations of them.',
    `typedef struct HPy_buffer HPy_buffer;\n\n/* Any function; cast before it is called. */\ntypedef void (*HPyCFunction)(void);\n\n${api.callbacks
      .map(pointer)
      .join(
        '',
      )}${api.signatures.map(pointer).join('')}\n/* _HPyFunc_DECLARE_SIG(f) declares f as a static function of that signature. */\n${declare}`,
  );
}

function structs(api: Api): string {
  const bodies = api.structs.map((struct) => {
    const fields = struct.fields
      .map(([type, name]) => `    ${type}${name === '' || type.endsWith('*') ? '' : ' '}${name};\n`)
      .join('');
    const open = struct.name === 'HPy_buffer' ? 'struct HPy_buffer' : 'typedef struct';
    const close = struct.name === 'HPy_buffer' ? '' : ` ${struct.name}`;
    return `/* ${struct.doc} */\n${open} {\n${fields}}${close};\n\n`;
  });
  const { structs: layouts } = layoutOf(api);
  const asserts = Object.entries(layouts).flatMap(([name, layout]) => [
    `_HPY_LAYOUT(sizeof(${name}) == ${layout.size}, "${name}");\n`,
    ...Object.entries(layout.offsets).map(
      ([field, offset]) => `_HPY_LAYOUT(offsetof(${name}, ${field}) == ${offset}, "${name}.${field}");\n`,
    ),
  ]);
  return header(
    'structs',
    'The structs an extension and its host share.',
    `#include "signatures.h"\n#include <stddef.h>\n\n${bodies.join('')}/* The host reads these structs at the offsets it was generated with. */\n#ifdef __cplusplus\n#define _HPY_LAYOUT static_assert\n#else\n#define _HPY_LAYOUT _Static_assert\n#endif\n${asserts.join('')}#undef _HPY_LAYOUT\n`,
  );
}

function context(api: Api): string {
  return header(
    'context',
    'The context: handles every extension has, by name.',
    `struct _HPyContext_s {\n    const char *name;\n    int abi_version;\n${[...api.handles]
      .sort((a, b) => a.id - b.id)
      .map((h) => `    HPy ${h.name};\n`)
      .join('')}};\n`,
  );
}

function functions(api: Api): string {
  const body = api.functions
    .filter((f) => f.cpython.kind !== 'legacy')
    .map((f) => `/* ${f.doc} */\n_HPY_IMPORT("${f.importName}") ${f.prototype};\n`)
    .join('');
  return header(
    'functions',
    'The context functions: imports of the module "hpy".',
    `#define _HPY_IMPORT(NAME) __attribute__((import_module("hpy"), import_name(NAME))) extern\n\n${body}\n#undef _HPY_IMPORT\n`,
  );
}
