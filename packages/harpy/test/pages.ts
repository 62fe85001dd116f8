/** The pages of the documentation, whose blocks of code are compiled and run by tests. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), '..', '..');

export interface Block {
  readonly language: string;
  /** What follows the language: in docs/porting.md `capi`, `hpy`, `file=NAME`, `ported=NAME`. */
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

export interface Page {
  /** Its path in the repository, for messages. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The texts of the blocks in that language, of which there have to be so many. */
  in(language: string, count: number): string[];
}

/** Reads a page by its path in the repository. */
export function readPage(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  const blocks = [...text.matchAll(/^```(\w*)(?: ([^\n]*))?\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = '', 2: kind = '', 3: body = '', index }) => ({
      language,
      kind,
      text: body,
      line: text.slice(0, index).split('\n').length,
    }),
  );
  return {
    path,
    text,
    blocks,
    in: (language, count) => {
      const found = blocks.filter((block) => block.language === language).map((block) => block.text);
      assert.equal(found.length, count, `${path}: blocks of '${language}'`);
      return found;
    },
  };
}

/** Does text look like the page says? `...` stands for anything: within a line, or for lines. */
export function assertLike(actual: string, expected: string, where: string): void {
  const pattern = expected
    .split('\n')
    .map((line) =>
      line === '...'
        ? '(?:.*\n)*?'
        : `${line
            .split('...')
            .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
            .join('.*')}\n`,
    )
    .join('');
  assert.match(actual, new RegExp(`^${pattern}$`), `${where}\n${actual}`);
}

/** Words of a command line, as far as the pages need a shell. */
export const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, quoted, single, plain]) => quoted ?? single ?? plain ?? '',
  );

export interface Command {
  /** The program and its arguments. */
  readonly words: readonly string[];
  /** The lines that follow it in the block, without the last line's end. */
  readonly expected: string;
}

/** The commands of a block of the language `console`, and what they print. */
export function commandsOf(text: string): Command[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...expected] = part.split('\n');
      return { words: words(command), expected: expected.join('\n').replace(/\n$/, '') };
    });
}
