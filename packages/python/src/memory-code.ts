/** Compiled modules kept as long as the page lives: further interpreters need not compile the library again. */
import type { CachedCode, CodeStore } from './code-cache.ts';

export class MemoryCode implements CodeStore {
  protected readonly texts: Map<string, string>;

  constructor(texts: Map<string, string> = new Map()) {
    this.texts = texts;
  }

  key(source: string, filename: string, optimize: number): string {
    return `${filename}:${optimize}:${source.length}:${fingerprint(source)}`;
  }

  read(key: string): CachedCode | undefined {
    const text = this.texts.get(key);
    return text === undefined ? undefined : { text, data: undefined };
  }

  remember(key: string, text: string): void {
    this.texts.set(key, text);
  }

  /** Nothing is written anywhere. */
  write(): void {}
}

/** 64 bits of a text: two hashes in the manner of FNV-1a with different primes. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 15;
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
