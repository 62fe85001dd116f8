/** Compiled modules kept as long as the page lives: further interpreters need not compile the library again. */
import type { CachedCode, CodeStore, CodeToKeep } from './code-cache.ts';
import { fingerprint } from './fingerprint.ts';

export class MemoryCode implements CodeStore {
  protected readonly texts: Map<string, string>;

  constructor(texts: Map<string, string> = new Map()) {
    this.texts = texts;
  }

  key(source: string, filename: string, optimize: number, mode: string): string {
    return `${filename}:${mode}:${optimize}:${source.length}:${fingerprint(source)}`;
  }

  read(key: string): CachedCode | undefined {
    const text = this.texts.get(key);
    return text === undefined ? undefined : { text, data: undefined, source: undefined };
  }

  remember(key: string, code: CodeToKeep): void {
    this.texts.set(key, code.text());
  }

  /** Nothing is written anywhere. */
  write(): void {}
}
