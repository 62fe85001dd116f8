"""difflib: matching blocks, opcodes, deltas of all kinds, close matches, junk."""

import difflib
from difflib import Differ, SequenceMatcher

for a, b in (("abxcd", "abcd"), ("private Thread currentThread;", "private volatile Thread currentThread;"), ("", "x"), ("", ""), ("same", "same"), ([1, 2, 3, 4], [2, 3, 9, 4]), ("qabxcd", "abycdf")):
    s = SequenceMatcher(None, a, b)
    print(s.get_matching_blocks(), s.get_opcodes(), round(s.ratio(), 4), round(s.quick_ratio(), 4), round(s.real_quick_ratio(), 4), s.find_longest_match(), sep="\n  ")
s = SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd")
print(s.find_longest_match(0, 5, 0, 9), s.bjunk, s.bpopular, s.find_longest_match(1, 3), s.b2j["a"])
s.set_seq2("bcd")
print(s.ratio(), s.b, s.a)
s.set_seqs("x" * 300, "x" * 300 + "y")
print(s.ratio(), s.bpopular, SequenceMatcher(None, "x" * 300, "x" * 300 + "y", autojunk=False).ratio())
old = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n".splitlines(True)
new = "one\ntwo\ntree\nfour\nextra\nsix\nseven\nate\nnine\nten".splitlines(True)
print("".join(difflib.unified_diff(old, new, "a.txt", "b.txt", "d1", "d2")))
print("".join(difflib.unified_diff(old, new, n=0)))
print("".join(difflib.context_diff(old, new, "a", "b", n=1)))
print("".join(difflib.ndiff(old, new)))
delta = list(Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(["a b\tc\n", "tail\n"], ["a  b\tx\n", "head\n"]))
print(delta, list(difflib.restore(delta, 1)), list(difflib.restore(delta, 2)))
print(list(difflib.unified_diff([], [])), list(difflib.unified_diff(["x"], ["y"], lineterm="")), list(difflib.context_diff(["x"], ["x"])))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("wheel", ["while", "heel", "wheat"], n=1, cutoff=0.5), difflib.get_close_matches("x", []))
for bad in (lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2), lambda: list(difflib.unified_diff(["a\n"], [b"b"])), lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"])), lambda: list(difflib.restore([], 3)), lambda: SequenceMatcher(None, [[1]], [[2]]).ratio(), lambda: SequenceMatcher(5, "a", "b")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print([*difflib.diff_bytes(difflib.unified_diff, [b"caf\xe9"], [b"caf\xe8"], b"a", b"b", lineterm=b"")])
for group in SequenceMatcher(None, [str(n) for n in range(40)], [str(n) for n in range(40) if n not in (5, 30)]).get_grouped_opcodes(2):
    print(group)
print(difflib.IS_LINE_JUNK(" # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"), difflib.Match(1, 2, 3), difflib.Match(1, 2, 3)._replace(size=0))
table = difflib.HtmlDiff(tabsize=4, wrapcolumn=8).make_table(["a\tline that is long\n", "same\n"], ["a\tline that was long\n", "same\n", "added <&>\n"], "From", "To", context=True, numlines=1)
print(table)
