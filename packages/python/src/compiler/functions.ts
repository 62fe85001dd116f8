/** Functions, lambdas and classes. */
import type * as ast from '../ast/nodes.ts';
import type { Block } from '../symtable/block.ts';
import { isInternalName } from '../symtable/internal-names.ts';
import { annotateFunction, compileAnnotations } from './annotations.ts';
import { compileKeywordPairs } from './calls.ts';
import { cleanDoc, docstring } from './docstrings.ts';
import { compileExpression, compileItems } from './expressions.ts';
import { floatVariables } from './float-variables.ts';
import { compileFrame, compileSteppingFrame } from './frame.ts';
import { isLazy, lazyPlace } from './lazy.ts';
import { rawVariable, Scope } from './scope.ts';
import { compileBody, signalCheck } from './statements.ts';
import { staticAttributes } from './static-attributes.ts';
import { keepVariables, type Stepping, steppingBody, steppingOf } from './stepping.ts';
import {
  type CodeDescription,
  isPlainName,
  quote,
  stringLiteral,
  type Unit,
  type WantedFunction,
} from './unit.ts';

export const FLAGS = {
  optimized: 1,
  newLocals: 2,
  varargs: 4,
  varkeywords: 8,
  nested: 16,
  generator: 32,
  coroutine: 128,
  asyncGenerator: 512,
  docstring: 0x4000000,
  method: 0x8000000,
};

export type FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef;

/** JavaScript names of functions, for stack traces and profiles: the Python name and the number of the code. */
export function functionName(unit: Unit, name: string, code: number): string {
  return `${isPlainName(name) ? name : 'code'}$${unit.prefix}${code}`;
}

export function qualify(scope: Scope, name: string): string {
  if (scope.kind === 'module' || scope.qualname === '') return name;
  return scope.kind === 'class' ? `${scope.qualname}.${name}` : `${scope.qualname}.<locals>.${name}`;
}

/** What decorators make of a function or class. */
function decorated(
  scope: Scope,
  node: FunctionNode | ast.ClassDef,
  decorators: readonly string[],
  made: string,
): string {
  return decorators.reduceRight((inner, decorator, at) => {
    const mark = scope.mark(node.decorator_list[at] ?? node);
    const held = scope.temporary();
    return `${scope.use('call1')}(${decorator}, (${held} = ${inner}, ${mark}, ${held}))`;
  }, made);
}

/** Statements of a function definition without its decorators' names: the value is a function, to be stored. */
export function compileFunction(scope: Scope, node: FunctionNode): string {
  const decorators = node.decorator_list.map((decorator) => compileExpression(scope, decorator));
  if (node.type_params.length === 0) return decorated(scope, node, decorators, makeFunction(scope, node));
  // Defaults are evaluated before there are type parameters.
  const { defaults, keywordDefaults } = parameterDefaults(scope, node.args, (name) => scope.mangle(name));
  const held = scope.temporary();
  const heldKeywords = scope.temporary();
  const given = { defaults: held, keywordDefaults: heldKeywords };
  const inner = withTypeParams(scope, node, (around) => makeFunction(around, node, given));
  const evaluate = `${held} = ${defaults}, ${heldKeywords} = ${keywordDefaults}`;
  return decorated(scope, node, decorators, `(${evaluate}, ${inner})`);
}

/** The `def` of a generic function stands in a scope of its own, with the type parameters. */
function withTypeParams(
  scope: Scope,
  node: FunctionNode | ast.ClassDef,
  make: (scope: Scope) => string,
): string {
  if (node.type_params.length === 0) return make(scope);
  const block = scope.unit.symbols.typeParameterBlocks.get(node);
  if (block === undefined) throw new Error('no block for type parameters');
  return inBlock(
    scope,
    block,
    (inner) => {
      const params = compileTypeParams(inner, node.type_params);
      const variable = inner.variable('$type_params');
      inner.temporaries.push(variable);
      return `${variable} = ${params}; return ${scope.use('$withTypeParams')}(${make(inner)}, ${variable});`;
    },
    node.kind === 'ClassDef' ? node.name : undefined,
  );
}

