/** What stands for `.pyc` files: `importlib` takes the code of a source file from where compiled modules are kept. */
import { lookupAttribute } from '@harpy/objects/attribute';
import { PyMethodDescriptor } from '@harpy/objects/builtin';
import { callArray } from '@harpy/objects/call';
import { textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import type { PyCode } from '@harpy/objects/function';
import type { PyModule } from '@harpy/objects/module';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { compileFile } from './source.ts';

/** What `get_code` is made of: whoever replaces one of these wants it called. */
const STEPS = ['get_data', 'source_to_code', 'path_stats', 'get_filename'] as const;

/** Given `importlib._bootstrap_external`, has its `SourceFileLoader.get_code` look there first. */
export function keepCode(external: PyModule): void {
  const type = external.dict.getString('SourceFileLoader');
  if (!(type instanceof PyType)) return;
  const original = type.lookup('get_code');
  if (original === undefined) return;
  const steps = STEPS.map((name) => type.lookup(name));
  const getCode = (self: PyValue, fullname: PyValue): PyValue => {
    const load = (): PyValue => callArray(original, [self, fullname]);
    const path = textOf(lookupAttribute(self, 'path') ?? '');
    const asUsual =
      typeOf(self) === type &&
      lookupAttribute(self, 'name') === fullname &&
      STEPS.every((name, at) => type.lookup(name) === steps[at]);
    if (path === undefined || !asUsual) return load();
    let other: PyValue | undefined;
    const code = compileFile(path, () => {
      other = load();
      return other as PyCode;
    });
    return other ?? code;
  };
  const { doc } = original as unknown as { readonly doc?: string };
  type.dict.set('get_code', new PyMethodDescriptor(type, method('get_code(fullname, /)', getCode, doc)));
  type.modified();
}
