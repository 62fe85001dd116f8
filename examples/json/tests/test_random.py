"""Thousands of made-up values and broken documents, the same ones every time, against the standard library."""
import json
import random

import harpy_json
from support import check

ALPHABETS = ['abcdefghij', 'ab"\\/\n\t\x00\x1f\x7f ', 'éüß¿ñ', '日本語中文한국', '😀👩🏽🚀', 'aé日😀"\\\n', '\ud800\udc00a\udfff', 'ab\ud83d\ude00']
OPTIONS = [{}, {'ensure_ascii': False}, {'indent': 2}, {'indent': '\t', 'ensure_ascii': False}, {'separators': (',', ':')},
           {'sort_keys': True}, {'skipkeys': True}, {'allow_nan': False}, {'check_circular': False}]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def text(self):
        pick = self.random
        alphabet = pick.choice(ALPHABETS)
        return ''.join(pick.choice(alphabet) for _ in range(pick.choice([0, 1, 2, 3, 5, 8, 9, 17, 40, 60])))

    def scalar(self):
        pick = self.random
        kind = pick.randrange(10)
        if kind < 3:
            return self.text()
        if kind == 3:
            return pick.getrandbits(pick.choice([1, 8, 31, 32, 53, 63, 64, 65, 200])) * pick.choice((1, -1))
        if kind == 4:
            return pick.uniform(-1e6, 1e6)
        if kind == 5:
            return pick.random() * 10.0 ** pick.randrange(-320, 308)
        if kind == 6:
            return round(pick.uniform(-100, 100), 2)
        return pick.choice([None, True, False, 0, 1, -1, 0.0, -0.0, float('inf'), -float('inf'), float('nan'), ''])

    def key(self):
        kind = self.random.randrange(12)
        if kind < 8:
            return self.text()
        if kind < 11:
            return self.scalar()
        return ()

    def value(self, depth=5):
        pick = self.random
        kind = pick.randrange(4) if depth else 0
        if kind < 2:
            return self.scalar()
        count = pick.choice([0, 1, 2, 3, 7])
        if kind == 2:
            items = [self.value(depth - 1) for _ in range(count)]
            return tuple(items) if pick.random() < 0.2 else items
        return {self.key(): self.value(depth - 1) for _ in range(count)}


def test_values_both_ways():
    for seed in range(3000):
        maker = Maker(seed)
        value = maker.value()
        options = maker.random.choice(OPTIONS)
        outcome = check('dumps', value, **options)
        if outcome.error is None:
            check('loads', outcome.value)
            check('loads', outcome.value.encode('utf-8', 'surrogatepass'))


def document(maker):
    value = maker.value()
    return json.dumps(value, skipkeys=True, ensure_ascii=maker.random.random() < 0.5,
                      indent=maker.random.choice([None, None, 1]))


PIECES = ['"', '\\', '\\u', '\\ud83d', '\\ude00', ',', ':', '[', ']', '{', '}', ' ', '\n', '0', '1', '-', '.', 'e', 'E+', 'null',
          'tru', 'NaN', 'Infinity', '-Infinity', '\x00', '\t', 'é', '😀', '\ud800', '\ufeff', '//', "'", '{"a":', '[1,', '\\x', '"a"']


def mutate(maker, text):
    pick = maker.random
    for _ in range(pick.choice([1, 1, 1, 2, 4])):
        at = pick.randrange(len(text) + 1)
        kind = pick.randrange(5)
        if kind == 0:
            text = text[:at] + text[at + pick.randrange(1, 4):]
        elif kind == 1:
            text = text[:at] + pick.choice(PIECES) + text[at:]
        elif kind == 2:
            text = text[:at] + pick.choice(PIECES) + text[at + 1:]
        elif kind == 3:
            text = text[:at]
        else:
            other = pick.randrange(len(text) + 1)
            text = text[:at] + text[other:other + 20] + text[at:]
    return text


def test_broken_documents():
    for seed in range(6000):
        maker = Maker(10000 + seed)
        text = mutate(maker, document(maker))
        options = maker.random.choice([{}, {}, {'strict': False}, {'object_pairs_hook': list}, {'parse_float': str}])
        check('loads', text, **options)


def test_broken_bytes():
    for seed in range(4000):
        maker = Maker(20000 + seed)
        data = bytearray(document(maker).encode(maker.random.choice(['utf-8', 'utf-8', 'utf-8-sig', 'utf-16', 'utf-32-le']),
                                                'surrogatepass'))
        for _ in range(maker.random.choice([0, 1, 1, 2, 3])):
            at = maker.random.randrange(len(data) + 1)
            if maker.random.random() < 0.5:
                data[at:at + 1] = bytes([maker.random.randrange(256)])
            else:
                del data[at:at + maker.random.randrange(1, 3)]
        check('loads', bytes(data))


def test_noise():
    for seed in range(2000):
        maker = Maker(30000 + seed)
        check('loads', ''.join(maker.random.choice(PIECES) for _ in range(maker.random.randrange(1, 12))))


def test_what_we_write_we_read():
    for seed in range(500):
        value = Maker(40000 + seed).value()
        try:
            text = harpy_json.dumps(value, skipkeys=True)
        except RecursionError:
            continue
        check('loads', text)
