/** `marshal`: code is kept in a cache of our own, so there is no format to read or write. */
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { valueError } from '@harpy/objects/errors';

const unsupported = () => {
  throw valueError('marshal: code objects of this Python have no binary form');
};

export const marshalModule = defineModule({
  name: 'marshal',
  doc: 'This module contains functions that can read and write Python values in\na binary format.',
  functions: [
    method('dump(value, file, version=5, /, *, allow_code=True)', unsupported),
    method('dumps(value, version=5, /, *, allow_code=True)', unsupported),
    method('load(file, /, *, allow_code=True)', unsupported),
    method('loads(bytes, /, *, allow_code=True)', unsupported),
  ],
  attributes: { version: 5 },
});
