# Types without constructors, called and through __new__.
import types

for each in (types.UnionType, types.GeneratorType, types.CoroutineType, types.FrameType, types.BuiltinFunctionType,
             types.GetSetDescriptorType, types.MemberDescriptorType, types.MethodWrapperType, type(iter([])), type({}.keys())):
    for make in (each, lambda: each.__new__(each)):
        try:
            make()
        except TypeError as error:
            print(error)
