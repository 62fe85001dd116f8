/** The entry of `sys.path_hooks` for zip files; the library's `zipimport` is loaded once there is one to import from. */
import { getAttribute } from '@harpy/objects/attribute';
import { call1 } from '@harpy/objects/call';
import { textOf } from '@harpy/objects/core-types';
import { builtinFunction } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { importErrorType, newException } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import { leadsIntoFile } from './file-kind.ts';

export function zipHook(importModule: (name: string) => PyValue): PyValue {
  // The search for `zipimport` itself comes by here: it goes past archives, which then have to be forgotten again.
  let passed: string[] | undefined;
  return builtinFunction('zip_hook(path, /)', (path: PyValue) => {
    const text = textOf(path);
    if (text === undefined || !leadsIntoFile(text)) throw newException(importErrorType, 'not a zip file');
    if (passed !== undefined) {
      passed.push(text);
      throw newException(importErrorType, 'not yet');
    }
    passed = [];
    try {
      return call1(getAttribute(importModule('zipimport'), 'zipimporter'), path);
    } finally {
      const cache = getAttribute(importModule('sys'), 'path_importer_cache');
      for (const each of passed) if (cache instanceof PyDict) cache.deleteString(each);
      passed = undefined;
    }
  });
}
