/** `_multibytecodec` and the modules of the codecs of East Asia: `_codecs_cn`, `_codecs_jp` and so on. */
import { jsArgument } from '@harpy/objects/arguments';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { typeError, valueError } from '@harpy/objects/errors';
import { textValue } from '@harpy/objects/str';
import { lookupError } from '@harpy/objects/text/codecs/registry';
import type { PyValue } from '@harpy/objects/value';
import type { Codec } from './multibyte/codec.ts';
import { PyMultibyteCodec } from './multibyte/codec-object.ts';
import { fourBytes } from './multibyte/gb18030.ts';
import { eightBytes } from './multibyte/hangul.ts';
import { HzCodec } from './multibyte/hz.ts';
import { incrementalDecoderType, incrementalEncoderType } from './multibyte/incremental.ts';
import { ISO_2022, Iso2022Codec } from './multibyte/iso2022.ts';
import { type Longer, PlainCodec } from './multibyte/plain.ts';
import { streamReaderType, streamWriterType } from './multibyte/streams.ts';

const multibyteCodecModule = defineModule({
  name: '_multibytecodec',
  functions: [
    method(
      '__create_codec(object, /)',
      () => {
        // It takes what only C code has.
        throw valueError('argument type invalid');
      },
      'Makes a codec of a capsule.',
    ),
  ],
  types: [incrementalEncoderType, incrementalDecoderType, streamReaderType, streamWriterType],
});

type Make = (name: string) => Codec;

const plain =
  (longer?: Longer): Make =>
  (name) =>
    new PlainCodec(name, longer);

const all = (names: readonly string[], make: Make): (readonly [string, Make])[] =>
  names.map((name) => [name, make]);

function codecModule(name: string, codecs: readonly (readonly [string, Make])[]): ModuleDefinition {
  const makers = new Map(codecs);
  // They keep nothing: all interpreters may have the same.
  const made = new Map<string, Codec>();
  return defineModule({
    name,
    functions: [
      method(
        'getcodec(encoding, /)',
        (encoding: PyValue) => {
          if (textValue(encoding) === undefined) throw typeError('encoding name must be a string.');
          const wanted = jsArgument(encoding, 'encoding');
          const codec = made.get(wanted) ?? makers.get(wanted)?.(wanted);
          if (codec === undefined) throw lookupError('no such codec is supported.');
          made.set(wanted, codec);
          return new PyMultibyteCodec(codec);
        },
        'The codec of an encoding.',
      ),
    ],
  });
}

const MODULES: ReadonlyMap<string, ModuleDefinition> = new Map(
  [
    multibyteCodecModule,
    codecModule('_codecs_cn', [
      ...all(['gb2312', 'gbk'], plain()),
      ['gb18030', plain(fourBytes)],
      ['hz', () => new HzCodec()],
    ]),
    codecModule('_codecs_hk', all(['big5hkscs'], plain())),
    codecModule(
      '_codecs_iso2022',
      all(ISO_2022, (name) => new Iso2022Codec(name)),
    ),
    codecModule(
      '_codecs_jp',
      all(
        ['shift_jis', 'cp932', 'euc_jp', 'shift_jis_2004', 'euc_jis_2004', 'euc_jisx0213', 'shift_jisx0213'],
        plain(),
      ),
    ),
    codecModule('_codecs_kr', [['euc_kr', plain(eightBytes)], ...all(['cp949', 'johab'], plain())]),
    codecModule('_codecs_tw', all(['big5', 'cp950'], plain())),
  ].map((each) => [each.name, each]),
);

/** One of these modules. */
export const multibyteModule = (name: string): ModuleDefinition => MODULES.get(name) as ModuleDefinition;
