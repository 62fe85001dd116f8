/** What debug mode, which is the same for every host, needs of the objects' interpreter. */
import type { DebugHost } from '../debug/host.ts';
import { FatalError } from '../fatal.ts';
import { utf8Encode } from '../utf8.ts';
import { debugError } from './debug-objects.ts';
import type { Language } from './world.ts';

export class ObjectsDebugHost implements DebugHost {
  readonly hooks: DebugHost['hooks'] = { onInvalidHandle: null, onInvalidBuilder: null };
  readonly #language: () => Language;

  /** The language is asked for when there is something to report. */
  constructor(language: () => Language) {
    this.#language = language;
  }

  pythonPosition(): string | null {
    return this.#language().position?.() ?? null;
  }

  unraisable(message: string): void {
    const language = this.#language();
    language.unraisable(debugError(language, message), undefined, undefined);
  }

  fatal(message: string): never {
    const language = this.#language();
    const text = `HPy debug mode: ${message}`;
    if (language.fatal !== undefined) language.fatal(text);
    else language.write(2, utf8Encode(`Fatal Python error: ${text}\n`));
    throw new FatalError(text);
  }
}
