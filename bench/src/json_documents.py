"""JSON documents of one kind each, and how long a module takes to read and write them.

`python json_documents.py MODULE` prints [[document, bytes, loads, dumps], ...] with nanoseconds for one call.
"""

import json
import sys
import time


def documents():
    word = 1

    def random():
        # Numbers alike on every Python: a linear congruential generator.
        nonlocal word
        word = (word * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return word >> 33

    names = ["ada", "grace", "edsger", "barbara", "donald", "alan", "katherine", "dennis"]
    small_dicts = [
        {"id": i, "name": names[random() % 8], "active": random() % 2 == 0, "score": random() % 1000}
        for i in range(256)
    ]
    floats = [(random() - (1 << 30)) / (1 << 20) for _ in range(512)] + [random() / 1000 for _ in range(512)]
    ints = [random() % 10 ** (1 + i % 9) - (i % 3 == 0) * 5000 for i in range(1024)]
    ascii_text = [" ".join(names[random() % 8] for _ in range(4 + random() % 8)) + str(i) for i in range(256)]
    letters = "αβγδεζηθικλμνξοπρστυφχψω漢字仮名交文кириллицаéèüöß"
    faces = "\N{GRINNING FACE}\N{ROCKET}\N{HEAVY BLACK HEART}"
    non_ascii = [
        "".join(letters[random() % len(letters)] for _ in range(8 + random() % 40)) + faces[i % 3] * (i % 10 == 0)
        for i in range(256)
    ]

    def tree(depth):
        if depth == 0:
            return [random() % 100, None, {"leaf": True, "weight": random() / 64}]
        return {"kind": "node%d" % depth, "children": [tree(depth - 1) for _ in range(3)], "label": names[random() % 8]}

    return {
        "small dicts": small_dicts,
        "floats": floats,
        "ints": ints,
        "ASCII": ascii_text,
        "non-ASCII": non_ascii,
        "nested": tree(5),
    }


def nanoseconds(function, argument, least=0.004, rounds=40):
    """The best time of one call."""
    count = 1
    while True:
        start = time.perf_counter()
        for _ in range(count):
            function(argument)
        passed = time.perf_counter() - start
        if passed >= least:
            break
        count = max(count * 2, int(count * least / passed * 1.1) if passed > 0 else count * 2)
    best = passed
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(count):
            function(argument)
        best = min(best, time.perf_counter() - start)
    return best / count * 1e9


def main():
    module = __import__(sys.argv[1])
    only = sys.argv[2:]
    report = []
    for name, value in documents().items():
        if only and name not in only:
            continue
        text = json.dumps(value, ensure_ascii=False)
        if module.loads(text) != value or module.loads(module.dumps(value)) != value:
            sys.exit("%s does not read %s as it should" % (sys.argv[1], name))
        report.append([name, len(text.encode()), nanoseconds(module.loads, text), nanoseconds(module.dumps, value)])
    print(json.dumps(report))


if __name__ == "__main__":
    main()
