/** The Unicode tables against CPython's, for every code point. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { casefoldText, lowerText, titleText, upperText } from '../src/text/case.ts';
import { type NormalizationForm, normalizeText } from '../src/text/normalization.ts';
import { type Text, textFromCodePoint, textFromCodePoints } from '../src/text/text.ts';
import { unicodeDatabase, unicodeDatabase32 } from '../src/text/unicode-data.ts';
import { lookupName, unicodeName } from '../src/text/unicode-names.ts';
import { decimalValue, digitValue, typeFlags } from '../src/text/unicode-types.ts';
import { type Oracle, pythonJson, randomNumbers, startOracle } from './oracle.ts';

let oracle: Oracle;
before(async () => {
  oracle = await startOracle();
});

/** A checksum that both sides compute of one number or text per code point. */
class Checksum {
  value = 0;
  add(number: number): void {
    this.value = (Math.imul(this.value, 31) + number) | 0;
  }
  addText(text: Text | string): void {
    const n = text.length;
    this.add(n);
    for (let i = 0; i < n; i++) this.add(typeof text === 'string' ? text.charCodeAt(i) : (text[i] as number));
  }
}

const PYTHON_CHECKSUM = `
import json, unicodedata as u
class Sum:
    def __init__(self): self.value = 0
    def add(self, n):
        self.value = (self.value * 31 + n) & 0xffffffff
    def text(self, s):
        self.add(len(s))
        for c in s: self.add(ord(c))
`;

function everyBlock(act: (codePoint: number, sum: Checksum) => void): number[] {
  const sums: number[] = [];
  for (let block = 0; block < 0x110000; block += 0x1000) {
    const sum = new Checksum();
    for (let codePoint = block; codePoint < block + 0x1000; codePoint++) act(codePoint, sum);
    sums.push(sum.value >>> 0);
  }
  return sums;
}

function pythonBlocks(body: string): unknown {
  return pythonJson(
    oracle,
    `${PYTHON_CHECKSUM}
sums = []
for block in range(0, 0x110000, 0x1000):
    s = Sum()
    for i in range(block, block + 0x1000):
        c = chr(i)
        ${body}
    sums.append(s.value)
json.dumps(sums)`,
  );
}

test('flags and digits of every code point', () => {
  const ours = everyBlock((codePoint, sum) => {
    const flags = typeFlags(codePoint);
    for (let i = 0; i < 12; i++) if (i !== 6) sum.add((flags >> i) & 1);
    sum.add(decimalValue(codePoint) + 1);
    sum.add(digitValue(codePoint) + 1);
  });
  assert.deepEqual(
    ours,
    pythonBlocks(`[s.add(f) for f in (c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.islower(), c.isupper(),
            c.isspace(), len((c + 'b').splitlines()) > 1, c.isidentifier(), ('a' + c).isidentifier(), c.isprintable())]
        s.add(u.decimal(c, -1) + 1)
        s.add(u.digit(c, -1) + 1)`),
  );
});

test('case mappings of every code point', () => {
  const ours = everyBlock((codePoint, sum) => {
    const text = textFromCodePoint(codePoint);
    sum.addText(upperText(text));
    sum.addText(lowerText(text));
    sum.addText(titleText(text));
    sum.addText(casefoldText(text));
  });
  assert.deepEqual(
    ours,
    pythonBlocks('[s.text(m) for m in (c.upper(), c.lower(), c.title(), c.casefold())]'),
  );
});

