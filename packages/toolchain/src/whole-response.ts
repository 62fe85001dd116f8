/**
 * The compiler's package fetches its 105 MB of files as a page would: in small pieces, through streams. They are files
 * here, so the process that runs it hands them over whole, which makes a first build a quarter of a second faster. Importing
 * this module changes the process's globals: only that process does, before it imports the package.
 */

/** What the package uses of a `Response`. */
class WholeResponse {
  readonly #data: Uint8Array<ArrayBuffer>;

  constructor(data: Uint8Array<ArrayBuffer>) {
    this.#data = data;
  }

  /** Nobody watches the progress of reading a file: a stream it is piped through gets nothing to transform. */
  get body(): { pipeThrough: () => Uint8Array<ArrayBuffer> } {
    return { pipeThrough: () => this.#data };
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#data;
    return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
  }

  compile(): Promise<WebAssembly.Module> {
    return WebAssembly.compile(this.#data);
  }
}

Object.assign(globalThis, { Response: WholeResponse });
Object.assign(WebAssembly, { compileStreaming: async (response: WholeResponse) => response.compile() });
