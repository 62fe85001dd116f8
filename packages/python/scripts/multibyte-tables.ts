/**
 * Writes src/gen/multibyte-tables.ts: what bytes mean in the encodings of East Asia, and what of it is encoded otherwise, asked of
 * CPython itself (in Pyodide), so that every character agrees with the version that Python 3.14 has.
 *
 *     npx tsc -b packages/python && node packages/python/dist/scripts/multibyte-tables.js
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonJson, startOracle } from '@harpy/objects/test/oracle';
import { packNumber, packSigned } from '@harpy/objects/text/packed';
import { ILLEGAL_TWO, invert, LEAD, type Meanings, NONE, PAIRS } from '../src/modules/multibyte/meanings.ts';
import { unpackMeanings } from '../src/modules/multibyte/packed-meanings.ts';

/** The encodings with a table of their own, and whose table theirs resembles. */
const ENCODINGS: readonly (readonly [name: string, like: string])[] = [
  ['gb18030', ''],
  ['gbk', 'gb18030'],
  ['gb2312', 'gbk'],
  ['big5', ''],
  ['cp950', 'big5'],
  ['big5hkscs', 'big5'],
  ['euc_kr', ''],
  ['cp949', 'euc_kr'],
  ['johab', 'cp949'],
  ['euc_jp', ''],
  ['euc_jis_2004', 'euc_jp'],
  ['euc_jisx0213', 'euc_jis_2004'],
  ['shift_jis', 'euc_jp'],
  ['cp932', 'shift_jis'],
  ['shift_jis_2004', 'euc_jis_2004'],
  ['shift_jisx0213', 'shift_jis_2004'],
];

const script = (name: string): string => `
import json

def meanings(name):
    pairs = []
    def meaning(data):
        try:
            text = data.decode(name)
        except UnicodeDecodeError as error:
            if error.start == 0 and error.reason == 'incomplete multibyte sequence':
                return ${LEAD}
            return ${ILLEGAL_TWO} if error.start == 0 and error.end == 2 else ${NONE}
        if len(text) == 1:
            return ord(text)
        pairs.append([ord(c) for c in text])
        return ${PAIRS} + len(pairs) - 1
    single = [meaning(bytes([b])) for b in range(256)]
    double = [meaning(bytes([b, c])) if single[b] == ${LEAD} else ${NONE} for b in range(128, 256) for c in range(256)]
    # What begins longer sequences is for the codec to know.
    double = [${NONE} if m == ${LEAD} else m for m in double]
    triple = []
    if name.startswith('euc_j'):
        triple = [meaning(bytes([0x8f, b, c])) for b in range(128, 256) for c in range(256)]
    encoded = []
    for cp in range(0x110000):
        try:
            code = chr(cp).encode(name)
        except UnicodeEncodeError:
            continue
        if len(code) == 3:
            code = bytes([code[1], code[2] & 0x7f])
        if len(code) < 3:
            encoded += [cp, int.from_bytes(code)]
    return {'single': single, 'double': double, 'triple': triple, 'pairs': pairs, 'encoded': encoded}

json.dumps(meanings('${name}'))
`;

/** Characters of four bytes below U+10000: the first, the last, and the number of the first among the sequences. */
const RANGES_SCRIPT = `
import json
ranges = []
for cp in range(0x10000):
    try:
        code = chr(cp).encode('gb18030')
    except UnicodeEncodeError:
        continue
    if len(code) == 4:
        a, b, c, d = code
        number = (((a - 0x81) * 10 + b - 0x30) * 126 + c - 0x81) * 10 + d - 0x30
        assert code.decode('gb18030') == chr(cp)
        if ranges and ranges[-1][1] == cp - 1 and ranges[-1][2] + cp - ranges[-1][0] == number:
            ranges[-1][1] = cp
        else:
            ranges.append([cp, cp, number])
json.dumps(ranges)
`;

/** The upper half of the Greek set as ISO 2022 uses it; NUL is no character. */
const GREEK_SCRIPT = `
''.join(bytes([0x1b, 0x2e, 0x46, 0x1b, 0x4e, b]).decode('iso2022_jp_2', 'ignore') or chr(0) for b in range(0x20, 0x80))
`;

interface Asked {
  readonly single: readonly number[];
  readonly double: readonly number[];
  readonly triple: readonly number[];
  readonly pairs: readonly (readonly [number, number])[];
  readonly encoded: readonly number[];
}

/** All meanings of a table in a row; packed-meanings.ts takes it apart again. */
const inARow = ({ single, double, triple }: Asked): number[] => [...single, ...double, ...triple];

/** Where runs of three begin in a row. */
function beginnings(row: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let i = 0; i + 2 < row.length; i++) {
    if (row[i] === NONE) continue;
    const key = `${row[i]},${row[i + 1]},${row[i + 2]}`;
    const places = found.get(key);
    if (places === undefined) found.set(key, [i]);
    else if (places.length < 50) places.push(i);
  }
  return found;
}

