/** The shape of the generated tables in `gen/adapters.ts`, and what adapters answer; the records in `api/` say what each kind means. */
import type { ValueType } from '@harpy/runtime/wasm/code';

export type FastPath =
  | 'integer'
  | 'natural'
  | 'smallInt'
  | 'smallNatural'
  | 'real'
  | 'size'
  | 'item'
  | 'listPlace'
  | 'tuplePlace'
  | 'type'
  | 'reference';

export type NearPath =
  | { readonly kind: 'named'; readonly name: string; readonly function: string }
  | { readonly kind: 'store'; readonly at: string; readonly value: string }
  | { readonly kind: 'utf8' | 'text' | 'new' | 'call' | 'texts' };

export type Spelling =
  | {
      readonly kind: 'call';
      readonly function: string;
      readonly args?: readonly (string | number)[];
      readonly steals?: readonly string[];
      readonly asInt?: string;
      readonly drops?: true;
      readonly gives?: number | 'nonzero';
      readonly fast?: FastPath;
    }
  | { readonly kind: 'typeFlag'; readonly bit: number }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'identity' | 'isInstance' | 'same' | 'struct' | 'close' };

export interface AdapterRecord {
  /** As imported by extensions: `ctx_Add`. */
  readonly name: string;
  readonly params: readonly (readonly [name: string, type: ValueType])[];
  readonly result: ValueType | 'void';
  readonly spelling: Spelling;
  /** What the extension has to close or end, if the result is not NULL. */
  readonly opens?: Opens;
  /** The first parameter after the context is a builder, which the call ends. */
  readonly ends?: true;
}

export type Opens = 'handle' | 'builder';

/** A context function done in TypeScript that returns a handle. */
export interface BodyRecord {
  readonly name: string;
  readonly params: readonly (readonly [name: string, type: ValueType])[];
}

/** A context function that wasm beside the extension's memory may answer before its body is asked. */
export interface NearRecord {
  readonly name: string;
  readonly params: readonly (readonly [name: string, type: ValueType])[];
  readonly result: ValueType | 'void';
  readonly near: NearPath;
  readonly opens?: Opens;
}

export type HandleSource =
  | { readonly name: string; readonly symbol: string; readonly indirect: boolean }
  | { readonly name: string; readonly namespaceOf: string };

/** What the question whether two things are equal is answered with. */
export const Answer = { no: 0, yes: 1, unknown: 2 } as const;
