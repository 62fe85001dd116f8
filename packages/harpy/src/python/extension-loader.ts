/** Extensions in Harpy's own Python: what its import system calls, and `_harpy`, the module under `hpy.universal`. */
import { callMethod, getAttribute, setAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { None, textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { createModule } from '@harpy/objects/define-module';
import { type PyBaseException, typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { runningFrames } from '@harpy/python/frames';
import { host } from '@harpy/python/host';
import type { ExtensionLoader, Interpreter } from '@harpy/python/interpreter';
import { warn } from '@harpy/python/modules/_warnings';
import { ABORT_STATUS } from '@harpy/runtime/fatal';
import { type Mode, modes } from '@harpy/runtime/mode';
import { collectWith } from '@harpy/runtime/objects/deaths';
import { ObjectsDebugHost } from '@harpy/runtime/objects/debug-host';
import { ObjectsDebugObjects } from '@harpy/runtime/objects/debug-objects';
import { Loader } from '@harpy/runtime/objects/loader';
import type { Language, Observer } from '@harpy/runtime/objects/world';
import { ModeTools } from '@harpy/runtime/tools';

export interface ExtensionOptions {
  readonly observer?: Observer;
  /** The modes of extensions, as in the variable HPY, which they replace. */
  readonly mode?: string;
  /** Gets what extensions write to descriptors 1 and 2. */
  readonly write: (descriptor: 1 | 2, bytes: Uint8Array) => void;
  /** Is given what extensions in debug and trace mode tell, for other loaders of this interpreter. */
  readonly onTools?: (tools: ModeTools) => void;
  /** Has the engine collect everything; undefined where it cannot be asked to. */
  readonly sweep?: () => void;
}

/** Gives the interpreter its `_harpy`; returns what it is to load extensions with. */
export function extensionLoader(interpreter: Interpreter, options: ExtensionOptions): ExtensionLoader {
  const { write, sweep } = options;
  const debug = new ObjectsDebugHost(() => language);
  const tools = new ModeTools(debug);
  tools.trace.pythonFunctions = () =>
    runningFrames()
      .reverse()
      .map(({ code }) => `${code.fields.qualname} (${code.fields.filename}:${code.fields.firstLine})`);
  options.onTools?.(tools);
  const language: Language = {
    importModule: (name) => interpreter.importModule(name),
    warn: (category, message, level) => warn(message, category, level),
    unraisable: (error: PyBaseException, where, object) =>
      hooks.unraisable(error, where ?? '', object ?? None),
    write: (descriptor, bytes) => {
      interpreter.flush();
      write(descriptor, bytes);
    },
    position: () => {
      const frame = runningFrames(1)[0];
      return frame === undefined
        ? null
        : `${frame.code.fields.filename}:${frame.line} in ${frame.code.fields.qualname}`;
    },
    fatal: (message) => {
      interpreter.flush();
      const lines = runningFrames().map(
        ({ code, line }) => `  File "${code.fields.filename}", line ${line} in ${code.fields.name}\n`,
      );
      const text = `Fatal Python error: ${message}\n\nCurrent thread (most recent call first):\n${lines.join('')}`;
      write(2, new TextEncoder().encode(text));
      // No more of the program runs, where the thread can be left like that; else what the caller throws ends it.
      host().exit?.(ABORT_STATUS);
    },
  };
  const loader = new Loader({
    language,
    tools,
    ...(options.observer !== undefined && { observer: options.observer }),
  });
  if (sweep !== undefined) hooks.collect = (generation) => collectWith(sweep, generation);
  const pending = new WeakMap<object, () => void>();
  const create = (name: string, path: string, bytes: Uint8Array, spec: PyValue, mode: Mode): PyValue => {
    const { module, execute } = loader.create(name, path, new Uint8Array(bytes), spec, mode);
    if (typeof module === 'object') pending.set(module, execute);
    return module;
  };
  const execute = (module: PyValue): void => {
    if (typeof module !== 'object') return;
    const run = pending.get(module);
    pending.delete(module);
    run?.();
  };
  const text = (value: PyValue): string => {
    const found = textOf(value);
    if (found === undefined) throw typeError('a str is needed');
    return found;
  };
  interpreter.modules.setString(
    '_harpy',
    createModule({
      name: '_harpy',
      functions: [
        method(
          'create(name, path, data, spec, mode, /)',
          (name: PyValue, path: PyValue, data: PyValue, spec: PyValue, mode: PyValue) => {
            if (!(data instanceof PyBytes)) throw typeError('data must be bytes');
            const known = modes[Number(mode)];
            if (known === undefined) throw valueError(`invalid mode ${String(mode)}`);
            return create(text(name), text(path), data.bytes, spec, known);
          },
        ),
        method('exec(module, /)', execute),
        method('tool(name, arguments, /)', (name: PyValue, json: PyValue) => {
          try {
            return strFromJS(tools.request(text(name), text(json)));
          } catch (error) {
            if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
            throw valueError(error.message);
          }
        }),
        method('trace_hooks(on_enter, on_exit, /)', (onEnter: PyValue, onExit: PyValue) =>
          tools.trace.setHooks(caller(onEnter), caller(onExit)),
        ),
        method(
          'debug_hooks(on_invalid_handle, on_invalid_builder, /)',
          (onInvalidHandle: PyValue, onInvalidBuilder: PyValue) => {
            debug.hooks.onInvalidHandle = hook(onInvalidHandle);
            debug.hooks.onInvalidBuilder = hook(onInvalidBuilder);
            return None;
          },
        ),
        method('debug_object(handle, /)', (handle: PyValue) => {
          const raw = tools.debug.rawOf(Number(handle));
          const objects = tools.debug.objectsOf(Number(handle));
          return raw === 0 || !(objects instanceof ObjectsDebugObjects) ? None : objects.value(raw);
        }),
      ],
    }),
  );
  return {
    // The package does it as it does on CPython: modes, what is printed, what stands in the spec.
    create: (name, path, spec) => {
      const hpy = interpreter.importModule('hpy._loader');
      if (options.mode !== undefined) setAttribute(hpy, '_default_modes', options.mode);
      const own = callArray(getAttribute(hpy, 'HPyExtensionLoader'), [strFromJS(name), strFromJS(path)]);
      setAttribute(spec, 'loader', own);
      return callMethod(own, 'create_module', [spec]);
    },
    execute,
  };
}

function hook(callable: PyValue): (() => void) | null {
  if (callable === None) return null;
  return () => {
    try {
      callArray(callable, []);
    } catch (error) {
      hooks.unraisable(error, '', callable);
    }
  };
}

/** A function that calls `hook` with a text; whatever it raises goes to `sys.unraisablehook`. */
function caller(hook: PyValue): ((text: string) => void) | null {
  if (hook === None) return null;
  return (text) => {
    try {
      callArray(hook, [strFromJS(text)]);
    } catch (error) {
      hooks.unraisable(error, '', hook);
    }
  };
}