/** See packed-meanings.ts for what is written. */
function packRow(row: readonly number[], like: readonly number[]): string {
  const places = beginnings(like);
  let out = '';
  let last = 0;
  let literals = '';
  let literalCount = 0;
  let after = 0;
  const flush = (): void => {
    if (literalCount > 0) out += packNumber((literalCount << 2) | 2) + literals;
    literals = '';
    literalCount = 0;
  };
  for (let at = 0; at < row.length; ) {
    let gap = 0;
    while (at + gap < row.length && row[at + gap] === NONE) gap++;
    if (at + gap === row.length) break;
    let place = 0;
    let copied = 0;
    for (const from of [after, ...(places.get(`${row[at]},${row[at + 1]},${row[at + 2]}`) ?? [])]) {
      let n = 0;
      while (at + n < row.length && from + n < like.length && row[at + n] === like[from + n]) n++;
      if (n > copied) [place, copied] = [from, n];
    }
    if (copied > Math.max(7, gap)) {
      flush();
      out += packNumber((copied << 2) | 3) + packSigned(place - after);
      at += copied;
      after = place + copied;
      last = row[at - 1] as number;
      continue;
    }
    if (gap > 0) {
      flush();
      out += packNumber(gap << 2);
      at += gap;
      continue;
    }
    let run = 1;
    while (row[at + run] === (row[at] as number) + run) run++;
    if (run > 2) {
      flush();
      out += packNumber((run << 2) | 1) + packSigned((row[at] as number) - last);
      at += run;
      last = row[at - 1] as number;
      continue;
    }
    literals += packSigned((row[at] as number) - last);
    literalCount++;
    last = row[at++] as number;
  }
  flush();
  return out;
}

/** Characters that are encoded otherwise than by the first code that means them. */
function packExceptions(meanings: Meanings, encoded: readonly number[]): string {
  const codes = invert(meanings);
  const wanted = new Map<number, number>();
  for (let i = 0; i < encoded.length; i += 2) wanted.set(encoded[i] as number, encoded[i + 1] as number);
  let out = '';
  let last = 0;
  for (let codePoint = 0; codePoint < 0x110000; codePoint++) {
    const code = wanted.get(codePoint) ?? 0;
    const inverse = codePoint < codes.length ? (codes[codePoint] as number) : 0;
    if (code === inverse) continue;
    out += packNumber(codePoint - last) + packNumber(code);
    last = codePoint;
  }
  return out;
}

async function main(): Promise<void> {
  const python = await startOracle();
  const run = (source: string): unknown => pythonJson(python, source);
  const rows = new Map<string, readonly number[]>([['', []]]);
  const lines: string[] = [];
  for (const [name, like] of ENCODINGS) {
    const asked = run(script(name)) as Asked;
    const row = inARow(asked);
    rows.set(name, row);
    const base = rows.get(like) as readonly number[];
    const packed = packRow(row, base);
    const pairs = asked.pairs.flat().map(packNumber).join('');
    const meanings = unpackMeanings(packed, pairs, Uint32Array.from(base));
    if (meanings.row.some((each, i) => each !== (row[i] ?? NONE)))
      throw new Error(`${name} is packed wrongly`);
    lines.push(
      `  ${name}: {\n    like: '${like}',\n    row: '${packed}',\n    pairs: '${pairs}',\n    exceptions: '${packExceptions(meanings, asked.encoded)}',\n  },`,
    );
  }
  const ranges = run(RANGES_SCRIPT) as readonly (readonly [number, number, number])[];
  let packedRanges = '';
  let last = 0;
  for (const [first, end, number] of ranges) {
    packedRanges += packNumber(first - last) + packNumber(end - first) + packNumber(number);
    last = end;
  }
  const greek = [...String(python.runPython(GREEK_SCRIPT))].map((each) => packNumber(each.charCodeAt(0)));
  writeFileSync(
    join(dirname(fileURLToPath(import.meta.url)), '../../src/gen/multibyte-tables.ts'),
    [
      "// Generated by scripts/multibyte-tables.ts from CPython's tables. Do not edit.",
      '',
      '/** By encoding; packed-meanings.ts says how they are written. */',
      'export const TABLES: Readonly<',
      '  Record<string, { readonly like: string; readonly row: string; readonly pairs: string; readonly exceptions: string }>',
      '> = {',
      ...lines,
      '};',
      '/** Of gb18030: step to the first character of a range, number of those after it, number of the first sequence. */',
      `export const RANGES = '${packedRanges}';`,
      '/** Of ISO 8859-7 as ISO 2022 uses it: the characters of 0xa0 to 0xff, 0 where there is none. */',
      `export const GREEK = '${greek.join('')}';`,
      '',
    ].join('\n'),
  );
}

await main();
