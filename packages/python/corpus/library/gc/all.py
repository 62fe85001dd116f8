"""gc: what it answers when asked, collecting cycles, callbacks, errors; tracked objects."""

import gc


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
threshold = gc.get_threshold()
print(type(threshold), len(threshold), gc.set_threshold(500, 5, 5), gc.get_threshold()[:2], gc.set_threshold(*threshold), tried(gc.set_threshold), tried(gc.set_threshold, "a"))
print(len(gc.get_count()), gc.get_debug(), gc.set_debug(0), tried(gc.set_debug, "x"), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
print(isinstance(gc.collect(), int), isinstance(gc.collect(0), int), isinstance(gc.collect(generation=2), int), tried(gc.collect, 3), tried(gc.collect, -1), tried(gc.collect, "a"), gc.garbage, gc.callbacks)
print([sorted(stats) for stats in gc.get_stats()], gc.freeze(), gc.unfreeze(), gc.get_freeze_count())
print([gc.is_tracked(value) for value in (1, "a", 2.5, None, [], [1], {}.__class__, type, lambda: 0, object)], gc.is_finalized(5))
print(gc.get_referents(), gc.get_referents(5, "a"))
seen = []
gc.callbacks.append(lambda phase, info: seen.append((phase, sorted(info))))
gc.collect()
gc.callbacks.clear()
print(seen)


class Node:
    def __init__(self):
        self.me = self


for _ in range(10):
    Node()
print(gc.collect() >= 0, gc.garbage)
print(gc.get_referents([1, 2]), sorted(map(str, gc.get_referents({"k": "v"}))), gc.get_referents((3,)))

# Who refers to what modules lead to.
target, other = ['target'], ['other']
holder = {'key': target}
class Holder:
    def __init__(self): self.attribute = target
instance = Holder()
def function(default=target): return default
referrers = gc.get_referrers(target)
print(any(each is holder for each in referrers), any(each is function for each in referrers) or any(each is function.__defaults__ for each in referrers))
print(any(each is instance or each == instance.__dict__ for each in referrers), any(each is other for each in referrers))
print(all(any(each is one for each in gc.get_objects()) for one in (target, holder, Holder, function)), gc.get_referrers())
