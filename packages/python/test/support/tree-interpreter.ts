/**
 * A small interpreter of syntax trees, so that the objects can be tested with Python programs without the compiler: no
 * generators (generator expressions are lists), no closures over loop scopes, no imports other than those given.
 */
import '@harpy/objects/builtin-types';
import { deleteAttribute, getAttribute, lookupAttribute, setAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callKeywords, isCallable } from '@harpy/objects/call';
import { calculateMetaclass, resolveBases } from '@harpy/objects/class';
import {
  Ellipsis,
  ellipsisType,
  None,
  NotImplemented,
  objectType,
  PyFloat,
  PyList,
  PyTuple,
  textOf,
  typeOf,
  typeType,
} from '@harpy/objects/core-types';
import { builtinFunction } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { mergeMapping } from '@harpy/objects/dict-operations';
import * as errors from '@harpy/objects/errors';
import { CO_VARARGS, CO_VARKEYWORDS, PyCode, PyFunction } from '@harpy/objects/function';
import { id } from '@harpy/objects/identity';
import { iterFunction } from '@harpy/objects/iter-function';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { compare } from '@harpy/objects/protocols/compare';
import { isTrue, length } from '@harpy/objects/protocols/convert';
import { hash } from '@harpy/objects/protocols/hash';
import { getIterator, listItems, nextItem } from '@harpy/objects/protocols/iterate';
import * as number from '@harpy/objects/protocols/number';
import { contains, deleteItem, getItem, setItem } from '@harpy/objects/protocols/sequence';
import { format, repr, str, strText } from '@harpy/objects/protocols/text';
import { setFrom } from '@harpy/objects/set';
import { PySlice } from '@harpy/objects/slice';
import { EQ, GE, GT, LE, LT, NE } from '@harpy/objects/slots';
import { strFromCodePoints, strFromJS } from '@harpy/objects/str';
import { PyType } from '@harpy/objects/type';
import { isInstanceCheck, isSubclassCheck } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import type { ConstantValue } from '../../src/ast/constant.ts';
import type { Arguments, Comprehension, ExprNode, Keyword, StmtNode } from '../../src/ast/nodes.ts';
import { parse } from '../../src/parser/parse.ts';

/** Variables of a function, a class body or the module. */
interface Scope {
  readonly variables: {
    get(name: string): PyValue | undefined;
    set(name: string, value: PyValue): void;
    delete(name: string): boolean;
  };
  /** Where names not found here are looked for. */
  readonly outer: Scope | undefined;
  readonly module: Scope;
  readonly elsewhere: Map<string, Scope>;
}

class Return {
  readonly value: PyValue;
  constructor(value: PyValue) {
    this.value = value;
  }
}
const BREAK = { loop: 'break' };
const CONTINUE = { loop: 'continue' };

const COMPARISONS = { Eq: EQ, NotEq: NE, Lt: LT, LtE: LE, Gt: GT, GtE: GE } as const;
const BINARY = {
  Add: number.add,
  Sub: number.subtract,
  Mult: number.multiply,
  MatMult: number.matrixMultiply,
  Div: number.trueDivide,
  Mod: number.remainder,
  Pow: (a: PyValue, b: PyValue) => number.power(a, b),
  LShift: number.leftShift,
  RShift: number.rightShift,
  BitOr: number.or,
  BitXor: number.xor,
  BitAnd: number.and,
  FloorDiv: number.floorDivide,
};
const INPLACE = {
  Add: number.inplaceAdd,
  Sub: number.inplaceSubtract,
  Mult: number.inplaceMultiply,
  MatMult: number.inplaceMatrixMultiply,
  Div: number.inplaceTrueDivide,
  Mod: number.inplaceRemainder,
  Pow: number.inplacePower,
  LShift: number.inplaceLeftShift,
  RShift: number.inplaceRightShift,
  BitOr: number.inplaceOr,
  BitXor: number.inplaceXor,
  BitAnd: number.inplaceAnd,
  FloorDiv: number.inplaceFloorDivide,
};

function constant(value: ConstantValue): PyValue {
  switch (value.t) {
    case 'None':
      return None;
    case 'Ellipsis':
      return Ellipsis;
    case 'bool':
    case 'int':
      return value.v;
    case 'float':
      return new PyFloat(value.v);
    case 'complex':
      return new PyComplex(value.real, value.imag);
    case 'str':
      return value.codePoints === undefined
        ? strFromJS(value.v)
        : strFromCodePoints(Uint32Array.from(value.codePoints));
    case 'bytes':
      return new PyBytes(value.v);
    default:
      throw new Error(`constant ${value.t}`);
  }
}

