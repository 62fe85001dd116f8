/** Lines of source files, for tracebacks. */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { None, PyList, PyTuple, textOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { located } from './current-folder.ts';
import { interpreter } from './runtime/state.ts';
import { decodeSourceBytes } from './source-text.ts';
import { system } from './system.ts';

/** Sources that are in no file: what `-c` and the prompt run. */
export const memorySources: Map<string, string> = new Map();
const files = new Map<string, readonly string[] | undefined>();

/** A line (from 1) of a source, undefined if there is none. */
export function sourceLine(filename: string, line: number, globals: PyDict | undefined): string | undefined {
  const memory = memorySources.get(filename);
  if (memory !== undefined) return memory.split('\n')[line - 1];
  if (!files.has(filename)) files.set(filename, readLines(filename));
  return files.get(filename)?.[line - 1] ?? fromLineCache(filename, line) ?? fromLoader(line, globals);
}

function readLines(filename: string): readonly string[] | undefined {
  if (filename.startsWith('<')) return undefined;
  try {
    return decodeSourceBytes(system().fs.readFileSync(located(filename)), filename).split(/\r\n|\r|\n/);
  } catch {
    return undefined;
  }
}

function fromLineCache(filename: string, line: number): string | undefined {
  const module = interpreter().modules.getString('linecache');
  const cache = module === undefined ? undefined : lookupAttribute(module, 'cache');
  const entry = cache instanceof PyDict ? cache.get(filename) : undefined;
  const lines = entry instanceof PyTuple ? entry.items[2] : undefined;
  const text = lines instanceof PyList ? lines.items[line - 1] : undefined;
  return text === undefined ? undefined : textOf(text)?.replace(/\n$/, '');
}

function fromLoader(line: number, globals: PyDict | undefined): string | undefined {
  const loader = globals?.getString('__loader__');
  const name = globals?.getString('__name__');
  if (loader === undefined || loader === None || name === undefined) return undefined;
  try {
    const source = callArray(getAttribute(loader, 'get_source'), [name]);
    return textOf(source)?.split('\n')[line - 1];
  } catch {
    return undefined;
  }
}
