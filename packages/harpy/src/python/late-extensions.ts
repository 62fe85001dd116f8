/** Extensions for programs most of which load none: what they need is there when it is used first. */

import { None } from '@harpy/objects/core-types';
import { hooks } from '@harpy/objects/hooks';
import type { ExtensionLoader, Interpreter } from '@harpy/python/interpreter';

/** As the loader that `make` makes when an extension is loaded, `_harpy` imported or garbage collected. */
export function lateExtensions(interpreter: Interpreter, make: () => ExtensionLoader): ExtensionLoader {
  let made: ExtensionLoader | undefined;
  const { collect } = hooks;
  const loader = (): ExtensionLoader => {
    if (made === undefined) {
      hooks.collect = collect;
      made = make();
    }
    return made;
  };
  hooks.collect = (generation) => {
    loader();
    return hooks.collect(generation);
  };
  interpreter.addLateModule('_harpy', () => {
    loader();
    return interpreter.modules.getString('_harpy') ?? None;
  });
  return {
    create: (...given) => loader().create(...given),
    execute: (module) => loader().execute(module),
  };
}
