/** The context functions as an observer sees them. */
import type { Host } from './host.ts';

/** The context functions, each telling the observer of its calls if there is one. */
export function observed(host: Host, functions: object): WebAssembly.ModuleImports {
  const { observer } = host;
  const imports = functions as Record<string, (...args: never[]) => number>;
  if (observer === undefined) return imports;
  return Object.fromEntries(
    Object.entries(imports).map(([name, fn]) => [
      name,
      (...args: never[]) => {
        observer.called(name);
        return fn(...args);
      },
    ]),
  );
}
