# Generic aliases, unions, namespaces and mapping proxies.
import types
def r(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class TV:
    def __init__(self,n): self.n=n
    def __repr__(self): return "~"+self.n
    def __typing_subst__(self,a): return a
    def __or__(self, o): return NotImplemented
T=TV("T"); U=TV("U")
L=list[int]
for f in [lambda:L,lambda:dict[str,list[int]],lambda:tuple[()],lambda:tuple[int,...],lambda:list[T],lambda:list[T][int],lambda:dict[T,U][int,str],lambda:dict[T,U][int],lambda:L[int],lambda:list['x'],lambda:list[None],lambda:list[[int,str]],lambda:L(),lambda:L((1,2)),lambda:L.append,lambda:L.__origin__,lambda:L.__args__,lambda:L.__parameters__,lambda:dict[T,list[U]].__parameters__,lambda:isinstance([],L),lambda:issubclass(list,L),lambda:L==list[int],lambda:L==list,lambda:hash(L)==hash(list[int]),lambda:L|None,lambda:L.__mro_entries__(()),lambda:list(L),lambda:list(tuple[int,str]),lambda:L.__reduce__(),lambda:L.__class__,lambda:type(L),lambda:L.__unpacked__,lambda:next(iter(tuple[int])).__unpacked__,lambda:L.__bases__,lambda:L.__copy__,lambda:types.GenericAlias(list,(int,)),lambda:types.GenericAlias(list),lambda:types.GenericAlias(list,int,x=1),lambda:L.foo,
 lambda:int|str,lambda:int|None,lambda:None|int,lambda:int|int,lambda:(int|str)|int,lambda:(int|str)|(str|bytes),lambda:int|1,lambda:1|int,lambda:int|'x',lambda:(int|str)==(str|int),lambda:hash(int|str)==hash(str|int),lambda:(int|str).__args__,lambda:isinstance(1,int|str),lambda:issubclass(int,int|str),lambda:isinstance(1.5,int|str),lambda:isinstance(None,int|None),lambda:isinstance(1,int|list[int]),lambda:isinstance(1,list[int]|int),lambda:type(int|str),lambda:types.UnionType,lambda:(int|T)[str],lambda:(list[T]|U)[int,str],lambda:(int|str)[int],lambda:(int|T).__parameters__,lambda:(int|str).__origin__,lambda:(int|str).__name__,lambda:(int|str).__qualname__,lambda:(int|str).__module__,lambda:(int|str)(),lambda:types.UnionType(),lambda:1,lambda:(int|str).__mro_entries__(()),lambda:int|[],lambda:int|list|None,lambda:(int|str)<1,lambda:(int|str).foo,lambda:issubclass(1,int|str), lambda:isinstance(1, 1|int) ,
 lambda:types.SimpleNamespace(a=1,b='x'),lambda:types.SimpleNamespace({'a':1},b=2),lambda:types.SimpleNamespace([('a',1)]),lambda:types.SimpleNamespace(1),lambda:types.SimpleNamespace({1:2}),lambda:types.SimpleNamespace(1,2),lambda:types.SimpleNamespace(a=1)==types.SimpleNamespace(a=1),lambda:types.SimpleNamespace(a=1)==1,lambda:types.SimpleNamespace().__reduce__(),lambda:types.SimpleNamespace(a=1).__replace__(a=2),lambda:types.SimpleNamespace().foo,lambda:hash(types.SimpleNamespace()),lambda:types.SimpleNamespace,lambda:types.SimpleNamespace(a=1)<types.SimpleNamespace(a=1),
 lambda:types.MappingProxyType({1:2}),lambda:types.MappingProxyType(1),lambda:types.MappingProxyType([]),lambda:types.MappingProxyType(),lambda:types.MappingProxyType({1:2})|{3:4},lambda:{3:4}|types.MappingProxyType({1:2}),lambda:types.MappingProxyType({1:2})==types.MappingProxyType({1:2}),lambda:types.MappingProxyType({1:2}).__ior__({}),lambda:types.MappingProxyType({1:2})[3],lambda:types.MappingProxyType({1:2}).get(3,4),lambda:hash(types.MappingProxyType({})),lambda:len(types.MappingProxyType({1:2})),lambda:list(types.MappingProxyType({1:2}).items()),lambda:types.MappingProxyType({1:2}).copy(),lambda:reversed(types.MappingProxyType({1:2})),lambda:1 in types.MappingProxyType({1:2}),lambda:types.MappingProxyType({1:2}).__setitem__,lambda:types.MappingProxyType[int],lambda:types.MappingProxyType({1:2})<{},lambda:str(types.MappingProxyType({1:2})),lambda:types.MappingProxyType.__or__({},{}),lambda:types.MappingProxyType(mapping={})]:
    r(f)
class N(types.SimpleNamespace): pass
print(N(a=1)); n=types.SimpleNamespace(); n.n=n; print(n)
