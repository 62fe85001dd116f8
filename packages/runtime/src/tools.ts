/** Debug and trace mode of one interpreter, and what its Python modules `hpy.debug` and `hpy.trace` ask of them. */
import { DebugContext } from './debug/context.ts';
import type { DebugHost, DebugObjects } from './debug/host.ts';
import { DebugRuntime } from './debug/runtime.ts';
import type { Decorator, Mode } from './mode.ts';
import { TraceDecorator } from './trace/decorator.ts';
import { TraceRecorder } from './trace/recorder.ts';
import { traceSummary, traceTable } from './trace/report.ts';

/** Requests by name; arguments and results are JSON values. */
type Requests = Readonly<Record<string, (...args: never[]) => unknown>>;

export class ModeTools {
  readonly trace = new TraceRecorder();
  readonly debug: DebugRuntime;
  readonly #requests: Requests;

  constructor(host: DebugHost) {
    this.debug = new DebugRuntime(host);
    this.#requests = { ...this.#traceRequests, ...this.debug.requests };
  }

  readonly #traceRequests: Requests = {
    'trace.counts': () => this.trace.callCounts(),
    'trace.durations': () => this.trace.durations(),
    'trace.table': () => traceTable(this.trace.rows()),
    'trace.summary': () => traceSummary(this.trace.rows()),
    'trace.begin': (name: string) => this.trace.timeline.begin('python', name),
    'trace.end': () => this.trace.timeline.end(),
    'trace.recording': () => this.trace.timeline.recording,
  };

  /** What an extension loaded in that mode is wrapped in. */
  decorator(mode: Mode, objects: () => DebugObjects): Decorator | null {
    switch (mode) {
      case 'universal':
        return null;
      case 'trace':
        return new TraceDecorator(this.trace);
      case 'debug':
        return new DebugContext(this.debug, objects());
    }
  }

  /** Answers `_harpy.tool(name, json)`; throws a `RangeError` for a name that is none. */
  request(name: string, json: string): string {
    const request = this.#requests[name] as ((...args: unknown[]) => unknown) | undefined;
    if (request === undefined) throw new RangeError(`no request '${name}'`);
    return JSON.stringify(request(...(JSON.parse(json) as unknown[])) ?? null);
  }
}