/** An arrow function, called at once, for a block that only holds names. */
export function inBlock(
  scope: Scope,
  block: Block,
  body: (inner: Scope) => string,
  className?: string,
): string {
  const inner = new Scope(scope.unit, block, 'comprehension', scope, { className, qualname: scope.qualname });
  if (scope.kind === 'class') inner.classNamespace = '$ns';
  const js = body(inner);
  const declared = [...new Set([...inner.declarations(new Set()), ...inner.temporaries])];
  return `(() => { ${declared.length === 0 ? '' : `let ${declared.join(', ')}; `}${js} })()`;
}

export function compileTypeParams(scope: Scope, params: readonly ast.TypeParamNode[]): string {
  const made = params.map((param) => {
    const lazy = (expression: ast.ExprNode | undefined, block: Block | undefined) => {
      if (expression === undefined || block === undefined) return 'undefined';
      return lazyValue(scope, block, expression, param.name);
    };
    const { boundBlocks, defaultBlocks } = scope.unit.symbols;
    const fallback = lazy(param.default_value, defaultBlocks.get(param));
    const name = quote(param.name);
    let js: string;
    if (param.kind === 'TypeVar') {
      const isTuple = param.bound?.kind === 'Tuple';
      const bound = lazy(param.bound, boundBlocks.get(param));
      js = `${scope.use('$typeVar')}(${name}, ${bound}, ${isTuple}, ${fallback})`;
    } else if (param.kind === 'ParamSpec') js = `${scope.use('$paramSpec')}(${name}, ${fallback})`;
    else js = `${scope.use('$typeVarTuple')}(${name}, ${fallback})`;
    return scope.storeExpression(param.name, js);
  });
  return `new ${scope.use('PyTuple')}([${made.map((js) => `(${js})`).join(', ')}])`;
}

/** A value that an expression of a block of its own gives when it is asked for: that of the type parameter or alias `name`. */
export function lazyValue(scope: Scope, block: Block, expression: ast.ExprNode, name: string): string {
  const inner = new Scope(scope.unit, block, 'function', scope, { qualname: scope.qualname });
  if (scope.kind === 'class') inner.classNamespace = '$ns';
  // The default of a TypeVarTuple, `*Ts = *types`.
  const js =
    expression.kind === 'Starred'
      ? `${inner.use('$unpackOne')}(${compileExpression(inner, expression.value)})`
      : compileExpression(inner, expression);
  const declared = [...new Set([...inner.declarations(new Set()), ...inner.temporaries])];
  const compute = `() => { ${declared.length === 0 ? '' : `let ${declared.join(', ')}; `}let $l; return ${js}; }`;
  const text = stringLiteral(scope.unit, scope.unit.unparse(expression));
  return `${scope.use('$lazy')}(${quote(name)}, ${compute}, ${text}, $globals)`;
}

/** JavaScript for the defaults of parameters. */
interface Defaults {
  readonly defaults: string;
  readonly keywordDefaults: string;
}

function parameterNames(args: ast.Arguments, mangle: (name: string) => string): readonly string[] {
  const names = [...args.posonlyargs, ...args.args, ...args.kwonlyargs].map(({ arg }) => mangle(arg));
  if (args.vararg !== undefined) names.push(mangle(args.vararg.arg));
  if (args.kwarg !== undefined) names.push(mangle(args.kwarg.arg));
  return names;
}

function parameterDefaults(scope: Scope, args: ast.Arguments, mangle: (name: string) => string): Defaults {
  const defaults = args.defaults.length === 0 ? 'undefined' : compileItems(scope, args.defaults);
  const given = args.kwonlyargs.flatMap(({ arg }, at) => {
    const fallback = args.kw_defaults[at];
    return fallback === undefined ? [] : [quote(mangle(arg)), compileExpression(scope, fallback)];
  });
  const keywordDefaults = given.length === 0 ? 'undefined' : `${scope.use('$dict')}([${given.join(', ')}])`;
  return { defaults, keywordDefaults };
}

