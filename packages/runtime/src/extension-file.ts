/**
 * Reads a `.hpy0.wasm` file: is it WebAssembly, is it an HPy extension, does it ask only for what we offer.
 * Everything that is wrong is a `LoadError` that says what and, where it helps, what to do.
 */
import { compiledModule } from './compile-ahead.ts';
import { LoadError } from './load-error.ts';

const INIT = 'HPyInit_';
const WASI = 'wasi_snapshot_preview1';

/** What every extension exports besides its modules, with the kind each has. */
const requiredExports = {
  memory: 'memory',
  __indirect_function_table: 'table',
  malloc: 'function',
  free: 'function',
} as const;

export interface ExtensionFile {
  readonly module: WebAssembly.Module;
  /** Names of the Python modules in the file, in the order of its exports. */
  readonly modules: readonly string[];
  /** Names of the context functions it calls, `ctx_Add`. */
  readonly contextImports: readonly string[];
  readonly wasiImports: readonly string[];
}

/** Who offers what: the names an extension may import. */
export interface Offer {
  readonly context: ReadonlySet<string>;
  readonly wasi: ReadonlySet<string>;
}

/** Compiles and checks the bytes of a file; `compile` throws WebAssembly's errors. Throws `LoadError`. */
export function readExtension(
  bytes: Uint8Array<ArrayBuffer>,
  offer: Offer,
  compile: (bytes: Uint8Array<ArrayBuffer>) => WebAssembly.Module = compiledModule,
): ExtensionFile {
  if (bytes.length < 8 || bytes[0] !== 0x00 || bytes[1] !== 0x61 || bytes[2] !== 0x73 || bytes[3] !== 0x6d) {
    throw new LoadError(
      `not a WebAssembly file (${bytes.length === 0 ? 'it is empty' : 'it does not start with \\0asm'})`,
    );
  }
  let module: WebAssembly.Module;
  try {
    module = compile(bytes);
  } catch (error) {
    throw new LoadError(`invalid or truncated WebAssembly: ${engineMessage(error)}`, { cause: error });
  }
  return { module, ...readImports(module, offer), modules: readExports(module) };
}

function readExports(module: WebAssembly.Module): string[] {
  const kinds = new Map(WebAssembly.Module.exports(module).map((entry) => [entry.name, entry.kind]));
  const modules = [...kinds.keys()]
    .filter((name) => name.startsWith(INIT))
    .map((name) => name.slice(INIT.length));
  if (modules.length === 0) {
    throw new LoadError('no HPy module in it: it exports no HPyInit_NAME (is HPy_MODINIT missing?)');
  }
  for (const [name, kind] of Object.entries(requiredExports)) {
    if (kinds.get(name) === kind) continue;
    const found = kinds.get(name);
    throw new LoadError(
      `it does not export the ${kind} '${name}'${found === undefined ? '' : ` (but a ${found} of that name)`}: build it with 'harpy build'`,
    );
  }
  for (const name of modules) {
    for (const other of [
      INIT,
      'HPyInitGlobalContext_',
      'get_required_hpy_major_version_',
      'get_required_hpy_minor_version_',
    ]) {
      if (kinds.get(other + name) !== 'function')
        throw new LoadError(`it does not export the function '${other}${name}'`);
    }
  }
  return modules;
}

function readImports(
  module: WebAssembly.Module,
  offer: Offer,
): Pick<ExtensionFile, 'contextImports' | 'wasiImports'> {
  const contextImports: string[] = [];
  const wasiImports: string[] = [];
  const foreign: string[] = [];
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind === 'function' && from === 'hpy' && offer.context.has(name)) contextImports.push(name);
    else if (kind === 'function' && from === WASI && offer.wasi.has(name)) wasiImports.push(name);
    else foreign.push(`${kind} '${from}.${name}'`);
  }
  if (foreign.length > 0) {
    const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : '';
    throw new LoadError(
      `it needs the ${foreign.slice(0, 3).join(', the ')}${more}, which this HPy does not offer ` +
        '(built for another environment or a newer HPy?)',
    );
  }
  return { contextImports, wasiImports };
}

/** V8 puts "WebAssembly.Module(): " before its messages. */
function engineMessage(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/^WebAssembly\.\w+\(\): /, '');
}
