/** Compiled modules kept as long as the page lives: further interpreters need not compile the library again. */
import type { CachedCode, CodeStore } from './code-cache.ts';

export class MemoryCode implements CodeStore {
  readonly #texts = new Map<string, string>();

  /** The source itself is part of it: engines compare long texts by their hash first. */
  key(source: string, filename: string, optimize: number): string {
    return `${optimize}\n${filename}\n${source}`;
  }

  read(key: string): CachedCode | undefined {
    const text = this.#texts.get(key);
    return text === undefined ? undefined : { text, data: undefined };
  }

  remember(key: string, text: string): void {
    this.#texts.set(key, text);
  }

  /** Nothing is written anywhere. */
  write(): void {}
}
