# Type variables, aliases and generic classes, with the module typing.
import _typing as Y, typing
def t(s):
    try: print(s, '->', repr(eval(s)))
    except BaseException as e: print(s, '!!', type(e).__name__, e)
T=Y.TypeVar('T'); P=Y.ParamSpec('P'); Ts=Y.TypeVarTuple('Ts'); B=Y.TypeVar('B',bound=int); D=Y.TypeVar('D',default=int); Cn=Y.TypeVar('Cn',int,str)
from typing import *
type Al[X]=list[X]
type Pl=int
def fn[A,*C,**E](x:A): pass
class G[A:int=bool]: pass
for s in ["T","P","Ts","B","Y.TypeVar()","Y.TypeVar(1)","Y.TypeVar('A',int)","Y.TypeVar('A',int,str)","Y.TypeVar('A',int,bound=str)","Y.TypeVar('A',covariant=True)","Y.TypeVar('A',contravariant=True)","Y.TypeVar('A',covariant=True,contravariant=True)","Y.TypeVar('A',infer_variance=True)","Y.TypeVar('A',infer_variance=True,covariant=True)","Y.TypeVar('A',bound=1)","Y.TypeVar('A',bound='X')","Y.TypeVar('A',bound='X').__bound__","B.__bound__","T.__bound__","Cn.__constraints__","T.__constraints__","D.__default__","T.__default__","T.has_default()","D.has_default()","T.__name__","T.__module__","T.__covariant__","T.__infer_variance__","T.evaluate_bound","T.evaluate_constraints","T.__mro_entries__(1)","T.__reduce__()","T|int","int|T","T|T","T|'X'","'X'|T","T.__typing_subst__(int)","T.__typing_subst__('x')","T.__typing_subst__(1)","list[T][int]","dict[T,B][int,str]","P.args","P.kwargs","P.args.__origin__","P.args==P.args","P.__bound__","P.__default__","P.has_default()","P.__typing_subst__([int])","P.__typing_subst__(int)","Ts.__typing_subst__(int)","list(Ts)","tuple[*Ts]","tuple[*Ts][int,str]","Ts.__default__","Ts.has_default()","Ts|int","P|int","Y.TypeVarTuple()","Y.TypeVarTuple('A',bound=1)","Y.ParamSpec('A',default=[int]).__default__","T.x","T.__dict__","setattr(T,'z',1)","T.z","Y.NoDefault","type(Y.NoDefault)","type(Y.NoDefault)() is Y.NoDefault","Y.NoDefault.__reduce__()","Y._idfunc(5)","Y.Generic","Y.Generic[T]","Y.Generic[int]","Y.Generic()","Al","Al[int]","Al.__value__","Al.__type_params__","Al.__parameters__","Pl","Pl.__value__","Pl[int]","Pl|None","Pl.__module__","Al.__name__","Al.__reduce__()","Y.TypeAliasType('Q',int)","Y.TypeAliasType('Q',int,type_params=(T,))","Y.TypeAliasType('Q',int,type_params=1)","Y.TypeAliasType(1,int)","Y.TypeAliasType('Q')","Pl()","isinstance(1,Pl)","Al.foo","fn.__type_params__","[type(x).__name__ for x in fn.__type_params__]","G.__type_params__","G.__type_params__[0].__bound__","G.__type_params__[0].__default__","G.__type_params__[0].__infer_variance__","G[int]","G.__orig_bases__","G.__mro__","Y.Union","isinstance(T,Y.TypeVar)","Y.TypeVar.__doc__ is not None","Y.TypeVar('T')==T","hash(T)==hash(T)","Generic[T,T]","Callable[P,T][[int],str]","Concatenate[int,P]","Y.ParamSpecArgs(5)","Y.ParamSpecKwargs(P)==P.kwargs","type('Z',(Y.TypeVar,),{})","Optional[T]","T.__typing_prepare_subst__(dict[T,D],(int,))"]:
    t(s)
class M(Generic[T]): pass
print(M[int], M.__parameters__, M.__orig_bases__, M[int]())
class N(M[str]): pass
print(N.__mro__)
