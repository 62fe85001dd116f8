"""A spell checker: edits, probabilities, a trie for completion, and a soundex index."""

import re
import string
from collections import Counter, defaultdict
from functools import lru_cache

CORPUS = """
The spelling of the words in this text is right, and so the words of the text are the words that the checker knows.
A checker counts how often each word is written: the more often, the more likely it is what somebody meant to write.
Letters are left out, swapped, doubled or wrong; words that are one such change away are the first that a checker tries.
Completion looks words up by their beginning in a tree of letters, and words that sound alike share a code.
"""


class Trie:
    __slots__ = ("children", "count")

    def __init__(self):
        self.children, self.count = {}, 0

    def add(self, word, count=1):
        node = self
        for letter in word:
            node = node.children.setdefault(letter, Trie())
        node.count += count

    def find(self, prefix):
        node = self
        for letter in prefix:
            if (node := node.children.get(letter)) is None:
                return
        yield from node.walk(prefix)

    def walk(self, prefix):
        if self.count:
            yield prefix, self.count
        for letter, child in sorted(self.children.items()):
            yield from child.walk(prefix + letter)

    def __len__(self):
        return bool(self.count) + sum(map(len, self.children.values()))


def soundex(word):
    codes = {c: str(n) for n, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for c in letters}
    out, last = word[0].upper(), codes.get(word[0], "")
    for letter in word[1:]:
        code = codes.get(letter, "")
        if code and code != last:
            out += code
        if letter not in "hw":
            last = code
    return out[:4].ljust(4, "0")


def edits(word):
    parts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    return {
        *(a + b[1:] for a, b in parts if b),
        *(a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1),
        *(a + c + b[1:] for a, b in parts if b for c in string.ascii_lowercase),
        *(a + c + b for a, b in parts for c in string.ascii_lowercase),
    }


class Checker:
    def __init__(self, text):
        self.counts = Counter(re.findall(r"[a-z]+", text.lower()))
        self.total = self.counts.total()
        self.trie = Trie()
        self.sounds = defaultdict(set)
        for word, count in self.counts.items():
            self.trie.add(word, count)
            self.sounds[soundex(word)].add(word)

    def known(self, words):
        return {w for w in words if w in self.counts}

    @lru_cache(maxsize=None)
    def suggestions(self, word):
        for candidates in (self.known([word]), self.known(edits(word)), self.known(e2 for e1 in edits(word) for e2 in edits(e1)) if len(word) < 8 else set(), self.sounds.get(soundex(word), set())):
            if candidates:
                return sorted(candidates, key=lambda w: (-self.counts[w], w))[:4]
        return []

    def probability(self, word):
        return self.counts[word] / self.total

    def check(self, text):
        for number, line in enumerate(text.splitlines(), 1):
            for m in re.finditer(r"[A-Za-z]+", line):
                word = m[0].lower()
                if word not in self.counts:
                    yield number, m.start() + 1, m[0], self.suggestions(word)

    def correct(self, text):
        def fix(m):
            word = m[0]
            best = next(iter(self.suggestions(word.lower())), word.lower())
            return best.upper() if word.isupper() else best.capitalize() if word.istitle() else best

        return re.sub(r"[A-Za-z]+", fix, text)


checker = Checker(CORPUS)
print(len(checker.counts), checker.total, checker.counts.most_common(5), len(checker.trie), f"{checker.probability('the'):.4f}")
print(list(checker.trie.find("w")), list(checker.trie.find("co")), list(checker.trie.find("zz")))
for word in ("words", "wrods", "speling", "chekcer", "lettres", "thee", "qqqqq", "compleshun", "loks"):
    print(word, checker.suggestions(word), soundex(word))
TEXT = "The speling of Teh wrods\nis RIHGT, mostley."
for problem in checker.check(TEXT):
    print(*problem)
print(checker.correct(TEXT), len(edits("word")), checker.suggestions.cache_info().hits > 0)
print([soundex(w) for w in ("robert", "rupert", "ashcraft", "tymczak", "pfister", "a")])
