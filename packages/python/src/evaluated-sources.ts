/** Code of texts that `eval` and `exec` were given, for programs that give the same ones again and again. */
import type { PyCode } from '@harpy/objects/function';
import type { LoadedUnit } from './loaded-units.ts';
import type { SyntaxWarningRecord } from './parser/syntax-error.ts';
import { type CompileOptions, compileSource, warned } from './source.ts';

interface Kept {
  readonly code: PyCode;
  /** While it runs its frames show the namespace it runs in: it does not run in another one meanwhile. */
  running: boolean;
}

const MOST = 128;
const LONGEST = 1000;

export class EvaluatedSources {
  readonly #kept = new Map<string, Kept>();

  /** Compiles a text, unless it is known, and runs it. */
  run<T>(text: string, options: CompileOptions, run: (code: PyCode) => T): T {
    if (text.length > LONGEST) return run(compileSource(text, options));
    const key = `${options.mode} ${options.future?.join() ?? ''} ${text}`;
    const known = this.#kept.get(key);
    if (known?.running === true) return run(compileSource(text, options));
    const kept = known ?? this.#compile(key, text, options);
    kept.running = true;
    try {
      return run(kept.code);
    } finally {
      kept.running = false;
    }
  }

  #compile(key: string, text: string, options: CompileOptions): Kept {
    const warnings: SyntaxWarningRecord[] = [];
    const code = warned(warnings, options.filename, () => compileSource(text, { ...options, warnings }));
    const kept = { code, running: false };
    // What warns does so each time, and functions show the namespace that their code ran in last.
    if (warnings.length === 0 && (code.unit as LoadedUnit | undefined)?.codes.length === 1) {
      const { value: oldest } = this.#kept.keys().next();
      if (this.#kept.size >= MOST && oldest !== undefined) this.#kept.delete(oldest);
      this.#kept.set(key, kept);
    }
    return kept;
  }
}
