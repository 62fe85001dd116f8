/** `_csv`: what the module `csv` has in C. */
import { sizeArgument } from '@harpy/objects/arguments';
import { lookupAttribute } from '@harpy/objects/attribute';
import { isCallable } from '@harpy/objects/call';
import { integerOf, None, PyList } from '@harpy/objects/core-types';
import { builtinFunction, method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { typeError } from '@harpy/objects/errors';
import { getIterator } from '@harpy/objects/protocols/iterate';
import { textValue } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import {
  csvError,
  csvErrorType,
  dialectType,
  makeDialect,
  type PyCsvDialect,
  QUOTE_ALL,
  QUOTE_MINIMAL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
  registeredDialect,
  registry,
} from './csv/dialect.ts';
import { limits, PyCsvReader, readerType } from './csv/reader.ts';
import { PyCsvWriter, writerType } from './csv/writer.ts';

type Options = ReadonlyMap<string, PyValue>;

/** A dialect by name, by object, and by options. */
function dialectOf(dialect: PyValue | undefined, options: Options): PyCsvDialect {
  const args = dialect === undefined ? [] : [dialect];
  return makeDialect(dialectType, [...args, ...options.values()], [...options.keys()]);
}

/** `name(object, dialect)`: checks the number of arguments. */
function source(
  name: string,
  args: readonly PyValue[],
): readonly [object: PyValue, dialect: PyValue | undefined] {
  const [object, dialect] = args;
  if (object === undefined) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 2) throw typeError(`${name} expected at most 2 arguments, got ${args.length}`);
  return [object, dialect];
}

export const csvModule = defineModule({
  name: '_csv',
  doc: 'Reading and writing comma separated values.',
  functions: [
    method(
      'reader(*args, **fmtparams)',
      (args: readonly PyValue[], options: Options) => {
        const [iterable, dialect] = source('reader', args);
        const iterator = getIterator(iterable);
        return new PyCsvReader(iterator, dialectOf(dialect, options));
      },
      'An iterator over the records in an iterable of lines.',
    ),
    method(
      'writer(*args, **fmtparams)',
      (args: readonly PyValue[], options: Options) => {
        const [file, dialect] = source('writer', args);
        const write = lookupAttribute(file, 'write');
        if (write === undefined || !isCallable(write))
          throw typeError('argument 1 must have a "write" method');
        return new PyCsvWriter(write, dialectOf(dialect, options));
      },
      'An object that writes records to a file.',
    ),
    method(
      'field_size_limit(new_limit=<unrepresentable>)',
      (limit: PyValue | undefined) => {
        const old = limits.field;
        if (limit !== undefined) {
          if (integerOf(limit) === undefined) throw typeError('limit must be an integer');
          limits.field = sizeArgument(limit, old);
        }
        return old;
      },
      'The largest size of a field; sets it if one is given.',
    ),
  ],
  types: [dialectType],
  attributes: {
    Error: csvErrorType,
    Reader: readerType,
    Writer: writerType,
    QUOTE_MINIMAL,
    QUOTE_ALL,
    QUOTE_NONNUMERIC,
    QUOTE_NONE,
    QUOTE_STRINGS,
    QUOTE_NOTNULL,
  },
  create: (dict) => {
    const dialects = new PyDict();
    registry.dialects = dialects;
    dict.setString('_dialects', dialects);
    const add = (declaration: string, run: (...args: never[]) => unknown, doc: string) => {
      const made = builtinFunction(declaration, run, doc, '_csv');
      dict.setString(made.def.name, made);
    };
    add(
      "register_dialect(name, /, dialect='excel', **fmtparams)",
      (name: PyValue, dialect: PyValue | undefined, options: Options) => {
        if (textValue(name) === undefined) throw typeError('dialect name must be a string');
        dialects.set(name, dialectOf(dialect, options));
      },
      'Registers a dialect by name.',
    );
    add(
      'unregister_dialect(name)',
      (name: PyValue) => {
        if (dialects.table.delete(name) === undefined) throw csvError('unknown dialect');
        return None;
      },
      'Removes a dialect.',
    );
    add('get_dialect(name)', (name: PyValue) => registeredDialect(name), 'The dialect of that name.');
    add('list_dialects()', () => new PyList([...dialects.table.keys()]), 'The names of all dialects.');
  },
});
