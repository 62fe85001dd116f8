/** `harpy port`: C API source as HPy, and how far that got. */
import { type Node, type ParseInput, parse, type Source, walk } from './ast.ts';
import { Definitions } from './definitions.ts';
import { expandedSource } from './expand.ts';
import { Functions } from './functions.ts';
import { Model } from './model.ts';
import { preludeFor } from './prelude.ts';
import { bufferFlags, plainTypes } from './types.ts';
import { apiUses, type LeftUse, remaining, type Use } from './uses.ts';

export interface PortReport {
  /** Uses of the C API in the source. */
  readonly uses: readonly Use[];
  /** Those a person must decide on. */
  readonly left: readonly LeftUse[];
  /** Remarks on what was ported, by line of the source. */
  readonly checks: readonly { readonly line: number; readonly note: string }[];
}

export interface Ported extends PortReport {
  readonly text: string;
}

export type PortResult = Ported | { readonly diagnostics: string };

/** Rewrites a C API source. `diagnostics` are clang's words for what is wrong in it. */
export async function port(input: ParseInput): Promise<PortResult> {
  const parsed = await parse(input);
  if ('diagnostics' in parsed) return parsed;
  const expanded = expandedSource(new Model(parsed.source));
  if (expanded === null) return portSource(parsed.source);
  const again = await parse({ ...input, bytes: Buffer.from(expanded, 'latin1') });
  // Where the text of a macro makes no sense without the preprocessor, it stays, with a remark.
  return portSource('diagnostics' in again ? parsed.source : again.source);
}

function portSource(source: Source): Ported {
  const model = new Model(source);
  const file = new File(model);
  const body = file.render();
  const text = withPrelude(body);
  const left = [...file.left, ...unseen(text, file.left)];
  return {
    text: Buffer.from(text, 'latin1').toString('utf8'),
    uses: apiUses(source, model),
    left,
    checks: file.checks,
  };
}

/** Names of the C API that came through without anybody noticing. */
function unseen(text: string, left: readonly LeftUse[]): LeftUse[] {
  const known = new Set(left.map(({ line }) => line));
  return remaining(text)
    .filter(({ name, line }) => {
      const marked = text
        .split('\n')
        .slice(Math.max(0, line - 4), line)
        .some((one) => one.includes('HARPY PORT'));
      return !marked && !left.some((one) => one.name === name);
    })
    .map(({ name, line }) => ({
      name,
      line: known.has(line) ? line : 0,
      note: `still there, in line ${line} of what was written`,
    }));
}

