/** HPy_BuildValue, HPyUnicode_FromFormat and struct sequences against what CPython makes of the same arguments. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Pointer, Raised } from './support/pyodide-host.ts';
import { Random } from './support/random.ts';
import { normal, type Rig, ROUNDS, startRig, VALUES } from './support/rig.ts';

let rig: Rig;
before(async () => {
  rig = await startRig();
});

describe('values', () => {
  test('HPy_BuildValue, as Py_BuildValue', () => {
    const random = new Random(3);
    for (let i = 0; i < ROUNDS; i++) {
      const format = randomValue(random, 0).join(random.pick(['', ',', ' ', ', ']));
      const before = rig.host.open_count;
      const ours = rig.host.alloc(256);
      const theirs = rig.python.call('malloc', 256);
      layOut(format, random, ours, theirs);
      const expected = rig.python.call('Py_BuildValue', rig.python.string(format), theirs);
      const theirError = rig.python.takeError();
      const actual = rig.host.call('HPy_BuildValue', rig.host.context, rig.host.string(format), ours);
      const ourError = rig.python.takeError();
      const text = (raised: Raised | undefined, p: () => Pointer): string =>
        raised
          ? `${raised.type}: ${raised.text.replace(/ '.' in the format string passed to H/, ' passed to ')}`
          : rig.python.ascii(p());
      assert.equal(
        text(ourError, () => rig.host.object(actual)),
        text(theirError, () => expected),
        format,
      );
      rig.host.close(actual);
      for (const handle of opened.splice(0)) rig.host.close(handle);
      assert.equal(rig.host.open_count, before, format);
      rig.host.release();
    }
  });

  function randomValue(random: Random, depth: number): string[] {
    return random.many(3, () => {
      if (depth < 3 && random.chance(25)) {
        const inner = randomValue(random, depth + 1).join(random.pick(['', ', ']));
        return random.pick([`(${inner})`, `[${inner}]`]);
      }
      if (random.chance(10)) return random.pick(['{s:i}', '{}', '{i:d,s:O}', '{i}', '{s:(ii)}', '{[i]:i}']);
      return random.chance(2) ? random.pick(['q', '?']) : random.pick([...'iIlkLKnfdsOS']);
    });
  }

  /** Lays out the variable arguments in both memories as clang does: 8-byte values aligned. */
  function layOut(format: string, random: Random, ours: Pointer, theirs: Pointer): void {
    let offset = 0;
    for (const unit of format.replace(/[^a-pr-zA-Z]/g, '')) {
      const eight = 'LKfd'.includes(unit);
      if (eight) offset = (offset + 7) & ~7;
      let a: number;
      let b: number;
      if (unit === 's') {
        const text = random.pick(['', 'text', 'é€']);
        [a, b] = random.chance(10) ? [0, 0] : [rig.host.string(text), rig.python.string(text)];
      } else if (unit === 'O' || unit === 'S') {
        const value = random.pick(rig.values);
        rig.python.call('Py_IncRef', value);
        a = rig.host.open(value);
        opened.push(a);
        b = value;
      } else {
        a = b = random.below(0xffffffff) | 0;
      }
      rig.host.view.setInt32(ours + offset, a, true);
      rig.python.view.setInt32(theirs + offset, b, true);
      if (eight) {
        // Plain numbers in both readings: small integers and doubles of ordinary size.
        const high = unit === 'f' || unit === 'd' ? 0x40590000 : 0;
        rig.host.view.setInt32(ours + offset + 4, high, true);
        rig.python.view.setInt32(theirs + offset + 4, high, true);
      }
      offset += eight ? 8 : 4;
    }
  }
  const opened: number[] = [];
});

