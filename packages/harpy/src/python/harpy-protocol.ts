import type { MessagePort } from 'node:worker_threads';
import type { SignalAction } from '@harpy/python/host';
import type { BundleData } from './bundle-files.ts';
import type { TraceFiles } from './trace-output.ts';

/** What the thread of Harpy's own Python is given. */
export interface HarpyTask extends TraceFiles {
  /** python's command line. */
  readonly args: readonly string[];
  readonly executable: string;
  /** The archive of the standard library. */
  readonly library: string;
  readonly env: NodeJS.ProcessEnv;
}

/** With what it shares with the thread that starts it. */
export interface HarpyWork extends HarpyTask {
  /** The folder for what can be made again. */
  readonly cache: string;
  readonly shared: SharedArrayBuffer;
  /** Where answers of services come from. */
  readonly port: MessagePort;
  /** Standard input is a terminal or a pipe: the main thread reads it, so that Ctrl-C gets through. */
  readonly sharedInput: boolean;
  /** Undefined if Python runs from its modules. */
  readonly bundle: BundleData | undefined;
}

/** What it tells that thread. */
export type HarpyMessage =
  | { readonly kind: 'input' }
  | { readonly kind: 'signal'; readonly number: number; readonly action: SignalAction }
  | { readonly kind: 'alarm'; readonly milliseconds: number; readonly interval: number }
  | { readonly kind: 'service'; readonly id: number; readonly service: string; readonly payload: unknown }
  | { readonly kind: 'turns'; readonly on: boolean }
  /** Keys of the terminal instead of lines. */
  | { readonly kind: 'keyByKey'; readonly on: boolean }
  | { readonly kind: 'umask'; readonly mask: number }
  | { readonly kind: 'exit'; readonly status: number };

/** What comes through the port. */
export type ServiceMessage =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly value: unknown;
      readonly error: string | undefined;
    }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown };
