/**
 * The frames of running code, found in JavaScript's own stack: compiled functions carry the number of their code in their
 * name and their unit in the name of their script, so that calls need no bookkeeping.
 */

import { delegating } from '@harpy/objects/delegation-chain';
import type { PyDict } from '@harpy/objects/dict';
import type { PyCode } from '@harpy/objects/function';
import type { Resumable } from '@harpy/objects/resumable';
import { PyFrame, shownFrames } from '@harpy/objects/traceback';
import { type LoadedUnit, type Script, scriptNamed } from './loaded-units.ts';
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

/** JavaScript functions that are looked at first for each of Python's that is asked for, and then. */
const SITES_PER_FRAME = [6, 32];
/** Of more frames the whole stack is looked at. */
const FEW_FRAMES = 16;

/** Ends with the number of the code, that of the body before it if that is a unit of its own. */
const FUNCTION_NAME = /\$(?:(\d+)_)?(\d+)$/;

/** The Python functions that run, innermost first, so many of them. */
export function runningFrames(limit = Number.POSITIVE_INFINITY): RunningFrame[] {
  if (limit <= FEW_FRAMES) {
    for (const sites of SITES_PER_FRAME) {
      const frames = framesOf(stackSites(runningFrames, sites * limit), limit);
      if (frames.length === limit) return frames;
    }
  }
  return framesOf(stackSites(runningFrames), limit);
}

function framesOf(sites: Iterable<Site>, limit: number): RunningFrame[] {
  const frames: RunningFrame[] = [];
  let { chain } = delegating;
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
    if (chain !== undefined && site.name === 'stepDelegate') {
      for (let link = chain.last; link !== undefined; link = link.around) {
        const frame = frameOfDelegator(link);
        if (frame !== undefined) frames.push(frame);
      }
      chain = chain.outer;
      continue;
    }
    const script = site.script.startsWith('python:') ? scriptNamed(site.script) : undefined;
    if (script === undefined) continue;
    const match = FUNCTION_NAME.exec(site.name);
    if (match === null) continue;
    const unit = script.unit(match[1] === undefined ? undefined : Number(match[1]));
    const code = unit?.codes[Number(match[2])];
    if (unit?.globals === undefined || code === undefined) continue;
    const shown = shownFrame(code);
    const line = shown === undefined ? () => lineOf(script, unit, site) : () => shown.line;
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

const starts = new WeakMap<Script, number[]>();

/** The line a place in compiled code belongs to: that of the last place in the source that was set before it. */
function lineOf(script: Script, unit: LoadedUnit, site: Site): number {
  let lines = starts.get(script);
  if (lines === undefined) {
    lines = [0];
    for (let at = script.text.indexOf('\n'); at >= 0; at = script.text.indexOf('\n', at + 1))
      lines.push(at + 1);
    starts.set(script, lines);
  }
  const end = (lines[site.line - 1] ?? 0) + site.column;
  const at = script.text.lastIndexOf('$l = ', end);
  if (at < 0) return 0;
  return unit.places.numbers[4 * Number.parseInt(script.text.slice(at + 5, at + 15), 10)] ?? 0;
}
