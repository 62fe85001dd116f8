/**
 * A source's own macros over the C API, written out where they are used: HPy's calls need what a macro does not name, the
 * context. Lines keep their numbers.
 */
import { walk } from './ast.ts';
import { usesObjectMacro } from './macros.ts';
import type { Model } from './model.ts';

interface Macro {
  /** `null` for one without parentheses. */
  readonly parameters: readonly string[] | null;
  readonly body: string;
}

/** Python.h's macros with a type among their arguments, which no function of HPy can stand for. */
const PYTHON: ReadonlyMap<string, Macro> = new Map(
  ['PyMem_New', 'PyMem_NEW', 'PyMem_Resize', 'PyMem_RESIZE'].map((name) => [
    name,
    /new$/i.test(name)
      ? { parameters: ['type', 'n'], body: '(type *)PyMem_Malloc((n) * sizeof(type))' }
      : {
          parameters: ['pointer', 'type', 'n'],
          body: '(pointer = (type *)PyMem_Realloc(pointer, (n) * sizeof(type)))',
        },
  ]),
);

const DEFINE = /^[ \t]*#[ \t]*define[ \t]+(\w+)(\(([^()]*)\))?((?:[^\n\\]|\\[^\n]|\\\n)*)\n/gm;
/** Comments, texts, characters, directives and names, where nothing else may start. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|^[ \t]*#(?:[^\n\\]|\\[\s\S])*|[A-Za-z_]\w*/gm;

/** The macros that can be written out: defined once, without `#`, `##` and `...`. */
function definedIn(text: string): Map<string, Macro> {
  const found = new Map<string, Macro | null>();
  for (const [, name = '', list, parameters = '', rest = ''] of text.matchAll(DEFINE)) {
    const body = rest
      .replaceAll(/\\\n/g, ' ')
      .replaceAll(/\/\*.*?\*\//g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const plain = !/#|\/\/|__VA_ARGS__/.test(body) && !parameters.includes('...');
    const names = parameters.split(',').map((one) => one.trim());
    const macro = { parameters: list === undefined ? null : names[0] === '' ? [] : names, body };
    found.set(name, plain && !found.has(name) ? macro : null);
  }
  return new Map([...found].filter((one): one is [string, Macro] => one[1] !== null));
}

/** The file's macros that have to do with objects, in themselves or by what they are given. */
function objectMacros(model: Model): Map<string, Macro> {
  const { source } = model;
  const defined = definedIn(source.text);
  const wanted = new Map<string, Macro>();
  const want = (name: string | null): void => {
    const macro = name === null ? undefined : defined.get(name);
    if (name === null || macro === undefined || /^_?Py/.test(name) || wanted.has(name)) return;
    wanted.set(name, macro);
    // What it is made of is written out with it.
    for (const [inner] of macro.body.matchAll(/[A-Za-z_]\w*/g)) want(inner);
  };
  for (const top of source.top())
    for (const node of walk(top)) if (usesObjectMacro(model, node)) want(source.macro(node));
  for (const [name, { parameters, body }] of defined)
    if (parameters !== null && /\b_?Py[A-Z_]\w*/.test(body)) want(name);
  return wanted;
}

/** The source with its macros over the C API written out; `null` if there is nothing to write out. */
export function expandedSource(model: Model): string | null {
  const { source } = model;
  const macros = new Map([...PYTHON, ...objectMacros(model)]);
  const text = expand(source.text, macros, new Set());
  if (text === source.text) return null;
  // Definitions that nothing needs any more go; their lines stay, so that line numbers do.
  return text.replaceAll(DEFINE, (whole: string, name: string) =>
    macros.has(name) && !PYTHON.has(name) && (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length === 1
      ? whole.replaceAll(/[^\n]/g, '')
      : whole,
  );
}

function expand(text: string, macros: ReadonlyMap<string, Macro>, within: ReadonlySet<string>): string {
  let result = '';
  let at = 0;
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [name] = match;
    const macro = macros.get(name);
    if (macro === undefined || within.has(name)) continue;
    const given =
      macro.parameters === null ? { values: [], end: token.lastIndex } : argumentsAt(text, token.lastIndex);
    if (given === null || given.values.length !== (macro.parameters ?? []).length) continue;
    const values = new Map(
      (macro.parameters ?? []).map((parameter, index) => [
        parameter,
        expand((given.values[index] ?? '').trim(), macros, within),
      ]),
    );
    const filled = macro.body.replaceAll(TOKEN, (word) => values.get(word) ?? word);
    const whole = expand(filled, macros, new Set([...within, name]));
    const before = result + text.slice(at, match.index);
    const [written, taken] = asStatement(before, whole, text.slice(given.end));
    result = before + written;
    at = given.end + taken;
    token.lastIndex = at;
  }
  return result + text.slice(at);
}

/** The arguments in the parentheses that follow, and where these end. */
function argumentsAt(text: string, from: number): { values: string[]; end: number } | null {
  const open = /^\s*\(/.exec(text.slice(from));
  if (open === null) return null;
  const start = from + open[0].length;
  const values: string[] = [];
  let first = start;
  let depth = 0;
  const mark = /\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|[()[\]{},]/g;
  mark.lastIndex = start;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const [char] = match;
    if (char === ',' && depth === 0) {
      values.push(text.slice(first, match.index));
      first = mark.lastIndex;
    } else if (char === ')' && depth === 0) {
      const last = text.slice(first, match.index);
      if (values.length > 0 || last.trim() !== '') values.push(last);
      return { values, end: mark.lastIndex };
    } else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
  }
  return null;
}

/** `do { ... } while (0)` is there to be one statement: its text as a person would write it, and how much of what follows it takes. */
function asStatement(before: string, text: string, after: string): [written: string, taken: number] {
  const [, inner] = /^do \{ ?([\s\S]*?) ?\} while \(0\)$/.exec(text) ?? [];
  const [semicolon] = /^\s*;/.exec(after) ?? [];
  if (inner === undefined || semicolon === undefined) return [text, 0];
  let depth = 0;
  let statements = 0;
  for (const char of inner.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')) {
    if ('({['.includes(char)) depth++;
    else if (')}]'.includes(char)) depth--;
    else if (char === ';' && depth === 0) statements++;
  }
  const alone = statements <= 1 && /[;{}:]\s*(\/\*[^*]*\*\/\s*)*$/.test(before);
  return [alone ? inner : `{ ${inner} }`, semicolon.length];
}
