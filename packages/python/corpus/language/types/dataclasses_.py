# dataclasses, as a program that uses annotations and exec.
from dataclasses import dataclass, field, fields, asdict, astuple, replace, KW_ONLY, InitVar, FrozenInstanceError, make_dataclass
from typing import ClassVar
@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
    count: ClassVar[int] = 5
    _: KW_ONLY
    z: str = 'z'
p = P(1, z='q'); print(p, P(1) == P(1), P(1) < P(2), asdict(p), astuple(p), replace(p, y=9), [f.name for f in fields(P)])
for f in [lambda: P(), lambda: P(1, 2, [], 'z'), lambda: P(1) < 5, lambda: hash(P(1)), lambda: replace(p, q=1)]:
    try: print(f())
    except TypeError as e: print(e)
@dataclass(frozen=True, slots=True)
class F: a: int; b: str = 'b'
f = F(1); print(f, hash(f) == hash(F(1)), F.__slots__)
try: f.a = 2
except FrozenInstanceError as e: print(e)
try: del f.a
except FrozenInstanceError as e: print(e)
@dataclass
class Init:
    a: int; b: InitVar[int] = 3
    c: int = field(init=False)
    def __post_init__(self, b): self.c = self.a * b
print(Init(2), Init(2, 5))
@dataclass
class Child(P): w: int = 7
print(Child(1, 2, [], 5), Child.__match_args__)
for body in ['x: list = []', 'x: int = 1\n y: int', 'x: int = field(default=1, default_factory=list)']:
    try: exec(f'@dataclass\nclass Bad:\n {body}')
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
D = make_dataclass('D', ['a', ('b', int, 5)]); print(D(1), D.__annotations__['b'])
