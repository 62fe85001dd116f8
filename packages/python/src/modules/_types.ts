/** `_types`: the types that have no name in `builtins`. */
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodWrapperType,
  slotWrapperType,
} from '@harpy/objects/builtin';
import { capsuleType } from '@harpy/objects/capsule';
import { ellipsisType, noneType, notImplementedType } from '@harpy/objects/core-types';
import { defineModule } from '@harpy/objects/define-module';
import { cellType, codeType, functionType, methodType } from '@harpy/objects/function';
import { asyncGeneratorType, coroutineType, generatorType } from '@harpy/objects/generator';
import { genericAliasType } from '@harpy/objects/generic-alias';
import { mappingProxyType } from '@harpy/objects/mapping-proxy';
import { moduleType } from '@harpy/objects/module';
import { simpleNamespaceType } from '@harpy/objects/simple-namespace';
import { frameType, tracebackType } from '@harpy/objects/traceback';
import { unionType } from '@harpy/objects/union';

export const typesModule = defineModule({
  name: '_types',
  doc: 'Define names for built-in types.',
  attributes: {
    AsyncGeneratorType: asyncGeneratorType,
    BuiltinFunctionType: builtinFunctionType,
    BuiltinMethodType: builtinFunctionType,
    CapsuleType: capsuleType,
    CellType: cellType,
    ClassMethodDescriptorType: classMethodDescriptorType,
    CodeType: codeType,
    CoroutineType: coroutineType,
    EllipsisType: ellipsisType,
    FrameType: frameType,
    FunctionType: functionType,
    GeneratorType: generatorType,
    GenericAlias: genericAliasType,
    GetSetDescriptorType: getSetDescriptorType,
    LambdaType: functionType,
    MappingProxyType: mappingProxyType,
    MemberDescriptorType: memberDescriptorType,
    MethodDescriptorType: methodDescriptorType,
    MethodType: methodType,
    MethodWrapperType: methodWrapperType,
    ModuleType: moduleType,
    NoneType: noneType,
    NotImplementedType: notImplementedType,
    SimpleNamespace: simpleNamespaceType,
    TracebackType: tracebackType,
    UnionType: unionType,
    WrapperDescriptorType: slotWrapperType,
  },
});