function makeFunction(scope: Scope, node: FunctionNode, given?: Defaults): string {
  const { unit } = scope;
  const block = unit.symbols.blockOf(node);
  const mangle = (name: string) => scope.mangle(name);
  const names = parameterNames(node.args, mangle);
  const args = given ?? parameterDefaults(scope, node.args, mangle);
  const annotate = compileAnnotations(scope, node, block);
  const options = bodyOptions(unit, node);
  const annotated = annotate === undefined ? '' : `, ${annotate}`;
  const rest = (closure: string) =>
    `${args.defaults}, ${args.keywordDefaults}, ${options.docstring ?? 'undefined'}, ${closure}${annotated}`;
  if (given === undefined && isLazy(scope, node, block)) {
    const inner = new Scope(unit, block, 'function', scope, { qualname: qualifiedName(scope, node.name) });
    const description = describeFunction(inner, node.args, names, options);
    const constants = [options.docstring ?? unit.use('None')];
    const code = unit.code({ ...description, constants }, lazyPlace(scope, node, block));
    const closure = closureOf(inner, description.freevars);
    const namespace = `$globals, $G, $B, ${scope.classCell ?? 'undefined'}`;
    return `$bodies.function(${code}, ${namespace}, ${rest(closure)})`;
  }
  const made = functionBody(scope, block, node.args, names, options);
  const js = `${scope.use('$function')}(${made.code}, ${made.js}, $globals, ${rest(made.closure)})`;
  return withForm(scope, js, made);
}

function bodyOptions(unit: Unit, node: FunctionNode): BodyOptions {
  const doc = docstring(node.body);
  const body = doc === undefined ? node.body : node.body.slice(1);
  return {
    name: node.name,
    firstLine: node.decorator_list[0]?.lineno ?? node.lineno,
    isAsync: node.kind === 'AsyncFunctionDef',
    docstring:
      doc === undefined || unit.options.optimize >= 2 ? undefined : stringLiteral(unit, cleanDoc(doc)),
    statements: body,
    body: (inner) => compileBody(inner, body),
  };
}

/** The JavaScript functions alone of what stands at the top or in a class there, for a code object that there is. */
export function compileOwnFunction(scope: Scope, node: FunctionNode, firstLine: number): readonly string[] {
  const { unit } = scope;
  const names = parameterNames(node.args, (name) => scope.mangle(name));
  const options = { ...bodyOptions(unit, node), firstLine, own: true };
  const { js, form } = functionBody(scope, unit.symbols.blockOf(node), node.args, names, options);
  return form === undefined ? [js] : [js, form];
}

/** What a call looks like. Functions without one end soon, and cannot call themselves. */
const calls = /call|\.c\d\$|\$suspend/;

interface BodyOptions {
  readonly name: string;
  readonly firstLine: number;
  readonly isAsync: boolean;
  readonly docstring: string | undefined;
  /** Empty for a lambda. */
  readonly statements: readonly ast.StmtNode[];
  readonly body: (inner: Scope) => string;
  /** The function is all of the unit, for a code object that there is (see `lazy.ts`). */
  readonly own?: boolean;
}

interface FunctionParts {
  readonly code: string;
  readonly js: string;
  readonly closure: string;
  /** The second form, for threads. */
  readonly form: string | undefined;
}

/** Gives the function that was made its second form. */
const withForm = (scope: Scope, made: string, { form }: FunctionParts): string =>
  form === undefined ? made : `${scope.use('$suspendable')}(${made}, ${form})`;

