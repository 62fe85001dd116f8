/** The places on JavaScript's stack: through V8's interface where there is one, else from the text of an error's stack. */

export interface Site {
  readonly name: string;
  readonly script: string;
  /** From 1, both. */
  readonly line: number;
  readonly column: number;
}

/** V8's own. */
interface CallSite {
  getFunctionName(): string | null;
  getScriptNameOrSourceURL(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
}

/** Innermost first, no more than `limit` where the engine can; `below` and what it calls are left out where it can. */
export function* stackSites(below: () => unknown, limit: number = Number.POSITIVE_INFINITY): Generator<Site> {
  const sites = callSites(below, limit);
  if (typeof sites === 'string') yield* sitesOfText(sites);
  else for (const site of sites) yield new EngineSite(site);
}

/** Lines are found when they are asked for: the engine counts them from the beginning of the script. */
class EngineSite implements Site {
  readonly name: string;
  readonly #site: CallSite;

  constructor(site: CallSite) {
    this.name = site.getFunctionName() ?? '';
    this.#site = site;
  }

  get script(): string {
    return this.#site.getScriptNameOrSourceURL() ?? '';
  }

  get line(): number {
    return this.#site.getLineNumber() ?? 1;
  }

  get column(): number {
    return this.#site.getColumnNumber() ?? 1;
  }
}

function callSites(below: () => unknown, limit: number): readonly CallSite[] | string {
  if (typeof Error.captureStackTrace !== 'function') return new Error().stack ?? '';
  const holder: { stack?: unknown } = {};
  const { stackTraceLimit, prepareStackTrace } = Error;
  Error.stackTraceLimit = limit;
  Error.prepareStackTrace = (_error, sites) => sites;
  try {
    Error.captureStackTrace(holder, below);
    const { stack } = holder;
    return Array.isArray(stack) ? (stack as CallSite[]) : String(stack ?? '');
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The lines of SpiderMonkey and JavaScriptCore: `name@script:line:column`. Lines that are none of these are left out. */
export function* sitesOfText(stack: string): Generator<Site> {
  for (const text of stack.split('\n')) {
    const at = text.indexOf('@');
    const place = /^(.*):(\d+):(\d+)$/.exec(text.slice(at + 1));
    if (at < 0 || place === null) continue;
    yield {
      name: text.slice(0, at),
      script: place[1] as string,
      line: Number(place[2]),
      column: Number(place[3]),
    };
  }
}
