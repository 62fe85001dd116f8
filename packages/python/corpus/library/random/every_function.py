"""random: the stream of each function from its seed, states, seeds of all kinds, errors."""

import math
import pickle
import random
from fractions import Fraction


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for seed in (0, 1, -1, 2**70, "text", b"bytes", bytearray(b"x"), "\u20ac", True, float("inf"), ""):
    r = random.Random(seed)
    print(repr(seed)[:20], [r.getrandbits(n) for n in (1, 8, 32, 33, 100)], r.random())
for version in (1, 2):
    r = random.Random()
    r.seed("abc", version=version)
    print(r.random(), r.getrandbits(16))
r = random.Random(42)
calls = [
    ("randrange", (10,)), ("randrange", (5, 20, 3)), ("randrange", (20, 5, -4)), ("randrange", (2**80,)), ("randint", (-3, 3)), ("choice", ("abcdef",)), ("choices", ([1, 2, 3],), {"k": 5}), ("choices", ("xyz", [1, 5, 20]), {"k": 6}), ("choices", ("xyz",), {"cum_weights": [1, 2, 30], "k": 4}), ("sample", (range(1000), 5)), ("sample", ([1, 2, 3], 2), {"counts": [5, 1, 9]}), ("sample", ("abcdefgh", 8)), ("uniform", (1, 9)), ("uniform", (5, -5)), ("triangular", ()), ("triangular", (0, 10, 2)), ("betavariate", (2, 3)), ("expovariate", (0.5,)), ("expovariate", ()), ("gammavariate", (0.5, 2)), ("gammavariate", (1, 2)), ("gammavariate", (9, 0.5)), ("gauss", (0, 1)), ("gauss", ()), ("lognormvariate", (0, 0.25)), ("normalvariate", (10, 2)), ("normalvariate", ()), ("vonmisesvariate", (0, 4)), ("vonmisesvariate", (1, 0)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("binomialvariate", (10, 0.3)), ("binomialvariate", (100, 0.7)), ("binomialvariate", (1000, 0.01)), ("binomialvariate", ()), ("binomialvariate", (5, 1.0)), ("randbytes", (7,)), ("getrandbits", (0,)), ("random", ()),
]
for name, args, *rest in calls:
    kwargs = rest[0] if rest else {}
    print(name, args if name != "sample" else len(args[0]), kwargs, [getattr(r, name)(*args, **kwargs) for _ in range(3)])
deck = list(range(20))
r.shuffle(deck)
print(deck, r.shuffle([]), r.sample([], 0), r.choices("a", k=0))
state = r.getstate()
first = [r.random(), r.gauss(), r.gauss()]
r.setstate(state)
print(first == [r.random(), r.gauss(), r.gauss()], state[0], len(state[1]), state[1][-1], hash(state) == hash(r.getstate()))
twin = pickle.loads(pickle.dumps(r))
print(twin.random() == r.random(), twin.getstate() == r.getstate(), type(twin))
big = random.Random(3)
print([big.randrange(2**n) for n in (31, 32, 33, 64, 65)], [big.choice(range(10**8)) for _ in range(2)], sum(big.choices([0, 1], [1, 3], k=1000)))
print([random.Random(9).sample(range(n), k) for n, k in ((5, 5), (30, 3), (100, 25), (22, 21))])
for bad in (lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randrange(1, 2, 0), lambda: r.randrange(1.5), lambda: r.randrange(5, 1), lambda: r.randrange("a"), lambda: r.randint(2, 1), lambda: r.randint(1.0, 2), lambda: r.choice([]), lambda: r.choice({1}), lambda: r.choices([]), lambda: r.choices([1], [0]), lambda: r.choices([1, 2], [1]), lambda: r.choices([1], [1], cum_weights=[1]), lambda: r.choices([1], [math.inf]), lambda: r.choices([1], k=-1) or "none", lambda: r.choices([1], 2), lambda: r.sample([1], 2), lambda: r.sample([1], -1), lambda: r.sample({1}, 1), lambda: r.sample([1], 1, counts=[1, 2]), lambda: r.sample([1], 1, counts=[1.5]), lambda: r.shuffle("abc"), lambda: r.shuffle((1,)), lambda: r.getrandbits(-1), lambda: r.getrandbits("x"), lambda: r.setstate((1,)), lambda: r.setstate((3, (1, 2), None)), lambda: r.setstate((3, ("x",) * 625, None)), lambda: r.gammavariate(0, 1), lambda: r.binomialvariate(-1), lambda: r.binomialvariate(1, 2), lambda: r.seed([]), lambda: random.Random(Fraction(1, 2)), lambda: r.seed(1, 2, 3), lambda: r.expovariate(0), lambda: r.randbytes(-1), lambda: random.Random(1, 2)):
    attempt(bad)


class Half(random.Random):
    def random(self):
        return 0.5


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


h = Half()
print(h.randrange(10), h.choice("abc"), h.sample(range(5), 2), h.uniform(0, 8), h.getrandbits(0), Bits().randrange(10), Bits().choice("xyz"))
print(random.SystemRandom().getrandbits(3) < 8, 0 <= random.SystemRandom().random() < 1, random.SystemRandom().seed(5))
attempt(lambda: random.SystemRandom().getstate())
random.seed(2024)
print(random.random(), random.randint(1, 6), random.sample("python", 3), random.gauss(), random.getstate()[0])