/** The scope of a function's body, before it is compiled. */
function bodyScope(
  scope: Scope,
  block: Block,
  args: ast.Arguments,
  names: readonly string[],
  { statements }: BodyOptions,
  options: {
    qualname: string;
    asyncGenerator?: boolean;
    suspends?: boolean;
    resumes?: boolean;
    stepping?: Stepping | undefined;
  },
): Scope {
  const inner = new Scope(scope.unit, block, 'function', scope, options);
  if (scope.kind === 'class') inner.classNamespace = block.can_see_class_scope ? '$ns' : undefined;
  for (const name of names) inner.binds(name);
  const [first] = names;
  if (first !== undefined && args.posonlyargs.length + args.args.length > 0)
    inner.firstParameter = inner.variable(first);
  inner.floats = floatVariables(inner, statements);
  if (options.stepping !== undefined) keepVariables(inner, options.stepping, new Set(names));
  else for (const name of inner.floats) inner.temporaries.push(`${rawVariable(inner.variable(name))} = 0`);
  return inner;
}

function functionBody(
  scope: Scope,
  block: Block,
  args: ast.Arguments,
  names: readonly string[],
  options: BodyOptions,
): FunctionParts {
  const { unit } = scope;
  const isGenerator = block.generator;
  const generator = isGenerator || options.isAsync;
  const qualname = qualifiedName(scope, options.name);
  // Coroutines stop anyway.
  const suspendable = unit.options.suspendable && !options.isAsync;
  const stepping =
    generator && !unit.options.shown
      ? steppingOf(block, options.statements, isGenerator && !options.isAsync)
      : undefined;
  const inner = bodyScope(scope, block, args, names, options, {
    qualname,
    asyncGenerator: isGenerator && options.isAsync,
    resumes: generator && stepping === undefined,
    stepping,
  });
  const description = describeFunction(inner, args, names, options);
  const { cellvars, freevars, varnames } = description;
  const wanted = unit.wanted !== undefined && isWanted(unit.wanted, description) ? unit.wanted : undefined;
  if (wanted !== undefined) giveCells(inner, freevars);
  const shown = [...varnames, ...cellvars.filter((name) => !varnames.includes(name)), ...freevars];
  inner.shownNames = shown;
  const first = unit.nextCode;
  const body = options.body(inner);
  const codes = unit.codesSince(first);
  const second = suspendable
    ? bodyScope(scope, block, args, names, options, { qualname, suspends: true, resumes: generator })
    : undefined;
  if (second !== undefined) second.shownNames = shown;
  if (second !== undefined && wanted !== undefined) giveCells(second, freevars);
  const suspended = second === undefined ? '' : options.body(second);
  const parameterSet = new Set(names);
  const number = unit.nextCode;
  const start = unit.line(options.firstLine);
  const code = options.own
    ? unit.ownCode(codes)
    : unit.code({ ...description, constants: [options.docstring ?? unit.use('None'), ...codes] });
  const jsName = functionName(unit, options.name, number);
  const list = names.map((name) => inner.variable(name)).join(', ');
  const complete = (of: Scope, text: string): string => {
    const check = calls.test(text) ? `${signalCheck(of)}\n` : '';
    const end = of.leave(unit.use('None'));
    if (stepping !== undefined && of === inner)
      return compileSteppingFrame(
        of,
        code,
        start,
        [...stepping.restored, ...of.temporaries],
        steppingBody(check, text, end),
        stepping,
      );
    const all =
      of.repeats && !generator && !of.suspends
        ? onceAround(of, `${text}\n${end}`)
        : `${check}${text}\n${end}`;
    const declared = [...of.declarations(parameterSet), ...of.temporaries];
    return compileFrame(of, code, start, declared, all, !generator && !of.suspends);
  };
  const whole = complete(inner, body);
  let js: string;
  if (generator) {
    const kind = isGenerator
      ? unit.use(options.isAsync ? '$asyncGenerator' : '$generator')
      : unit.use('$coroutine');
    const other = second === undefined ? '' : `, () => $second(${list})`;
    if (stepping?.direct === true)
      js = `function ${jsName}(${list}) {\n${stepping.lasting.length === 0 ? '' : `let ${stepping.lasting.join(', ')};\n`}return ${unit.use('$directGenerator')}(${code}, function ${jsName}($sent${/\$sent\b/.test(whole) ? ` = ${unit.use('None')}` : ''}, $thrown) {\n${whole}\n}${other});\n}`;
    else if (stepping !== undefined)
      js = `function ${jsName}(${list}) {\nlet ${stepping.lasting.join(', ')};\nreturn ${kind}(${code}, function ${jsName}($sent, $thrown) {\n${whole}\n}${isGenerator && !options.isAsync ? `, ${!stepping.guards}${other}` : ''});\n}`;
    // The body is a function of its own, made once: V8 makes a map for each generator function when it is first called.
    else
      js = `(($body) => function ${jsName}(${list}) { return ${kind}(${code}, $body(${list})${other === '' ? '' : `, false${other}`}); })(function* ${jsName}(${list}) {\n${whole}\n})`;
    if (second !== undefined)
      js = `(($second) => ${js})(function* ${jsName}(${list}) {\n${complete(second, suspended)}\n})`;
  } else
    js = `function ${jsName}(${[...names.map((name) => inner.variable(name)), '$asked'].join(', ')}) {\n${whole}\n}`;
  const form =
    second === undefined || generator
      ? undefined
      : `function* ${jsName}(${list}) {\n${complete(second, suspended)}\n}`;
  if (wanted !== undefined) wanted.forms = form === undefined ? [js] : [js, form];
  return { code, js, form, closure: closureOf(inner, freevars) };
}

