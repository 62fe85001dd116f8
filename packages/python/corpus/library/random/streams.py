"""random: the same stream as CPython for every function, from many seeds."""

import pickle
import random

for seed in (0, 1, -1, 42, 2**70, "text", b"bytes", bytearray(b"ba"), True, None):
    if seed is None:
        continue
    r = random.Random(seed)
    print(repr(seed), r.random(), r.getrandbits(40), r.randrange(1000), r.getstate()[1][:3])
r = random.Random(12345)
print([r.randrange(10) for _ in range(10)], r.randrange(5, 50, 5), r.randrange(10**30), r.randint(-5, 5), r.getrandbits(1), r.getrandbits(100), r.getrandbits(0), r.randbytes(5))
print(r.choice("abcdef"), r.choices("abc", k=5), r.choices([1, 2, 3], [10, 1, 1], k=5), r.choices("xy", cum_weights=[1, 5], k=4), r.sample(range(100), 5), r.sample("abcdefgh", 8), r.sample(range(10**9), 3), r.sample(["a", "b"], counts=[3, 2], k=4))
items = list(range(10))
r.shuffle(items)
print(items)
for name, args in {"uniform": (1, 10), "triangular": (0, 1, 0.3), "betavariate": (2, 3), "expovariate": (1.5,), "gammavariate": (2, 1), "gauss": (0, 1), "lognormvariate": (0, 1), "normalvariate": (0, 1), "vonmisesvariate": (0, 4), "paretovariate": (3,), "weibullvariate": (1, 1.5), "binomialvariate": (10, 0.3)}.items():
    print(name, [round(getattr(r, name)(*args), 12) for _ in range(4)])
print(r.gammavariate(0.5, 1), r.gammavariate(1, 2), r.binomialvariate(1000, 0.4), r.triangular(), r.expovariate(), r.gauss(), r.gauss(mu=1, sigma=2))
state = r.getstate()
a = r.random()
r.setstate(state)
print(a == r.random(), pickle.loads(pickle.dumps(r)).random() == r.random())
random.seed(7)
print(random.random(), random.randint(1, 6), random.choice([1, 2, 3]), random.sample(range(10), 3))
random.seed("s", version=1)
print(random.random())
for bad in (
    lambda: r.randrange(0),
    lambda: r.randrange(5, 5),
    lambda: r.randrange(1, 5, 0),
    lambda: r.randrange(1.5),
    lambda: r.randint(5, 1),
    lambda: r.choice([]),
    lambda: r.sample([1], 2),
    lambda: r.sample({1, 2}, 1),
    lambda: r.sample([1], -1),
    lambda: r.choices([], k=1),
    lambda: r.choices([1, 2], [0, 0]),
    lambda: r.choices([1], [1, 2]),
    lambda: r.choices([1], [1], cum_weights=[1]),
    lambda: r.getrandbits(-1),
    lambda: r.getrandbits("a"),
    lambda: r.shuffle((1, 2)),
    lambda: random.Random([]),
    lambda: random.Random().seed({}),
    lambda: r.setstate((1, 2)),
    lambda: r.setstate((3, (1, 2), None)),
    lambda: r.binomialvariate(-1),
    lambda: r.randbytes(-1),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


class Fixed(random.Random):
    def random(self):
        return 0.25


f = Fixed()
print(f.random(), f.uniform(0, 4), f.choice("abcd"), f.randrange(8))
