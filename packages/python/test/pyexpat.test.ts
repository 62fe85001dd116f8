/** The XML parser: pieces of a document give the events of the whole, and no input does more than end in an error. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Handlers } from '../src/modules/pyexpat/dtd.ts';
import { XmlParser } from '../src/modules/pyexpat/parser.ts';

const NAMES = [
  'startElement',
  'endElement',
  'processingInstruction',
  'comment',
  'startCdataSection',
  'endCdataSection',
  'startDoctypeDecl',
  'endDoctypeDecl',
  'entityDecl',
  'notationDecl',
  'elementDecl',
  'attlistDecl',
  'xmlDecl',
  'startNamespaceDecl',
  'endNamespaceDecl',
  'skippedEntity',
] as const;

/** The events of pieces, adjacent texts joined, and the number of the error with its place. */
function events(pieces: readonly (Uint8Array | string)[], separator: string | undefined): unknown[] {
  const seen: unknown[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') seen.push(['text', text]);
    text = '';
  };
  const parser = new XmlParser({ encoding: undefined, separator, table: () => undefined });
  const place = () => parser.input.position(parser.event);
  const handlers: Handlers = {
    characterData: (data) => {
      text += data;
    },
  };
  for (const name of NAMES)
    Object.assign(handlers, {
      [name]: (...args: unknown[]) => {
        flush();
        seen.push([name, structuredClone(args), place()]);
      },
    });
  parser.handlers = handlers;
  let code = 0;
  for (const [index, piece] of pieces.entries()) {
    code = parser.feed(piece, index === pieces.length - 1);
    if (code !== 0) break;
  }
  // Text right before an error is passed or not, as the pieces fall: Expat looks ahead, too.
  if (code === 0) flush();
  seen.push([code, place()]);
  return seen;
}

/** The same numbers in each run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const DOCUMENTS = [
  '<?xml version="1.0"?>\r\n<!DOCTYPE a [<!ENTITY e "x<b>&#38;lt;</b>">\n<!ATTLIST a k (u|v) "u" n NMTOKENS #IMPLIED>' +
    '<!ELEMENT a (b|(c,d)*)+><!NOTATION n PUBLIC "p">]>\r\n<a n=" 1  2 " z="&e2;">&e;</a>',
  '<a xmlns="u" xmlns:p="q" p:x="1\t2\r\n3&#10;">t\u00e9xt \u{1f600}\r\n<p:b/>&amp;&#x41;]] ]<![CDATA[<]]]>&]]></a><!-- e -->\n',
  "<!DOCTYPE a [<!ENTITY % p 'x'><!-- c --> %p; <?pi d?>]><a>&u;<!-- x - y --><?go?></a \r\n>\r\n",
  '<a><b>]]</b>\r\r\n\n<c d="&quot;&#39;"></c></a>',
];

function cut<T extends Uint8Array | string>(document: T, random: (below: number) => number): T[] {
  const pieces: T[] = [];
  for (let at = 0; at < document.length; ) {
    let end = Math.min(document.length, at + 1 + random(6));
    // Text comes in whole characters.
    if (typeof document === 'string' && /[\ud800-\udbff]/.test(document[end - 1] ?? '')) end++;
    pieces.push(document.slice(at, end) as T);
    at = end;
  }
  return pieces;
}

test('pieces give the events of the whole', () => {
  const random = generator(1);
  for (const document of DOCUMENTS) {
    for (const separator of [undefined, ' ']) {
      const bytes = new TextEncoder().encode(document);
      const wide = new Uint8Array(Buffer.from(`\ufeff${document}`, 'utf16le'));
      for (const whole of [document, bytes, wide]) {
        const expected = events([whole], separator);
        for (let round = 0; round < 20; round++)
          assert.deepEqual(events(cut(whole, random), separator), expected);
      }
    }
  }
});

test('broken documents end in an error, the same in pieces', () => {
  const random = generator(2);
  for (let round = 0; round < 3000; round++) {
    const source = new TextEncoder().encode(DOCUMENTS[round % DOCUMENTS.length]);
    for (let changes = 1 + random(3); changes > 0; changes--) {
      const at = random(source.length);
      source[at] = random(3) === 0 ? random(256) : (source[random(source.length)] ?? 0);
    }
    const separator = round % 2 === 0 ? undefined : '}';
    assert.deepEqual(events(cut(source, random), separator), events([source], separator));
  }
});

test('entities and groups may be nested deeply', () => {
  let dtd = '<!ENTITY e0 "x">';
  const depth = 20000;
  for (let level = 1; level <= depth; level++) dtd += `<!ENTITY e${level} "&e${level - 1};">`;
  const model = `<!ELEMENT a ${'('.repeat(depth)}b${')'.repeat(depth)}>`;
  const parser = new XmlParser({ encoding: undefined, separator: undefined, table: () => undefined });
  let text = '';
  parser.handlers = {
    characterData: (data) => {
      text += data;
    },
  };
  const code = parser.feed(
    `<!DOCTYPE a [${dtd}${model}]><a k="&e${depth};">&e${depth};${'<b>'.repeat(depth)}${'</b>'.repeat(depth)}</a>`,
    true,
  );
  assert.equal(code, 0);
  assert.equal(text, 'x');
});

test('entities that blow up a document are an error', () => {
  let dtd = '<!ENTITY e0 "lollollollollollol">';
  for (let level = 1; level < 12; level++) dtd += `<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`;
  for (const root of ['<a>&e11;</a>', '<a k="&e11;"/>'])
    assert.deepEqual(events([`<!DOCTYPE a [${dtd}]>${root}`], undefined).at(-1)?.[0 as never], 43);
});