/**
 * The statements of a function that has loops, in a loop that is never repeated. Code that the engine makes for a loop while it runs is
 * kept for good if what stands behind the loop is not as expected there, and is entered and left at each call from then on,
 * instead of the whole function being compiled. What is inside of an outermost loop has it made again.
 */
const onceAround = (scope: Scope, statements: string): string =>
  `for (;;) { if ($signal && ${scope.use('$interrupt')}() === true) continue;\n${statements}\n}`;

/** The variable that cells are in which are given. */
export const GIVEN_CELLS = '$cells';

/** Is it the function that is wanted? Asked once for each. */
function isWanted(
  wanted: WantedFunction,
  { qualname, firstLine }: { qualname: string; firstLine: number },
): boolean {
  return qualname === wanted.qualname && firstLine === wanted.firstLine && wanted.before-- === 0;
}

function giveCells(inner: Scope, freevars: readonly string[]): void {
  inner.given = new Map(freevars.map((name, at) => [name, `${GIVEN_CELLS}[${at}]`]));
  inner.classCell = inner.given.get('__class__');
}

/** What gives the cells of a function's free variables. */
function closureOf(inner: Scope, freevars: readonly string[]): string {
  if (freevars.length === 0) return 'undefined';
  const cells = freevars.map((name) =>
    name === '__class__' && inner.classCell !== undefined ? inner.classCell : variableCell(inner, name),
  );
  return `() => [${cells.join(', ')}]`;
}

/** A function's qualified name. */
const qualifiedName = (scope: Scope, name: string): string =>
  scope.block.scope(scope.mangle(name)) === 2 ? name : qualify(outerScope(scope), name);

/** What there is to tell of a function's code before its body is compiled. */
function describeFunction(
  inner: Scope,
  args: ast.Arguments,
  names: readonly string[],
  options: BodyOptions,
): Omit<CodeDescription, 'constants'> {
  const { block } = inner;
  const cellvars = block.namesOfScope(5);
  let flags = FLAGS.optimized | FLAGS.newLocals;
  if (args.vararg !== undefined) flags |= FLAGS.varargs;
  if (args.kwarg !== undefined) flags |= FLAGS.varkeywords;
  if (block.nested) flags |= FLAGS.nested;
  if (block.generator && options.isAsync) flags |= FLAGS.asyncGenerator;
  else if (block.generator) flags |= FLAGS.generator;
  else if (options.isAsync) flags |= FLAGS.coroutine;
  if (options.docstring !== undefined) flags |= FLAGS.docstring;
  if (inner.parent?.kind === 'class') flags |= FLAGS.method;
  return {
    name: options.name,
    qualname: inner.qualname,
    firstLine: options.firstLine,
    positional: args.posonlyargs.length + args.args.length,
    positionalOnly: args.posonlyargs.length,
    keywordOnly: args.kwonlyargs.length,
    flags,
    varnames: localNames(inner, names, cellvars),
    cellvars,
    freevars: freeVariables(inner),
    names: block.namesOfScope(3),
  };
}

