/** Makes Python modules of an extension's `HPyModuleDef`s, by CPython's multi-phase initialization. */
import { type ModuleDefinition, readModuleDefinition, type SlotDefinition } from '@harpy/runtime/definitions';
import { LoadError } from '@harpy/runtime/load-error';
import type { CPython, PyObjectPointer } from './cpython.ts';
import type { Extension } from './extension.ts';
import { planMethods, writeMethodTable } from './method-table.ts';
import { OB_TYPE } from './object-layout.ts';
import { PythonError } from './python-error.ts';
import { Trampolines } from './trampolines.ts';

const VERSION = { major: 0, minor: 0 } as const;
/** `PYTHON_API_VERSION`, stable since 2006. */
const API_VERSION = 1013;
/** Offsets in `PyModuleDef`. */
const MODULE_DEF = { name: 20, doc: 24, size: 28, methods: 32, slots: 36, bytes: 52 } as const;
const PY_MOD_CREATE = 1;
const PY_MOD_EXEC = 2;

/**
 * Makes the module object `name`, not yet executed. `name` is the full name, of which the last part names the
 * functions of the extension. Returns 0 with an exception pending, or throws `LoadError`.
 */
export function createModule(extension: Extension, name: string, spec: number): number {
  const { host, instance, calls } = extension;
  const { py } = host;
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
  calls.guarded(
    `HPyInitGlobalContext_${short}`,
    () => exported('HPyInitGlobalContext_')(extension.context) ?? 0,
  );
  if (extension.crashed) return 0;
  const address = calls.guarded(`HPyInit_${short}`, () => init());
  if (address === 0) {
    if (py.fn.PyErr_Occurred() === 0) throw new LoadError(`its HPyInit_${short} returned NULL`);
    return 0;
  }
  const definition = readModuleDefinition(instance.memory, address);
  const def = writeModuleDef(extension, name, definition);
  const module = py.fn.PyModule_FromDefAndSpec2(def, spec, API_VERSION);
  // HPy_mod_create may have made anything else; only modules are executed.
  if (module !== 0 && isModule(py, module)) host.moduleDefs.set(module, def);
  return module;
}

function isModule(py: CPython, object: PyObjectPointer): boolean {
  return py.fn.PyType_IsSubtype(py.memory.word(object + OB_TYPE), py.symbol('PyModule_Type')) !== 0;
}

/** What HPy_mod_create returned. It can't be a module: HPy has no way to make one that its defines would fit. */
function createdBySlot(extension: Extension, object: PyObjectPointer): PyObjectPointer {
  const { py } = extension.host;
  if (object === 0 || !isModule(py, object)) return object;
  py.fn.Py_DecRef(object);
  return py.raise(
    'SystemError',
    'HPy_mod_create slot returned a builtin module object. This is currently not supported.',
  );
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
  if (extension.crashed) throw new LoadError('it crashed when asked for its version');
  // The file's name says which ABI to expect; one without a tag says nothing.
  const tag = /\.hpy(\d+)\.\w+$/.exec(extension.path)?.[1];
  if (tag !== undefined && Number(tag) !== major) {
    throw new LoadError(`its name says HPy ABI ${tag}, but it needs ${major}.${minor}: it was renamed`);
  }
  if (major !== VERSION.major || minor > VERSION.minor) {
    throw new LoadError(
      `it needs HPy ABI ${major}.${minor}, and this is ${VERSION.major}.${VERSION.minor}: ` +
        (major > VERSION.major || minor > VERSION.minor ? 'use a newer Harpy' : 'build it again'),
    );
  }
}

function writeModuleDef(extension: Extension, name: string, definition: ModuleDefinition): number {
  const { py } = extension.host;
  const slots = definition.definitions.filter((def) => def.kind === 'slot');
  for (const def of definition.definitions) {
    extension.host.observer?.defined(def);
    extension.decorator?.defined(def);
  }
  extension.decorator?.globals(definition.globals);
  checkDefinition(definition, slots);
  const trampolines = new Trampolines();
  const methods = definition.definitions.filter((def) => def.kind === 'meth');
  const planned = planMethods(extension, trampolines, name, methods);
  const plannedSlots = slots.map((slot) => {
    const create = slot.name === 'HPy_mod_create';
    extension.names.set(slot.impl, `${name} (${slot.name})`);
    return {
      slot: create ? PY_MOD_CREATE : PY_MOD_EXEC,
      // Py_mod_create gets the spec and the PyModuleDef; HPy's gets the spec alone.
      place: create
        ? trampolines.forward(
            (fn, moduleSpec) => createdBySlot(extension, extension.calls.object1(fn, moduleSpec as number)),
            slot.impl,
            2,
          )
        : trampolines.forward(extension.calls.status1, slot.impl, 1),
    };
  });
  const functions = trampolines.build(py);
  const def = py.allocate(MODULE_DEF.bytes);
  py.fn.PyModuleDef_Init(def);
  const slotTable = py.allocate((plannedSlots.length + 1) * 8);
  plannedSlots.forEach(({ slot, place }, index) => {
    py.memory.setWord(slotTable + index * 8, slot);
    py.memory.setWord(slotTable + index * 8 + 4, functions[place] as number);
  });
  const methodTable = planned.length === 0 ? 0 : writeMethodTable(extension, py, planned, functions);
  py.memory.setWord(def + MODULE_DEF.name, py.permanentString(name));
  py.memory.setWord(def + MODULE_DEF.doc, definition.doc === null ? 0 : py.permanentString(definition.doc));
  py.memory.setWord(def + MODULE_DEF.size, definition.size);
  py.memory.setWord(def + MODULE_DEF.methods, methodTable);
  py.memory.setWord(def + MODULE_DEF.slots, slotTable);
  return def;
}

/** HPy's own rules; the others are CPython's. */
function checkDefinition(definition: ModuleDefinition, slots: readonly SlotDefinition[]): void {
  if (definition.hasLegacyMethods)
    throw new LoadError('its module has legacy methods, which the universal ABI does not allow');
  const foreign = definition.definitions.find((def) => def.kind === 'member' || def.kind === 'getset');
  if (foreign !== undefined)
    throw new LoadError(`its module defines '${foreign.name}', but members and properties belong to types`);
  const wrong = slots.find((slot) => !slot.name.startsWith('HPy_mod_'));
  if (wrong !== undefined)
    throw new LoadError(`its module defines the slot ${wrong.name}, which belongs to types`);
  if (definition.size < 0) throw new PythonError('SystemError', 'HPy does not permit HPyModuleDef.size < 0');
  if (!slots.some((slot) => slot.name === 'HPy_mod_create')) return;
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
  if (conflict === null) return;
  throw new PythonError(
    'SystemError',
    `HPyModuleDef defines a HPy_mod_create slot, so it can not have ${conflict} too`,
  );
}
