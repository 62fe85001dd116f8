/** Makes Python modules of an extension's `HPyModuleDef`s, in two phases as PEP 489 has them. */
import { None } from '@harpy/objects/core-types';
import { systemError } from '@harpy/objects/errors';
import { PyModule } from '@harpy/objects/module';
import { strFromJS } from '@harpy/objects/str';
import { newModule } from '@harpy/objects/types/module';
import type { PyValue } from '@harpy/objects/value';
import { type ModuleDefinition, readModuleDefinition, type SlotDefinition } from '../definitions.ts';
import { LoadError } from '../load-error.ts';
import type { Extension } from './extension.ts';
import { methodDef } from './functions.ts';
import { numberOf, ofObject } from './ways.ts';

const VERSION = { major: 0, minor: 0 } as const;

export interface CreatedModule {
  /** What `HPy_mod_create` made, or a new module. */
  readonly module: PyValue;
  /** Runs the exec slots. */
  readonly execute: () => void;
}

/**
 * Makes the module object `name`, not yet executed. `name` is the full name, of which the last part names the
 * functions of the extension. Throws `LoadError` or a Python exception.
 */
export function createModule(extension: Extension, name: string, spec: PyValue): CreatedModule {
  const { instance } = extension;
  const short = name.slice(name.lastIndexOf('.') + 1);
  const exported = (prefix: string): ((...args: number[]) => number) => {
    const found = instance.export(prefix + short);
    if (found === undefined) {
      const has = extension.file.modules.map((module) => `'${module}'`).join(', ');
      throw new LoadError(`it has no module '${short}' (no HPyInit_${short}), only ${has}`);
    }
    return found;
  };
  const init = exported('HPyInit_');
  checkVersion(extension, short, exported);
  extension.modules.add(short);
  extension.calls.guarded(
    `HPyInitGlobalContext_${short}`,
    () => exported('HPyInitGlobalContext_')(extension.context) ?? 0,
  );
  const address = extension.calls.guarded(`HPyInit_${short}`, () => init());
  if (address === 0) throw new LoadError(`its HPyInit_${short} returned NULL`);
  const definition = readModuleDefinition(extension.memory, address);
  return build(extension, name, definition, spec);
}

function checkVersion(
  extension: Extension,
  short: string,
  exported: (prefix: string) => (...args: number[]) => number,
): void {
  const required = (which: 'major' | 'minor'): number => {
    const ask = exported(`get_required_hpy_${which}_version_`);
    return extension.calls.guarded(`get_required_hpy_${which}_version_${short}`, () => ask());
  };
  const major = required('major');
  const minor = required('minor');
  const tag = abiTag(extension.path);
  if (tag !== null && tag !== major)
    throw new LoadError(`its name says HPy ABI ${tag}, but it needs ${major}.${minor}: it was renamed`);
  if (major === VERSION.major && minor <= VERSION.minor) return;
  throw new LoadError(
    `it needs HPy ABI ${major}.${minor}, and this is ${VERSION.major}.${VERSION.minor}: ` +
      (major > VERSION.major || minor > VERSION.minor ? 'use a newer Harpy' : 'build it again'),
  );
}

/** 7 for `first.hpy7.wasm`; `null` for a name that says no version. */
function abiTag(path: string): number | null {
  const tag = /\.hpy(\d+)(\.|$)/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1];
  return tag === undefined ? null : Number(tag);
}

function build(
  extension: Extension,
  name: string,
  definition: ModuleDefinition,
  spec: PyValue,
): CreatedModule {
  const slots = definition.definitions.filter((def): def is SlotDefinition => def.kind === 'slot');
  for (const def of definition.definitions) {
    extension.world.observer?.defined(def);
    extension.decorator?.defined(def);
  }
  extension.decorator?.globals(definition.globals);
  checkDefinition(name, definition, slots);
  for (const slot of slots) extension.names.set(slot.impl, `${name} (${slot.name})`);
  const create = slots.find((slot) => slot.name === 'HPy_mod_create');
  if (create !== undefined) {
    const made = ofObject(extension, create.impl, (value) => extension.handles.open(value))(spec);
    // HPy has no way to make one that its defines would fit.
    if (made instanceof PyModule)
      throw systemError(
        'HPy_mod_create slot returned a builtin module object. This is currently not supported.',
      );
    return { module: made, execute: () => {} };
  }
  const pythonName = strFromJS(name);
  const module = newModule(name, definition.doc === null ? None : strFromJS(definition.doc));
  const owner = { name, self: extension.handles.openPermanent(module), structured: false };
  for (const def of definition.definitions) {
    if (def.kind !== 'meth') continue;
    const method = methodDef(extension, owner, def);
    module.dict.setString(def.name, method.functionOf(module, pythonName));
  }
  for (const global of definition.globals) extension.memory.setWord(global, 0);
  const execs = slots.filter((slot) => slot.name === 'HPy_mod_exec');
  const execute = (): void => {
    for (const slot of execs) run(extension, slot, module);
  };
  return { module, execute };
}

function run(extension: Extension, slot: SlotDefinition, module: PyModule): void {
  const { calls } = extension;
  numberOf(extension, slot.impl, (status) => calls.check(status))(module);
}

/** HPy's own rules; the others are CPython's. */
function checkDefinition(name: string, definition: ModuleDefinition, slots: readonly SlotDefinition[]): void {
  if (definition.hasLegacyMethods)
    throw new LoadError('its module has legacy methods, which the universal ABI does not allow');
  const foreign = definition.definitions.find((def) => def.kind === 'member' || def.kind === 'getset');
  if (foreign !== undefined)
    throw new LoadError(`its module defines '${foreign.name}', but members and properties belong to types`);
  const wrong = slots.find((slot) => !slot.name.startsWith('HPy_mod_'));
  if (wrong !== undefined)
    throw new LoadError(`its module defines the slot ${wrong.name}, which belongs to types`);
  if (definition.size < 0) throw systemError('HPy does not permit HPyModuleDef.size < 0');
  const creates = slots.filter((slot) => slot.name === 'HPy_mod_create').length;
  if (creates === 0) return;
  if (creates > 1) throw systemError(`module ${name} has multiple create slots`);
  const conflict =
    definition.definitions.length > 1
      ? 'other defines'
      : definition.doc !== null
        ? 'a doc'
        : definition.globals.length > 0
          ? 'globals'
          : definition.size !== 0
            ? 'a size'
            : null;
  if (conflict !== null)
    throw systemError(`HPyModuleDef defines a HPy_mod_create slot, so it can not have ${conflict} too`);
}
