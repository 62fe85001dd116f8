/**
 * The frames of running code, found in JavaScript's own stack: compiled functions carry the number of their code in their
 * name and their unit in the name of their script, so that calls need no bookkeeping.
 */
import type { PyDict } from '@harpy/objects/dict';
import type { PyCode } from '@harpy/objects/function';
import { delegatorStarts, delegators, type Resumable } from '@harpy/objects/resumable';
import { PyFrame, shownFrames } from '@harpy/objects/traceback';
import { type LoadedUnit, units } from './source.ts';
import { type Site, stackSites } from './stack-sites.ts';

export class RunningFrame {
  readonly code: PyCode;
  readonly globals: PyDict;
  /** If the function shows its variables. */
  readonly shown: PyFrame | undefined;
  readonly #findLine: () => number;

  constructor(code: PyCode, globals: PyDict, shown: PyFrame | undefined, findLine: () => number) {
    this.code = code;
    this.globals = globals;
    this.shown = shown;
    this.#findLine = findLine;
  }

  /** Seldom asked for, and dear to find. */
  get line(): number {
    return this.#findLine();
  }
}

/** JavaScript functions that are looked at first for each of Python's that is asked for. */
const SITES_PER_FRAME = 32;

/** The Python functions that run, innermost first, so many of them. */
export function runningFrames(limit = Number.POSITIVE_INFINITY): RunningFrame[] {
  const frames = framesOf(stackSites(runningFrames, SITES_PER_FRAME * limit), limit);
  if (frames.length >= limit || limit === Number.POSITIVE_INFINITY) return frames;
  return framesOf(stackSites(runningFrames), limit);
}

function framesOf(sites: Iterable<Site>, limit: number): RunningFrame[] {
  const frames: RunningFrame[] = [];
  let delegating = delegators.length;
  let chains = delegatorStarts.length;
  let shown = shownFrames.length;
  /** Frames of functions that show their variables come in the same order. */
  const shownFrame = (code: PyCode): PyFrame | undefined => {
    if (shownFrames[shown - 1]?.code !== code) return undefined;
    return shownFrames[--shown];
  };
  for (const site of sites) {
    if (frames.length >= limit) break;
    // What is further out belongs to another thread.
    if (site.name === '$threadStep') break;
    if (chains > 0 && site.name === 'stepDelegate') {
      const start = delegatorStarts[--chains] as number;
      while (delegating > start) {
        const frame = frameOfDelegator(delegators[--delegating] as Resumable);
        if (frame !== undefined) frames.push(frame);
      }
      continue;
    }
    const unit = site.script.startsWith('python:') ? units.get(site.script) : undefined;
    if (unit?.globals === undefined) continue;
    const match = /\$(\d+)$/.exec(site.name);
    const code = match === null ? undefined : unit.codes[Number(match[1])];
    if (code === undefined) continue;
    const shown = shownFrame(code);
    const line = shown === undefined ? () => lineOf(unit, site) : () => shown.line;
    frames.push(new RunningFrame(code, unit.globals, shown, line));
  }
  return frames;
}

/** The frame of a generator whose delegate runs in its place. */
function frameOfDelegator({ code, place, frame }: Resumable): RunningFrame | undefined {
  const globals = code.unit?.globals;
  if (globals === undefined) return undefined;
  return new RunningFrame(code, globals, frame, () => code.positions[4 * place] ?? 0);
}

/** The frame that many calls out from the innermost. */
export function frameAt(depth: number): RunningFrame | undefined {
  return runningFrames(depth + 1)[depth];
}

/** As objects, each with the one around it. */
export function frameObjects(depth: number): PyFrame | undefined {
  let back: PyFrame | undefined;
  for (const running of runningFrames().slice(depth).reverse()) {
    const { code, globals } = running;
    const isModule = code.fields.name === '<module>';
    const frame = running.shown ?? new PyFrame(code, globals, running, isModule ? globals : undefined);
    frame.back = back;
    back = frame;
  }
  return back;
}

const starts = new WeakMap<LoadedUnit, number[]>();

/** The line a place in compiled code belongs to: that of the last place in the source that was set before it. */
function lineOf(unit: LoadedUnit, site: Site): number {
  let lines = starts.get(unit);
  if (lines === undefined) {
    lines = [0];
    for (let at = unit.text.indexOf('\n'); at >= 0; at = unit.text.indexOf('\n', at + 1)) lines.push(at + 1);
    starts.set(unit, lines);
  }
  const end = (lines[site.line - 1] ?? 0) + site.column;
  const at = unit.text.lastIndexOf('$l = ', end);
  if (at < 0) return 0;
  return unit.places.numbers[4 * Number.parseInt(unit.text.slice(at + 5, at + 15), 10)] ?? 0;
}
