/** What `sysconfig` would read of the build: there was none, so only what programs ask for. */
import { None } from '@harpy/objects/core-types';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import type { PyValue } from '@harpy/objects/value';

const VARIABLES: Readonly<Record<string, PyValue>> = {
  EXT_SUFFIX: '.hpy0.wasm',
  SOABI: 'hpy0',
  TZPATH: '/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo',
  MULTIARCH: '',
  Py_DEBUG: 0,
  Py_GIL_DISABLED: 0,
  WITH_DOC_STRINGS: 1,
  VERSION: '3.14',
  CC: None,
  CFLAGS: '',
  LDFLAGS: '',
};

export const sysconfigdataModule = defineModule({
  name: '_sysconfigdata__linux_',
  create: (dict) => {
    const variables = new PyDict();
    for (const [name, value] of Object.entries(VARIABLES))
      if (value !== None) variables.setString(name, value);
    dict.setString('build_time_vars', variables);
  },
});
