# property: all of its corners.
class A:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
    @property
    def ro(self): return 'ro'
    wo = property(None, lambda self, v: print('wo', v), doc='write only')
a = A()
print(a.x, A.x.__doc__, A.x.fget.__name__, A.wo.__doc__, A.ro.fset, A.x.__name__)
a.x = 5; print(a.x); del a.x
for f in [lambda: a.x, lambda: setattr(a, 'ro', 1), lambda: delattr(a, 'ro'), lambda: a.wo, lambda: delattr(a, 'wo')]:
    try: f()
    except AttributeError as e: print(e)
a.wo = 3
class B(A):
    @A.x.getter
    def x(self): return 'B'
    @property
    def ro(self): return super().ro + '!'
b = B(); print(b.x, b.ro); b.x = 3; print(b._x)
p = property()
try: p.__get__(1)
except AttributeError as e: print(e)
try: p.__set__(1, 2)
except AttributeError as e: print(e)
class Prop(property):
    "sub"
    def __get__(self, obj, cls=None): return 'prop' if obj is None else super().__get__(obj, cls) * 2
class C:
    @Prop
    def y(self): return 21
print(C.y, C().y, vars(C)['y'].__doc__)
print(isinstance(A.x, property), property.__doc__[:8], A.x.__set_name__ and True)
class D:
    @property
    @classmethod
    def z(cls): return 1
    q = classmethod(property(lambda cls: cls.__name__)) if False else 4
try: D().z
except TypeError as e: print(e)
try: property.fget.__set__(A.x, None)
except AttributeError as e: print(e)
