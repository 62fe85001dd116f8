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

export interface RunningFrame {
  readonly code: PyCode;
  readonly globals: PyDict;
  readonly line: number;
  /** If the function shows its variables. */
  readonly shown?: PyFrame;
}

/** The Python functions that run, innermost first. */
export function runningFrames(limit = Number.POSITIVE_INFINITY): RunningFrame[] {
  const frames: RunningFrame[] = [];
  let delegating = delegators.length;
  let chains = delegatorStarts.length;
  let shown = shownFrames.length;
  /** Frames of functions that show their variables come in the same order. */
  const shownFrame = (code: PyCode): PyFrame | undefined => {
    if (shownFrames[shown - 1]?.code !== code) return undefined;
    return shownFrames[--shown];
  };
  for (const site of stackSites(runningFrames)) {
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
    const frame = shownFrame(code);
    if (frame === undefined) frames.push({ code, globals: unit.globals, line: lineOf(unit, site) });
    else frames.push({ code, globals: unit.globals, line: frame.line, shown: frame });
  }
  return frames;
}

/** The frame of a generator whose delegate runs in its place. */
function frameOfDelegator({ code, place, frame }: Resumable): RunningFrame | undefined {
  const globals = code.unit?.globals;
  if (globals === undefined) return undefined;
  const line = code.positions[4 * place] ?? 0;
  return { code, globals, line, ...(frame !== undefined && { shown: frame }) };
}

/** The frame that many calls out from the innermost. */
export function frameAt(depth: number): RunningFrame | undefined {
  return runningFrames(depth + 1)[depth];
}

/** As objects, each with the one around it. */
export function frameObjects(depth: number): PyFrame | undefined {
  let back: PyFrame | undefined;
  for (const { code, globals, line, shown } of runningFrames().slice(depth).reverse()) {
    const isModule = code.fields.name === '<module>';
    const frame = shown ?? new PyFrame(code, globals, line, isModule ? globals : undefined);
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