/** The cell of a variable of a function around. */
export const variableCell = (inner: Scope, name: string): string =>
  inner.givenCell(name) ??
  `${inner.unit.use('$closureCell')}(() => ${inner.variable(name)}, ($v) => { ${inner.variable(name)} = $v; })`;

/** Type parameter scopes do not count in qualified names. */
function outerScope(scope: Scope): Scope {
  let at = scope;
  while (at.kind === 'comprehension' && at.parent !== undefined && at.block.type === 'type_parameters')
    at = at.parent;
  return at;
}

/** `co_varnames`: parameters, and the other variables that no inner function shares. */
function localNames(inner: Scope, parameters: readonly string[], cellvars: readonly string[]): string[] {
  const others = new Set([...parameters, ...cellvars]);
  const own = [...inner.block.symbols.keys()].filter(
    (name) => inner.isLocal(name) && !isInternalName(name) && !others.has(name),
  );
  return [...parameters, ...own];
}

export function freeVariables(inner: Scope): string[] {
  return inner.block
    .freeNames()
    .filter((name) =>
      name === '__class__'
        ? inner.classCell !== undefined
        : name !== '__classdict__' && isVisible(inner, name),
    );
}

/** Whether some function around has the variable: cells of class bodies are no JavaScript variables. */
function isVisible(inner: Scope, name: string): boolean {
  for (let at = inner.parent; at !== undefined; at = at.parent) if (at.isLocal(name)) return true;
  return false;
}

export function compileLambda(scope: Scope, node: ast.Lambda): string {
  const block = scope.unit.symbols.blockOf(node);
  const mangle = (name: string) => scope.mangle(name);
  const args = parameterDefaults(scope, node.args, mangle);
  const made = functionBody(scope, block, node.args, parameterNames(node.args, mangle), {
    name: '<lambda>',
    firstLine: node.lineno,
    isAsync: false,
    docstring: undefined,
    statements: [],
    body: (inner) => `return ${compileExpression(inner, node.body)};`,
  });
  const js = `${scope.use('$function')}(${made.code}, ${made.js}, $globals, ${args.defaults}, ${args.keywordDefaults}, undefined, ${made.closure})`;
  return withForm(scope, js, made);
}

// ---- classes

export function compileClass(scope: Scope, node: ast.ClassDef): string {
  const decorators = node.decorator_list.map((decorator) => compileExpression(scope, decorator));
  const made = withTypeParams(scope, node, (around) => makeClass(around, node));
  return decorated(scope, node, decorators, made);
}

