/** The functions of C that the library calls by their address: `memmove`, `memset`, `cast`, `string_at`... */
import { None } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { typeError } from '@harpy/objects/errors';
import { id, identity } from '@harpy/objects/identity';
import { viewOf } from '@harpy/objects/memoryview';
import { simpleBuffer } from '@harpy/objects/protocols/buffer';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { PyArgument } from './argument.ts';
import { type CType, copyInto, infoOf, keptBy, PyCData } from './data.ts';
import { CodeBlock } from './function.ts';
import { type Block, placeAt, readAddress, writeAddress } from './memory.ts';
import { bytesAt, textAt } from './strings.ts';

const address = (argument: PyArgument | undefined): number | bigint =>
  argument === undefined ? 0 : readAddress(argument.value.view, 0);
const int = (argument: PyArgument | undefined): number => argument?.value.view.getInt32(0, true) ?? 0;
/** `size_t`: what no memory has room for is refused by whoever looks for the memory. */
const size = (argument: PyArgument | undefined): number => Number(address(argument));

const objectOf = (argument: PyArgument | undefined): PyValue => argument?.value.objects?.get(0) ?? None;

/** Code whose result is a `py_object`. */
function giving(make: (args: readonly PyArgument[]) => PyValue): CodeBlock {
  return new CodeBlock((args, result) => {
    const value = make(args);
    result.objects = new Map([[0, value]]);
    writeAddress(result.view, 0, id(value));
  });
}

function isPointerType(type: PyValue): type is CType {
  const info = infoOf(type);
  return (
    info !== undefined &&
    (info.isPointer || info.callable !== undefined || 'sPzUZXO'.includes(info.code ?? '-'))
  );
}

function cast(target: number | bigint, source: PyValue, type: PyValue): PyValue {
  if (!isPointerType(type)) {
    const name = infoOf(type) === undefined ? '' : `, not ${(type as PyType).name}`;
    throw typeError(`cast() argument 2 must be a pointer type${name}`);
  }
  const result = type.callKeywords([], undefined);
  if (!(result instanceof PyCData)) throw typeError('cast() argument 2 must make ctypes objects');
  if (source instanceof PyCData) {
    // Both keep the same, and what was cast besides.
    const kept = keptBy(source);
    result.kept = kept;
    if (kept instanceof PyDict) kept.set(identity(source), source);
  }
  writeAddress(result.block.view, result.offset, target);
  return result;
}

const returning = (result: Block, value: number | bigint): void => writeAddress(result.view, 0, value);

/** They stand at their addresses as long as the process runs. */
export const NATIVE: Readonly<Record<string, CodeBlock>> = {
  _memmove_addr: new CodeBlock(([to, from, count], result) => {
    const length = size(count);
    if (length > 0) {
      const target = placeAt(address(to), length);
      const source = placeAt(address(from), length);
      copyInto(source.block, source.offset, target.block, target.offset, length);
    }
    returning(result, address(to));
  }),
  _memset_addr: new CodeBlock(([to, value, count], result) => {
    const length = size(count);
    if (length > 0) {
      const { block, offset } = placeAt(address(to), length);
      block.bytes.fill(int(value), offset, offset + length);
    }
    returning(result, address(to));
  }),
  _cast_addr: giving(([target, source, type]) => cast(address(target), objectOf(source), objectOf(type))),
  _string_at_addr: giving(([target, count]) => bytesAt(address(target), int(count))),
  _wstring_at_addr: giving(([target, count]) => textAt(address(target), int(count))),
  _memoryview_at_addr: giving(([target, count, readonly]) => {
    const length = size(count);
    const { block, offset } = placeAt(address(target), length);
    const bytes = () => block.bytes.subarray(offset, offset + length);
    // The view has no owner that anybody sees; it holds the memory itself.
    return viewOf(simpleBuffer(None, bytes, length, int(readonly) !== 0));
  }),
};
