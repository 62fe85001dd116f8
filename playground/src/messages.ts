/** What the page and its workers tell each other. */

export interface Extension {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface RunRequest {
  readonly program: string;
  readonly input: string;
  readonly extension: Extension | undefined;
  readonly mode: string;
}

export type PythonReply =
  | { readonly kind: 'ready'; readonly milliseconds: number }
  | { readonly kind: 'output'; readonly stream: 'out' | 'err'; readonly text: string }
  | { readonly kind: 'done'; readonly status: number; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface CompileRequest {
  readonly file: string;
  readonly source: string;
}

export type CompilerReply =
  | { readonly kind: 'progress'; readonly text: string }
  | {
      readonly kind: 'built';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly modules: readonly string[];
      readonly diagnostics: string;
      readonly milliseconds: number;
    }
  | { readonly kind: 'failed'; readonly message: string; readonly diagnostics: string };

/** An example as the build describes it in `examples.json`. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly mode: string;
  readonly program: string;
  /** The extension, compiled beforehand: `examples/FILE` with its end changed. */
  readonly extension: { readonly file: string; readonly source: string; readonly built: string } | undefined;
}
