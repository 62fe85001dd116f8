/** Functions of C API source as HPy: their definition, signature and body. */
import { callee, type Node, type Source, uncast, walk } from './ast.ts';
import { Body } from './body.ts';
import { implementation } from './calls.ts';
import type { Definitions } from './definitions.ts';
import { Expressions } from './expressions.ts';
import type { Model, Role } from './model.ts';
import { isPlainC, Statements } from './statements.ts';
import { plainTypes } from './types.ts';
import type { LeftUse } from './uses.ts';

const DESTROY =
  'HPy_tp_destroy gets the struct only and may not call the API: keep objects in HPyFields, or use HPy_tp_finalize';

export class Functions {
  readonly left: LeftUse[] = [];
  readonly checks: { readonly line: number; readonly note: string }[] = [];
  readonly #model: Model;
  readonly #source: Source;
  readonly #definitions: Definitions;
  readonly #keywordLists: ReadonlySet<string>;

  constructor(model: Model, definitions: Definitions) {
    this.#model = model;
    this.#source = model.source;
    this.#definitions = definitions;
    this.#keywordLists = keywordLists(model);
  }

  get keywordLists(): ReadonlySet<string> {
    return this.#keywordLists;
  }

  /** A declaration without a body. */
  prototype(node: Node): string | null {
    const name = node.name ?? '';
    const role = this.#model.roles.get(name);
    if (role === undefined) return `${plainTypes(this.#source.of(node), this.#model)};`;
    if (role.kind === 'helper') return `${this.#head(node, role)};`;
    return this.#definitions.beside(name) === null ? null : `extern HPyDef ${name};`;
  }

