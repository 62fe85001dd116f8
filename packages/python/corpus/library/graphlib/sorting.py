"""graphlib: orders, cycles, parallel use, and what it refuses."""

from graphlib import CycleError, TopologicalSorter


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error.args)


plan = {"shoes": {"socks", "trousers"}, "trousers": {"underwear"}, "coat": {"shirt", "trousers"}, "shirt": set(), "socks": []}
order = list(TopologicalSorter(plan).static_order())
print(sorted(order), all(order.index(before) < order.index(after) for after, befores in plan.items() for before in befores))
print(list(TopologicalSorter({}).static_order()), list(TopologicalSorter({1: [2], 2: [3], 3: [4]}).static_order()))
sorter = TopologicalSorter()
sorter.add("d", "b", "c")
sorter.add("b", "a")
sorter.add("c", "a")
sorter.add("d", "b")
sorter.prepare()
rounds = []
while sorter.is_active():
    ready = sorter.get_ready()
    rounds.append(sorted(ready))
    sorter.done(*ready)
print(rounds, sorter.is_active(), bool(sorter), sorter.get_ready())
partly = TopologicalSorter({"x": "ab", "y": "b", "z": "xy"})
partly.prepare()
print(sorted(partly.get_ready()), partly.get_ready(), partly.is_active())
partly.done("b")
print(partly.get_ready())
partly.done("a")
print(partly.get_ready())
attempt(lambda: partly.done("a"))
attempt(lambda: partly.done("z"))
attempt(lambda: partly.done("unknown"))
attempt(lambda: partly.add("w"))
attempt(lambda: partly.prepare())
fresh = TopologicalSorter({1: [2]})
attempt(lambda: fresh.get_ready())
attempt(lambda: fresh.done(1))
attempt(lambda: fresh.is_active())
attempt(lambda: fresh.add([]))
attempt(lambda: fresh.add(1, []))
attempt(lambda: TopologicalSorter([1]))
attempt(lambda: TopologicalSorter({1: 5}))
for cyclic in ({1: [1]}, {1: [2], 2: [1]}, {1: [2], 2: [3], 3: [4], 4: [2]}, {"a": "b", "b": "c", "c": "a", "d": "a"}):
    try:
        TopologicalSorter(cyclic).prepare()
    except CycleError as error:
        text, cycle = error.args
        print(text, len(cycle), cycle[0] == cycle[-1], set(cycle) <= {*cyclic}, all(before in cyclic[after] for before, after in zip(cycle, cycle[1:])))
broken = TopologicalSorter({1: [2], 2: [1], 3: []})
attempt(lambda: broken.prepare() if False else [*broken.static_order()][:0])
attempt(lambda: broken.get_ready())
attempt(lambda: broken.prepare(1))
print(issubclass(CycleError, ValueError), TopologicalSorter.__class_getitem__(int))
wide = TopologicalSorter({("job", n): [("job", n // 2)] for n in range(1, 32) if n > 1})
wide.prepare()
sizes = []
while wide.is_active():
    batch = wide.get_ready()
    sizes.append(len(batch))
    for job in batch:
        wide.done(job)
print(sizes)
