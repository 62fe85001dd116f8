/** Calls into an extension in debug mode: arguments become handles of their own, and what comes back is checked. */
import { layout } from '../gen/layout.ts';
import type { SignatureRoles } from '../gen/signature-roles.ts';
import type { Invokers } from '../invoke.ts';
import { type Activation, type DebugContext, GUARD_BARE, GUARD_LEFT, GUARD_PENDING } from './context.ts';
import { INDEX, KIND } from './handle-table.ts';
import { BY_RETURN, handleHistory, handleProblem } from './report.ts';

const FAILED = -1;

export function checkedInvokers(d: DebugContext, inner: Invokers): Invokers {
  const { table, host } = d;

  /** Runs code that may call no API. */
  const bare = <R>(name: string, call: () => R): R => {
    const { context, guard, inExtension } = d;
    const outer = d.bare;
    d.bare = name;
    d.context = 0;
    d.guard = GUARD_BARE;
    d.inExtension = true;
    try {
      return call();
    } finally {
      d.inExtension = inExtension;
      d.bare = outer;
      d.context = context;
      d.guard = guard;
    }
  };

  /** Lends the extension a host's handle for the call. */
  const lend = (activation: Activation, raw: number, fn: number): number => {
    if (raw === 0) return 0;
    const handle = table.open(raw, KIND.argument, d.number, fn, d.runtime.generation);
    activation.slots.push(handle & INDEX);
    return handle;
  };

  const lendAll = (activation: Activation, array: number, count: number, fn: number): void => {
    for (let at = array; at < array + 4 * count; at += 4) {
      d.memory.setWord(at, lend(activation, d.memory.word(at), fn));
    }
  };

  /** The host's handle for one the extension returns, which is the host's now; 0 after a report. */
  const take = (activation: Activation, handle: number, what: string): number => {
    const slot = handle & INDEX;
    const who = `${activation.name}()`;
    if (!table.isOpen(handle)) {
      d.reportAt(who, `returns ${what} that ${handleProblem(d, handle)}`, handleHistory(d, handle));
      return 0;
    }
    const kind = table.kinds[slot];
    if (kind === KIND.owned) {
      const raw = table.raws[slot] as number;
      d.closing(slot, BY_RETURN);
      return raw;
    }
    d.reportAt(
      who,
      `returns ${what} it does not own, ${kind === KIND.argument ? 'an argument' : 'a handle of the context'}: return HPy_Dup(ctx, ...)`,
      handleHistory(d, handle),
    );
    return 0;
  };

  const bufferObject = layout.HPy_buffer.obj;

  /** The call is over: what it was lent is taken back. */
  const finish = (activation: Activation): void => {
    const { slots } = activation;
    for (let i = 0; i < slots.length; i++) d.closing(slots[i] as number, 0);
    slots.length = 0;
  };

  const run = (
    fn: number,
    roles: SignatureRoles,
    call: (args: number[]) => number,
    args: number[],
  ): number => {
    const outer = {
      context: d.context,
      guard: d.guard,
      activation: d.activation,
      bare: d.bare,
      inExtension: d.inExtension,
    };
    d.inExtension = false;
    const activation: Activation = {
      name: d.nameOf(fn),
      fn,
      slots: [],
      reports: null,
      more: 0,
      silenced: null,
      python: undefined,
    };
    const builders = d.builders.mark();
    const trackers = d.trackers.mark();
    d.activation = activation;
    d.bare = null;
    const { params } = roles;
    let buffer = 0;
    let bufferRaw = 0;
    for (let i = 1; i < params.length; i++) {
      const arg = args[i] as number;
      switch (params[i]) {
        case 'handle':
          args[i] = lend(activation, arg, fn);
          break;
        case 'kwnames':
          args[i] = lend(activation, arg, fn);
          break;
        case 'handles': {
          const names = params[i + 2] === 'kwnames' ? (args[i + 2] as number) : 0;
          const keywords = names === 0 ? 0 : d.inner.ctx_Length(d.innerContext, names);
          lendAll(activation, arg, (args[i + 1] as number) + keywords, fn);
          break;
        }
        case 'buffer':
          buffer = arg;
          bufferRaw = d.memory.word(buffer + bufferObject);
          if (roles.result === 'none')
            d.memory.setWord(buffer + bufferObject, lend(activation, bufferRaw, fn));
      }
    }
    d.context = d.freshContext();
    args[0] = d.context;
    d.guard = 0;
    const restore = (): void => {
      d.context = outer.context;
      d.guard = outer.guard;
      d.activation = outer.activation;
      d.bare = outer.bare;
      d.inExtension = outer.inExtension;
    };
    let result: number;
    try {
      d.inExtension = true;
      result = call(args);
      d.inExtension = false;
    } catch (error) {
      d.inExtension = false;
      finish(activation);
      restore();
      throw error;
    }
    const after = d.guard;
    // What is looked at from here on is not the extension's doing.
    d.guard = after & ~GUARD_PENDING;
    if ((after & GUARD_LEFT) !== 0)
      d.reportAt(`${activation.name}()`, 'returns without HPy_ReenterPythonExecution');
    result = settle(activation, roles, result, (after & GUARD_PENDING) !== 0);
    if (buffer !== 0) {
      if (roles.result === 'none') d.memory.setWord(buffer + bufferObject, bufferRaw);
      else if (result !== FAILED) lent(activation, args, buffer);
    }
    d.builders.unfinished(builders, activation);
    d.trackers.unfinished(trackers, activation);
    finish(activation);
    if (outer.activation === null) d.outermostReturned();
    const reports = d.takeReports(activation);
    restore();
    if (reports === null) return result;
    if (roles.result === 'none') {
      host.unraisable(reports);
      return 0;
    }
    const owned = roles.result === 'handle' || roles.result === 'next';
    if (owned && result !== 0) d.inner.ctx_Close(d.innerContext, result);
    host.raise(reports);
    return owned ? 0 : FAILED;
  };

  /** `bf_getbuffer` succeeded: the object in the buffer goes to the host, and the struct stays where it is. */
  const lent = (activation: Activation, args: readonly number[], buffer: number): void => {
    const object = d.memory.word(buffer + bufferObject);
    if (object !== 0)
      d.memory.setWord(buffer + bufferObject, take(activation, object, 'a handle in HPy_buffer.obj'));
    const raw = table.raws[(args[1] as number) & INDEX] as number;
    const struct = d.structsOfHost.address(raw);
    if (d.structs.has(struct)) d.structs.pin(struct);
  };

  /** Checks the result against the exception; gives the host's handle for one that is a handle. */
  const settle = (
    activation: Activation,
    roles: SignatureRoles,
    result: number,
    mayBePending: boolean,
  ): number => {
    const who = `${activation.name}()`;
    const pending = (): string | null => (mayBePending ? host.pendingException() : null);
    if (roles.result === 'none') return result;
    const owned = roles.result !== 'status';
    const failed = owned ? result === 0 : result === FAILED;
    let settled = result;
    if (failed) {
      const wanted =
        roles.result !== 'next' && activation.reports === null && host.pendingException() === null;
      if (wanted && activation.silenced === null) {
        d.reportAt(who, `returns ${owned ? 'HPy_NULL' : '-1'} without an exception`);
      } else if (wanted) {
        activation.reports = [activation.silenced as string];
      }
    } else {
      if (owned) settled = take(activation, result, 'a handle');
      const exception = pending();
      if (exception !== null && activation.reports === null) {
        d.reportAt(who, `returns a value with an exception pending: ${exception}`);
      }
      if (owned && settled === 0 && activation.reports === null && activation.silenced !== null)
        activation.reports = [activation.silenced];
    }
    return settled;
  };

  const checked = (fn: number, args: number[], call: (args: readonly number[]) => number): number => {
    const roles = d.signatures[fn];
    if (roles !== undefined && roles.params[0] === 'context') return run(fn, roles, call, args);
    return bare(d.nameOf(fn), () => call(args));
  };
  const { call0, call1, call2, call3, call4, call5, run1, run2, run3 } = inner;
  const at = (args: readonly number[], place: number): number => args[place] as number;
  return {
    call0,
    call1: (fn, a) => checked(fn, [a], (x) => call1(fn, at(x, 0))),
    call2: (fn, a, b) => checked(fn, [a, b], (x) => call2(fn, at(x, 0), at(x, 1))),
    call3: (fn, a, b, c) => checked(fn, [a, b, c], (x) => call3(fn, at(x, 0), at(x, 1), at(x, 2))),
    call4: (fn, a, b, c, e) =>
      checked(fn, [a, b, c, e], (x) => call4(fn, at(x, 0), at(x, 1), at(x, 2), at(x, 3))),
    call5: (fn, a, b, c, e, f) =>
      checked(fn, [a, b, c, e, f], (x) => call5(fn, at(x, 0), at(x, 1), at(x, 2), at(x, 3), at(x, 4))),
    run1: (fn, a) => {
      checked(fn, [a], (x) => {
        run1(fn, at(x, 0));
        return 0;
      });
    },
    run2: (fn, a, b) => {
      checked(fn, [a, b], (x) => {
        run2(fn, at(x, 0), at(x, 1));
        return 0;
      });
    },
    run3: (fn, a, b, c) => {
      checked(fn, [a, b, c], (x) => {
        run3(fn, at(x, 0), at(x, 1), at(x, 2));
        return 0;
      });
    },
  };
}
