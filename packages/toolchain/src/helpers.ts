/** Which of the helpers, C sources of ours linked into extensions, an extension needs. */

export interface Helper {
  readonly path: string;
  /** Functions it defines, as far as other files can call them. */
  readonly defines: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Identifiers in a C text. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[A-Za-z_]\w*/g));
}

const DEFINITION = /^(?!static\b)[A-Za-z_][\w \t*]*?\b(_?[A-Za-z]\w*)\s*\([^;{]*\)\s*\{/gm;

/** What a helper's source offers and uses. */
export function readHelper(path: string, text: string): Helper {
  const defines = [...text.matchAll(DEFINITION)].flatMap((match) =>
    match[1] === undefined ? [] : [match[1]],
  );
  return { path, defines, words: wordsOf(text) };
}

/** The helpers that define a word the sources use, and those that they in turn use. */
export function neededHelpers(helpers: readonly Helper[], words: ReadonlySet<string>): Helper[] {
  const needed = new Set<Helper>();
  const add = (used: ReadonlySet<string>): void => {
    for (const helper of helpers) {
      if (needed.has(helper) || !helper.defines.some((name) => used.has(name))) continue;
      needed.add(helper);
      add(helper.words);
    }
  };
  add(words);
  // The host asks for the C library's errno by name; nothing in C refers to it.
  if ([...words].some((word) => word.startsWith('HPyErr_SetFromErrno'))) add(new Set(['harpy_errno']));
  return helpers.filter((helper) => needed.has(helper));
}
