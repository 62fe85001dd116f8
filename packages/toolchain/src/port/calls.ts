/** Calls of the C API as calls of HPy: by the table's form, and by hand where arguments change their number or meaning. */
import { bare, callee, type Node, uncast } from './ast.ts';
import type { Expressions } from './expressions.ts';
import { renderParse, renderUnpack } from './parsing.ts';
import { type ApiFunction, apiByName, SPECIAL_METHODS } from './table.ts';

type Special = (to: Expressions, node: Node, args: readonly Node[]) => string | null;

/** A call as an expression of HPy. */
export function renderCall(to: Expressions, node: Node): string {
  const [head, ...args] = node.inner ?? [];
  const name = callee(node);
  if (head === undefined) return to.source.of(node);
  if (name === null) return indirect(to, node, head, args);
  const special = SPECIAL[name]?.(to, node, args);
  if (special !== undefined && special !== null) return special;
  const row = apiByName.get(name);
  if (row !== undefined) {
    return row.form === null ? to.leave(node, name, row.note) : fill(to, row, row.form, args);
  }
  if (/^_?Py[A-Z_]/.test(name) && !to.model.functions.has(name))
    return to.leave(node, name, `no form of ${name} in HPy is known`);
  const role = to.model.roles.get(name);
  if (role !== undefined) return own(to, node, name, args);
  return foreign(to, node, args);
}

/** A call through a pointer, such as `type->tp_alloc(type, 0)`. */
function indirect(to: Expressions, node: Node, head: Node, args: readonly Node[]): string {
  const target = bare(head);
  const [base] = target.inner ?? [];
  if (target.kind === 'MemberExpr' && base !== undefined && to.isHandle(base) && to.structOf(base) === null) {
    const name = target.name ?? '';
    if (name === 'tp_alloc' || name === 'tp_free')
      return to.leave(node, name, 'allocate with HPy_New where the struct is known');
    return to.leave(node, name, `${name} is not to be called through a handle: HPy has an operation for it`);
  }
  return foreign(to, node, args);
}

/** An argument as C or as a handle. */
export function argument(to: Expressions, node: Node): string {
  const plain = bare(node);
  if (to.isHandle(plain))
    return to.handle(node.kind === 'ImplicitCastExpr' && node.castKind === 'BitCast' ? plain : node);
  return to.value(node);
}

function fill(to: Expressions, row: ApiFunction, form: string, args: readonly Node[]): string {
  const texts = new Map(
    row.parameters.map((name, index) => [name, args[index] === undefined ? '' : argument(to, args[index])]),
  );
  const rest = args.slice(row.parameters.length).map((one) => argument(to, one));
  return form
    .replaceAll(/"[^"]*"|\b[a-z]\w*\b|\.\.\./g, (word) => {
      if (word === '...') return rest.join(', ');
      return word.startsWith('"') ? word : (texts.get(word) ?? word);
    })
    .replace(/, \)/, ')');
}

/** A call of a function of the file. */
function own(to: Expressions, node: Node, name: string, args: readonly Node[]): string {
  const role = to.model.roles.get(name);
  const texts = args.map((one) => argument(to, one));
  if (role?.kind === 'helper') {
    return `${name}(${[...(role.needsContext ? ['ctx'] : []), ...texts].join(', ')})`;
  }
  if (role?.kind === 'method' || role?.kind === 'slot') {
    const varying =
      role.kind === 'method'
        ? !/METH_(NOARGS|O)\b/.test(role.entry.flags)
        : /^tp_(new|init|call|dealloc|traverse|clear)$/.test(role.slot);
    if (varying) return to.leave(node, name, `${name} takes its arguments in another way now`);
    const count = role.kind === 'method' && /METH_NOARGS/.test(role.entry.flags) ? 1 : texts.length;
    return `${implementation(to, name)}(${['ctx', ...texts.slice(0, count)].join(', ')})`;
  }
  if (role?.kind === 'getter' || role?.kind === 'setter') return `${name}(${['ctx', ...texts].join(', ')})`;
  return to.leave(node, name, `${name} is called by the host only now`);
}

/** What the function behind an HPyDef is called. */
export function implementation(to: { readonly model: Expressions['model'] }, name: string): string {
  const role = to.model.roles.get(name);
  return role?.kind === 'method' || role?.kind === 'slot' || role?.kind === 'exec' || role?.kind === 'capsule'
    ? `${name}_impl`
    : name;
}

