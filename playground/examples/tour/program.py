import asyncio
import dataclasses
import json
import re
import sys
from collections import Counter


@dataclasses.dataclass(order=True)
class Word:
    count: int
    text: str


TEXT = """Write an extension once, in C, and run it on every Python:
on Harpy's own in this page, on CPython in Pyodide, and natively."""


def words(text):
    for text, count in Counter(re.findall(r"[A-Za-z']+", text.lower())).items():
        yield Word(count, text)


async def slowly(word):
    await asyncio.sleep(0.05 * word.count)
    return f"{word.text} ({word.count})"


async def main():
    top = sorted(words(TEXT), reverse=True)[:4]
    print(await asyncio.gather(*map(slowly, top)))


print(sys.version)
asyncio.run(main())
print(json.dumps(dataclasses.asdict(Word(2 ** 100, "big")), indent=2))

match sys.argv:
    case [""]:
        print("Change this program, and press Ctrl+Enter.")
