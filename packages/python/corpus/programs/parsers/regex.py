"""A regular expression engine: parsed to an NFA, run on sets of states, compared with re."""

import re
from dataclasses import dataclass, field
from itertools import product


@dataclass(eq=False)
class State:
    accepts: object = None
    out: list = field(default_factory=list)


class Pattern:
    """Alternation, groups, classes, ., *, +, ?, {m,n}."""

    def __init__(self, source):
        self.source, self.at = source, 0
        self.start, end = self.alternatives()
        if self.at < len(source):
            raise ValueError(f"unexpected {source[self.at]!r} at {self.at}")
        self.final = end

    @property
    def next(self):
        return self.source[self.at] if self.at < len(self.source) else ""

    def take(self):
        ch = self.next
        if not ch:
            raise ValueError("unexpected end")
        self.at += 1
        return ch

    def alternatives(self):
        parts = [self.sequence()]
        while self.next == "|":
            self.take()
            parts.append(self.sequence())
        start, end = State(), State()
        for first, last in parts:
            start.out.append(first)
            last.out.append(end)
        return start, end

    def sequence(self):
        start = end = State()
        while self.next not in ("", "|", ")"):
            first, last = self.repeated()
            end.out.append(first)
            end = last
        return start, end

    def repeated(self):
        begin = self.at
        part = self.atom()
        stop = self.at
        while self.next and self.next in "*+?{":
            ch = self.take()
            low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(ch, (None, None))
            if ch == "{":
                m = re.compile(r"(\d+)(,(\d*))?\}").match(self.source, self.at)
                if m is None:
                    raise ValueError(f"bad repeat at {self.at}")
                self.at = m.end()
                low = int(m[1])
                high = low if m[2] is None else int(m[3]) if m[3] else None
            part = self.repeat(begin, stop, low, high)
            stop = self.at
        return part

    def copy(self, begin, stop):
        saved, self.at = self.at, begin
        whole, self.source = self.source, self.source[:stop]
        try:
            return self.repeated()
        finally:
            self.at, self.source = saved, whole

    def repeat(self, begin, stop, low, high):
        start = end = State()
        for _ in range(low):
            first, last = self.copy(begin, stop)
            end.out.append(first)
            end = last
        if high is None:
            first, last = self.copy(begin, stop)
            loop = State(out=[first])
            last.out.append(loop)
            end.out.append(loop)
            end = State()
            loop.out.append(end)
            return start, end
        exit_ = State()
        for _ in range(high - low):
            end.out.append(exit_)
            first, last = self.copy(begin, stop)
            end.out.append(first)
            end = last
        end.out.append(exit_)
        return start, exit_

    def atom(self):
        ch = self.take()
        if ch == "(":
            part = self.alternatives()
            if self.take() != ")":
                raise ValueError("missing )")
            return part
        if ch in "*+?{":
            raise ValueError(f"nothing to repeat at {self.at - 1}")
        if ch == "[":
            negative = self.next == "^" and bool(self.take())
            chars = set()
            while (c := self.take()) != "]" or not chars:
                if self.next == "-" and self.source[self.at + 1 : self.at + 2] not in ("]", ""):
                    self.take()
                    chars |= {chr(i) for i in range(ord(c), ord(self.take()) + 1)}
                else:
                    chars.add(c)
            accepts = (lambda x: x not in chars) if negative else chars.__contains__
        elif ch == ".":
            accepts = lambda x: x != "\n"
        elif ch == "\\":
            c = self.take()
            accepts = {"d": str.isdigit, "w": lambda x: x.isalnum() or x == "_", "s": str.isspace}.get(c, c.__eq__)
        else:
            accepts = ch.__eq__
        last = State()
        return State(accepts, [last]), last

    @staticmethod
    def closure(states):
        seen, stack = set(), list(states)
        while stack:
            if (state := stack.pop()) not in seen:
                seen.add(state)
                if state.accepts is None:
                    stack.extend(state.out)
        return seen

    def fullmatch(self, text):
        states = self.closure([self.start])
        for ch in text:
            states = self.closure(s for state in states if state.accepts and state.accepts(ch) for s in state.out)
        return self.final in states

    def search(self, text):
        for start in range(len(text) + 1):
            states, longest = self.closure([self.start]), None
            for end in range(start, len(text) + 1):
                if self.final in states:
                    longest = end
                if end < len(text):
                    states = self.closure(s for st in states if st.accepts and st.accepts(text[end]) for s in st.out)
            if longest is not None:
                return start, longest
        return None


PATTERNS = ["", "a", "a*b", "(a|b)*abb", "a+b?", "[ab]c", "[^a]b", ".a.", "a{2}", "a{1,2}b", "(ab){2,}", "a|b|", "(a*)*", "((a)(b|c))+", "a{0}b", "[a-c]+", r"\w+\s?\d*", "x{0,1}a"]
checked = 0
for source in PATTERNS:
    ours, real = Pattern(source), re.compile(source)
    wrong = []
    for n in range(5):
        for letters in product("abc", repeat=n):
            text = "".join(letters)
            checked += 1
            if ours.fullmatch(text) != (real.fullmatch(text) is not None):
                wrong.append(text)
    print(source, wrong or "agrees", ours.search("xxabbabc 12"))
print(checked)
for source in ("(a", "a)", "*a", "a{x}", "[a", "\\", "a{2,1"):
    try:
        print(source, Pattern(source).fullmatch("a"))
    except ValueError as error:
        print(source, "->", error)
hard = "a?" * 20 + "a" * 20
print(Pattern(hard).fullmatch("a" * 20), Pattern("(x+x+)+y").search("x" * 24))
