"""heapq and bisect: merges, keys, stability, max-heaps, odd orders, and errors."""

import bisect
import heapq
import random


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


random.seed(7)
data = [random.randrange(100) for _ in range(30)]
heap = data[:]
heapq.heapify(heap)
print(heap, all(heap[(i - 1) // 2] <= heap[i] for i in range(1, len(heap))))
print([heapq.heappop(heap) for _ in range(5)], heapq.heappushpop(heap, -1), heapq.heappushpop(heap, 50), heapq.heapreplace(heap, 1), heap[0])
for n in (0, 1, 2, 5, 40, -1):
    print(n, heapq.nlargest(n, data), heapq.nsmallest(n, data), heapq.nlargest(n, data, key=lambda x: -x % 10), heapq.nsmallest(n, data, key=str))
words = ["pear", "fig", "apple", "kiwi", "date", "plum"]
print(heapq.nlargest(3, words, key=len), heapq.nsmallest(3, words, key=len), heapq.nsmallest(1, [], key=len), heapq.nlargest(2, iter(words)))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3, 6, 8, 9])), list(heapq.merge([9, 5, 1], [8, 2], reverse=True)), list(heapq.merge(["a", "CCC"], ["BB", "dddd"], key=len)), list(heapq.merge(["dddd", "a"], ["ccc", "bb"], key=len, reverse=True)), list(heapq.merge()))
print(list(heapq.merge([(1, "x")], [(1, "w")], key=lambda p: p[0])), [n for _, n in zip(range(6), heapq.merge(iter(range(0, 10**9, 3)), iter(range(0, 10**9, 2))))])
top = [5, 2, 8, 1, 9, 3]
heapq.heapify_max(top)
print(top, heapq.heappop_max(top), heapq.heapreplace_max(top, 4), heapq.heappushpop_max(top, 0), heapq.heappushpop_max(top, 100), top)
heapq.heappush_max(top, 7)
print(top[0], sorted(top))


class Odd:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value % 7 < other.value % 7

    def __repr__(self):
        return f"Odd({self.value})"


odd = [Odd(n) for n in (10, 3, 14, 8, 20)]
heapq.heapify(odd)
print(odd, heapq.heappop(odd), sorted(odd, key=lambda o: o.value), heapq.nsmallest(2, odd))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappushpop([], 1), lambda: heapq.heapify((1, 2)), lambda: heapq.heappush([1], "a"), lambda: heapq.heapify([1, "a", None]), lambda: heapq.nlargest("x", [1]), lambda: list(heapq.merge([1], ["a"])), lambda: heapq.heappop_max([]), lambda: heapq.heappush([1]), lambda: heapq.heappush({}, 1), lambda: heapq.nsmallest(2, 5)):
    attempt(bad)
a = [1, 2, 2, 2, 5, 8]
for x in (0, 2, 3, 8, 9):
    print(x, bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect(a, x), bisect.bisect_left(a, x, 2, 4), bisect.bisect(a, x, lo=1, hi=5))
pairs = [("a", 1), ("b", 3), ("c", 7)]
print(bisect.bisect_left(pairs, 3, key=lambda p: p[1]), bisect.bisect_right(pairs, 3, key=lambda p: p[1]), bisect.bisect(pairs, 5, key=lambda p: p[1]))
bisect.insort(pairs, ("x", 3), key=lambda p: p[1])
bisect.insort_left(pairs, ("y", 3), key=lambda p: p[1])
print(pairs, bisect.insort(a, 2), bisect.insort_left(a, 0.5), bisect.insort_right(a, 100, 0, 3), a)
print([bisect.bisect([10, 20, 30], grade) for grade in (5, 10, 25, 30)], "".join("FDCBA"[bisect.bisect([60, 70, 80, 90], g)] for g in (33, 99, 77, 70, 89, 90)), bisect.bisect_left(range(0, 10**8, 7), 10**5), bisect.bisect_right("aabbc", "b"))
for bad in (lambda: bisect.bisect([1], "a"), lambda: bisect.bisect(5, 1), lambda: bisect.bisect([1], 1, -1), lambda: bisect.insort((1,), 2), lambda: bisect.bisect([1, 2], 1, 0, 5), lambda: bisect.bisect([1], 1, key=5), lambda: bisect.bisect(), lambda: bisect.bisect([1, 2], 1, "x"), lambda: bisect.bisect([1], 1, foo=2)):
    attempt(bad)


class Noted(list):
    def insert(self, index, value):
        print("insert", index, value)
        super().insert(index, value)


noted = Noted([1, 3])
bisect.insort(noted, 2)
print(noted)
