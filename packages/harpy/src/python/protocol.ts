import type { SignalAction } from '@harpy/pyodide/boot/start';

/** What the main thread tells the thread that runs Python, and back. */
export interface PythonTask {
  readonly args: readonly string[];
  readonly programName: string;
  readonly executable: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly shared: SharedArrayBuffer;
  /** Standard input is a terminal or a pipe: the main thread reads it, so that Ctrl-C gets through. */
  readonly sharedInput: boolean;
  readonly useSnapshot: boolean;
  /** Modes of extensions, as the variable HPY says them. */
  readonly mode: string | undefined;
  /** Host paths. */
  readonly traceOut: string | undefined;
  readonly traceSummary: string | undefined;
  readonly verbose: boolean;
}

export type PythonMessage =
  | { readonly kind: 'input' }
  | { readonly kind: 'keyByKey'; readonly on: boolean }
  | { readonly kind: 'signal'; readonly number: number; readonly action: SignalAction }
  | { readonly kind: 'kill'; readonly number: number }
  | { readonly kind: 'exit'; readonly status: number };
