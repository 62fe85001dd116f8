/** Strings. */
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import type { Handle, Pointer } from '@harpy/runtime/types';
import type { Extension } from '../extension.ts';

type Names =
  | 'FromString'
  | 'AsUTF8AndSize'
  | 'FromWideChar'
  | 'DecodeFSDefault'
  | 'DecodeFSDefaultAndSize'
  | 'DecodeASCII'
  | 'DecodeLatin1'
  | 'FromEncodedObject';

export function unicodeBodies(extension: Extension): Pick<ContextFunctions, `ctx_Unicode_${Names}`> {
  const { py } = extension.host;
  const { fn } = py;
  /** Error handler names are short and few: they are kept. */
  const kept = (address: number): number =>
    address === 0 ? 0 : py.permanentString(extension.instance.memory.string(address));
  const decode = (text: number, size: number, use: (copy: number) => number): Handle =>
    extension.transfer.withBytes(text, size, use) as Handle;
  return {
    ctx_Unicode_FromString: (_ctx, utf8) => extension.transfer.newStr(utf8) as Handle,
    ctx_Unicode_AsUTF8AndSize: (_ctx, str, sizeAt) => {
      const { memory } = extension.instance;
      const known = extension.arena.find(str);
      if (known >= 0) {
        if (sizeAt !== 0) memory.setWord(sizeAt, extension.arena.size(known));
        return extension.arena.address(known) as Pointer;
      }
      const { words } = extension.transfer;
      const source = fn.PyUnicode_AsUTF8AndSize(str, words);
      if (source === 0) return 0 as Pointer;
      const size = py.memory.word(words);
      const address = extension.transfer.toExtension(source, size);
      if (!extension.utf8Cache.keep(str, address, size)) extension.arena.keep(str, address, size);
      if (sizeAt !== 0) memory.setWord(sizeAt, size);
      return address as Pointer;
    },
    ctx_Unicode_FromWideChar: (_ctx, text, size) => {
      const { memory } = extension.instance;
      let length = size;
      if (size < 0) for (length = 0; memory.word(text + 4 * length) !== 0; ) length++;
      return decode(text, 4 * length, (copy) => fn.PyUnicode_FromWideChar(copy, length));
    },
    ctx_Unicode_DecodeFSDefault: (_ctx, text) => {
      const size = extension.instance.memory.stringLength(text);
      return decode(text, size, (copy) => fn.PyUnicode_DecodeFSDefaultAndSize(copy, size));
    },
    ctx_Unicode_DecodeFSDefaultAndSize: (_ctx, text, size) =>
      decode(text, size, (copy) => fn.PyUnicode_DecodeFSDefaultAndSize(copy, size)),
    ctx_Unicode_DecodeASCII: (_ctx, text, size, errors) => {
      const handler = kept(errors);
      return decode(text, size, (copy) => fn.PyUnicode_DecodeASCII(copy, size, handler));
    },
    ctx_Unicode_DecodeLatin1: (_ctx, text, size, errors) => {
      const handler = kept(errors);
      return decode(text, size, (copy) => fn.PyUnicode_DecodeLatin1(copy, size, handler));
    },
    ctx_Unicode_FromEncodedObject: (_ctx, obj, encoding, errors) =>
      fn.PyUnicode_FromEncodedObject(obj, kept(encoding), kept(errors)) as Handle,
  };
}
