/** `contextvars`: ContextVar, Context, Token. */
import './object.ts';
import { callKeywords } from '../call.ts';
import {
  contextTokenType,
  contextType,
  contextVariableType,
  currentContext,
  enterContext,
  getContextVariable,
  leaveContext,
  MISSING,
  PyContext,
  PyContextToken,
  PyContextVariable,
  setContextVariable,
  tokenMissingType,
} from '../context-variable.ts';
import { NotImplemented, textOf } from '../core-types.ts';
import { constructWith, getset, member, method, populate } from '../define.ts';
import { dictFrom } from '../dict.ts';
import {
  keyErrorType,
  lookupErrorType,
  newException,
  runtimeError,
  typeError,
  valueError,
} from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { PyDictItems, PyDictKeyIterator, PyDictKeys, PyDictValues } from '../iterators.ts';
import { compareBool } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { reprText } from '../protocols/text.ts';
import { EQ, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { PyValue } from '../value.ts';
import { address } from './object.ts';

populate(contextVariableType, {
  doc: 'A variable with a value in each context.',
  textSignature: '(name, /, *, default=<unrepresentable>)',
  slots: {
    tp_new: constructWith(
      'ContextVar(name, /, *, default=<unrepresentable>)',
      (_type, name: PyValue, fallback?: PyValue) => {
        if (textOf(name) === undefined) throw typeError('context variable name must be a str');
        // Its hash is part of the variable's in CPython.
        hash(name);
        return new PyContextVariable(name, fallback);
      },
    ),
    tp_repr: (self) => {
      const variable = self as PyContextVariable;
      const fallback = variable.fallback === undefined ? '' : ` default=${reprText(variable.fallback)}`;
      return strFromJS(`<ContextVar name=${reprText(variable.name)}${fallback} at ${address(variable)}>`);
    },
  },
  methods: () => [
    method(
      'get(default=<unrepresentable>, /)',
      (self: PyContextVariable, fallback?: PyValue) => {
        const value = getContextVariable(self, fallback);
        if (value === undefined) throw newException(lookupErrorType, self);
        return value;
      },
      'The value in the current context, or the default given, or that of the variable.\n\nRaises LookupError if there is none.',
    ),
    method(
      'set(value, /)',
      setContextVariable,
      'Set the value in the current context; the token returned can undo that.',
    ),
    method(
      'reset(token, /)',
      (self: PyContextVariable, token: PyValue) => {
        if (!(token instanceof PyContextToken))
          throw typeError(`expected an instance of Token, got ${reprText(token)}`);
        if (token.used) throw runtimeError(`${reprText(token)} has already been used once`);
        if (token.variable !== self)
          throw valueError(`${reprText(token)} was created by a different ContextVar`);
        reset(token);
      },
      'Undo the set() that returned the token.',
    ),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
  members: () => [member('name')],
});

function reset(token: PyContextToken): void {
  const context = currentContext();
  if (token.context !== context) throw valueError(`${reprText(token)} was created in a different Context`);
  token.used = true;
  const values = new Map(context.values);
  if (token.old === undefined) values.delete(token.variable);
  else values.set(token.variable, token.old);
  context.values = values;
}

populate(contextTokenType, {
  doc: 'What ContextVar.set() returns, to undo it.',
  slots: {
    tp_new: () => {
      throw runtimeError('Tokens can only be created by ContextVars');
    },
    tp_repr: (self) => {
      const token = self as PyContextToken;
      return strFromJS(
        `<Token${token.used ? ' used' : ''} var=${reprText(token.variable)} at ${address(token)}>`,
      );
    },
  },
  methods: () => [
    method('__enter__()', (self: PyContextToken) => self, 'The token itself.'),
    method(
      '__exit__(type, val, tb, /)',
      (self: PyContextToken) => {
        if (self.used) throw runtimeError(`${reprText(self)} has already been used once`);
        reset(self);
      },
      'Undo the set() that returned the token.',
    ),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
  getset: () => [
    getset('var', (self: PyContextToken) => self.variable),
    getset('old_value', (self: PyContextToken) => self.old ?? MISSING),
  ],
  attributes: { MISSING },
});
populate(tokenMissingType, { slots: { tp_repr: () => '<Token.MISSING>' } });

function find(self: PyValue, key: PyValue): PyValue | undefined {
  if (!(key instanceof PyContextVariable))
    throw typeError(`a ContextVar key was expected, got ${reprText(key)}`);
  return (self as PyContext).values.get(key);
}

const snapshot = (self: PyValue) => dictFrom((self as PyContext).values);

function sameValues(a: PyContext, b: PyContext): boolean {
  if (a.values.size !== b.values.size) return false;
  for (const [variable, value] of a.values) {
    const other = b.values.get(variable);
    if (other === undefined || !compareBool(value, other, EQ)) return false;
  }
  return true;
}

/** `Context.run`. */
export const contextRun = method(
  'run(*args, **kwargs)',
  (self: PyContext, args: readonly PyValue[], rest: ReadonlyMap<string, PyValue>) => {
    const [callable, ...others] = args;
    if (callable === undefined) throw typeError('run() missing 1 required positional argument');
    enterContext(self);
    try {
      return callKeywords(
        callable,
        [...others, ...rest.values()],
        rest.size === 0 ? undefined : [...rest.keys()],
      );
    } finally {
      leaveContext(self);
    }
  },
  'Call the function in this context.',
);

populate(contextType, {
  doc: 'A mapping of context variables to their values.',
  slots: {
    tp_new: (_type, args) => {
      if (args.length > 0) throw typeError('Context() does not accept any arguments');
      return new PyContext();
    },
    tp_richcompare: (a, b, operator) => {
      if (!(a instanceof PyContext) || !(b instanceof PyContext)) return NotImplemented;
      if (operator !== EQ && operator !== NE) return NotImplemented;
      return sameValues(a, b) === (operator === EQ);
    },
    tp_iter: (self) => new PyDictKeyIterator(snapshot(self)),
    mp_length: (self) => (self as PyContext).values.size,
    mp_subscript: (self, key) => {
      const value = find(self, key);
      if (value === undefined) throw newException(keyErrorType, key);
      return value;
    },
    sq_contains: (self, key) => find(self, key) !== undefined,
  },
  methods: () => [
    method(
      'get(key, default=None, /)',
      (self: PyContext, key: PyValue, fallback?: PyValue) => find(self, key) ?? fallback,
      'The value of the variable, or the default.',
    ),
    method('keys()', (self: PyContext) => new PyDictKeys(snapshot(self)), 'All variables.'),
    method('values()', (self: PyContext) => new PyDictValues(snapshot(self)), 'The values of all variables.'),
    method(
      'items()',
      (self: PyContext) => new PyDictItems(snapshot(self)),
      'Pairs of all variables and their values.',
    ),
    method('copy()', (self: PyContext) => new PyContext(self.values), 'A copy of the context.'),
    contextRun,
  ],
});