describe('text', () => {
  const units = [
    '%%',
    '%c',
    '%d',
    '%i',
    '%u',
    '%x',
    '%ld',
    '%li',
    '%lu',
    '%zd',
    '%zi',
    '%zu',
    '%s',
    '%p',
    '%U',
    '%S',
    '%R',
    '%A',
    '%V',
  ];
  const texts: (string | Uint8Array)[] = [
    '',
    'ascii',
    'h\u00e9llo w\u00f6rld',
    '\u20ac\u{1f600}',
    Uint8Array.of(0x61, 0xff, 0xe2, 0x82),
    Uint8Array.of(0xf0, 0x9f, 0x41, 0xc0, 0xed, 0xa0, 0x80),
  ];

  const text = 'sUVSRA';
  const zeros = ['0', '05', '08.5', '-08.3'];

  test('HPyUnicode_FromFormat, as PyUnicode_FromFormat', () => {
    const random = new Random(4);
    for (let i = 0; i < ROUNDS; i++) {
      let format = '';
      const ours: number[] = [];
      const theirs: number[] = [];
      const handles: number[] = [];
      for (const unit of random.many(4, () => random.pick(units))) {
        const kind = unit.slice(-1);
        // HPy refuses what CPython ignores: any flags of a character or a pointer, zeros before text.
        const flags =
          random.chance(40) && !'cp'.includes(kind)
            ? random.pick([
                ...(text.includes(kind) ? [] : zeros),
                '-',
                '5',
                '-6',
                '.3',
                '.0',
                '8.2',
                '.',
                '*',
                '.*',
              ])
            : '';
        for (const _ of flags.matchAll(/\*/g)) {
          // With a negative precision CPython 3.14 cuts text where it should not.
          const n = random.below(12) - (flags === '*' ? 2 : 0);
          ours.push(n);
          theirs.push(n);
        }
        format += `${random.pick(['', 'x ', '!'])}${unit.slice(0, 1)}${flags}${unit.slice(1)}`;
        if ('USRAV'.includes(kind)) {
          const value = random.pick('UV'.includes(kind) ? strings() : rig.values.slice(0, -4));
          rig.python.call('Py_IncRef', value);
          const handle = rig.host.open(value);
          handles.push(handle);
          const skip = kind === 'V' && random.chance(50);
          ours.push(skip ? 0 : handle);
          theirs.push(skip ? 0 : value);
        }
        if (kind === 's' || kind === 'V') {
          const bytes = random.pick(texts);
          ours.push(rig.host.string(bytes));
          theirs.push(rig.python.string(bytes));
        } else if (!'USRA%'.includes(kind)) {
          const n =
            kind === 'c'
              ? random.pick([65, 0, 0xe9, 0x20ac, 0x1f600, 0xd800, 0x10ffff, 0x110000, -1])
              : random.pick([0, 1, -1, 123456, -2147483648, 2147483647]);
          ours.push(n);
          theirs.push(n);
        }
      }
      if (random.chance(5))
        format += random.pick([
          '%',
          '%y',
          '%5',
          '%lc',
          '%zs',
          '%hd',
          '%+d',
          '%99999999999d',
          '%.99999999999d',
          '\u00e9',
        ]);
      const list = rig.python.call('malloc', 4 * theirs.length + 4);
      theirs.forEach((value, k) => {
        rig.python.view.setInt32(list + 4 * k, value, true);
      });
      const expected = rig.python.call('PyUnicode_FromFormat', rig.python.string(format), list);
      const theirError = rig.python.takeError();
      const actual = rig.host.call(
        'HPyUnicode_FromFormat',
        rig.host.context,
        rig.host.string(format),
        rig.host.words(ours),
      );
      const ourError = rig.python.takeError();
      const shown = (raised: Raised | undefined, object: () => Pointer): string =>
        raised ? normal(raised) : rig.python.ascii(object());
      assert.equal(
        shown(ourError, () => rig.host.object(actual)),
        shown(theirError, () => expected),
        JSON.stringify(format),
      );
      for (const handle of [...handles, actual]) rig.host.close(handle);
      assert.equal(rig.host.open_count, 0, format);
      rig.host.release();
    }
  });

  test('flags that would be without effect are refused', () => {
    const refused = (format: string): string => {
      const { host, python } = rig;
      assert.equal(
        host.call('HPyUnicode_FromFormat', host.context, host.string(format), host.words([65])),
        0,
      );
      const raised = python.takeError();
      assert.equal(raised?.type, 'SystemError');
      return raised.text;
    };
    for (const unit of ['c', 'p']) {
      for (const flags of ['5', '.3', '8.2'])
        assert.equal(
          refused(`%${flags}${unit}`),
          `formatting unit '%${unit}' does not support width nor precision`,
        );
    }
    for (const unit of [...text, 'c', 'p']) {
      for (const flags of zeros)
        assert.equal(refused(`%${flags}${unit}`), `formatting unit '%${unit}' does not support 0-padding`);
    }
  });

  function strings(): Pointer[] {
    return rig.values.filter((_, i) => VALUES[i]?.startsWith('"'));
  }
});

