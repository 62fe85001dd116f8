/** Loads extension files into one interpreter. */

import { importErrorType, newException, PyBaseException, type PyImportError } from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { compiledModule, sameBytes } from '../compile-ahead.ts';
import { type Offer, readExtension } from '../extension-file.ts';
import { abiFunctions } from '../gen/abi.ts';
import { LoadError } from '../load-error.ts';
import type { Mode } from '../mode.ts';
import { wasiNames } from '../wasi.ts';
import { Extension } from './extension.ts';
import { answeringModule } from './inline-answers.ts';
import { type CreatedModule, createModule } from './module.ts';
import type { World } from './world.ts';

const offer: Offer = {
  context: new Set(abiFunctions.map((fn) => fn.importName)),
  wasi: new Set(wasiNames),
};

export class Loader {
  readonly world: World;
  /** Extensions by path: several modules of one file share an instance. */
  readonly #extensions = new Map<
    string,
    { readonly bytes: Uint8Array; readonly extension: Extension; readonly mode: Mode }
  >();

  constructor(world: World) {
    this.world = world;
  }

  /**
   * The module `name` of the file, not yet executed. `path` stands in messages. Throws ImportError for a file that is no
   * extension, and what the extension raises.
   */
  create(
    name: string,
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    spec: PyValue,
    mode: Mode = 'universal',
  ): CreatedModule {
    try {
      return createModule(this.#instance(name, path, bytes, mode), name, spec);
    } catch (error) {
      throw importFailure(error, name, path);
    }
  }

  /** The module `name` of the file, ready for use. */
  load(name: string, path: string, bytes: Uint8Array<ArrayBuffer>, spec: PyValue, mode?: Mode): PyValue {
    const { module, execute } = this.create(name, path, bytes, spec, mode);
    execute();
    return module;
  }

  #instance(name: string, path: string, bytes: Uint8Array<ArrayBuffer>, mode: Mode): Extension {
    const short = name.slice(name.lastIndexOf('.') + 1);
    const known = this.#extensions.get(path);
    if (
      known !== undefined &&
      known.mode === mode &&
      !known.extension.crashed &&
      !known.extension.modules.has(short) &&
      known.extension.file.modules.includes(short) &&
      sameBytes(known.bytes, bytes)
    )
      return known.extension;
    // Not where calls are watched.
    const answers = mode === 'universal' && this.world.observer === undefined;
    const file = readExtension(bytes, offer, answers ? answeringModule : compiledModule);
    if (!file.modules.includes(short)) {
      const has = file.modules.map((module) => `'${module}'`).join(', ');
      throw new LoadError(`it has no module '${short}' (no HPyInit_${short}), only ${has}`);
    }
    const extension = new Extension(this.world, file, path, mode, bytes);
    this.#extensions.set(path, { bytes, extension, mode });
    return extension;
  }
}

/** What went wrong with the file, as an ImportError; other errors as they are. */
function importFailure(error: unknown, name: string, path: string): unknown {
  const ours =
    error instanceof LoadError ||
    error instanceof WebAssembly.LinkError ||
    error instanceof WebAssembly.RuntimeError;
  if (!ours) return error;
  const raised = newException(importErrorType, strFromJS(`${path}: ${error.message}`)) as PyImportError;
  raised.message = strFromJS(`${path}: ${error.message}`);
  raised.name = strFromJS(name);
  raised.path = strFromJS(path);
  if (error.cause instanceof PyBaseException) raised.cause = error.cause;
  return raised;
}
