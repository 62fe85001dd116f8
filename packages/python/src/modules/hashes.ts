/** `_md5`, `_sha1`, `_sha2`, `_sha3`, `_blake2`: what `hashlib` is made of. */
import { sizeArgument } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { toHex } from '@harpy/objects/bytes/layout';
import { bareType } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { overflowError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { indexNumber, isTrue } from '@harpy/objects/protocols/convert';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { Blake2, type Blake2Parameters } from './hashes/blake2.ts';
import { dataArgument, defineAlgorithm, hashedBytes, hashFunction } from './hashes/hash-object.ts';

type Optional = PyValue | undefined;

const GIL = { _GIL_MINSIZE: 2048 };

const md5 = defineAlgorithm('_md5.md5', { name: 'md5', openssl: 'md5', digestSize: 16, blockSize: 64 });
const sha1 = defineAlgorithm('_sha1.sha1', { name: 'sha1', openssl: 'sha1', digestSize: 20, blockSize: 64 });
const sha2 = [224, 256, 384, 512].map((bits) =>
  defineAlgorithm(`_sha2.SHA${bits}Type`, {
    name: `sha${bits}`,
    openssl: `sha${bits}`,
    digestSize: bits / 8,
    blockSize: bits > 256 ? 128 : 64,
  }),
);
const sha3 = [
  ...[224, 256, 384, 512].map((bits) =>
    defineAlgorithm(
      `_sha3.sha3_${bits}`,
      { name: `sha3_${bits}`, openssl: `sha3-${bits}`, digestSize: bits / 8, blockSize: 200 - bits / 4 },
      { callable: true, sponge: { suffix: 6 } },
    ),
  ),
  ...[128, 256].map((bits) =>
    defineAlgorithm(
      `_sha3.shake_${bits}`,
      { name: `shake_${bits}`, openssl: `shake${bits}`, digestSize: 0, blockSize: 200 - bits / 4 },
      { callable: true, sponge: { suffix: 31 } },
    ),
  ),
];

class PyBlake2 extends PyObject {
  readonly hash: Blake2;
  readonly digestSize: number;
  constructor(hash: Blake2, digestSize: number) {
    super();
    this.hash = hash;
    this.digestSize = digestSize;
  }
}

interface Variant {
  readonly name: string;
  readonly wide: boolean;
  readonly digest: number;
  readonly key: number;
  readonly salt: number;
  readonly person: number;
}

function number(value: Optional, fallback: number, limit: number, message: string): number {
  const given = sizeArgument(value, fallback);
  if (given < 0 || given > limit) throw valueError(message);
  return given;
}

/** A C unsigned long of 32 bits. */
function unsigned(value: Optional): number {
  const given = value === undefined ? 0 : indexNumber(value);
  if (given < 0) throw valueError('Cannot convert negative int');
  if (given > 0xffffffff) throw overflowError('Python int too large for C unsigned long');
  return Number(given);
}

function option(value: Optional, limit: number, what: string): Uint8Array {
  const bytes = value === undefined ? new Uint8Array(0) : bytesArgument(value).slice();
  if (bytes.length > limit) throw valueError(`maximum ${what} length is ${limit} bytes`);
  return bytes;
}

function blake2Type({ name, wide, digest, key, salt, person }: Variant): PyType {
  class PyOwnBlake2 extends PyBlake2 {}
  const type = bareType(`_blake2.${name}`, PyOwnBlake2, undefined, { baseType: true });
  const make = (of: PyType, hash: Blake2, size: number): PyBlake2 =>
    new (of.ctor as unknown as new (hash: Blake2, size: number) => PyBlake2)(hash, size);
  populate(type, {
    doc: `A ${name} hash.`,
    slots: {
      tp_new: constructWith(
        `${name}(data=b'', /, *, digest_size=${digest}, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=None)`.replace(
          ', /',
          '',
        ),
        (of: PyType, ...args: Optional[]) => {
          const [
            data,
            size,
            secret,
            salted,
            personal,
            fanout,
            depth,
            leaf,
            offset,
            nodeDepth,
            inner,
            last,
            ,
            string,
          ] = args;
          const given = dataArgument(data, string);
          const length = sizeArgument(size, digest);
          if (length <= 0 || length > digest)
            throw valueError(
              `digest_size for B${name.slice(1)} must be between 1 and ${digest} bytes, here it is ${length}`,
            );
          const nodeOffset = BigInt(offset === undefined ? 0 : indexNumber(offset));
          if (nodeOffset < 0n) throw valueError('Cannot convert negative int');
          if (nodeOffset >= 1n << 64n) throw overflowError('Python int too large for C unsigned long long');
          if (nodeOffset >= (wide ? 1n << 64n : 1n << 48n)) throw overflowError('node_offset is too large');
          const parameters: Blake2Parameters = {
            digestSize: length,
            salt: option(salted, salt, 'salt'),
            person: option(personal, person, 'person'),
            key: option(secret, key, 'key'),
            fanout: number(fanout, 1, 255, 'fanout must be between 0 and 255'),
            depth: number(depth, 1, 255, 'depth must be between 1 and 255'),
            leafSize: unsigned(leaf),
            nodeOffset,
            nodeDepth: number(nodeDepth, 0, 255, 'node_depth must be between 0 and 255'),
            innerSize: number(inner, 0, digest, `inner_size must be between 0 and is ${digest}`),
            lastNode: last !== undefined && isTrue(last),
          };
          if (parameters.depth === 0) throw valueError('depth must be between 1 and 255');
          const hash = new Blake2(wide, parameters);
          if (given !== undefined) hash.update(hashedBytes(given));
          return make(of, hash, length);
        },
      ),
    },
    methods: () => [
      method(
        'copy(/)',
        (self: PyBlake2) => make(self.type, self.hash.copy(), self.digestSize),
        'A copy of the hash.',
      ),
      method(
        'digest(/)',
        (self: PyBlake2) => new PyBytes(self.hash.digest()),
        'The digest of the data so far.',
      ),
      method(
        'hexdigest(/)',
        (self: PyBlake2) => toHex(self.hash.digest(), '', 0),
        'The digest of the data so far, in hexadecimal digits.',
      ),
      method(
        'update(data, /)',
        (self: PyBlake2, data: PyValue) => self.hash.update(hashedBytes(data)),
        'Adds data.',
      ),
    ],
    getset: () => [
      getset('name', () => name),
      getset('digest_size', (self: PyBlake2) => self.digestSize),
      getset('block_size', () => (wide ? 128 : 64)),
    ],
    attributes: { MAX_DIGEST_SIZE: digest, MAX_KEY_SIZE: key, SALT_SIZE: salt, PERSON_SIZE: person },
  });
  return type;
}

const constants = (prefix: string, variant: Variant): Record<string, PyValue> => ({
  [`${prefix}_MAX_DIGEST_SIZE`]: variant.digest,
  [`${prefix}_MAX_KEY_SIZE`]: variant.key,
  [`${prefix}_SALT_SIZE`]: variant.salt,
  [`${prefix}_PERSON_SIZE`]: variant.person,
});
const BLAKE2B: Variant = { name: 'blake2b', wide: true, digest: 64, key: 64, salt: 16, person: 16 };
const BLAKE2S: Variant = { name: 'blake2s', wide: false, digest: 32, key: 32, salt: 8, person: 8 };

export const hashModules: readonly ModuleDefinition[] = [
  defineModule({
    name: '_blake2',
    types: [blake2Type(BLAKE2B), blake2Type(BLAKE2S)],
    attributes: { ...GIL, ...constants('BLAKE2B', BLAKE2B), ...constants('BLAKE2S', BLAKE2S) },
  }),
  defineModule({ name: '_md5', functions: [hashFunction(md5)], attributes: { ...GIL, MD5Type: md5.type } }),
  defineModule({
    name: '_sha1',
    functions: [hashFunction(sha1)],
    attributes: { ...GIL, SHA1Type: sha1.type },
  }),
  defineModule({
    name: '_sha2',
    functions: sha2.map(hashFunction),
    types: sha2.map(({ type }) => type),
    attributes: GIL,
  }),
  defineModule({
    name: '_sha3',
    types: sha3.map(({ type }) => type),
    attributes: { ...GIL, implementation: 'OpenSSL' },
  }),
];

/** One of them. Throws if there is none of that name. */
export function hashModule(name: string): ModuleDefinition {
  const found = hashModules.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no module ${name} of hashes`);
  return found;
}
