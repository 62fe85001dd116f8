/** What people and other implementations read: docs/api/gen and api/gen/hpy-abi.json. */
import { importName } from '../c-types.ts';
import { layoutOf } from '../layout.ts';
import { type Api, type ApiFunction, macroName } from '../model.ts';
import type { RequiredKind } from '../record.ts';

const NOTICE = "<!-- Made by 'npm run generate' from the records in api/. Do not edit. -->\n\n";

const ownership: Readonly<Record<string, string>> = {
  handle: 'a new handle, to be closed once',
  builder: 'a builder, to be built or cancelled once',
  tracker: 'a tracker, to be closed once',
  pointer: 'a pointer',
};

/** What an argument must be, in words. */
const required: Readonly<Record<RequiredKind, string>> = {
  type: 'a type',
  str: 'a `str`',
  bytes: 'a `bytes` object',
  dict: 'a `dict`',
  slice: 'a slice',
  iterator: 'an iterator',
  code: 'a code object',
  classes: 'a class or a tuple of classes',
  names: 'a tuple of `str`s',
};

export function referencePages(api: Api): Map<string, string> {
  const pages = new Map<string, string>();
  for (const topic of api.topics) {
    const functions = api.functions.filter((f) => f.topic === topic.name);
    pages.set(`${topic.name}.md`, `${NOTICE}# ${topic.title}\n\n${functions.map(entry).join('\n')}`);
  }
  pages.set('slots.md', slotPage(api));
  pages.set('constants.md', constantPage(api));
  pages.set('structs.md', structPage(api));
  pages.set(
    'index.md',
    `${NOTICE}# HPy API reference\n\n- [Defining modules, methods and types](../definitions.md)\n- [Helpers](../helpers.md): arguments, values, formatting, struct sequences\n\nFunctions of the context, by topic:\n\n${api.topics.map((t) => `- [${t.title}](${t.name}.md)\n`).join('')}\nWhat they are about:\n\n- [Slots and signatures](slots.md)\n- [Constants](constants.md): member kinds, shapes, flags and the rest\n- [Structs](structs.md)\n\nContext handles: ${api.handles.map((h) => `\`ctx->${h.name}\``).join(', ')}.\n`,
  );
  return pages;
}

function entry(f: ApiFunction): string {
  const notes: string[] = [];
  if (f.extension !== undefined)
    notes.push(`A Harpy extension, not in HPy 0.9: \`#ifdef ${f.extension}\` says that it is there.`);
  if (f.cpython.kind === 'legacy') notes.push('Not in the universal ABI.');
  const owned = f.debug?.includes('protects')
    ? 'a pointer that may be read while the handle is open'
    : f.debug?.includes('struct') && f.resultRole === 'pointer'
      ? 'a pointer that may be used while the handle is open'
      : ownership[f.resultRole];
  if (owned !== undefined && f.result !== 'void') notes.push(`Returns ${owned}.`);
  if (f.errorValue === 'none') notes.push('Can not fail.');
  else notes.push(`On error: \`${f.errorValue}\` with an exception pending.`);
  if (f.nullable !== undefined)
    notes.push(`May be \`HPY_NULL\`: ${f.nullable.map((n) => `\`${n}\``).join(', ')}.`);
  for (const [param, kind] of Object.entries(f.requires ?? {}))
    notes.push(`\`${param}\` must be ${required[kind]}, which only debug mode looks at.`);
  if (f.cpython.kind === 'call') notes.push(`As CPython's \`${f.cpython.function}\`.`);
  return `## ${f.name.replace(/^_/, '\\_')}\n\n\`\`\`c\n${f.prototype};\n\`\`\`\n\n${f.doc}\n\n${notes.join(' ')} Id ${f.id}, imported as \`hpy.${importName(f.name)}\`.\n`;
}

function slotPage(api: Api): string {
  const rows = api.slots
    .map((s) => `| \`${s.name}\` | ${s.number} | \`${s.signature}\` | ${s.doc} |\n`)
    .join('');
  const signatures = api.signatures
    .map((s) => `| \`${macroName(s.name)}\` | ${s.number} | \`${s.returns} f(${s.params.join(', ')})\` |\n`)
    .join('');
  return `${NOTICE}# Slots\n\n| slot | number | signature | meaning |\n|---|---|---|---|\n${rows}\n## Signatures\n\n| signature | number | function |\n|---|---|---|\n${signatures}`;
}

function constantPage(api: Api): string {
  const groups = api.constants.map((group) => {
    const title = group.as === 'macros' ? group.doc.replace(/\.$/, '') : `\`${group.as.enum}\``;
    const rows = group.members.map(([name, value]) => `| \`${name}\` | ${value} |\n`).join('');
    const doc = group.as === 'macros' ? '' : `${group.doc}\n\n`;
    return `## ${title}\n\n${doc}| | value |\n|---|---|\n${rows}`;
  });
  return `${NOTICE}# Constants\n\n${groups.join('\n')}`;
}

function structPage(api: Api): string {
  const layouts = layoutOf(api).structs;
  const structs = api.structs.map((struct) => {
    const layout = layouts[struct.name];
    const rows = struct.fields
      .map(([type, name]) => `| \`${name}\` | \`${type}\` | ${layout?.offsets[name] ?? ''} |\n`)
      .join('');
    return `## ${struct.name}\n\n${struct.doc} ${layout?.size ?? '?'} bytes on wasm32.\n\n| field | type | offset |\n|---|---|---|\n${rows}`;
  });
  return `${NOTICE}# Structs\n\n${structs.join('\n')}`;
}

/** The ABI as data; \`api/README.md\` says how to read it. */
export function abiJson(api: Api): string {
  const layouts = layoutOf(api);
  const value = {
    about: "Made by 'npm run generate' from the records in api/. Do not edit.",
    format: 1,
    abi: { version: 0, minor: 0, tag: 'hpy0', target: 'wasm32' },
    contextHandles: api.handles.map(({ id, name }) => ({ id, name })),
    contextFunctions: api.functions.map((f) => ({
      id: f.id,
      name: f.name,
      import: f.importName,
      topic: f.topic,
      universal: f.cpython.kind !== 'legacy',
      extension: f.extension ?? null,
      returns: { type: f.returns, wasm: f.result, role: f.resultRole },
      params: f.params,
      nullable: f.nullable ?? [],
      requires: f.requires ?? {},
      error: f.errorValue,
      debug: f.debug ?? [],
      cpython: f.cpython.kind === 'call' ? f.cpython.function : null,
      doc: f.doc,
    })),
    signatures: api.signatures.map(({ name, number, returns, params }) => ({
      name,
      number,
      returns,
      params,
    })),
    callbacks: api.callbacks,
    slots: api.slots,
    reservedSlots: Object.fromEntries(api.reservedSlots),
    constants: Object.fromEntries(api.constants.map((g) => [g.name, Object.fromEntries(g.members)])),
    layout: { ...layouts.structs, HPyContext: layouts.context },
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
