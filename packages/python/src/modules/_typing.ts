/** `_typing`: what `typing` has in C. */
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import {
  genericType,
  NoDefault,
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  typeAliasType,
  typeVarTupleType,
  typeVarType,
} from '@harpy/objects/type-variable';
import { unionType } from '@harpy/objects/union';
import type { PyValue } from '@harpy/objects/value';

export const typingModule = defineModule({
  name: '_typing',
  doc: 'Primitives and accelerators for the typing module.',
  functions: [method('_idfunc(x, /)', (x: PyValue) => x, 'The argument itself.')],
  types: [
    typeVarType,
    paramSpecType,
    typeVarTupleType,
    paramSpecArgsType,
    paramSpecKwargsType,
    typeAliasType,
    genericType,
    unionType,
  ],
  attributes: { NoDefault },
});
