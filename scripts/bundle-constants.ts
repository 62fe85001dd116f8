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
const NAME = /^[A-Za-z_$]/;

/** What a module says of its constants, by the names it has for them. */
interface Constants {
  readonly declared: ReadonlyMap<string, { readonly expression: string; readonly exported: boolean }>;
  readonly imported: ReadonlyMap<string, { readonly name: string; readonly from: string }>;
}

export class ConstantNames {
  readonly #find: FindImport;
  readonly #modules = new Map<string, Promise<Constants>>();

  constructor(find: FindImport) {
    this.#find = find;
  }

  /** The text of a module with numbers in place of the constants it defines or imports; it still exports them. */
  async replace(file: string, text: string): Promise<string> {
    const { declared, imported } = constantsIn(text);
    const values = new Map<string, number>();
    for (const name of [...declared.keys(), ...imported.keys()]) {
      const value = await this.#value(file, name);
      if (value !== undefined) values.set(name, value);
    }
    if (values.size === 0) return text;
    const plain = text
      .replaceAll(IMPORT, (_, list: string, from: string) => {
        const rest = specifiers(list).filter(([, local]) => !values.has(local));
        const names = rest.map(([name, local]) => (name === local ? name : `${name} as ${local}`));
        // Without names, for what it does.
        return names.length === 0 ? `import '${from}';` : `import { ${names.join(', ')} } from '${from}';`;
      })
      .replaceAll(DECLARATION, (line, exported: string | undefined, name: string) => {
        const value = values.get(name);
        if (value === undefined) return line;
        return exported === undefined ? '' : `const $${name} = ${value}; export { $${name} as ${name} };`;
      });
    const define = Object.fromEntries([...values].map(([name, value]) => [name, JSON.stringify(value)]));
    const { code } = await transform(plain, { define, format: 'esm', target: 'node20', charset: 'ascii' });
    return code;
  }

  /** What a module means by a name; undefined if that is no number. One name after another: modules may lead to one another. */
  async #value(file: string, name: string): Promise<number | undefined> {
    const { declared, imported } = await this.#constantsOf(file);
    const expression = declared.get(name)?.expression;
    if (expression !== undefined) return this.#evaluate(file, expression);
    const source = imported.get(name);
    const target = source && (await this.#find(source.from, file));
    if (source === undefined || target === undefined) return undefined;
    const exported = (await this.#constantsOf(target)).declared.get(source.name)?.exported;
    return exported === true ? this.#value(target, source.name) : undefined;
  }

  /** Undefined if it is not made of numbers alone. */
  async #evaluate(file: string, expression: string): Promise<number | undefined> {
    if (expression.replaceAll(TOKEN, '') !== '') return undefined;
    let result = '';
    for (const token of expression.match(TOKEN) ?? []) {
      const value = NAME.test(token) ? await this.#value(file, token) : token;
      if (value === undefined) return undefined;
      result += typeof value === 'number' ? `(${value})` : value;
    }
    const value: unknown = new Function(`return ${result};`)();
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  #constantsOf(file: string): Promise<Constants> {
    let found = this.#modules.get(file);
    if (found === undefined) {
      found = readFile(file, 'utf8').then(constantsIn);
      this.#modules.set(file, found);
    }
    return found;
  }
}

function constantsIn(text: string): Constants {
  const declared = [...text.matchAll(DECLARATION)].map(
    ([, exported, name = '', expression = '']) =>
      [name, { expression, exported: exported !== undefined }] as const,
  );
  const imported = [...text.matchAll(IMPORT)].flatMap(([, list = '', from = '']) =>
    specifiers(list)
      .filter(([name]) => /^[A-Z][A-Z0-9_]*$/.test(name))
      .map(([name, local]) => [local, { name, from }] as const),
  );
  return { declared: new Map(declared), imported: new Map(imported) };
}

/** What stands between the braces of an import: the name there, and the name here. */
const specifiers = (list: string): readonly (readonly [name: string, local: string])[] =>
  list
    .split(',')
    .map((each) => each.trim().split(' as '))
    .filter(([name]) => name !== '' && name !== undefined)
    .map(([name = '', local = name]) => [name, local]);
