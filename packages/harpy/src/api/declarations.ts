/** A `.d.ts` for an extension's module: from its names, docstrings and signatures. */
import { lookupAttribute } from '@harpy/objects/attribute';
import {
  PyBuiltinFunction,
  PyGetSetDescriptor,
  PyMemberDescriptor,
  PyMethodDescriptor,
} from '@harpy/objects/builtin';
import { None, PyFloat, textOf } from '@harpy/objects/core-types';
import { textSignatures } from '@harpy/objects/define';
import { PyModule } from '@harpy/objects/module';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { PythonProxy } from './proxy-types.ts';
import { within } from './state.ts';
import { targetOf } from './target.ts';

/** TypeScript for the module `proxy` stands for. Throws `TypeError` for what is no module. */
export function declarationsOf(proxy: PythonProxy): string {
  const target = targetOf(proxy);
  if (!(target?.object instanceof PyModule)) throw new TypeError('not a Python module');
  return within(target.state, () => new Writer(target.object as PyModule).text());
}

class Writer {
  readonly #module: PyModule;
  readonly #lines: string[] = [];

  constructor(module: PyModule) {
    this.#module = module;
  }

  text(): string {
    const { dict } = this.#module;
    const name = textOf(dict.getString('__name__') ?? '') ?? '';
    this.#lines.push(`// Made by 'harpy types' from the extension module ${name}.`);
    this.#lines.push("import type { PythonProxy } from 'harpy/api/interpreter';", '');
    const members: [string, PyValue][] = [];
    for (const [key, value] of dict.table.entries()) {
      const key_ = textOf(key);
      if (key_ === undefined || /^__\w+__$/.test(key_)) continue;
      members.push([key_, value]);
      if (value instanceof PyType) this.#class(value);
    }
    this.#doc(textOf(dict.getString('__doc__') ?? None), '');
    this.#lines.push(`export interface ${typeName(name)} {`);
    for (const [key, value] of members) this.#member(key, value);
    this.#lines.push('}', '', `declare const module: ${typeName(name)};`, 'export default module;', '');
    return this.#lines.join('\n');
  }

  #member(name: string, value: PyValue): void {
    this.#doc(docOf(value), '  ');
    if (value instanceof PyType) {
      const signature = parametersOf(textSignatures.get(value));
      this.#lines.push(
        `  readonly ${property(name)}: { new ${signature}: ${typeName(name)} } & PythonProxy;`,
      );
    } else if (value instanceof PyBuiltinFunction) {
      this.#lines.push(`  ${property(name)}${parametersOf(signatureOf(value))}: unknown;`);
    } else this.#lines.push(`  ${property(name)}: ${typeOfConstant(value)};`);
  }

  #class(type: PyType): void {
    this.#doc(type.doc, '');
    this.#lines.push(`export interface ${typeName(type.qualname)} extends PythonProxy {`);
    for (const [name, value] of type.dict) {
      if (value instanceof PyMethodDescriptor) {
        this.#doc(value.def.doc, '  ');
        this.#lines.push(`  ${property(name)}${parametersOf(value.def.textSignature)}: unknown;`);
      } else if (value instanceof PyGetSetDescriptor || value instanceof PyMemberDescriptor) {
        this.#doc(value.doc, '  ');
        const readonly = value instanceof PyMemberDescriptor ? value.readonly : value.set === undefined;
        this.#lines.push(`  ${readonly ? 'readonly ' : ''}${property(name)}: unknown;`);
      }
    }
    this.#lines.push('}', '');
  }

  #doc(text: string | undefined, indent: string): void {
    if (text === undefined || text === '') return;
    const lines = text.replaceAll('*/', '* /').trimEnd().split('\n');
    if (lines.length === 1) this.#lines.push(`${indent}/** ${lines[0]} */`);
    else
      this.#lines.push(
        `${indent}/**`,
        ...lines.map((line) => `${indent} * ${line}`.trimEnd()),
        `${indent} */`,
      );
  }
}

const IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;
const property = (name: string): string => (IDENTIFIER.test(name) ? name : JSON.stringify(name));

/** `first_module` as `FirstModule`. */
function typeName(name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return last.replace(/(^|_+)(\p{L})/gu, (_, _bar, letter: string) => letter.toUpperCase());
}

function docOf(value: PyValue): string | undefined {
  if (value instanceof PyType) return value.doc;
  if (value instanceof PyBuiltinFunction) return value.def.doc;
  return undefined;
}

function signatureOf(value: PyBuiltinFunction): string | undefined {
  return textOf(lookupAttribute(value, '__text_signature__') ?? None);
}

const RESERVED = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static implements interface package private protected public await'.split(
    ' ',
  ),
);

/** Python's parameters in TypeScript; what can only be given by name comes last, by `keywords({...})`. */
function parametersOf(signature: string | undefined): string {
  if (signature === undefined) return '(...args: unknown[])';
  const parts = signature
    .slice(1, -1)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '/' && !part.startsWith('$'));
  const result: string[] = [];
  let byName = false;
  for (const part of parts) {
    if (part === '*' || part.startsWith('**')) byName = true;
    else if (part.startsWith('*')) {
      result.push(`...${parameter(part.slice(1))}: unknown[]`);
      return `(${result.join(', ')})`;
    } else if (byName) break;
    else {
      const [name = '', fallback] = part.split('=', 2);
      result.push(`${parameter(name.trim())}${fallback === undefined ? '' : '?'}: unknown`);
    }
  }
  if (byName || parts.some((part) => part.includes('='))) result.push('...byName: unknown[]');
  return `(${result.join(', ')})`;
}

const parameter = (name: string): string =>
  RESERVED.has(name) || !IDENTIFIER.test(name) ? `${name}_` : name;

function typeOfConstant(value: PyValue): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'bigint':
      return typeof value;
    case 'number':
      return 'number | bigint';
    default:
      if (value === None) return 'undefined';
      if (value instanceof PyFloat) return 'number';
      return 'PythonProxy';
  }
}
