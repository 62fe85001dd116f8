/** `errno`: https://docs.python.org/3/library/errno.html */
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { ERRNO, ERRNO_ALIASES } from '../os-errors.ts';

export const errnoModule = defineModule({
  name: 'errno',
  doc: 'The numbers of the errors of the operating system.',
  create: (dict) => {
    const names = new PyDict();
    for (const [name, [number]] of Object.entries(ERRNO)) {
      dict.setString(name, number);
      names.set(number, name);
    }
    for (const [name, other] of Object.entries(ERRNO_ALIASES)) dict.setString(name, ERRNO[other]?.[0] ?? 0);
    dict.setString('errorcode', names);
  },
});
