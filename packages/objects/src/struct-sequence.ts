/** Tuples with named fields, as `sys.version_info` and `os.stat_result`: CPython's Objects/structseq.c. */
import { bareType, None, PyTuple, tupleType, typeOf } from './core-types.ts';
import { getset, method, populate } from './define.ts';
import { dictFrom, PyDict } from './dict.ts';
import { attributeError, typeError } from './errors.ts';
import { listItems } from './protocols/iterate.ts';
import { reprText } from './protocols/text.ts';
import type { PyType } from './type.ts';
import './types/tuple.ts';
import type { PyValue } from './value.ts';

export class PyStructSequence extends PyTuple {
  /** Fields after those of the tuple. */
  readonly hidden: readonly PyValue[];
  constructor(items: readonly PyValue[], hidden: readonly PyValue[] = []) {
    super(items);
    this.hidden = hidden;
  }
}

export interface StructSequenceContent {
  readonly name: string;
  readonly doc?: string;
  /** Names of the fields; undefined for items that have no name. */
  readonly fields: readonly (string | undefined)[];
  /** How many of the fields are items of the tuple; all if not said. */
  readonly visible?: number;
  /** Whether Python code can make one. */
  readonly constructible?: boolean;
  /** A field that was not given to the constructor, from all that were. */
  readonly missing?: (name: string, given: readonly PyValue[]) => PyValue | undefined;
}

export interface StructSequenceType {
  readonly type: PyType;
  readonly make: (values: readonly PyValue[]) => PyStructSequence;
}

/** Makes such a type and the function that makes its objects from all fields. */
export function structSequenceType(content: StructSequenceContent): StructSequenceType {
  const { fields } = content;
  const visible = content.visible ?? fields.length;
  class Sequence extends PyStructSequence {}
  const type = bareType(content.name, Sequence, tupleType);
  const make = (values: readonly PyValue[]) => new Sequence(values.slice(0, visible), values.slice(visible));
  const short = type.name;
  const names = fields.filter((name) => name !== undefined);
  populate(type, {
    ...(content.doc === undefined ? {} : { doc: content.doc }),
    slots: {
      ...(content.constructible === false
        ? {
            tp_new: () => {
              throw typeError(`cannot create '${short}' instances`);
            },
          }
        : {
            tp_new: (_type, args) => {
              const [sequence, dict] = args;
              if (sequence === undefined)
                throw typeError(`${short}() missing required argument 'sequence' (pos 1)`);
              if (typeOf(sequence).tp_iter === undefined && typeOf(sequence).sq_item === undefined)
                throw typeError('constructor requires a sequence');
              const items = listItems(sequence);
              if (items.length < visible || items.length > fields.length) {
                const how =
                  visible === fields.length ? '' : items.length < visible ? 'at least ' : 'at most ';
                const bound = items.length < visible ? visible : fields.length;
                throw typeError(
                  `${short}() takes a${how === '' ? '' : 'n'} ${how}${bound}-sequence (${items.length}-sequence given)`,
                );
              }
              const all = [...items];
              for (let at = items.length; at < fields.length; at++) {
                const name = fields[at];
                const given = dict instanceof PyDict && name !== undefined ? dict.getString(name) : undefined;
                all.push(given ?? (name === undefined ? undefined : content.missing?.(name, items)) ?? None);
              }
              return make(all);
            },
          }),
      tp_repr: (self) => {
        const { items } = self as PyStructSequence;
        return `${short}(${items.map((item, at) => `${names[at]}=${reprText(item)}`).join(', ')})`;
      },
    },
    methods: () => [
      method(
        '__reduce__()',
        (self: PyStructSequence) =>
          new PyTuple([
            type,
            new PyTuple([
              new PyTuple(self.items),
              dictFrom(self.hidden.map((value, at) => [fields[visible + at] ?? '', value] as const)),
            ]),
          ]),
      ),
    ],
    getset: () =>
      fields.flatMap((name, at) =>
        name === undefined
          ? []
          : [
              getset(
                name,
                (self: PyStructSequence) =>
                  at < visible ? (self.items[at] ?? None) : (self.hidden[at - visible] ?? None),
                () => {
                  throw attributeError('readonly attribute');
                },
              ),
            ],
      ),
    attributes: {
      n_fields: fields.length,
      n_sequence_fields: visible,
      n_unnamed_fields: fields.filter((name) => name === undefined).length,
      __match_args__: new PyTuple(fields.slice(0, visible).filter((name) => name !== undefined)),
    },
  });
  return { type, make };
}
