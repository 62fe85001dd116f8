"""Paths and structures in graphs: Dijkstra, A*, spanning trees, components, flows."""

import heapq
from collections import defaultdict, deque
from functools import cached_property
from itertools import count, pairwise
from typing import NamedTuple


class Edge(NamedTuple):
    start: str
    end: str
    weight: float = 1


class Graph:
    def __init__(self, edges, directed=False):
        self.edges = [Edge(*e) for e in edges]
        self.directed = directed

    @cached_property
    def adjacent(self):
        result = defaultdict(dict)
        for a, b, w in self.edges:
            result[a][b] = w
            if not self.directed:
                result[b][a] = w
            else:
                result[b]
        return dict(result)

    def __iter__(self):
        return iter(sorted(self.adjacent))

    def __len__(self):
        return len(self.adjacent)

    def __contains__(self, node):
        return node in self.adjacent

    def distance(self, path):
        return sum(self.adjacent[a][b] for a, b in pairwise(path))

    def shortest(self, start, goal):
        best, previous, heap, tie = {start: 0}, {}, [(0, 0, start)], count(1)
        while heap:
            d, _, node = heapq.heappop(heap)
            if node == goal:
                path = [node]
                while node in previous:
                    path.append(node := previous[node])
                return d, path[::-1]
            for other, w in sorted(self.adjacent[node].items()):
                if (new := d + w) < best.get(other, float("inf")):
                    best[other], previous[other] = new, node
                    heapq.heappush(heap, (new, next(tie), other))
        raise LookupError(f"no way from {start} to {goal}")

    def components(self):
        seen = set()
        for node in self:
            if node in seen:
                continue
            queue, part = deque([node]), []
            seen.add(node)
            while queue:
                part.append(at := queue.popleft())
                for other in sorted(self.adjacent[at].keys() - seen):
                    seen.add(other)
                    queue.append(other)
            yield sorted(part)

    def spanning_tree(self):
        parent = {node: node for node in self}

        def find(x):
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x

        for edge in sorted(self.edges, key=lambda e: (e.weight, e)):
            a, b = find(edge.start), find(edge.end)
            if a != b:
                parent[a] = b
                yield edge

    def strong_components(self):
        index, low, stack, on, result, counter = {}, {}, [], set(), [], count()

        def visit(v):
            index[v] = low[v] = next(counter)
            stack.append(v)
            on.add(v)
            for w in sorted(self.adjacent[v]):
                if w not in index:
                    visit(w)
                    low[v] = min(low[v], low[w])
                elif w in on:
                    low[v] = min(low[v], index[w])
            if low[v] == index[v]:
                part = []
                while True:
                    on.discard(w := stack.pop())
                    part.append(w)
                    if w == v:
                        break
                result.append(sorted(part))

        for v in self:
            if v not in index:
                visit(v)
        return result

    def max_flow(self, source, sink):
        residual = defaultdict(lambda: defaultdict(int))
        for a, b, w in self.edges:
            residual[a][b] += w
        total = 0
        while True:
            previous, queue = {source: None}, deque([source])
            while queue and sink not in previous:
                node = queue.popleft()
                for other in sorted(residual[node]):
                    if residual[node][other] > 0 and other not in previous:
                        previous[other] = node
                        queue.append(other)
            if sink not in previous:
                return total
            path, node = [], sink
            while previous[node] is not None:
                path.append((previous[node], node))
                node = previous[node]
            amount = min(residual[a][b] for a, b in path)
            for a, b in path:
                residual[a][b] -= amount
                residual[b][a] += amount
            total += amount


MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......G#
#########
""".strip().split("\n")


def a_star(maze):
    spots = {ch: (r, c) for r, line in enumerate(maze) for c, ch in enumerate(line) if ch in "SG"}
    start, goal = spots["S"], spots["G"]
    estimate = lambda p: abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    heap, cost, came, expanded = [(estimate(start), start)], {start: 0}, {}, 0
    while heap:
        _, at = heapq.heappop(heap)
        expanded += 1
        if at == goal:
            while at in came:
                at = came[at]
                yield at
            return expanded
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            to = at[0] + dr, at[1] + dc
            if maze[to[0]][to[1]] != "#" and cost[at] + 1 < cost.get(to, 1e9):
                cost[to], came[to] = cost[at] + 1, at
                heapq.heappush(heap, (cost[to] + estimate(to), to))


towns = Graph([("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9), ("x", "y", 1)])
print(towns.shortest("a", "e"), towns.distance("acfe"), list(towns.components()), len(towns), "z" in towns)
print([tuple(e) for e in towns.spanning_tree()], sum(e.weight for e in towns.spanning_tree()))
try:
    towns.shortest("a", "x")
except LookupError as error:
    print(error)
web = Graph([("1", "2"), ("2", "3"), ("3", "1"), ("3", "4"), ("4", "5"), ("5", "4"), ("6", "5")], directed=True)
print(web.strong_components())
print(Graph([("s", "a", 10), ("s", "b", 5), ("a", "b", 15), ("a", "t", 5), ("b", "t", 10)], directed=True).max_flow("s", "t"))
path = set(a_star(MAZE))
for r, line in enumerate(MAZE):
    print("".join("+" if (r, c) in path and ch == "." else ch for c, ch in enumerate(line)))
