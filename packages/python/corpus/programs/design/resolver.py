"""A dependency resolver: versions, ranges, backtracking with reasons, an install order, a lock file."""

import json
import re
from dataclasses import dataclass
from functools import cached_property, total_ordering
from graphlib import CycleError, TopologicalSorter
from typing import Self


@total_ordering
class Version:
    PATTERN = re.compile(r"(\d+(?:\.\d+)*)(?:(a|b|rc)(\d+))?")

    def __init__(self, text):
        m = self.PATTERN.fullmatch(text)
        if m is None:
            raise ValueError(f"invalid version {text!r}")
        self.text = text
        self.release = tuple(map(int, m[1].split(".")))
        self.pre = (m[2], int(m[3])) if m[2] else None

    @cached_property
    def key(self):
        release = self.release
        while release and release[-1] == 0:
            release = release[:-1]
        return release, self.pre or ("z", 0)

    def __eq__(self, other):
        return isinstance(other, Version) and self.key == other.key

    def __lt__(self, other):
        return self.key < other.key if isinstance(other, Version) else NotImplemented

    def __hash__(self):
        return hash(self.key)

    def __repr__(self):
        return self.text


@dataclass(frozen=True)
class Range:
    parts: tuple

    @classmethod
    def parse(cls, text) -> Self:
        parts = []
        for part in filter(None, (p.strip() for p in text.split(","))):
            m = re.fullmatch(r"(==|!=|>=|<=|>|<|~=|\^)?\s*(\S+)", part)
            op, version = m[1] or "==", Version(m[2])
            if op in ("~=", "^"):
                keep = 1 if op == "^" else max(1, len(version.release) - 1)
                upper = [*version.release[:keep]]
                upper[-1] += 1
                parts += [(">=", version), ("<", Version(".".join(map(str, upper))))]
            else:
                parts.append((op, version))
        return cls(tuple(parts))

    def __contains__(self, version):
        tests = {"==": version.__eq__, "!=": version.__ne__, ">=": lambda o: version >= o, "<=": lambda o: version <= o, ">": lambda o: version > o, "<": lambda o: version < o}
        return all(tests[op](other) for op, other in self.parts)

    def __and__(self, other):
        return Range(self.parts + tuple(p for p in other.parts if p not in self.parts))

    def __str__(self):
        return ",".join(f"{op}{v}" for op, v in self.parts) or "any"


class Conflict(Exception):
    pass


class Resolver:
    def __init__(self, index):
        self.index = {name: {Version(v): {d: Range.parse(r) for d, r in needs.items()} for v, needs in versions.items()} for name, versions in index.items()}
        self.tried = 0

    def candidates(self, name, wanted):
        if name not in self.index:
            raise Conflict(f"{name} does not exist")
        stable = lambda v: v.pre is None or any(o.pre for _, o in wanted.parts)
        found = [v for v in sorted(self.index[name], reverse=True) if v in wanted and stable(v)]
        if not found:
            raise Conflict(f"no {name} is {wanted}; there are {', '.join(map(str, sorted(self.index[name])))}")
        return found

    def resolve(self, needs):
        return self._resolve({n: Range.parse(r) for n, r in needs.items()}, {}, {n: ["you"] for n in needs})

    def _resolve(self, wanted, chosen, reasons):
        open_ = [n for n in sorted(wanted) if n not in chosen]
        if not open_:
            return chosen
        name = min(open_, key=lambda n: (len(self.candidates(n, wanted[n])), n))
        failure = None
        for version in self.candidates(name, wanted[name]):
            self.tried += 1
            try:
                more, why = dict(wanted), dict(reasons)
                for other, range_ in self.index[name][version].items():
                    more[other] = more.get(other, Range(())) & range_
                    why[other] = [*why.get(other, []), f"{name} {version}"]
                    if other in chosen and chosen[other] not in more[other]:
                        raise Conflict(f"{other} {chosen[other]} is not {range_} as {name} {version} needs")
                    self.candidates(other, more[other])
                return self._resolve(more, {**chosen, name: version}, why)
            except Conflict as conflict:
                failure = failure or Conflict(f"{conflict} (for {', '.join(why.get(name, ['?']))})")
        raise failure

    def order(self, chosen):
        graph = {n: [d for d in self.index[n][v] if d in chosen] for n, v in chosen.items()}
        try:
            return list(TopologicalSorter({k: sorted(graph[k]) for k in sorted(graph)}).static_order())
        except CycleError as error:
            return f"cycle of {len(set(error.args[1]))}"

    def lock(self, chosen):
        return json.dumps({n: {"version": str(v), "needs": {d: str(r) for d, r in sorted(self.index[n][v].items())}} for n, v in sorted(chosen.items())}, indent=1)


INDEX = {
    "web": {"1.0": {"http": ">=1,<2"}, "2.0": {"http": "^2.0", "json": "*".replace("*", ">=0")}, "2.1": {"http": ">=2.1", "json": ">=3"}},
    "http": {"1.5": {}, "2.0": {"tls": ""}, "2.1": {"tls": ">=1.1"}, "3.0rc1": {}},
    "json": {"1.0": {}, "2.4.1": {}, "3.0": {"speed": "==9"}},
    "tls": {"1.0": {}, "1.1": {"http": ">=1"}},
    "speed": {"1.0": {}},
    "app": {"0.1": {"web": "~=2.0", "json": "!=1.0"}},
    "old": {"1.0": {"http": "<2"}},
}
for needs in ({"app": ""}, {"web": ">=1"}, {"web": "2.1"}, {"app": "", "old": ""}, {"http": ">=3.0a1"}, {"nope": ""}, {"json": ">5"}, {"web": "1.0", "old": ">=0.5"}, {}):
    resolver = Resolver(INDEX)
    try:
        chosen = resolver.resolve(needs)
        print(needs, "->", sorted(chosen.items()), resolver.tried, resolver.order(chosen))
    except Conflict as conflict:
        print(needs, "-> conflict:", conflict, resolver.tried)
print(Resolver(INDEX).lock(Resolver(INDEX).resolve({"web": "1.0"})))
print(sorted(map(Version, ["1.0", "1.0rc1", "1.0a2", "1.10", "1.9", "1.0.0.1", "2"])), Version("1.0") == Version("1"), len({Version("1.0"), Version("1.0.0")}), Range.parse("^1.2.3, !=1.5"), Version("1.4") in Range.parse("~=1.2.0"))
for bad in ("x", "1..2", "1.0z1"):
    try:
        Version(bad)
    except ValueError as error:
        print(error)
