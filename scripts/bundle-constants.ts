/**
 * Numbers that modules call by names, as numbers. In a bundle these names would be variables, which the engine reads each time, for
 * it cannot know that they never change; esbuild leaves them where modules import one another in a circle, as most of ours do.
 */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** Finds the file that a module imports; undefined for what is none of our modules. */
export type FindImport = (from: string, importer: string) => Promise<string | undefined>;

const DECLARATION = /^(export )?const ([A-Z][A-Z0-9_]*) = ([^;\n]+);$/gm;
const IMPORT = /^import \{ ([^}]+) \} from '([^']+)';$/gm;
const TOKEN =
  /\s+|0x[\da-f_]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?(?!\w)|[A-Za-z_$][\w$]*|<<|>>>?|\*\*|[-+*/%|&^~()]/gi;

/** Values by the names of constants. */
type Constants = ReadonlyMap<string, number>;

export class ConstantNames {
  readonly #find: FindImport;
  readonly #exported = new Map<string, Promise<Constants>>();

  constructor(find: FindImport) {
    this.#find = find;
  }

  /** The text of a module with numbers in place of the constants it defines or imports; it still exports them. */
  async replace(file: string, text: string): Promise<string> {
    const imported = await this.#imported(file, text);
    const own = declared(text, imported);
    if (imported.size === 0 && own.size === 0) return text;
    const plain = text
      .replaceAll(IMPORT, (_, list: string, from: string) => {
        const rest = specifiers(list).filter(([, local]) => !imported.has(local));
        const names = rest.map(([name, local]) => (name === local ? name : `${name} as ${local}`));
        // Without names, for what it does.
        return names.length === 0 ? `import '${from}';` : `import { ${names.join(', ')} } from '${from}';`;
      })
      .replaceAll(DECLARATION, (line, exported: string | undefined, name: string) => {
        const value = own.get(name);
        if (value === undefined) return line;
        return exported === undefined ? '' : `const $${name} = ${value}; export { $${name} as ${name} };`;
      });
    const define = Object.fromEntries(
      [...imported, ...own].map(([name, value]) => [name, JSON.stringify(value)]),
    );
    const { code } = await transform(plain, { define, format: 'esm', target: 'node20', charset: 'ascii' });
    return code;
  }

  async #imported(file: string, text: string): Promise<Constants> {
    const found = new Map<string, number>();
    for (const [, list = '', from = ''] of text.matchAll(IMPORT)) {
      const names = specifiers(list).filter(([name]) => /^[A-Z][A-Z0-9_]*$/.test(name));
      const target = names.length === 0 ? undefined : await this.#find(from, file);
      if (target === undefined) continue;
      const exported = await this.#exportedBy(target);
      for (const [name, local] of names) {
        const value = exported.get(name);
        if (value !== undefined) found.set(local, value);
      }
    }
    return found;
  }

  #exportedBy(file: string): Promise<Constants> {
    let found = this.#exported.get(file);
    if (found === undefined) {
      found = this.#readExported(file);
      this.#exported.set(file, found);
    }
    return found;
  }

  async #readExported(file: string): Promise<Constants> {
    const text = await readFile(file, 'utf8');
    // What is imported there: not in a circle, as no constant is made of itself.
    const needed = [...text.matchAll(DECLARATION)].some(([, , , value = '']) => /[A-Z]/.test(value));
    const all = declared(text, needed ? await this.#imported(file, text) : new Map());
    const exported = [...text.matchAll(DECLARATION)].filter(([, keyword]) => keyword !== undefined);
    return new Map([...all].filter(([name]) => exported.some(([, , each]) => each === name)));
  }
}

/** The constants that a module defines; `known` are those it imports. */
function declared(text: string, known: Constants): Constants {
  const own = new Map<string, number>();
  for (const [, , name = '', expression = ''] of text.matchAll(DECLARATION)) {
    const value = evaluate(expression, (each) => own.get(each) ?? known.get(each));
    if (value !== undefined) own.set(name, value);
  }
  return own;
}

/** Undefined if it is not made of numbers alone. */
function evaluate(expression: string, known: (name: string) => number | undefined): number | undefined {
  let result = '';
  for (const token of expression.match(TOKEN) ?? []) {
    const value = /^[A-Za-z_$]/.test(token) ? known(token) : token;
    if (value === undefined) return undefined;
    result += typeof value === 'number' ? `(${value})` : value;
  }
  // There is something else in it.
  if (expression.replaceAll(TOKEN, '') !== '') return undefined;
  const value: unknown = new Function(`return ${result};`)();
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** What stands between the braces of an import: the name there, and the name here. */
const specifiers = (list: string): readonly (readonly [name: string, local: string])[] =>
  list
    .split(',')
    .map((each) => each.trim().split(' as '))
    .filter(([name]) => name !== '' && name !== undefined)
    .map(([name = '', local = name]) => [name, local]);
