/** What the module `site` adds to the builtins, without the time it takes to import: `exit`, `quit` and `help`. */
import { getAttribute } from '@harpy/objects/attribute';
import { callArray, callKeywords } from '@harpy/objects/call';
import { bareType, None, objectType } from '@harpy/objects/core-types';
import { populate } from '@harpy/objects/define';
import { newException, type PySystemExit, systemExitType } from '@harpy/objects/errors';
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

/** `sys.breakpointhook`: what PYTHONBREAKPOINT names, pdb otherwise. */
export function breakpointHook(
  interpreter: Pick<Interpreter, 'importModule'>,
  chosen: string | undefined,
  args: readonly PyValue[],
  names: Names,
): PyValue {
  if (chosen === '0') return None;
  const path = chosen === undefined || chosen === '' ? 'pdb.set_trace' : chosen;
  const dot = path.lastIndexOf('.');
  const module = dot < 0 ? 'builtins' : path.slice(0, dot);
  const hook = getAttribute(interpreter.importModule(module), path.slice(dot + 1));
  return names === undefined ? callArray(hook, args) : callKeywords(hook, args, names);
}