  /** A function with its body; null if HPy has no need of it. */
  definition(node: Node): string | null {
    const name = node.name ?? '';
    const role = this.#model.roles.get(name);
    const block = this.#model.body(node);
    if (role === undefined || block === undefined) return this.#source.of(node);
    if (role.kind === 'helper' && !role.needsContext && isPlainC(node, this.#model))
      return this.#source.of(node);
    if (role.kind === 'dropped' || (role.kind === 'slot' && /^tp_(clear|free|alloc|is_gc)$/.test(role.slot)))
      return null;
    const beside = this.#definitions.beside(name);
    if (role.kind === 'slot' && role.slot === 'tp_dealloc' && beside === null) return null;
    const body = new Body(this.#model, node, role);
    const to = new Expressions(this.#model, body);
    const first = this.#first(node, role, body, to);
    const head = this.#head(node, role, body);
    const text = new Statements(to, this.#keywordLists).body(block, first);
    const calls = role.kind === 'slot' && role.slot === 'tp_dealloc' && /\bctx\b/.test(text);
    const note = calls ? `/* HARPY PORT: ${DESTROY} */\n` : '';
    if (calls) to.left.push({ name: 'Py_tp_dealloc', line: this.#source.lineOf(node), note: DESTROY });
    this.left.push(...to.left);
    this.checks.push(...to.checks);
    const between = this.#source.text.slice(this.#headEnd(node), this.#source.span(block)?.start);
    return `${note}${this.#before(name, role, beside)}${head}${between}${text}${this.#behind(name, role)}`;
  }

  #headEnd(node: Node): number {
    const open = this.#source.text.indexOf('(', node.loc?.offset ?? 0);
    return this.#source.closing(open) + 1;
  }

  #before(name: string, role: Role, beside: string | null): string {
    if (role.kind === 'exec') return `HPyDef_SLOT(${name}, HPy_mod_exec)\n`;
    if (role.kind === 'capsule') return `HPyCapsule_DESTRUCTOR(${name})\n`;
    return beside === null || (role.kind === 'slot' && role.slot === 'tp_iternext') ? '' : `${beside}\n`;
  }

  /** `tp_iternext` ends without an exception; `__next__` raises one. */
  #behind(name: string, role: Role): string {
    if (role.kind !== 'slot' || role.slot !== 'tp_iternext') return '';
    return `

${this.#definitions.beside(name)}
static HPy ${name}_next(HPyContext *ctx, HPy self)
{
    HPy result = ${name}_impl(ctx, self);
    if (HPy_IsNull(result) && !HPyErr_Occurred(ctx))
        HPyErr_SetObject(ctx, ctx->h_StopIteration, ctx->h_None);
    return result;
}`;
  }

  #name(parameter: Node | undefined, otherwise: string): string {
    return parameter?.name === undefined || parameter.name.startsWith('_unused_')
      ? otherwise
      : parameter.name;
  }

  /** A parameter by its type. */
  #parameter(node: Node, index: number): string {
    const type = node.type?.qualType;
    const name = this.#name(node, `unused${index}`);
    if (this.#model.structOf(type) !== null) return `HPy h_${name}`;
    if (this.#model.isHandle(type)) return `HPy ${name}`;
    const text = this.#source.macro(node) === null ? this.#source.of(node) : '';
    if (text === '' || node.name === undefined)
      return `${plainTypes(type ?? 'void *', this.#model)} ${name}`.replace('* ', '*');
    return plainTypes(text, this.#model).replace(/Py_UNUSED\s*\((\w+)\)/, '$1');
  }

  #head(node: Node, role: Role, body?: Body): string {
    const given = this.#model.parameters(node);
    const plain = given.map((one, index) => this.#parameter(one, index));
    const name = implementation({ model: this.#model }, node.name ?? '');
    const [self = 'HPy self', second = 'HPy arg'] = plain;
    const head = (type: string, parameters: readonly string[]): string =>
      `static ${type} ${name}(${parameters.join(', ')})`;
    const ctx = 'HPyContext *ctx';
    if (role.kind === 'method')
      return head('HPy', [ctx, ...this.#methodParameters(role.entry.flags, plain, self, second)]);
    if (role.kind === 'slot') {
      const parameters = plain.map((one, index) =>
        role.slot === 'tp_richcompare' && index === 2 ? one.replace(/^int\b/, 'HPy_RichCmpOp') : one,
      );
      if (/^tp_(new|init)$/.test(role.slot)) {
        return head(role.slot === 'tp_new' ? 'HPy' : 'int', [
          ctx,
          self,
          'const HPy *args',
          'HPy_ssize_t nargs',
          'HPy kw',
        ]);
      }
      if (role.slot === 'tp_call')
        return head('HPy', [ctx, self, 'const HPy *args', 'size_t nargs', 'HPy kwnames']);
      if (role.slot === 'tp_dealloc') return head('void', ['void *data']);
      if (role.slot === 'tp_traverse')
        return head('int', [
          'void *data',
          `HPyFunc_visitproc ${this.#name(given[1], 'visit')}`,
          `void *${this.#name(given[2], 'arg')}`,
        ]);
      return head(this.#type(node), [ctx, ...parameters]);
    }
    if (role.kind === 'getter' || role.kind === 'setter') return head(this.#type(node), [ctx, ...plain]);
    if (role.kind === 'exec') return head('int', [ctx, self]);
    if (role.kind === 'capsule') return head('void', ['const char *name', 'void *pointer', 'void *context']);
    if (role.kind === 'init') {
      const module = [...walk(node)].find((one) => one.id === body?.module)?.name ?? 'module';
      return `HPyDef_SLOT(${this.#moduleName(node)}_exec, HPy_mod_exec)\nstatic int ${this.#moduleName(node)}_exec_impl(${ctx}, HPy ${module})`;
    }
    const before = this.#source.text.slice(this.#source.span(node)?.start, node.loc?.offset);
    const context = role.kind === 'helper' && role.needsContext ? [ctx] : [];
    const parameters = [...context, ...plain];
    const type =
      this.#model.structOf(this.#returned(node)) === null
        ? plainTypes(before, this.#model)
        : before.replace(/(?:const\s+)?(?:struct\s+)?\w+\s*\*\s*$/, 'HPy ');
    return `${type.replace(/HPy$/, 'HPy ')}${node.name}(${parameters.length === 0 ? 'void' : parameters.join(', ')})`;
  }

  #methodParameters(flags: string, plain: readonly string[], self: string, second: string): string[] {
    if (/METH_FASTCALL/.test(flags)) {
      const nargs = (plain[2] ?? 'HPy_ssize_t nargs').replace(/^HPy_ssize_t (\w+)$/, 'size_t given_$1');
      return [self, second, nargs, ...(/METH_KEYWORDS/.test(flags) ? [plain[3] ?? 'HPy kwnames'] : [])];
    }
    if (/METH_KEYWORDS/.test(flags)) return [self, 'const HPy *args', 'size_t nargs', 'HPy kwnames'];
    if (/METH_VARARGS/.test(flags)) return [self, 'const HPy *args', 'size_t nargs'];
    return /METH_NOARGS/.test(flags) ? [self] : [self, second];
  }

  #returned(node: Node): string {
    return (node.type?.qualType ?? '').replace(/\s*\(.*$/, '');
  }

  #type(node: Node): string {
    const type = this.#returned(node);
    return this.#model.isHandle(type) ? 'HPy' : plainTypes(type, this.#model);
  }

  #moduleName(node: Node): string {
    return (node.name ?? '').replace('PyInit_', '');
  }

  /** The lines a body starts with, and what its parameters are now. */
  #first(node: Node, role: Role, body: Body, to: Expressions): string[] {
    const given = this.#model.parameters(node);
    const lines: string[] = [];
    const flags = role.kind === 'method' ? role.entry.flags : '';
    const slot = role.kind === 'slot' ? role.slot : '';
    if (
      (/METH_VARARGS|METH_KEYWORDS/.test(flags) && !/METH_FASTCALL/.test(flags)) ||
      /^tp_(new|init|call)$/.test(slot)
    ) {
      body.arguments = given[1]?.id ?? null;
      body.keywords = given[2]?.id ?? null;
      body.keywordDict = slot === 'tp_new' || slot === 'tp_init';
    }
    const count = /METH_FASTCALL/.test(flags) ? given[2]?.name : undefined;
    if (count !== undefined) lines.push(`HPy_ssize_t ${count} = (HPy_ssize_t)given_${count};`);
    if (role.kind === 'init') body.module = moduleVariable(node);
    if (role.kind === 'callback') lines.push(...this.#callback(node, given, to));
    for (const parameter of given) {
      const struct = this.#model.structOf(parameter.type?.qualType);
      const name = parameter.name ?? '';
      if (struct === null || !this.#usedAsPointer(node, parameter)) continue;
      const raw = slot === 'tp_dealloc' || slot === 'tp_traverse';
      lines.push(
        `${struct.name} *${name} = ${raw ? `(${struct.name} *)data` : `${struct.name}_AsStruct(ctx, h_${name})`};`,
      );
    }
    return lines;
  }

  #usedAsPointer(fn: Node, parameter: Node): boolean {
    return [...walk(fn)].some((one) => {
      if (one.kind !== 'MemberExpr' && !(one.kind === 'UnaryOperator' && one.opcode === '*')) return false;
      const base = one.inner?.[0];
      return base !== undefined && uncast(base).referencedDecl?.id === parameter.id;
    });
  }

  #callback(node: Node, given: readonly Node[], to: Expressions): string[] {
    const data = given.find((one) => /^void \*$/.test(one.type?.qualType ?? ''));
    if (data?.name === undefined) {
      to.leave(node, node.name ?? '', 'a callback without a void *: it needs the HPyContext from somewhere');
      return [];
    }
    return [
      `HPyContext *ctx = ((port_callback *)${data.name})->ctx;`,
      `${data.name} = ((port_callback *)${data.name})->data;`,
    ];
  }
}

/** The variable that PyModule_Create's result goes to. */
function moduleVariable(fn: Node): string | null {
  for (const node of walk(fn)) {
    const value =
      node.kind === 'VarDecl' && node.init !== undefined
        ? node.inner?.[0]
        : node.kind === 'BinaryOperator' && node.opcode === '='
          ? node.inner?.[1]
          : undefined;
    if (value === undefined || callee(uncast(value)) !== 'PyModule_Create') continue;
    const target =
      node.kind === 'VarDecl'
        ? node.id
        : node.inner?.[0] === undefined
          ? undefined
          : uncast(node.inner[0]).referencedDecl?.id;
    return target ?? null;
  }
  return null;
}

/** Variables that are handed over as lists of keywords. */
function keywordLists(model: Model): Set<string> {
  const names = new Set<string>();
  for (const fn of model.functions.values()) {
    for (const node of walk(fn)) {
      if (callee(node) !== 'PyArg_ParseTupleAndKeywords') continue;
      const list = node.inner?.[4];
      const name = list === undefined ? undefined : uncast(list).referencedDecl?.name;
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}
