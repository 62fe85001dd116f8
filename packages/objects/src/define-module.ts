/** Builtin modules as data; each interpreter makes its own module object of them. */
import { type BuiltinDef, PyBuiltinFunction } from './builtin.ts';
import { None } from './core-types.ts';
import type { PyDict } from './dict.ts';
import type { PyModule } from './module.ts';
import type { PyType } from './type.ts';
import { newModule } from './types/module.ts';
import type { PyValue } from './value.ts';

export interface ModuleDefinition {
  readonly name: string;
  readonly doc?: string;
  readonly functions?: readonly BuiltinDef[];
  readonly types?: readonly PyType[];
  readonly attributes?: Readonly<Record<string, PyValue>>;
  /** Adds what cannot be shared between interpreters. */
  readonly create?: (dict: PyDict, module: PyModule) => void;
}

export const defineModule = (definition: ModuleDefinition): ModuleDefinition => definition;

/** A module object of its own for one interpreter. */
export function createModule(definition: ModuleDefinition): PyModule {
  const module = newModule(definition.name);
  fillModule(definition, module);
  return module;
}

/** Puts all that is defined into a module that has no more than what every module has. */
export function fillModule(definition: ModuleDefinition, module: PyModule, dict = module.dict): void {
  dict.setString('__doc__', definition.doc ?? None);
  for (const def of definition.functions ?? []) {
    if (definition.name !== 'builtins') def.shown = `${definition.name}.${def.name}`;
    dict.setString(def.name, new PyBuiltinFunction(def, module, false, definition.name));
  }
  for (const type of definition.types ?? []) dict.setString(type.qualname, type);
  for (const [name, value] of Object.entries(definition.attributes ?? {})) dict.setString(name, value);
  definition.create?.(dict, module);
}