function makeClass(scope: Scope, node: ast.ClassDef): string {
  const { unit } = scope;
  const block = unit.symbols.blockOf(node);
  const qualname =
    scope.block.scope(scope.mangle(node.name)) === 2 ? node.name : qualify(outerScope(scope), node.name);
  const inner = new Scope(unit, block, 'class', scope, { className: node.name, qualname });
  const generic = node.type_params.length > 0;
  const bases = compileItems(scope, node.bases);
  const allBases = generic ? `[...${bases}, ${scope.use('$genericBase')}($type_params$)]` : bases;
  const keywords = compileKeywordPairs(scope, node.keywords, '$B.getString("__build_class__")');
  inner.classCell = block.needs_class_closure ? inner.fresh('$cc') : undefined;
  inner.classNamespace = '$ns';
  const doc = docstring(node.body);
  const body = doc === undefined ? node.body : node.body.slice(1);
  const set = (name: string, js: string) => `${scope.use('$setLocal')}($ns, ${quote(name)}, ${js});`;
  const lines = [
    set('__module__', `${scope.use('$moduleName')}($G)`),
    set('__qualname__', quote(qualname)),
    set('__firstlineno__', String(node.decorator_list[0]?.lineno ?? node.lineno)),
  ];
  if (generic) lines.push(set('__type_params__', '$type_params$'));
  if (doc !== undefined && unit.options.optimize < 2)
    lines.push(set('__doc__', stringLiteral(unit, cleanDoc(doc))));
  const annotated = simpleAnnotations(inner, node.body);
  if (annotated.length > 0 && unit.symbols.future.has('annotations'))
    lines.push(inner.store('__annotations__', `new ${inner.use('PyDict')}()`));
  lines.push(compileBody(inner, body));
  lines.push(...classAnnotations(inner, annotated));
  lines.push(
    set(
      '__static_attributes__',
      `new ${scope.use('PyTuple')}([${staticAttributes(node).map(quote).join(', ')}])`,
    ),
  );
  if (inner.classCell !== undefined) lines.push(set('__classcell__', inner.classCell));
  const number = unit.nextCode;
  const start = unit.line(node.lineno);
  const code = unit.code({
    name: node.name,
    qualname,
    firstLine: node.decorator_list[0]?.lineno ?? node.lineno,
    positional: 0,
    positionalOnly: 0,
    keywordOnly: 0,
    flags: 0,
    varnames: [],
    cellvars: [],
    freevars: [],
    names: [],
    constants: [],
  });
  const cell =
    inner.classCell === undefined ? '' : `const ${inner.classCell} = new ${scope.use('PyCell')}();\n`;
  const frame = compileFrame(inner, code, start, inner.temporaries, [...lines, 'return;'].join('\n'));
  // In parentheses: the engine compiles it at once, for it runs at once.
  const js = `(function ${functionName(unit, node.name, number)}($ns) {\n${cell}${frame}\n})`;
  return `${scope.use('$class')}($B, ${quote(node.name)}, ${allBases}, ${keywords}, ${js}, ${code}, $globals)`;
}

function classAnnotations(inner: Scope, annotated: ReturnType<typeof simpleAnnotations>): string[] {
  // Texts are put in as the statements are executed.
  if (annotated.length === 0 || inner.unit.symbols.future.has('annotations')) return [];
  const annotate = annotateFunction(inner, inner.block.annotation_block, annotated, inner.qualname);
  return [`${inner.use('$setLocal')}($ns, "__annotate_func__", ${annotate});`];
}

/** `name: annotation` at the top level of a class or module body, also inside its `if`s and loops. */
/**
 * The annotations of variables of a module or class. Those that are not executed for sure are numbered: the variable `$ca` has
 * the numbers of those that were.
 */
export function simpleAnnotations(
  scope: Scope,
  body: readonly ast.StmtNode[],
): readonly (readonly [name: string, annotation: ast.ExprNode, conditional?: number])[] {
  const found: [string, ast.ExprNode, number?][] = [];
  const visit = (statements: readonly ast.StmtNode[], conditional = true): void => {
    for (const statement of statements) {
      switch (statement.kind) {
        case 'AnnAssign':
          if (statement.simple !== 1 || statement.target.kind !== 'Name') break;
          if (conditional) {
            found.push([statement.target.id, statement.annotation, scope.conditional.size]);
            scope.conditional.set(statement, scope.conditional.size);
          } else found.push([statement.target.id, statement.annotation]);
          break;
        case 'If':
        case 'While':
        case 'For':
        case 'AsyncFor':
          visit(statement.body);
          visit(statement.orelse);
          break;
        case 'With':
        case 'AsyncWith':
          visit(statement.body);
          break;
        case 'Try':
        case 'TryStar':
          visit(statement.body);
          for (const handler of statement.handlers) visit(handler.body);
          visit(statement.orelse);
          visit(statement.finalbody);
          break;
        case 'Match':
          for (const each of statement.cases) visit(each.body);
          break;
      }
    }
  };
  visit(body, false);
  if (scope.conditional.size > 0) scope.temporaries.push('$ca = new Set()');
  return found;
}
