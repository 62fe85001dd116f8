/** `atexit`: https://docs.python.org/3/library/atexit.html */
import { PyBuiltinFunction } from '@harpy/objects/builtin';
import { callKeywords, isCallable } from '@harpy/objects/call';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { typeError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { equal } from '@harpy/objects/protocols/compare';
import type { PyValue } from '@harpy/objects/value';

interface Callback {
  readonly callable: PyValue;
  readonly args: readonly PyValue[];
  readonly names: readonly string[] | undefined;
}

export const atexitModule = defineModule({
  name: 'atexit',
  doc: 'Functions to call at the end of the program.',
  create: (dict, module) => {
    let callbacks: Callback[] = [];
    const functions = [
      method(
        'register(func, /, *args, **kwargs)',
        (callable: PyValue, args: readonly PyValue[], rest: ReadonlyMap<string, PyValue>) => {
          if (!isCallable(callable)) throw typeError('the first argument must be callable');
          const names = rest.size === 0 ? undefined : [...rest.keys()];
          callbacks.push({ callable, args: [...args, ...rest.values()], names });
          return callable;
        },
        'Call the function with these arguments at the end of the program; the last registered is called first.',
      ),
      method(
        'unregister(func, /)',
        (callable: PyValue) => {
          callbacks = callbacks.filter((each) => !equal(each.callable, callable));
        },
        'Do not call the function at the end of the program.',
      ),
      method(
        '_clear()',
        () => {
          callbacks = [];
        },
        'Forget all functions.',
      ),
      method('_ncallbacks()', () => callbacks.length, 'How many functions are registered.'),
      method(
        '_run_exitfuncs()',
        () => {
          for (let next = callbacks.pop(); next !== undefined; next = callbacks.pop()) {
            try {
              callKeywords(next.callable, next.args, next.names);
            } catch (error) {
              hooks.unraisable(error, 'Exception ignored in atexit callback', next.callable);
            }
          }
        },
        'Call all functions now.',
      ),
    ];
    for (const def of functions)
      dict.setString(def.name, new PyBuiltinFunction(def, module, false, 'atexit'));
  },
});
