import _random


for seed in [0, 1, -1, 12345, 2**31, 2**32, 2**64 + 5, 10**100, True]:
    r = _random.Random(seed)
    print(seed, [r.random() for n in range(5)], [r.getrandbits(k) for k in (1, 5, 31, 32, 33, 53, 54, 64, 65, 200)])
r = _random.Random(7)
total = 0
for n in range(3000):
    total += r.getrandbits(20)
print(total, r.random())
state = r.getstate()
first = [r.random() for n in range(3)]
other = _random.Random()
other.setstate(state)
print(first == [other.random() for n in range(3)], len(state), state[-1])
r.seed(99)
print(r.random())

show(lambda: _random.Random(5).random())
show(lambda: _random.Random(-5).getrandbits(100))
show(lambda: _random.Random(1,2))
show(lambda: _random.Random(2.5).getrandbits(0))
show(lambda: _random.Random(1).getrandbits(-1))
show(lambda: _random.Random(1).getrandbits("a"))
show(lambda: _random.Random(1).getrandbits(1.5))
show(lambda: _random.Random(1).setstate((1,2)))
show(lambda: _random.Random(1).setstate([1,2]))
show(lambda: _random.Random(1).setstate((1,)*624+(625,)))
show(lambda: _random.Random(1).setstate((0,)*624+(624,)))
show(lambda: _random.Random(1).setstate((-1,)*624+(624,)))
show(lambda: _random.Random(1).setstate(("a",)*624+(624,)))
show(lambda: _random.Random(10**50).getstate()[:2])
show(lambda: _random.Random(True).random())
show(lambda: _random.Random(seed=5))
show(lambda: _random.Random().seed(1,2))
