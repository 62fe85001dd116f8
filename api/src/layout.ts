/** Where the members of the shared structs lie on wasm32, where all but those of some unions are 32-bit words. */
import type { Api } from './model.ts';

export interface StructLayout {
  /** In bytes. */
  readonly size: number;
  readonly offsets: Readonly<Record<string, number>>;
}

export interface Layout {
  readonly structs: Readonly<Record<string, StructLayout>>;
  readonly context: StructLayout;
}

const WORD = 4;

/** Of what stands in unions besides structs. */
function scalarSize(type: string): number | undefined {
  if (type.endsWith('*')) return WORD;
  return { HPy: WORD, int64_t: 8, double: 8 }[type.trim()];
}

/** The generated header asserts that the C compiler agrees. */
export function layoutOf(api: Pick<Api, 'structs' | 'handles'>): Layout {
  const structs: Record<string, StructLayout> = {};
  for (const struct of api.structs) {
    const offsets: Record<string, number> = {};
    let size = 0;
    for (const [type, name] of struct.fields) {
      if (!type.startsWith('union')) {
        offsets[name] = size;
        size += WORD;
        continue;
      }
      let largest = 0;
      for (const [, alternative, member] of type.matchAll(/(\w+ \*?)(\w+);/g)) {
        if (alternative === undefined || member === undefined) continue;
        offsets[member] = size;
        const known = scalarSize(alternative) ?? structs[alternative.trim()]?.size;
        if (known === undefined)
          throw new Error(`${struct.name}.${member}: the struct ${alternative.trim()} must come before it`);
        largest = Math.max(largest, known);
      }
      size += largest;
    }
    structs[struct.name] = { size, offsets };
  }
  const offsets: Record<string, number> = { name: 0, abi_version: WORD };
  let size = 2 * WORD;
  for (const { name } of [...api.handles].sort((a, b) => a.id - b.id)) {
    offsets[name] = size;
    size += WORD;
  }
  return { structs, context: { size, offsets } };
}
