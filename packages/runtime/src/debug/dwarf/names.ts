/** The name section of a WebAssembly module. Source: core specification, appendix 'Custom Sections'. */
import { ByteReader } from './byte-reader.ts';

const NAME_OF_FUNCTIONS = 1;

/** The names of a module's functions, by index. */
export function functionNamesOf(module: WebAssembly.Module): ReadonlyMap<number, string> {
  const section = WebAssembly.Module.customSections(module, 'name')[0];
  return section === undefined ? new Map() : functionNames(new Uint8Array(section));
}

function functionNames(section: Uint8Array): Map<number, string> {
  const names = new Map<number, string>();
  const reader = new ByteReader(section);
  const decoder = new TextDecoder();
  while (!reader.done) {
    const id = reader.u8();
    const end = reader.uleb() + reader.at;
    if (id === NAME_OF_FUNCTIONS) {
      for (let count = reader.uleb(); count > 0; count--) {
        const index = reader.uleb();
        names.set(index, decoder.decode(reader.take(reader.uleb())));
      }
    }
    reader.at = end;
  }
  return names;
}
