"""The documents of data/, read and written in every way, and damaged in many places."""
import glob
import json
import os
import random

import harpy_json
from support import check, same

HERE = os.path.dirname(os.path.abspath(__file__))


def documents():
    paths = sorted(glob.glob(os.path.join(HERE, '..', 'data', '*.json')))
    assert len(paths) >= 4
    for path in paths:
        with open(path, encoding='utf-8') as file:
            yield file.read()


def test_reading():
    for text in documents():
        assert same(harpy_json.loads(text), json.loads(text))
        assert same(harpy_json.loads(text.encode()), json.loads(text))
        assert same(harpy_json.loads(text.encode('utf-16')), json.loads(text))


def test_writing():
    for text in documents():
        value = json.loads(text)
        for options in [{}, {'ensure_ascii': False}, {'indent': 1}, {'sort_keys': True, 'separators': (',', ':')}]:
            assert harpy_json.dumps(value, **options) == json.dumps(value, **options)


def test_damage():
    generator = random.Random(5)
    for text in documents():
        start = generator.randrange(len(text) - 2000)
        for _ in range(100):
            at = generator.randrange(start, start + 2000)
            # From the start, so that positions count lines and characters of a long text.
            check('loads', text[:at] + generator.choice(['\x00', '"', ',', '}', ']', '\\', 'é', '1']) + text[at + 1:at + 50])
