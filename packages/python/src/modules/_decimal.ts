/** `_decimal`: https://docs.python.org/3/library/decimal.html */
import { getAttribute } from '@harpy/objects/attribute';
import { call1, callKeywords } from '@harpy/objects/call';
import { PyList } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { typeError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import type { Keywords } from '@harpy/objects/signature';
import type { PyValue } from '@harpy/objects/value';
import {
  contextType,
  EXCEPTION_TYPES,
  MAX_EMAX,
  MAX_PREC,
  MIN_EMIN,
  MIN_ETINY,
  PyContext,
  ROUNDINGS,
} from './decimal/context.ts';
import { ieeeContext, localContext } from './decimal/context-type.ts';
import { basicContext, defaultContext, extendedContext, getContext, setContext } from './decimal/current.ts';
import './decimal/decimal-type.ts';
import { signalDictType } from './decimal/signal-dict.ts';
import { decimalType } from './decimal/value.ts';

export const decimalModule: ModuleDefinition = defineModule({
  name: '_decimal',
  doc: 'Decimal arithmetic.',
  functions: [
    method('getcontext()', getContext, 'The context in force.'),
    method(
      'setcontext(context, /)',
      (context: PyValue) => {
        if (!(context instanceof PyContext)) throw typeError('argument must be a context');
        setContext(context);
      },
      'Puts a context in force.',
    ),
    method(
      'localcontext(ctx=None, **kwargs)',
      (context: PyValue | undefined, changes: Keywords) => localContext(context, changes),
      'Puts a copy of a context in force for the block of a with statement.',
    ),
    method('IEEEContext(bits, /)', ieeeContext, 'The context of an interchange format of IEEE 754.'),
  ],
  types: [decimalType, contextType, ...EXCEPTION_TYPES],
  attributes: {
    ...Object.fromEntries(ROUNDINGS.map((name) => [name, name])),
    DefaultContext: defaultContext,
    BasicContext: basicContext,
    ExtendedContext: extendedContext,
    MAX_PREC,
    MAX_EMAX,
    MIN_EMIN,
    MIN_ETINY,
    IEEE_CONTEXT_MAX_BITS: 256,
    HAVE_THREADS: true,
    HAVE_CONTEXTVAR: true,
    __version__: '1.70',
    __libmpdec_version__: '2.5.1',
  },
  create: (dict) => {
    const namedTuple = getAttribute(hooks.importModule('collections'), 'namedtuple');
    const tuple = callKeywords(
      namedTuple,
      ['DecimalTuple', new PyList(['sign', 'digits', 'exponent']), 'decimal'],
      ['module'],
    );
    dict.setString('DecimalTuple', tuple);
    const number = getAttribute(hooks.importModule('numbers'), 'Number');
    call1(getAttribute(number, 'register'), decimalType);
    const mapping = getAttribute(hooks.importModule('collections.abc'), 'MutableMapping');
    call1(getAttribute(mapping, 'register'), signalDictType);
  },
});
