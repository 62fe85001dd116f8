/** What the module `site` adds to the builtins, without the time it takes to import: `exit`, `quit` and `help`. */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { callArray, callKeywords } from '@harpy/objects/call';
import { bareType, None, objectType } from '@harpy/objects/core-types';
import { populate } from '@harpy/objects/define';
import {
  importErrorType,
  isException,
  newException,
  type PySystemExit,
  runtimeWarningType,
  systemExitType,
} from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { PyObject } from '@harpy/objects/object';
import type { Names } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import type { Interpreter } from './interpreter.ts';

class PyQuitter extends PyObject {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }

  override callKeywords(args: readonly PyValue[], _names: Names): PyValue {
    const [status = None] = args;
    const error = newException(systemExitType, status) as PySystemExit;
    error.code = status;
    throw error;
  }
}
const quitterType = bareType('Quitter', PyQuitter, objectType);
populate(quitterType, {
  slots: {
    tp_repr: (self) => `Use ${(self as PyQuitter).name}() or Ctrl-D (i.e. EOF) to exit`,
    tp_call: (self, args, names) => (self as PyQuitter).callKeywords(args, names),
  },
  attributes: { __module__: '_sitebuiltins' },
});

class PyHelper extends PyObject {
  readonly interpreter: Interpreter;
  constructor(interpreter: Interpreter) {
    super();
    this.interpreter = interpreter;
  }

  override callKeywords(args: readonly PyValue[], names: Names): PyValue {
    return callKeywords(getAttribute(this.interpreter.importModule('pydoc'), 'help'), args, names);
  }
}
const helperType = bareType('_Helper', PyHelper, objectType);
populate(helperType, {
  slots: {
    tp_repr: () => 'Type help() for interactive help, or help(object) for help about object.',
    tp_call: (self, args, names) => (self as PyHelper).callKeywords(args, names),
  },
  attributes: { __module__: '_sitebuiltins' },
});

export function addSiteBuiltins(interpreter: Interpreter): void {
  for (const name of ['exit', 'quit']) interpreter.builtins.setString(name, new PyQuitter(name));
  interpreter.builtins.setString('help', new PyHelper(interpreter));
}

/** What a dotted name stands for, undefined if there is no such module or no such thing in it. */
function importHook(interpreter: Pick<Interpreter, 'importModule'>, path: string): PyValue | undefined {
  const dot = path.lastIndexOf('.');
  if (dot === 0) return undefined;
  try {
    const module = interpreter.importModule(dot < 0 ? 'builtins' : path.slice(0, dot));
    return lookupAttribute(module, path.slice(dot + 1));
  } catch (error) {
    if (isException(error, importErrorType)) return undefined;
    throw error;
  }
}

/** `sys.breakpointhook`: what PYTHONBREAKPOINT names, pdb otherwise. */
export function breakpointHook(
  interpreter: Pick<Interpreter, 'importModule'>,
  chosen: string | undefined,
  args: readonly PyValue[],
  names: Names,
): PyValue {
  if (chosen === '0') return None;
  const path = chosen === undefined || chosen === '' ? 'pdb.set_trace' : chosen;
  const hook = importHook(interpreter, path);
  if (hook === undefined) {
    hooks.warn(runtimeWarningType, `Ignoring unimportable $PYTHONBREAKPOINT: "${path}"`, 1);
    return None;
  }
  return names === undefined ? callArray(hook, args) : callKeywords(hook, args, names);
}
