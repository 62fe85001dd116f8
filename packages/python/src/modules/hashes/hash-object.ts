/** Hash objects of `_md5`, `_sha1`, `_sha2`, `_sha3`. */
import { sizeArgument } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { toHex } from '@harpy/objects/bytes/layout';
import { bareType } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument, hasBuffer } from '@harpy/objects/protocols/buffer';
import { textValue } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { type RunningHash, system } from '../../system.ts';
import '@harpy/objects/types/object';

type Optional = PyValue | undefined;

/** The bytes to be hashed. */
export function hashedBytes(value: PyValue): Uint8Array {
  if (textValue(value) !== undefined) throw typeError('Strings must be encoded before hashing');
  if (!hasBuffer(value)) throw typeError('object supporting the buffer API required');
  return bytesArgument(value);
}

/** The data of a constructor: `data`, or `string` as it was once called. */
export function dataArgument(data: Optional, string: Optional): Optional {
  if (data !== undefined && string !== undefined)
    throw typeError(
      "'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.",
    );
  return data ?? string;
}

export class PyHash extends PyObject {
  readonly hash: RunningHash;
  readonly algorithm: Algorithm;
  constructor(hash: RunningHash, algorithm: Algorithm) {
    super();
    this.hash = hash;
    this.algorithm = algorithm;
  }
}

export interface Algorithm {
  readonly name: string;
  /** OpenSSL's name of it. */
  readonly openssl: string;
  /** 0 if it can be any. */
  readonly digestSize: number;
  readonly blockSize: number;
  readonly type: PyType;
}

/** A new hash of some data. */
export function newHash(algorithm: Algorithm, data: Optional, string: Optional): PyHash {
  const given = dataArgument(data, string);
  const hash = system().hash(algorithm.openssl);
  if (given !== undefined) hash.update(hashedBytes(given));
  return make(hash, algorithm);
}

function make(hash: RunningHash, algorithm: Algorithm): PyHash {
  return new (algorithm.type.ctor as unknown as new (hash: RunningHash, algorithm: Algorithm) => PyHash)(
    hash,
    algorithm,
  );
}

function digestOf(self: PyHash, length: number): Uint8Array {
  const { algorithm } = self;
  if (algorithm.digestSize > 0) return Uint8Array.from(self.hash.copy().digest());
  if (length === 0) return new Uint8Array(0);
  return Uint8Array.from(self.hash.copy({ outputLength: length }).digest());
}

function lengthArgument(length: PyValue): number {
  const size = sizeArgument(length, 0);
  if (size < 0) throw valueError('Cannot convert negative int');
  if (size >= 2 ** 29) throw valueError('length is too large');
  return size;
}

/** An algorithm with a type of its own. Unless `callable` the type cannot be called. */
export function defineAlgorithm(
  typeName: string,
  description: Omit<Algorithm, 'type'>,
  { callable = false, sponge }: { callable?: boolean; sponge?: { readonly suffix: number } } = {},
): Algorithm {
  class PyOwnHash extends PyHash {}
  const type = bareType(typeName, PyOwnHash);
  const algorithm: Algorithm = { ...description, type };
  const { name, digestSize, blockSize } = algorithm;
  const variable = digestSize === 0;
  const signature = variable ? '(length)' : '(/)';
  populate(type, {
    doc: `A ${name} hash.`,
    slots: callable
      ? {
          tp_new: constructWith(
            `${name}(data=b'', *, usedforsecurity=True, string=None)`,
            (_: PyType, data: Optional, _security: Optional, string: Optional) =>
              newHash(algorithm, data, string),
          ),
        }
      : {},
    methods: () => [
      method('copy(/)', (self: PyHash) => make(self.hash.copy(), algorithm), 'A copy of the hash.'),
      method(
        `digest${signature}`,
        (self: PyHash, length: Optional) =>
          new PyBytes(digestOf(self, length === undefined ? 0 : lengthArgument(length))),
        'The digest of the data so far.',
      ),
      method(
        `hexdigest${signature}`,
        (self: PyHash, length: Optional) =>
          toHex(digestOf(self, length === undefined ? 0 : lengthArgument(length)), '', 0),
        'The digest of the data so far, in hexadecimal digits.',
      ),
      method(
        'update(data, /)',
        (self: PyHash, data: PyValue) => {
          self.hash.update(hashedBytes(data));
        },
        'Adds data.',
      ),
    ],
    getset: () => [
      getset('name', () => name),
      getset('digest_size', () => digestSize),
      getset('block_size', () => blockSize),
      ...(sponge === undefined
        ? []
        : [
            getset('_capacity_bits', () => 1600 - blockSize * 8),
            getset('_rate_bits', () => blockSize * 8),
            getset('_suffix', () => new PyBytes(Uint8Array.of(sponge.suffix))),
          ]),
    ],
  });
  return algorithm;
}

/** `_md5.md5` and the like. */
export const hashFunction = (algorithm: Algorithm) =>
  method(
    `${algorithm.name}(data=b'', *, usedforsecurity=True, string=None)`,
    (data: Optional, _security: Optional, string: Optional) => newHash(algorithm, data, string),
    `A new ${algorithm.name} hash object, of data if some is given.`,
  );