/** Runs a program. What it prints is returned as lines. */
export function runProgram(source: string, modules: Readonly<Record<string, PyValue>> = {}): string[] {
  const interpreter = new Interpreter(modules);
  interpreter.run(source);
  return interpreter.lines;
}

export class Interpreter {
  readonly lines: string[] = [];
  readonly globals = new PyDict();
  readonly #builtins = new Map<string, PyValue>();
  readonly #modules: Readonly<Record<string, PyValue>>;
  readonly #module: Scope;

  constructor(modules: Readonly<Record<string, PyValue>> = {}) {
    this.#modules = modules;
    const { globals } = this;
    this.#module = {
      variables: {
        get: (name) => globals.getString(name),
        set: (name, value) => globals.setString(name, value),
        delete: (name) => globals.deleteString(name),
      },
      outer: undefined,
      get module(): Scope {
        return this;
      },
      elsewhere: new Map(),
    };
    globals.setString('__name__', '__main__');
    this.#fillBuiltins();
  }

  run(source: string): void {
    this.#block(parse(source).body, this.#module);
  }

  #fillBuiltins(): void {
    const builtins = this.#builtins;
    for (const type of objectType.subclasses()) if (type.module === 'builtins') addTypes(builtins, type);
    builtins.set('object', objectType);
    builtins.set('NotImplemented', NotImplemented);
    builtins.set('Ellipsis', Ellipsis);
    builtins.set('iter', iterFunction);
    void ellipsisType;
    const define = (declaration: string, run: (...args: never[]) => unknown): void => {
      builtins.set(declaration.slice(0, declaration.indexOf('(')), builtinFunction(declaration, run));
    };
    define('print(*args)', (args: readonly PyValue[]) => void this.lines.push(args.map(strText).join(' ')));
    define('len(obj, /)', length);
    define('repr(obj, /)', repr);
    define('hash(obj, /)', hash);
    define('id(obj, /)', id);
    define('next(iterator, default=None, /)', (iterator: PyValue, fallback?: PyValue) => {
      const item = nextItem(iterator) ?? fallback;
      if (item === undefined) throw errors.stopIteration();
      return item;
    });
    define('isinstance(obj, cls, /)', isInstanceCheck);
    define('issubclass(obj, cls, /)', isSubclassCheck);
    define('callable(obj, /)', isCallable);
    define(
      'sorted(iterable, /, *, key=None, reverse=False)',
      (iterable: PyValue, key?: PyValue, reverse?: PyValue) => {
        const list = new PyList(listItems(iterable));
        callKeywords(getAttribute(list, 'sort'), [key ?? None, reverse ?? false], ['key', 'reverse']);
        return list;
      },
    );
    define('getattr(obj, name, default=None, /)', (object: PyValue, name: PyValue, fallback?: PyValue) =>
      fallback === undefined
        ? getAttribute(object, textOf(name) ?? '')
        : (lookupAttribute(object, textOf(name) ?? '') ?? fallback),
    );
    define('setattr(obj, name, value, /)', (object: PyValue, name: PyValue, value: PyValue) =>
      setAttribute(object, textOf(name) ?? '', value),
    );
    define(
      'hasattr(obj, name, /)',
      (object: PyValue, name: PyValue) => lookupAttribute(object, textOf(name) ?? '') !== undefined,
    );
    define('sum(iterable, /, start=0)', (iterable: PyValue, start: PyValue = 0) =>
      listItems(iterable).reduce((a, b) => number.add(a, b), start),
    );
    define('all(iterable, /)', (iterable: PyValue) => listItems(iterable).every(isTrue));
    define('any(iterable, /)', (iterable: PyValue) => listItems(iterable).some(isTrue));
    define('abs(x, /)', number.absolute);
    define('divmod(a, b, /)', number.divmod);
    define('pow(base, exp, mod=None, /)', number.power);
    define('chr(x, /)', (x: number) => strFromCodePoints(Uint32Array.of(x)));
    define('vars(x, /)', (x: PyValue) => getAttribute(x, '__dict__'));
    define('eval(source, globals=None, /)', (source: PyValue) =>
      this.#eval(parse(textOf(source) ?? '', { mode: 'eval' }).body, this.#module),
    );
    const extreme = (sign: number) => (args: readonly PyValue[]) => {
      const [first] = args;
      const items = args.length === 1 && first !== undefined ? listItems(first) : args;
      return items.reduce((a, b) => (isTrue(compare(b, a, sign < 0 ? LT : GT)) ? b : a));
    };
    define('min(*args)', extreme(-1));
    define('max(*args)', extreme(1));
  }

  #lookup(name: string, scope: Scope): PyValue {
    let place: Scope | undefined = scope.elsewhere.get(name) ?? scope;
    while (place !== undefined) {
      const value = place.variables.get(name);
      if (value !== undefined) return value;
      place = place.outer;
    }
    const value = this.#builtins.get(name);
    if (value === undefined) throw errors.nameError(`name '${name}' is not defined`, name);
    return value;
  }

  #block(body: readonly StmtNode[], scope: Scope): void {
    for (const statement of body) this.#execute(statement, scope);
  }

  #execute(node: StmtNode, scope: Scope): void {
    switch (node.kind) {
      case 'Expr':
        this.#eval(node.value, scope);
        return;
      case 'Assign': {
        const value = this.#eval(node.value, scope);
        for (const target of node.targets) this.#assign(target, value, scope);
        return;
      }
      case 'AugAssign': {
        const operate = INPLACE[node.op];
        const right = () => this.#eval(node.value, scope);
        const { target } = node;
        if (target.kind === 'Name')
          this.#assign(target, operate(this.#lookup(target.id, scope), right()), scope);
        else if (target.kind === 'Attribute') {
          const object = this.#eval(target.value, scope);
          setAttribute(object, target.attr, operate(getAttribute(object, target.attr), right()));
        } else if (target.kind === 'Subscript') {
          const object = this.#eval(target.value, scope);
          const key = this.#eval(target.slice, scope);
          setItem(object, key, operate(getItem(object, key), right()));
        }
        return;
      }
      case 'If':
        this.#block(isTrue(this.#eval(node.test, scope)) ? node.body : node.orelse, scope);
        return;
      case 'While':
        while (isTrue(this.#eval(node.test, scope))) if (!this.#loopBody(node.body, scope)) return;
        this.#block(node.orelse, scope);
        return;
      case 'For': {
        const iterator = getIterator(this.#eval(node.iter, scope));
        for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) {
          this.#assign(node.target, item, scope);
          if (!this.#loopBody(node.body, scope)) return;
        }
        this.#block(node.orelse, scope);
        return;
      }
      case 'Try':
        this.#try(node, scope);
        return;
      case 'FunctionDef': {
        let value: PyValue = this.#function(node.name, node.args, node.body, scope);
        for (const decorator of node.decorator_list.toReversed())
          value = callKeywords(this.#eval(decorator, scope), [value], undefined);
        this.#store(node.name, value, scope);
        return;
      }
      case 'ClassDef': {
        let value = this.#class(node, scope);
        for (const decorator of node.decorator_list.toReversed())
          value = callKeywords(this.#eval(decorator, scope), [value], undefined);
        this.#store(node.name, value, scope);
        return;
      }
      case 'Return':
        throw new Return(node.value === undefined ? None : this.#eval(node.value, scope));
      case 'Raise': {
        const value = node.exc === undefined ? None : this.#eval(node.exc, scope);
        throw value instanceof PyType ? callKeywords(value, [], undefined) : value;
      }
      case 'Delete':
        for (const target of node.targets) this.#delete(target, scope);
        return;
      case 'Global':
        for (const name of node.names) scope.elsewhere.set(name, scope.module);
        return;
      case 'Nonlocal':
        for (const name of node.names) {
          let place = scope.outer;
          while (place !== undefined && place.variables.get(name) === undefined) place = place.outer;
          if (place !== undefined) scope.elsewhere.set(name, place);
        }
        return;
      case 'Break':
        throw BREAK;
      case 'Continue':
        throw CONTINUE;
      case 'Pass':
        return;
      case 'Import':
        for (const { name, asname } of node.names) this.#store(asname ?? name, this.#import(name), scope);
        return;
      case 'ImportFrom': {
        const module = this.#import(node.module ?? '');
        for (const { name, asname } of node.names) {
          if (name !== '*') this.#store(asname ?? name, getAttribute(module, name), scope);
          else
            for (const each of listItems(getAttribute(module, '__dict__')))
              if (typeof each === 'string' && !each.startsWith('_'))
                this.#store(each, getAttribute(module, each), scope);
        }
        return;
      }
      case 'Assert':
        if (!isTrue(this.#eval(node.test, scope)))
          throw errors.newException(
            errors.assertionErrorType,
            node.msg === undefined ? None : this.#eval(node.msg, scope),
          );
        return;
      default:
        throw new Error(`statement ${node.kind}`);
    }
  }

  #import(name: string): PyValue {
    const module = this.#modules[name];
    if (module === undefined) throw errors.newException(errors.importErrorType, `no module ${name}`);
    return module;
  }

  /** False after `break`. */
  #loopBody(body: readonly StmtNode[], scope: Scope): boolean {
    try {
      this.#block(body, scope);
    } catch (thrown) {
      if (thrown === BREAK) return false;
      if (thrown !== CONTINUE) throw thrown;
    }
    return true;
  }

  #try(node: StmtNode & { kind: 'Try' }, scope: Scope): void {
    try {
      try {
        this.#block(node.body, scope);
      } catch (thrown) {
        if (thrown instanceof Return || thrown === BREAK || thrown === CONTINUE) throw thrown;
        const error = errors.toPython(thrown);
        const handler = node.handlers.find(
          ({ type }) => type === undefined || isInstanceCheck(error, this.#eval(type, scope)),
        );
        if (handler === undefined) throw error;
        if (handler.name !== undefined) this.#store(handler.name, error, scope);
        this.#block(handler.body, scope);
        return;
      }
      this.#block(node.orelse, scope);
    } finally {
      this.#block(node.finalbody, scope);
    }
  }

  #store(name: string, value: PyValue, scope: Scope): void {
    (scope.elsewhere.get(name) ?? scope).variables.set(name, value);
  }

  #assign(target: ExprNode, value: PyValue, scope: Scope): void {
    switch (target.kind) {
      case 'Name':
        this.#store(target.id, value, scope);
        return;
      case 'Attribute':
        setAttribute(this.#eval(target.value, scope), target.attr, value);
        return;
      case 'Subscript':
        setItem(this.#eval(target.value, scope), this.#eval(target.slice, scope), value);
        return;
      case 'Tuple':
      case 'List': {
        const items = listItems(value);
        const star = target.elts.findIndex(({ kind }) => kind === 'Starred');
        if (star < 0 && items.length !== target.elts.length)
          throw errors.valueError('wrong number of values to unpack');
        const extra = items.length - target.elts.length + 1;
        for (const [at, each] of target.elts.entries()) {
          if (each.kind === 'Starred')
            this.#assign(each.value, new PyList(items.slice(at, at + extra)), scope);
          else this.#assign(each, items[star >= 0 && at > star ? at + extra - 1 : at] as PyValue, scope);
        }
        return;
      }
      default:
        throw new Error(`assignment to ${target.kind}`);
    }
  }

  #delete(target: ExprNode, scope: Scope): void {
    if (target.kind === 'Name') (scope.elsewhere.get(target.id) ?? scope).variables.delete(target.id);
    else if (target.kind === 'Attribute') deleteAttribute(this.#eval(target.value, scope), target.attr);
    else if (target.kind === 'Subscript')
      deleteItem(this.#eval(target.value, scope), this.#eval(target.slice, scope));
    else throw new Error(`del ${target.kind}`);
  }

  #function(name: string, args: Arguments, body: readonly StmtNode[] | ExprNode, scope: Scope): PyFunction {
    const positional = [...args.posonlyargs, ...args.args].map(({ arg }) => arg);
    const named = args.kwonlyargs.map(({ arg }) => arg);
    const varnames = [...positional, ...named];
    if (args.vararg !== undefined) varnames.push(args.vararg.arg);
    if (args.kwarg !== undefined) varnames.push(args.kwarg.arg);
    const code = new PyCode({
      name,
      qualname: name,
      filename: '<test>',
      firstLine: 1,
      positional: positional.length,
      positionalOnly: args.posonlyargs.length,
      keywordOnly: named.length,
      flags: (args.vararg === undefined ? 0 : CO_VARARGS) | (args.kwarg === undefined ? 0 : CO_VARKEYWORDS),
      varnames,
      cellvars: [],
      freevars: [],
      names: [],
      constants: [],
    });
    const keywordDefaults = new PyDict();
    for (const [at, value] of args.kw_defaults.entries())
      if (value !== undefined) keywordDefaults.setString(named[at] as string, this.#eval(value, scope));
    const outer = scope.variables instanceof PyDictScope ? scope.outer : scope;
    const js = (...values: readonly PyValue[]): PyValue => {
      const local: Scope = { variables: new Map(), outer, module: scope.module, elsewhere: new Map() };
      for (const [at, each] of varnames.entries()) local.variables.set(each, values[at] as PyValue);
      if (!isStatements(body)) return this.#eval(body, local);
      try {
        this.#block(body, local);
      } catch (thrown) {
        if (thrown instanceof Return) return thrown.value;
        throw thrown;
      }
      return None;
    };
    const defaults = args.defaults.map((value) => this.#eval(value, scope));
    return new PyFunction(
      code,
      js,
      this.globals,
      defaults.length === 0 ? undefined : defaults,
      keywordDefaults,
    );
  }

  #class(node: StmtNode & { kind: 'ClassDef' }, scope: Scope): PyValue {
    const original = node.bases.map((base) => this.#eval(base, scope));
    const bases = resolveBases(original);
    let metaclass: PyValue = typeType;
    const names: string[] = [];
    const values: PyValue[] = [];
    for (const { arg, value } of node.keywords) {
      if (arg === 'metaclass') metaclass = this.#eval(value, scope);
      else if (arg !== undefined) {
        names.push(arg);
        values.push(this.#eval(value, scope));
      }
    }
    if (metaclass instanceof PyType) metaclass = calculateMetaclass(metaclass, bases);
    const prepare = lookupAttribute(metaclass, '__prepare__');
    const namespace =
      prepare === undefined
        ? new PyDict()
        : callKeywords(prepare, [node.name, new PyTuple(bases), ...values], names);
    setItem(namespace, '__module__', '__main__');
    setItem(namespace, '__qualname__', node.name);
    const body: Scope = {
      variables: new PyDictScope(namespace),
      outer: scope,
      module: scope.module,
      elsewhere: new Map(),
    };
    this.#block(node.body, body);
    return callKeywords(metaclass, [node.name, new PyTuple(bases), namespace, ...values], names);
  }

  #call(f: PyValue, args: readonly ExprNode[], keywords: readonly Keyword[], scope: Scope): PyValue {
    const values: PyValue[] = [];
    for (const arg of args) {
      if (arg.kind === 'Starred') values.push(...listItems(this.#eval(arg.value, scope)));
      else values.push(this.#eval(arg, scope));
    }
    if (keywords.length === 0) return callKeywords(f, values, undefined);
    const names: string[] = [];
    for (const { arg, value } of keywords) {
      if (arg !== undefined) {
        names.push(arg);
        values.push(this.#eval(value, scope));
        continue;
      }
      const dict = new PyDict();
      mergeMapping(dict, this.#eval(value, scope));
      for (const [key, each] of dict.table.entries()) {
        names.push(textOf(key) ?? '');
        values.push(each);
      }
    }
    return callKeywords(f, values, names);
  }

  #items(nodes: readonly ExprNode[], scope: Scope): PyValue[] {
    const items: PyValue[] = [];
    for (const node of nodes) {
      if (node.kind === 'Starred') items.push(...listItems(this.#eval(node.value, scope)));
      else items.push(this.#eval(node, scope));
    }
    return items;
  }

  #comprehension(generators: readonly Comprehension[], scope: Scope, body: (inner: Scope) => void): void {
    const inner: Scope = { variables: new Map(), outer: scope, module: scope.module, elsewhere: new Map() };
    const step = (at: number): void => {
      const generator = generators[at];
      if (generator === undefined) {
        body(inner);
        return;
      }
      const iterator = getIterator(this.#eval(generator.iter, at === 0 ? scope : inner));
      for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) {
        this.#assign(generator.target, item, inner);
        if (generator.ifs.every((test) => isTrue(this.#eval(test, inner)))) step(at + 1);
      }
    };
    step(0);
  }

  #eval(node: ExprNode, scope: Scope): PyValue {
    switch (node.kind) {
      case 'Constant':
        return constant(node.value);
      case 'Name':
        return this.#lookup(node.id, scope);
      case 'List':
        return new PyList(this.#items(node.elts, scope));
      case 'Tuple':
        return new PyTuple(this.#items(node.elts, scope));
      case 'Set':
        return setFrom(this.#items(node.elts, scope));
      case 'Dict': {
        const dict = new PyDict();
        for (const [at, key] of node.keys.entries()) {
          const value = node.values[at] as ExprNode;
          if (key === undefined) mergeMapping(dict, this.#eval(value, scope));
          else {
            const k = this.#eval(key, scope);
            dict.set(k, this.#eval(value, scope));
          }
        }
        return dict;
      }
      case 'BinOp': {
        const left = this.#eval(node.left, scope);
        return BINARY[node.op](left, this.#eval(node.right, scope));
      }
      case 'UnaryOp': {
        const value = this.#eval(node.operand, scope);
        if (node.op === 'Not') return !isTrue(value);
        return node.op === 'USub'
          ? number.negative(value)
          : node.op === 'UAdd'
            ? number.positive(value)
            : number.invert(value);
      }
      case 'BoolOp': {
        let value: PyValue = None;
        for (const each of node.values) {
          value = this.#eval(each, scope);
          if (isTrue(value) === (node.op === 'Or')) return value;
        }
        return value;
      }
      case 'Compare': {
        let left = this.#eval(node.left, scope);
        let result: PyValue = true;
        for (const [at, op] of node.ops.entries()) {
          const right = this.#eval(node.comparators[at] as ExprNode, scope);
          if (op === 'Is') result = left === right;
          else if (op === 'IsNot') result = left !== right;
          else if (op === 'In') result = contains(right, left);
          else if (op === 'NotIn') result = !contains(right, left);
          else result = compare(left, right, COMPARISONS[op]);
          if (at + 1 < node.ops.length && !isTrue(result)) return result;
          left = right;
        }
        return result;
      }
      case 'Call':
        return this.#call(this.#eval(node.func, scope), node.args, node.keywords, scope);
      case 'Attribute':
        return getAttribute(this.#eval(node.value, scope), node.attr);
      case 'Subscript': {
        const object = this.#eval(node.value, scope);
        return getItem(object, this.#eval(node.slice, scope));
      }
      case 'Slice': {
        const part = (each: ExprNode | undefined) => (each === undefined ? None : this.#eval(each, scope));
        return new PySlice(part(node.lower), part(node.upper), part(node.step));
      }
      case 'IfExp':
        return this.#eval(isTrue(this.#eval(node.test, scope)) ? node.body : node.orelse, scope);
      case 'Lambda':
        return this.#function('<lambda>', node.args, node.body, scope);
      case 'NamedExpr': {
        const value = this.#eval(node.value, scope);
        this.#assign(node.target, value, scope);
        return value;
      }
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp': {
        const items: PyValue[] = [];
        this.#comprehension(node.generators, scope, (inner) => void items.push(this.#eval(node.elt, inner)));
        if (node.kind === 'SetComp') return setFrom(items);
        return node.kind === 'ListComp' ? new PyList(items) : getIterator(new PyList(items));
      }
      case 'DictComp': {
        const dict = new PyDict();
        this.#comprehension(node.generators, scope, (inner) => {
          const key = this.#eval(node.key, inner);
          dict.set(key, this.#eval(node.value, inner));
        });
        return dict;
      }
      case 'JoinedStr':
        return strFromJS(node.values.map((each) => strText(this.#eval(each, scope))).join(''));
      case 'FormattedValue': {
        const value = this.#eval(node.value, scope);
        const shown = node.conversion === 114 ? repr(value) : node.conversion === 115 ? str(value) : value;
        return format(shown, node.format_spec === undefined ? '' : this.#eval(node.format_spec, scope));
      }
      default:
        throw new Error(`expression ${node.kind}`);
    }
  }
}

/** The namespace of a class body, which may be any mapping. */
class PyDictScope {
  readonly #namespace: PyValue;
  constructor(namespace: PyValue) {
    this.#namespace = namespace;
  }
  get(name: string): PyValue | undefined {
    try {
      return getItem(this.#namespace, name);
    } catch (error) {
      if (errors.isException(error, errors.keyErrorType)) return undefined;
      throw error;
    }
  }
  set(name: string, value: PyValue): void {
    setItem(this.#namespace, name, value);
  }
  delete(name: string): boolean {
    deleteItem(this.#namespace, name);
    return true;
  }
}

const isStatements = (body: readonly StmtNode[] | ExprNode): body is readonly StmtNode[] =>
  Array.isArray(body);

function addTypes(builtins: Map<string, PyValue>, type: PyType): void {
  if (!builtins.has(type.name)) builtins.set(type.name, type);
  for (const each of type.subclasses()) if (each.module === 'builtins') addTypes(builtins, each);
}
void typeOf;