/** A call of something that is neither ours nor Python's. Callbacks get the context with their data. */
function foreign(to: Expressions, node: Node, args: readonly Node[]): string {
  const callback = args.find((one) => {
    const fn = to.model.functionIn(one);
    return fn !== null && to.model.roles.get(fn)?.kind === 'callback';
  });
  if (callback === undefined) return to.splice(node, (part) => argument(to, part));
  const data = args.filter((one) => /void \*$/.test(one.type?.qualType ?? '') && one !== callback);
  const [only] = data.filter((one) => to.isHandle(uncast(one)) || data.length === 1);
  const fn = to.model.functionIn(callback) ?? '';
  if (only === undefined)
    return to.leave(node, fn, `${fn} needs the HPyContext: hand it over with the data of the callback`);
  const temporary = to.body.temporary('callback').replace(/^h_/, '');
  const text = to.isHandle(uncast(only)) ? `HPy_AsVoidP(${to.handle(uncast(only))})` : to.value(only);
  to.body.before.push(`port_callback ${temporary} = {ctx, ${text}};`);
  to.checks.push({
    line: to.source.lineOf(node),
    note: `${fn} must not be called after this call has returned: the context and the handle end with it`,
  });
  return to.splice(node, (part) => (part === only ? `&${temporary}` : argument(to, part)));
}

const list = (texts: readonly string[]): string => `(HPy[]){${texts.join(', ')}}`;

/** Formats of Py_BuildValue whose units HPy has, with its names. */
function builtFormat(
  to: Expressions,
  node: Node,
  formatNode: Node,
  args: readonly Node[],
): { format: string; rest: string[] } | null {
  const text = to.source.of(bare(formatNode));
  const [, units] = /^"([^"\\]*)"$/.exec(text) ?? [];
  if (units === undefined || /[zyYuUCcDp#&]|es|et/.test(units.replaceAll(/[\s,:()[\]{}]/g, ''))) {
    to.leave(node, callee(node) ?? '', `HPy_BuildValue has no unit for all of ${text}`);
    return null;
  }
  const kinds = [...units.matchAll(/[A-Za-z]/g)].map(([kind]) => kind);
  const rest = args.map((one, index) => {
    if (kinds[index] !== 'N') return argument(to, one);
    return to.hoist(one, 'item', to.owned(one), true);
  });
  return { format: units.replaceAll(/[NOS]/g, 'O').replaceAll(/[hbBH]/g, 'i'), rest };
}

function built(
  to: Expressions,
  node: Node,
  formatNode: Node | undefined,
  args: readonly Node[],
  tuple: boolean,
): string | null {
  if (formatNode === undefined || /^(NULL|0)$/.test(to.source.of(bare(formatNode))))
    return tuple ? 'HPy_BuildValue(ctx, "()")' : null;
  const made = builtFormat(to, node, formatNode, args);
  if (made === null) return null;
  const whole = !tuple || /^\(.*\)$/.test(made.format) ? made.format : `(${made.format})`;
  return `HPy_BuildValue(${['ctx', `"${whole}"`, ...made.rest].join(', ')})`;
}

const leftAs = (to: Expressions, node: Node): string => `/* HARPY PORT: see above */ ${to.source.of(node)}`;

const withoutNull = (to: Expressions, args: readonly Node[]): string[] =>
  args.slice(0, -1).map((one) => to.handle(one));

/** A check against a type: of a global, without a handle of it; of one that is at hand, with it. */
function typeCheck(to: Expressions, args: readonly Node[]): string | null {
  const [object, type] = args;
  if (object === undefined || type === undefined) return null;
  const name = to.model.variableIn(type);
  const global =
    name !== null &&
    (to.model.types.get(name)?.isStatic === true ||
      (to.model.globals.has(name) && to.body.own.variableOf(type) === null));
  if (to.body.own.isState(uncast(type)))
    return `port_type_check(ctx, ${argument(to, object)}, ${to.splice(uncast(type))})`;
  return global ? `port_type_check(ctx, ${argument(to, object)}, ${name})` : null;
}

const steal =
  (direct: (texts: readonly string[]) => string): Special =>
  (to, node, args) => {
    const row = apiByName.get(callee(node) ?? '');
    const value = args.at(-1);
    if (row?.form === null || row === undefined || value === undefined) return null;
    const { own: ownership } = to.body;
    const builder = ownership.builders.get(ownership.variableOf(args[0])?.id ?? '');
    const keeps = ownership.kept.has(node) || ownership.origin(value) === 'borrowed';
    const texts = args.map((one) =>
      one === args[0] && builder !== undefined ? to.source.of(uncast(one)) : argument(to, one),
    );
    if (builder !== undefined) {
      return keeps
        ? `HPy${builder}Builder_Set(ctx, ${texts.join(', ')})`
        : `port_${builder.toLowerCase()}_set(ctx, ${texts.join(', ')})`;
    }
    if (/^PyTuple/.test(row.name))
      return to.leave(node, row.name, 'a tuple can not be changed: HPyTupleBuilder, or HPyTuple_FromArray');
    if (keeps) return direct(texts);
    return null;
  };

