"""heapq and bisect."""

import bisect
import heapq

h = []
for n in (5, 1, 8, 3, 2):
    heapq.heappush(h, n)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 4), heapq.heapreplace(h, 9), h)
data = [9, 4, 7, 1, 8, 2]
heapq.heapify(data)
print(data, [heapq.heappop(data) for _ in range(len(data))])
print(heapq.nlargest(3, [1, 8, 2, 9]), heapq.nsmallest(2, "hello"), heapq.nlargest(2, ["aaa", "b", "cc"], key=len), heapq.nsmallest(0, [1]), heapq.nlargest(10, [1, 2]), list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge("CA", "DB", reverse=True)), list(heapq.merge(["a", "bbb"], ["cc"], key=len)))
m = [3, 1, 2]
heapq.heapify_max(m)
print(m, heapq.heappop_max(m), m, heapq.heappush_max(m, 9), m, heapq.heapreplace_max(m, 0), heapq.heappushpop_max(m, 5))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heappush([1], "a"), lambda: heapq.heapify(5), lambda: heapq.heapify([1, "a"]), lambda: heapq.heappush([])):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
tasks = []
for item in ((2, "code"), (1, "plan"), (3, "test"), (1, "also")):
    heapq.heappush(tasks, item)
print([heapq.heappop(tasks) for _ in range(4)])
a = [1, 2, 2, 2, 5]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect_left(a, 2, 2), bisect.bisect_left(a, 5, 0, 3), bisect.bisect([], 1))
print(bisect.bisect_left(["a", "bb", "ccc"], 2, key=len), bisect.bisect(a, 2.5))
bisect.insort(a, 3)
bisect.insort_left(a, 2)
bisect.insort(a, 0, lo=0, hi=3)
words = ["a", "ccc"]
bisect.insort(words, "bb", key=len)
print(a, words)
for bad in (lambda: bisect.bisect(a, "x"), lambda: bisect.bisect(a, 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.bisect(a), lambda: bisect.insort((1,), 0)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