for (const [name, database] of [
  ['u', unicodeDatabase],
  ['u.ucd_3_2_0', unicodeDatabase32],
] as const) {
  test(`${name}: properties of every code point`, () => {
    const ours = everyBlock((codePoint, sum) => {
      sum.addText(database.category(codePoint));
      sum.addText(database.bidirectional(codePoint));
      sum.add(database.combining(codePoint));
      sum.add(database.mirrored(codePoint));
      sum.addText(database.eastAsianWidth(codePoint));
      // As Python's remainder: one value is negative.
      sum.add(((Math.floor((database.numeric(codePoint) ?? 0) * 64) % 1000003) + 1000003) % 1000003);
      const decomposition = database.decomposition(codePoint);
      if (decomposition) {
        sum.addText(decomposition.tag);
        for (const part of decomposition.parts) sum.add(part);
      }
    });
    assert.deepEqual(
      ours,
      pythonBlocks(`v = ${name}
        s.text(v.category(c)); s.text(v.bidirectional(c)); s.add(v.combining(c)); s.add(v.mirrored(c))
        s.text(v.east_asian_width(c)); s.add(int(v.numeric(c, 0) * 64 // 1) % 1000003)
        d = v.decomposition(c).split()
        if d:
            s.text(d.pop(0) if d[0][0] == '<' else '')
            for p in d: s.add(int(p, 16))`),
    );
  });

  test(`${name}: normalisation of every code point and of mixed texts`, () => {
    const forms: NormalizationForm[] = ['NFC', 'NFD', 'NFKC', 'NFKD'];
    const ours = everyBlock((codePoint, sum) => {
      for (const form of forms) sum.addText(normalizeText(form, textFromCodePoint(codePoint), database));
    });
    assert.deepEqual(
      ours,
      pythonBlocks(`[s.text(${name}.normalize(f, c)) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')]`),
    );
    const random = randomNumbers(7);
    const pieces = [
      0x41, 0x61, 0x6f, 0xe9, 0x300, 0x301, 0x323, 0x328, 0x345, 0x1100, 0x1161, 0x11a8, 0xac00, 0x0958,
      0x915, 0x93c, 0x1d15e, 0x1d165, 0xfb01, 0x2126, 0x9c7, 0x9be, 0x302, 0x20d0, 0x5b0, 0x1e9b, 0x212b,
      0x110a5, 0x110ba, 0x3b1,
    ];
    const texts = Array.from({ length: 3000 }, () =>
      Array.from({ length: 1 + random(8) }, () => pieces[random(pieces.length)] as number),
    );
    oracle.globals.set('TEXTS', JSON.stringify(texts));
    const expected = pythonJson(
      oracle,
      `import json, unicodedata as u
json.dumps([[[ord(c) for c in ${name}.normalize(f, ''.join(map(chr, t)))] for f in ('NFC', 'NFD', 'NFKC', 'NFKD')]
    for t in json.loads(TEXTS)])`,
    );
    const ownResults = texts.map((points) =>
      forms.map((form) => {
        const text = normalizeText(form, textFromCodePoints(Uint32Array.from(points)), database);
        return typeof text === 'string' ? Array.from(text, (c) => c.charCodeAt(0)) : [...text];
      }),
    );
    assert.deepEqual(ownResults, expected);
  });
}

test('names of every code point, and their code points', () => {
  const ours = everyBlock((codePoint, sum) => sum.addText(unicodeName(codePoint) ?? ''));
  assert.deepEqual(ours, pythonBlocks("s.text(u.name(c, ''))"));
  for (let codePoint = 0; codePoint < 0x110000; codePoint++) {
    const name = unicodeName(codePoint);
    if (name === undefined) continue;
    const found = lookupName(name, false);
    if (found?.length !== 1 || found[0] !== codePoint) assert.fail(`${name}: ${found}`);
  }
});

test('lookup takes aliases, sequences, and letters of any case, as CPython does', () => {
  const names = [
    'nul',
    'LINE FEED',
    'latin small letter a',
    'Latin Small Letter Gha',
    'KEYCAP DIGIT ONE',
    'keycap digit one',
    'CJK UNIFIED IDEOGRAPH-4E00',
    'CJK UNIFIED IDEOGRAPH-04E00',
    'cjk unified ideograph-4e00',
    'HANGUL SYLLABLE GAG',
    'hangul syllable gag',
    'HANGUL SYLLABLE X',
    'HANGUL SYLLABLE GA ',
    'CJK COMPATIBILITY IDEOGRAPH-f900',
    'CJK COMPATIBILITY IDEOGRAPH-0F900',
    'NUSHU CHARACTER-1B170',
    'nushu character-1b170',
    'no such name',
    '',
    'LATIN SMALL LETTER R WITH TILDE',
    'TANGUT IDEOGRAPH-17000',
    'HANGUL SYLLABLE ',
    'HANGUL SYLLABLE A',
    'CJK UNIFIED IDEOGRAPH-FFFF',
    'CJK UNIFIED IDEOGRAPH-9FFFF',
    'LATIN SMALL LETTER ſ',
  ];
  oracle.globals.set('NAMES', JSON.stringify(names));
  const expected = pythonJson(
    oracle,
    `import json, unicodedata as u
def look(n):
    try: return [ord(c) for c in u.lookup(n)]
    except KeyError: return None
json.dumps([look(n) for n in json.loads(NAMES)])`,
  );
  assert.deepEqual(
    names.map((name) => lookupName(name, true) ?? null),
    expected,
  );
});