describe('struct sequences', () => {
  const fields = [
    ['a', 'the first'],
    ['b', null],
    ['c', 'the third'],
  ] as const;
  let ours: Pointer;
  let theirs: Pointer;

  before(() => {
    const { host, python } = rig;
    const desc = (
      place: (words: number[]) => Pointer,
      string: (text: string) => Pointer,
      extra: number[],
    ): Pointer => {
      const list = place([
        ...fields.flatMap(([name, doc]) => [string(name), doc === null ? 0 : string(doc)]),
        0,
        0,
      ]);
      return place([string('mod.triple'), string('three values'), list, ...extra]);
    };
    const type = host.call(
      'HPyStructSequence_NewType',
      host.context,
      desc(
        (words) => host.words(words),
        (text) => host.string(text),
        [],
      ),
    );
    assert.equal(python.takeError(), undefined);
    ours = host.object(type);
    const words = (values: number[]): Pointer => {
      const at = python.call('malloc', 4 * values.length);
      values.forEach((value, i) => {
        python.view.setInt32(at + 4 * i, value, true);
      });
      return at;
    };
    theirs = python.call(
      'PyStructSequence_NewType',
      desc(words, (text) => python.string(text), [fields.length]),
    );
    const items = host.words([1, 2, 3].map((n) => host.open(python.call('PyLong_FromLong', n))));
    const instance = host.call('HPyStructSequence_New', host.context, type, 3, items);
    assert.equal(python.ascii(host.object(instance)), 'mod.triple(a=1, b=2, c=3)');
    assert.equal(host.call('HPyStructSequence_New', host.context, type, 2, items), 0);
    assert.equal(python.takeError()?.text, 'mod.triple() takes a 3-sequence (2-sequence given)');
    python.evaluate('exec("import sys, pickle, copy")');
    python.call('PyObject_SetAttrString', python.evaluate('sys'), python.string('ours'), ours);
    python.call('PyObject_SetAttrString', python.evaluate('sys'), python.string('theirs'), theirs);
  });

  const ALIKE = [
    'T([1, 2, 3])',
    'T((1, 2, 3)).b',
    'T("xyz").c',
    'T.__name__, T.__qualname__, T.__module__, T.__doc__, T.__bases__',
    'T.n_fields, T.n_sequence_fields, T.n_unnamed_fields, T.__match_args__',
    'T.a.__doc__, T.b.__doc__',
    'T([1, 2, 3]) == (1, 2, 3), hash(T([1, 2, 3])) == hash((1, 2, 3)), len(T("abc")), T("abc")[1:]',
    'T([1, 2, 3]).__reduce__()[1]',
    'copy.copy(T([1, 2, 3])), copy.replace(T([1, 2, 3]), b=5)',
    'copy.replace(T([1, 2, 3]), z=5)',
    'T(3)',
    'T([1, 2])',
    'T([1, 2, 3, 4])',
    'T([1, 2, 3], {})',
    'T([1, 2, 3], dict={})',
    'T([1, 2, 3], 4)',
    'T([1, 2, 3], {"z": 1})',
    'T(1/0 for _ in "x")',
    'type("Sub", (T,), {})',
  ];
  /** Errors whose text CPython words by what these types are inside. */
  const SAME_ERROR = ['T()', 'T([1, 2, 3]).__dict__', 'T([1, 2, 3]).missing'];
  for (const expression of [...ALIKE, ...SAME_ERROR]) {
    test(expression, () => {
      const result = (name: string): string => {
        const value = rig.python.call(
          'PyRun_StringFlags',
          rig.python.string(
            `(lambda T, copy: (${expression}))(__import__("sys").${name}, __import__("copy"))`,
          ),
          258,
          rig.python.globals,
          rig.python.globals,
          0,
        );
        const error = rig.python.takeError();
        return error === undefined
          ? rig.python.ascii(value)
          : SAME_ERROR.includes(expression)
            ? error.type
            : `${error.type}: ${error.text}`;
      };
      assert.equal(result('ours'), result('theirs'));
    });
  }

  test('a field can not be set', () => {
    assert.throws(
      () => rig.python.evaluate('setattr(__import__("sys").ours([1, 2, 3]), "a", 1)'),
      /AttributeError/,
    );
  });
});

describe('what only HPy has', () => {
  test('N is refused by HPy_BuildValue', () => {
    const { host, python } = rig;
    assert.equal(host.call('HPy_BuildValue', host.context, host.string('N'), host.words([0])), 0);
    assert.match(python.takeError()?.text ?? '', /nothing steals a handle in HPy/);
  });

  test('O needs a tracker where it makes a handle', () => {
    const { host, python } = rig;
    const arg = host.open(python.evaluate('[]'));
    const place = host.alloc(4);
    const list = host.words([place]);
    const [args, format] = [host.words([arg]), host.string('O')];
    assert.equal(host.call('HPyArg_Parse', host.context, 0, args, 1, format, list), 1);
    assert.equal(host.view.getInt32(place, true), arg);
    const names = host.words([host.string('a'), 0]);
    assert.equal(host.call('HPyArg_ParseKeywords', host.context, 0, args, 1, 0, format, names, list), 0);
    assert.deepEqual(python.takeError(), {
      type: 'SystemError',
      text: "the format unit 'O' needs an HPyTracker",
    });
    host.close(arg);
  });

  test('HPySlice_AdjustIndices selects what range() does', () => {
    const { host, python } = rig;
    const random = new Random(5);
    for (let i = 0; i < 300; i++) {
      const [length, start, stop] = [random.below(8), random.below(24) - 12, random.below(24) - 12];
      const step = random.pick([-3, -2, -1, 1, 2, 3, 100, -100]);
      const [from, to] = [host.words([start]), host.words([stop])];
      const count = host.call('HPySlice_AdjustIndices', host.context, length, from, to, step);
      const adjusted = [host.view.getInt32(from, true), host.view.getInt32(to, true), count].join(', ');
      const source = `(lambda s: (s.start, s.stop, len(s)))(range(${length})[slice(${start}, ${stop}, ${step})])`;
      assert.equal(`(${adjusted})`, python.ascii(python.evaluate(source)), source);
    }
  });
});
