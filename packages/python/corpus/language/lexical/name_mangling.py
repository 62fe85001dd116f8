# Private names.
class Private:
    __x = 1
    def __init__(self): self.__y = 2; self.__z__ = 3; self._w = 4; self.___v = 5
    def __method(self): return '__method', self.__x
    def call(self, __param=6): return self.__method(), __param, [__i for __i in range(2)], sorted(locals())
    def imports(self):
        global __counter
        __counter = 7
    class __Inner: __q = 1
    def kw(self, **k): return k
    def use(self): return self.kw(__a=1)
p = Private()
print(sorted(vars(p)), sorted(n for n in vars(Private) if 'rivate' in n or n.endswith('x')))
print(p.call(), p.use())
p.imports(); print('_Private__counter' in globals(), '__counter' in globals())
print(vars(Private._Private__Inner).get('_Inner__q'), vars(Private._Private__Inner).get('__Inner__q'), Private._Private__Inner.__name__)
class _Leading: __x = 1
class __: __x = 2
class ___a: __x = 3
print('_Leading__x' in vars(_Leading), '__x' in vars(__), '_a__x' in vars(___a))
class D:
    __slots__ = ('__s', 't')
    def __init__(self): self.__s = 1
print(D()._D__s, D.__slots__)
class E:
    def f(self, x):
        match x:
            case {'a': __v}: return __v, '_E__v' in locals()
        try: 1/0
        except ZeroDivisionError as __e: return '_E__e' in locals()
    def g(self):
        import os.path as __p
        def __h(): pass
        class __K: pass
        return sorted(locals()), __h.__name__, __K.__qualname__
    def h(self): return getattr(self, '__nope', 'getattr is not mangled')
print(E().f({'a': 1}), E().f(2), E().g(), E().h())
class F[__T]:
    def f[__U](self, x: __T, y: __U) -> None: ...
print(F.__type_params__[0].__name__, F.f.__type_params__[0].__name__, F.f.__annotations__)
