/** The name of the Python module in an extension's file. */
import { compiledModule } from '@harpy/runtime/compile-ahead';

/** `first` of `.../first.hpy0.wasm`, otherwise that of the only module in it. Throws an Error when there are more. */
export function moduleName(path: string, bytes: Uint8Array<ArrayBuffer>): string {
  return nameOfFile(path) ?? onlyModule(bytes);
}

function nameOfFile(path: string): string | undefined {
  return /([A-Za-z_]\w*)[^/\\]*\.wasm$/.exec(path.split(/[/\\]/).pop() ?? '')?.[1];
}

function onlyModule(bytes: Uint8Array<ArrayBuffer>): string {
  const names = WebAssembly.Module.exports(compiledModule(bytes)).flatMap(({ name }) =>
    name.startsWith('HPyInit_') ? [name.slice('HPyInit_'.length)] : [],
  );
  const [name] = names;
  if (name === undefined || names.length > 1)
    throw new Error(
      `give the name of the module: the file has ${names.length === 0 ? 'none' : names.join(', ')}`,
    );
  return name;
}