const SPECIAL: Readonly<Record<string, Special>> = {
  PyArg_ParseTuple: renderParse,
  PyArg_ParseTupleAndKeywords: renderParse,
  PyArg_UnpackTuple: renderUnpack,
  PyObject_TypeCheck: (to, _node, args) => typeCheck(to, args),
  PyObject_IsInstance: (to, _node, args) => typeCheck(to, args),
  PyErr_Occurred: () => 'HPyErr_Occurred(ctx)',
  Py_BuildValue: (to, node, args) => built(to, node, args[0], args.slice(1), false) ?? leftAs(to, node),
  PyObject_CallFunction: (to, node, [callable, format, ...rest]) => {
    const tuple = built(to, node, format, rest, true);
    return tuple === null || callable === undefined
      ? leftAs(to, node)
      : `port_call(ctx, ${to.handle(callable)}, ${tuple})`;
  },
  PyObject_CallMethod: (to, node, [object, name, format, ...rest]) => {
    const tuple = built(to, node, format, rest, true);
    if (tuple === null || object === undefined || name === undefined) return leftAs(to, node);
    return `port_call_method(ctx, ${to.handle(object)}, ${to.value(name)}, ${tuple})`;
  },
  PyObject_CallFunctionObjArgs: (to, _node, [callable, ...rest]) => {
    if (callable === undefined) return null;
    const texts = withoutNull(to, rest);
    return `HPy_Call(ctx, ${to.handle(callable)}, ${texts.length === 0 ? 'NULL' : list(texts)}, ${texts.length}, HPy_NULL)`;
  },
  PyObject_CallMethodObjArgs: (to, _node, [object, name, ...rest]) => {
    if (object === undefined || name === undefined) return null;
    const texts = [to.handle(object), ...withoutNull(to, rest)];
    return `HPy_CallMethod(ctx, ${to.handle(name)}, ${list(texts)}, ${texts.length}, HPy_NULL)`;
  },
  PyObject_CallMethodNoArgs: (to, _node, [object, name]) =>
    object === undefined || name === undefined
      ? null
      : `HPy_CallMethod(ctx, ${to.handle(name)}, ${list([to.handle(object)])}, 1, HPy_NULL)`,
  PyObject_CallObject: (to, _node, args) => passedOn(to, args),
  PyObject_Call: (to, _node, args) => passedOn(to, args),
  PyTuple_GET_SIZE: (to, _node, args) => argumentCount(to, args),
  PyTuple_Size: (to, _node, args) => argumentCount(to, args),
  PyTuple_GET_ITEM: (to, _node, args) => argumentItem(to, args),
  PyTuple_GetItem: (to, _node, args) => argumentItem(to, args),
  PyTuple_Pack: (to, _node, [count, ...rest]) =>
    count === undefined
      ? null
      : `HPyTuple_Pack(${['ctx', to.value(count), ...rest.map((one) => to.handle(one))].join(', ')})`,
  PyModule_AddObject: steal((texts) => `HPy_SetAttr_s(ctx, ${texts.join(', ')})`),
  PyModule_Add: steal((texts) => `HPy_SetAttr_s(ctx, ${texts.join(', ')})`),
  PyList_SetItem: steal((texts) => `HPy_SetItem_i(ctx, ${texts.join(', ')})`),
  PyList_SET_ITEM: steal((texts) => `HPy_SetItem_i(ctx, ${texts.join(', ')})`),
  PyTuple_SetItem: steal(() => ''),
  PyTuple_SET_ITEM: steal(() => ''),
  PyCapsule_New: (to, node, [pointer, name, destructor]) => {
    if (pointer === undefined || name === undefined || destructor === undefined) return null;
    const fn = to.model.functionIn(destructor);
    if (fn === null && !/^(NULL|0)$/.test(to.source.of(bare(destructor))))
      return to.leave(node, 'PyCapsule_New', 'the destructor is to be an HPyCapsule_DESTRUCTOR');
    return `HPyCapsule_New(ctx, ${to.value(pointer)}, ${to.value(name)}, ${fn === null ? 'NULL' : `&${fn}`})`;
  },
  PyTuple_New: (to, node, [size]) =>
    size !== undefined && to.source.of(bare(size)) === '0'
      ? 'HPyTuple_FromArray(ctx, NULL, 0)'
      : to.leave(node, 'PyTuple_New', 'HPyTupleBuilder_New, HPyTuple_FromArray or HPyTuple_Pack'),
  PyModule_Create: (to, node) =>
    to.leave(
      node,
      'PyModule_Create',
      'the host makes the module: what follows goes into an HPy_mod_exec slot',
    ),
  PyType_Ready: (to, node, [type]) => {
    const name = to.model.variableIn(type);
    const definition = name === null ? undefined : to.model.types.get(name);
    if (definition === undefined) return to.leave(node, 'PyType_Ready', 'HPyType_FromSpec makes the type');
    return `port_ready(ctx, &${name}, ${madeType(to, `${name}_spec`, name ?? '', definition.fields.get('tp_base'))})`;
  },
  PyType_FromSpec: (to, node, [spec]) => fromSpec(to, node, spec, undefined),
  PyType_FromModuleAndSpec: (to, node, [, spec, bases]) => fromSpec(to, node, spec, bases),
  PyType_FromSpecWithBases: (to, node, [spec, bases]) => fromSpec(to, node, spec, bases),
  PyType_GenericNew: (to, _node, args) => {
    const [type, tuple] = args;
    if (type === undefined || tuple === undefined || uncast(tuple).referencedDecl?.id !== to.body.arguments)
      return null;
    return `HPyType_GenericNew(ctx, ${to.handle(type)}, args, nargs, kw)`;
  },
  PyModule_AddType: (to, _node, [module, type]) => {
    if (module === undefined || type === undefined) return null;
    const name = to.model.variableIn(type);
    const definition = name === null ? undefined : to.model.types.get(name);
    if (definition?.isStatic !== true) return null;
    const full = to.source.of(definition.fields.get('tp_name') ?? node0).replace(/^"(?:.*\.)?/, '"');
    const ready = `port_ready(ctx, &${name}, ${madeType(to, `${name}_spec`, name ?? '', definition.fields.get('tp_base'))})`;
    return `(${ready} < 0 ? -1 : HPy_SetAttr_s(ctx, ${to.handle(module)}, ${full}, ${to.handle(type)}))`;
  },
  PyBytes_FromStringAndSize: (to, node, [text]) =>
    text !== undefined && /^(NULL|0)$/.test(to.source.of(bare(text)))
      ? to.leave(
          node,
          'PyBytes_FromStringAndSize',
          'bytes can not be written to: fill a buffer of your own, then make them of it',
        )
      : null,
  PyCapsule_GetPointer: (to, _node, args) =>
    to.body.role.kind === 'capsule' && args.length === 2 ? 'pointer' : null,
  PyCapsule_GetContext: (to) => (to.body.role.kind === 'capsule' ? 'context' : null),
  PyCapsule_GetName: (to) => (to.body.role.kind === 'capsule' ? 'name' : null),
};

const node0: Node = { id: '', kind: '' };

/** The call that makes a type from its spec. */
function madeType(to: Expressions, spec: string, variable: string, base: Node | undefined): string {
  const slots = to.model.types.get(variable)?.slots ?? [];
  const names = slots.flatMap(({ slot }) =>
    SPECIAL_METHODS[slot] === undefined ? [] : [`"${SPECIAL_METHODS[slot]}"`],
  );
  const none = base === undefined || to.body.own.origin(base) === 'null';
  const made = none
    ? `HPyType_FromSpec(ctx, &${spec}, NULL)`
    : `port_from_spec(ctx, &${spec}, ${to.handle(base)})`;
  return names.length === 0
    ? made
    : `port_special(ctx, ${made}, (const char *const[]){${names.join(', ')}, NULL})`;
}

function fromSpec(to: Expressions, node: Node, spec: Node | undefined, bases: Node | undefined): string {
  const name = spec === undefined ? null : to.model.variableIn(spec);
  if (name === null || !to.model.types.has(name))
    return to.leave(node, callee(node) ?? '', 'a spec that is not a variable of this file');
  return madeType(to, name, name, bases);
}

const isArguments = (to: Expressions, node: Node | undefined): boolean =>
  node !== undefined && to.body.arguments !== null && uncast(node).referencedDecl?.id === to.body.arguments;

const argumentCount = (to: Expressions, [tuple]: readonly Node[]): string | null =>
  isArguments(to, tuple) ? '(HPy_ssize_t)nargs' : null;

const argumentItem = (to: Expressions, [tuple, index]: readonly Node[]): string | null =>
  isArguments(to, tuple) && index !== undefined ? `args[${to.value(index)}]` : null;

/** The arguments of this call as those of another. */
function passedOn(to: Expressions, [callable, tuple, kw]: readonly Node[]): string | null {
  if (callable === undefined || !isArguments(to, tuple)) return null;
  const none = kw === undefined || to.body.own.origin(kw) === 'null';
  const names =
    kw !== undefined && uncast(kw).referencedDecl?.id === to.body.keywords && !to.body.keywordDict;
  return none || names
    ? `HPy_Call(ctx, ${to.handle(callable)}, args, nargs, ${none ? 'HPy_NULL' : 'kwnames'})`
    : null;
}
