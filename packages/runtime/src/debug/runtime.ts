/** Debug mode of one interpreter: what its extensions share. */
import { abiFunctions } from '../gen/abi.ts';
import type { DebugContext } from './context.ts';
import { quicken } from './frames.ts';
import { HandleTable, KIND, SLOT, STATE } from './handle-table.ts';
import type { DebugHost, DebugObjects } from './host.ts';
import { TracePool } from './traces.ts';

/** Frames of C kept for each handle opened and closed. */
const DEFAULT_TRACE_LIMIT = 6;
const DEFAULT_RAW_DATA = 10 * 1024 * 1024;

/** A handle as `hpy.debug` shows it. */
export interface HandleView {
  readonly id: number;
  readonly closed: boolean;
  /** What it is or was for. */
  readonly description: string;
  readonly rawDataSize: number;
  readonly generation: number;
}

export class DebugRuntime {
  readonly host: DebugHost;
  readonly table = new HandleTable();
  readonly traces = new TracePool();
  readonly contexts: DebugContext[] = [];
  #traceLimit = DEFAULT_TRACE_LIMIT;
  #rawDataLimit = DEFAULT_RAW_DATA;
  /** Extensions are loaded so that each access to their memory is looked at. */
  watchMemory = true;
  /** A report ends the program instead of raising. */
  fatalReports = false;

  constructor(host: DebugHost) {
    this.host = host;
  }

  get generation(): number {
    return this.table.words[STATE.generation] as number;
  }

  set generation(generation: number) {
    this.table.words[STATE.generation] = generation;
  }

  /** Frames of C kept for each handle; 0 for no traces at all. */
  get traceLimit(): number {
    return this.#traceLimit;
  }

  set traceLimit(limit: number) {
    this.#traceLimit = limit;
    this.table.untraced = limit === 0;
    for (const { at } of this.contexts) quicken(this.table, at);
  }

  /** Bytes of closed strings and structs kept of each extension, so that their use shows. */
  get rawDataLimit(): number {
    return this.#rawDataLimit;
  }

  set rawDataLimit(limit: number) {
    this.#rawDataLimit = limit;
    for (const context of this.contexts) context.limitChanged();
  }

  /** What Python's `hpy.universal._debug` asks. Handles are named by their numbers. */
  readonly requests = {
    'debug.new_generation': (): number => {
      for (const context of this.contexts) context.pointers.checkKept();
      return ++this.generation;
    },
    'debug.open': (generation: number): number[] =>
      this.table.openSlots(generation).map((slot) => this.table.word(slot, SLOT.key)),
    'debug.closed': (generation: number): number[] =>
      this.table.closedSlots(generation).map((slot) => ~this.table.word(slot, SLOT.key)),
    'debug.is_closed': (handle: number): boolean => !this.table.isOpen(handle),
    'debug.description': (handle: number): string => this.#description(handle),
    'debug.raw_data_size': (handle: number): number => {
      const slot = handle & 0xffffff;
      return this.#known(handle)
        ? (this.#contextOf(slot)?.rawData.sizeAt(this.table.word(slot, SLOT.data)) ?? -1)
        : -1;
    },
    'debug.opened': (handle: number): string[] => this.#opened(handle),
    'debug.close': (handle: number): void => {
      if (this.table.isOpen(handle)) this.#contextOf(handle & 0xffffff)?.forceClose(handle);
    },
    'debug.check': (): void => {
      for (const context of this.contexts) {
        context.pointers.checkKept();
        context.reports.flush();
      }
    },
    'debug.open_count': (): number => this.table.openCount,
    'debug.get': (name: 'closedKept' | 'rawDataLimit' | 'traceLimit'): number =>
      name === 'closedKept' ? this.table.closedKept : this[name],
    'debug.set': (name: 'closedKept' | 'rawDataLimit' | 'traceLimit', value: number): void => {
      if (name === 'closedKept') this.table.closedKept = value;
      else this[name] = value;
    },
    'debug.watch': (on: boolean): void => {
      this.watchMemory = on;
    },
    'debug.fatal': (on: boolean): void => {
      this.fatalReports = on;
    },
  };

  /** Whose handle it is. */
  objectsOf(handle: number): DebugObjects | undefined {
    return this.#contextOf(handle & 0xffffff)?.objects;
  }

  /** The host's handle of an open handle, else 0. */
  rawOf(handle: number): number {
    return this.table.isOpen(handle) ? this.table.rawOf(handle) : 0;
  }

  #known(handle: number): boolean {
    return this.table.isOpen(handle) || this.table.wasClosed(handle);
  }

  #contextOf(slot: number): DebugContext | undefined {
    return this.contexts[this.table.owner(slot)];
  }

  #description(handle: number): string {
    const slot = handle & 0xffffff;
    if (this.table.isOpen(handle))
      return this.#contextOf(slot)?.objects.describe(this.table.word(slot, SLOT.raw)) ?? '';
    return this.table.wasClosed(handle) ? (this.table.descriptions[slot] ?? '') : '';
  }

  /** Where a handle was opened, line by line. */
  #opened(handle: number): string[] {
    const slot = handle & 0xffffff;
    if (!this.#known(handle)) return [];
    const by = abiFunctions[this.table.opener(slot)]?.name;
    const { table } = this;
    return table.kind(slot) === KIND.owned || table.kind(slot) === KIND.closed
      ? [`opened by ${by ?? 'an unknown function'}`, ...(table.openedAt[slot]?.lines() ?? [])]
      : [];
  }
}
