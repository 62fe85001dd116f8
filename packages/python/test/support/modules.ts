/** Modules for the tree interpreter: ours, and small stand-ins for those written in Python. */
import { createModule, defineModule } from '@harpy/objects/define-module';
import { genericAliasType } from '@harpy/objects/generic-alias';
import { mappingProxyType } from '@harpy/objects/mapping-proxy';
import { simpleNamespaceType } from '@harpy/objects/simple-namespace';
import { unionType } from '@harpy/objects/union';
import type { PyValue } from '@harpy/objects/value';
import { collectionsModule } from '../../src/modules/_collections.ts';
import { functoolsModule } from '../../src/modules/_functools.ts';
import { operatorModule } from '../../src/modules/_operator.ts';
import { weakrefModule } from '../../src/modules/_weakref.ts';
import { itertoolsModule } from '../../src/modules/itertools.ts';

const types = defineModule({
  name: 'types',
  attributes: {
    GenericAlias: genericAliasType,
    UnionType: unionType,
    SimpleNamespace: simpleNamespaceType,
    MappingProxyType: mappingProxyType,
  },
});

export function testModules(): Record<string, PyValue> {
  return {
    types: createModule(types),
    _weakref: createModule(weakrefModule),
    itertools: createModule(itertoolsModule),
    _functools: createModule(functoolsModule),
    _operator: createModule(operatorModule),
    _collections: createModule(collectionsModule),
  };
}
