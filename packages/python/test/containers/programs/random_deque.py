# Thousands of operations on deque and OrderedDict, against list and dict models as well.
from _collections import OrderedDict, defaultdict, deque

state = 7


def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state // 65536) % n


def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)


for maxlen in (None, 0, 1, 5, 40):
    d = deque(maxlen=maxlen)
    for step in range(500):
        k = rnd(20)
        n = rnd(14) - 5
        items = [rnd(5) for _ in range(rnd(6))]
        def set_item():
            d[n] = step
        def del_item():
            del d[n]
        attempt(k, [
            lambda: d.append(step), lambda: d.appendleft(step), lambda: d.pop(), lambda: d.popleft(),
            lambda: d.extend(items), lambda: d.extendleft(items), lambda: d.rotate(n), lambda: d.insert(n, step),
            lambda: d.remove(n), lambda: d.index(n), lambda: d[n], set_item, del_item, lambda: d.count(n),
            lambda: d.reverse(), lambda: list(reversed(d)), lambda: d == deque(list(d)), lambda: d * (n % 3),
            lambda: d + deque(items), lambda: d.append(step)][k])
        if len(d) > 60:
            d.clear()
        print(d, len(d))

o = OrderedDict()
for step in range(1500):
    k = rnd(14)
    key = rnd(12)
    def del_key():
        del o[key]
    def set_key():
        o[key] = step
    attempt(k, [
        set_key, set_key, del_key, lambda: o.move_to_end(key), lambda: o.move_to_end(key, False), lambda: o.popitem(),
        lambda: o.popitem(False), lambda: o.pop(key), lambda: o.setdefault(key, step), lambda: list(o.items()),
        lambda: list(reversed(o.items())), lambda: o == OrderedDict(o), lambda: o.update({key: 1, 'a': 2}), set_key][k])
    print(o)

d = defaultdict(list)
for step in range(50):
    d[rnd(7)].append(step)
print(d)
d = defaultdict(lambda: defaultdict(int))
for step in range(50):
    d[rnd(3)]['ab'[rnd(2)]] += 1
print(sorted(d.keys()), [dict(d[k]) for k in sorted(d.keys())])
