/**
 * Compiled modules kept in the page's own database (IndexedDB), so that the next visit need not compile them. All of them are
 * read at the start, for Python's imports cannot wait.
 */
import type { CodeToKeep } from './code-cache.ts';
import { MemoryCode } from './memory-code.ts';

const DATABASE = 'harpy-compiled-python';
const STORE = 'modules';
/** Under this key is what the others were compiled with. */
const BUILD = 'build';
/** Characters; with more than that in it, the database begins anew. */
const MOST = 48 << 20;
const WRITE_AFTER_MS = 500;

export class PageCode extends MemoryCode {
  readonly #database: IDBDatabase | undefined;
  readonly #build: string;
  #waiting: [key: string, text: string][] = [];
  #size = 0;

  private constructor(build: string, database: IDBDatabase | undefined, texts: Map<string, string>) {
    super(texts);
    this.#build = build;
    this.#database = database;
    for (const text of texts.values()) this.#size += text.length;
  }

  /** `build` names the compiler: what another has compiled is forgotten. Without a database code is kept as long as the page. */
  static async open(build: string): Promise<PageCode> {
    try {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
      const database = await done(opening);
      // Another page may want to delete it.
      database.onversionchange = () => database.close();
      const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
      if ((await done(store.get(BUILD))) !== build) {
        store.clear();
        store.put(build, BUILD);
        return new PageCode(build, database, new Map());
      }
      const [keys, texts] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      return new PageCode(
        build,
        database,
        new Map(keys.flatMap((key, at) => (key === BUILD ? [] : [[String(key), String(texts[at])]]))),
      );
    } catch {
      // Private windows and sandboxed frames may have none.
      return new PageCode(build, undefined, new Map());
    }
  }

  override remember(key: string, code: CodeToKeep): void {
    super.remember(key, code);
    if (this.#database === undefined) return;
    if (this.#waiting.length === 0) setTimeout(() => this.write(), WRITE_AFTER_MS);
    this.#waiting.push([key, code.text()]);
  }

  override write(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (this.#database === undefined || waiting.length === 0) return;
    try {
      const store = this.#database.transaction(STORE, 'readwrite').objectStore(STORE);
      for (const [, text] of waiting) this.#size += text.length;
      if (this.#size > MOST) {
        this.#size = 0;
        store.clear();
        store.put(this.#build, BUILD);
        for (const [, text] of waiting) this.#size += text.length;
      }
      for (const [key, text] of waiting) store.put(text, key);
    } catch {
      // Closed, or full: compiling again only costs time.
    }
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database failed'));
  });
}