/** The helpers go behind the last #include, and behind the structs they may need. */
function withPrelude(text: string): string {
  const helpers = `${bufferFlags(text)}${preludeFor(text)}`;
  if (helpers === '') return text;
  const includes = [...text.matchAll(/^[ \t]*#[ \t]*include\b[^\n]*\n/gm)];
  const last = includes.at(-1);
  const at = last === undefined ? 0 : last.index + last[0].length;
  return `${text.slice(0, at)}\n${helpers.trimEnd()}\n${text.slice(at)}`;
}

class File {
  readonly left: LeftUse[] = [];
  readonly checks: { line: number; note: string }[] = [];
  readonly #model: Model;
  readonly #source: Source;
  readonly #definitions: Definitions;
  readonly #functions: Functions;

  constructor(model: Model) {
    this.#model = model;
    this.#source = model.source;
    this.#definitions = new Definitions(model, (fn) => this.#destroys(fn));
    this.#functions = new Functions(model, this.#definitions);
  }

  /** Is anything of a tp_dealloc left that HPy's tp_destroy has to do? */
  #destroys(name: string): boolean {
    const fn = this.#model.functions.get(name);
    if (fn === undefined) return false;
    return [...walk(fn)].some((node) => {
      if (node.kind !== 'CallExpr') return false;
      const [head] = node.inner ?? [];
      const to =
        head === undefined
          ? undefined
          : [...walk(head)].find((one) => one.kind === 'DeclRefExpr' || one.kind === 'MemberExpr');
      const called = to?.kind === 'MemberExpr' ? (to.name ?? '') : (to?.referencedDecl?.name ?? '');
      const role = this.#model.roles.get(called);
      return (
        !/^(tp_free|Py_\w+|PyObject_\w+|PyType_\w+)$/.test(called) &&
        !(role?.kind === 'slot' && role.slot === 'tp_clear')
      );
    });
  }

  render(): string {
    const { text } = this.#source;
    let output = '';
    let at = 0;
    const nodes = this.#source
      .top()
      .map((node) => ({ node, span: this.#source.span(node) }))
      .filter((one): one is { node: Node; span: { start: number; end: number } } => one.span !== null)
      .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    for (let index = 0; index < nodes.length; ) {
      const first = nodes[index];
      if (first === undefined) break;
      if (first.span.start < at) {
        index++;
        continue;
      }
      // Several declarators of one declaration, or a struct within its typedef.
      const group = [first.node];
      let { end } = first.span;
      while (nodes[++index] !== undefined && (nodes[index]?.span.start ?? 0) === first.span.start) {
        group.push(nodes[index]?.node as Node);
        end = Math.max(end, nodes[index]?.span.end ?? 0);
      }
      const semicolon =
        first.node.kind === 'FunctionDecl' && this.#model.body(first.node) !== undefined
          ? null
          : /^\s*;/.exec(text.slice(end));
      const gap = this.#directives(text.slice(at, first.span.start), at);
      end += semicolon?.[0].length ?? 0;
      const rendered = this.#declaration(group, text.slice(first.span.start, end));
      output += rendered === null ? gap.replace(/\n\s*$/, '\n') : gap + rendered;
      at = end;
      if (rendered === null) at += /^[ \t]*\n/.exec(text.slice(at))?.[0].length ?? 0;
    }
    output += this.#directives(text.slice(at), at);
    this.left.push(...this.#functions.left, ...this.#definitions.left);
    this.checks.push(...this.#functions.checks, ...this.#definitions.checks);
    return output.replaceAll(/\n{3,}/g, '\n\n');
  }

  /** What stands between declarations. A macro over the C API stays, with a remark. */
  #directives(text: string, at: number): string {
    return text
      .replaceAll(/^[ \t]*#[ \t]*define[ \t]+PY_SSIZE_T_CLEAN[^\n]*\n/gm, '')
      .replaceAll(/^[ \t]*#[ \t]*define[ \t]+(\w+)(?:\\\n|[^\n])*/gm, (all, name: string, offset: number) => {
        const [use] = remaining(all.replace(/^[^\n]*?define[ \t]+\w+/, ''));
        if (use === undefined) return all;
        const note = `${name} is a macro over the C API: write it out where it is used, or make it a function that takes ctx`;
        this.left.push({ name: use.name, line: this.#source.line(at + offset), note });
        return `/* HARPY PORT: ${note} */\n${all}`;
      })
      .replaceAll(/^[ \t]*#[ \t]*include[ \t]*[<"](?:structmember|pythread)\.h[>"][^\n]*\n/gm, '')
      .replaceAll(/^([ \t]*#[ \t]*include[ \t]*)[<"]Python\.h[>"]/gm, '$1<hpy.h>');
  }

  #declaration(group: readonly Node[], text: string): string | null {
    const [first] = group;
    if (first === undefined) return text;
    const record =
      group.find((one) => one.kind === 'RecordDecl') ??
      (first.kind === 'TypedefDecl' ? this.#recordWithin(first) : undefined);
    if (record !== undefined) return this.#record(record, text);
    if (first.kind === 'TypedefDecl') return plainTypes(text, this.#model);
    if (first.kind === 'FunctionDecl') {
      if (this.#model.body(first) === undefined) return this.#functions.prototype(first);
      const role = this.#model.roles.get(first.name ?? '');
      return role?.kind === 'init' ? this.#init(first) : this.#functions.definition(first);
    }
    return first.kind === 'VarDecl' ? this.#variables(group, text) : text;
  }

  /** The struct that a typedef defines on the way. */
  #recordWithin(typedef: Node): Node | undefined {
    const outer = this.#source.span(typedef);
    return this.#source.top().find((one) => {
      const inner = one.kind === 'RecordDecl' ? this.#source.span(one) : null;
      return inner !== null && outer !== null && inner.start >= outer.start && inner.end <= outer.end;
    });
  }

  #record(record: Node, text: string): string {
    const struct = [...this.#model.structs.values()].find((one) => one.record.id === record.id);
    if (struct === undefined) {
      if (this.#model.recordName(record) === this.#model.state) return this.#state(record, text);
      const holds = (record.inner ?? []).some((one) => this.#model.isHandle(one.type?.qualType));
      if (holds) {
        const note =
          'a struct of C with references: handles end with the call they came with; keep them in an HPyField or HPyGlobal';
        this.left.push({ name: 'PyObject *', line: this.#source.lineOf(record), note });
        return `/* HARPY PORT: ${note} */\n${text}`;
      }
      return plainTypes(text, this.#model);
    }
    const names = [...this.#model.structs.keys()].join('|');
    const members = text
      .replace(/[ \t]*PyObject_(?:VAR_)?HEAD[ \t]*;?[ \t]*\n?/, '')
      .replaceAll(
        new RegExp(
          `\\b(?:struct\\s+)?(?:PyObject|PyTypeObject|${names})\\s*\\*\\s*(\\w+(?:\\s*,\\s*\\*\\s*\\w+)*)`,
          'g',
        ),
        (_all, list: string) => `HPyField ${list.replaceAll('*', '')}`,
      );
    return `${plainTypes(members, this.#model)}\nHPyType_HELPERS(${struct.name})`;
  }

  /** The module's state: one for the process, as HPy has none of a module's own. Its objects are an interpreter's. */
  #state(record: Node, text: string): string {
    const objects = /\b(?:struct\s+)?(?:PyObject|PyTypeObject)\s*\*\s*(\w+(?:\s*,\s*\*\s*\w+)*)/g;
    const members = text.replaceAll(objects, (_all, list: string) => `HPyGlobal ${list.replaceAll('*', '')}`);
    this.checks.push({
      line: this.#source.lineOf(record),
      note: 'the state of the module: its objects are kept for each interpreter, the other members are shared by all',
    });
    return `${plainTypes(members, this.#model)}\n\nstatic ${this.#model.state} port_state;`;
  }

  #variables(group: readonly Node[], text: string): string | null {
    const [first] = group;
    const name = first?.name ?? '';
    const type = first?.type?.qualType ?? '';
    const definition = this.#model.types.get(name);
    if (definition !== undefined) {
      if (definition.variable.id === first?.id && first.init !== undefined)
        return this.#definitions.type(definition);
      if (definition.isStatic) this.#definitions.declared.add(name);
      return definition.isStatic ? `static HPyGlobal ${name};` : `static HPyType_Spec ${name};`;
    }
    if (
      this.#model.moduleDef?.name === name ||
      this.#model.tables.has(name) ||
      /^(?:struct )?Py(MethodDef|MemberDef|GetSetDef|Type_Slot|ModuleDef_Slot|ModuleDef|\w+Methods|BufferProcs)\b/.test(
        type,
      )
    )
      return null;
    if (this.#model.globals.has(name)) {
      const storage = /^\s*static\b/.test(text) ? 'static ' : '';
      return `${storage}HPyGlobal ${group.map((one) => one.name).join(', ')};`;
    }
    const doc = /^PyDoc_STRVAR\s*\(\s*(\w+)\s*,([\s\S]*)\)\s*;?$/.exec(text);
    if (doc !== null)
      return `static const char ${doc[1]}[] =${/^\s/.test(doc[2] ?? '') ? '' : ' '}${doc[2]};`;
    const plain = plainTypes(text, this.#model);
    return this.#functions.keywordLists.has(name) && /^char \*\[/.test(type)
      ? plain.replace(/\bchar\b/, 'const char')
      : plain;
  }

  /** PyInit_NAME: what it does beyond making the module goes into an exec slot. */
  #init(node: Node): string {
    const name = (node.name ?? '').replace('PyInit_', '');
    const statements = this.#model.body(node)?.inner ?? [];
    const execs = [...this.#model.roles].flatMap(([fn, role]) => (role.kind === 'exec' ? [fn] : []));
    const own = statements.length > 1 ? this.#functions.definition(node) : null;
    if (own !== null) execs.unshift(`${name}_exec`);
    return `${own === null ? '' : `${own}\n\n`}${this.#definitions.module(name, execs)}`;
  }
}
