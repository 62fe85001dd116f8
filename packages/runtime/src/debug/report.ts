/** Reports of debug mode, in words. */
import { abiFunctions } from '../gen/abi.ts';
import type { DebugContext } from './context.ts';
import { INDEX, KIND, SLOT } from './handle-table.ts';
import type { Trace } from './traces.ts';

/** What closes a handle besides context functions: not a place in `abiFunctions`. */
export const BY_RETURN = -1;
export const BY_DEBUGGER = -2;

const hex = (handle: number): string => `0x${(handle >>> 0).toString(16)}`;

/** A context function's name in C: `HPy_Close`. */
export function functionName(fn: number): string {
  return abiFunctions[fn]?.name ?? `context function ${fn}`;
}

/** A heading and the lines of a trace under it. */
export function section(heading: string, trace: Trace | undefined): string[] {
  const lines = trace?.lines() ?? [];
  return lines.length === 0 ? [`  ${heading}`] : [`  ${heading}:`, ...lines.map((line) => `    ${line}`)];
}

function closerName(by: number): string {
  if (by === BY_RETURN) return 'being returned';
  return by === BY_DEBUGGER ? 'hpy.debug' : functionName(by);
}

/** Everything known of a handle: what it is for, where it was opened and closed. */
export function handleHistory(d: DebugContext, handle: number): string[] {
  const { table, objects } = d;
  const slot = handle & INDEX;
  const open = table.isOpen(handle);
  if (!open && !table.wasClosed(handle)) return [`  handle ${hex(handle)}`];
  const kind = table.kind(slot);
  const object = open ? objects.describe(table.word(slot, SLOT.raw)) : table.descriptions[slot];
  const lines = [`  handle ${hex(handle)}${object === undefined ? '' : ` ${open ? 'is' : 'was'} ${object}`}`];
  if (kind === KIND.argument) {
    lines.push(`  an argument of ${d.nameOf(table.opener(slot))}()`);
  } else if (kind === KIND.context) {
    lines.push(`  it is ctx->${d.contexts.handleName(handle)}`);
  } else {
    lines.push(...section(`opened by ${functionName(table.opener(slot))}`, table.openedAt[slot]));
    if (kind === KIND.closed)
      lines.push(...section(`closed by ${closerName(table.word(slot, SLOT.closer))}`, table.closedAt[slot]));
  }
  return lines;
}

/** Why `handle` can't be used, as the first line of a report goes on. */
export function handleProblem(d: DebugContext, handle: number, closing = false): string {
  const { table } = d;
  if (handle === 0) return 'is HPY_NULL, which is not allowed here';
  if (table.wasClosed(handle)) {
    return table.kind(handle & INDEX) === KIND.argument
      ? 'is an argument of a call that has returned'
      : closing
        ? 'is closed already'
        : 'is used after it was closed';
  }
  const slot = handle & INDEX;
  if (handle > 0 && slot > 0 && slot < table.size && table.kind(slot) !== KIND.free)
    return 'is used after it was closed, too long ago to know more (see set_closed_handles_queue_max_size)';
  return 'is no handle at all';
}
