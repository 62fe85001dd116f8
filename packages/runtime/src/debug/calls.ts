/** Calls into an extension in debug mode: arguments become handles of their own, and what comes back is checked. */
import { layout } from '../gen/layout.ts';
import type { SignatureRoles } from '../gen/signature-roles.ts';
import type { Invokers } from '../invoke.ts';
import type { CFunction } from '../mode.ts';
import { makeCallFront } from './call-front.ts';
import type { DebugContext } from './context.ts';
import { type Activation, FRAME, planOf as framePlanOf, PASSED } from './frames.ts';
import { GUARD_BARE, GUARD_LEFT, GUARD_PENDING } from './guards.ts';
import { INDEX, KIND, SLOT } from './handle-table.ts';
import { BY_RETURN, handleHistory, handleProblem } from './report.ts';

const FAILED = -1;

/** What a call of a signature needs, looked up once. */
interface Plan {
  readonly roles: SignatureRoles;
  /** What becomes of the first four parameters after the context. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
  readonly named: boolean;
  readonly buffer: boolean;
  readonly returnsNothing: boolean;
}

const plans = new Map<SignatureRoles, Plan>();

function planOf(roles: SignatureRoles): Plan {
  let plan = plans.get(roles);
  if (plan === undefined) {
    const { params } = roles;
    const kind = (at: number): number =>
      params[at] === 'handle' || params[at] === 'kwnames'
        ? PASSED.handle
        : params[at] === 'handles'
          ? PASSED.array
          : PASSED.other;
    plan = {
      roles,
      first: kind(1),
      second: kind(2),
      third: kind(3),
      fourth: kind(4),
      named: params[4] === 'kwnames',
      buffer: params[2] === 'buffer',
      returnsNothing: roles.result === 'none',
    };
    plans.set(roles, plan);
  }
  return plan;
}

/** The calls, and `Decorator.direct`. */
export interface CheckedCalls {
  readonly invokers: Invokers;
  readonly direct: (fn: number, target: CFunction) => CFunction | undefined;
}

export function checkedCalls(d: DebugContext, inner: Invokers): CheckedCalls {
  const { table, host, objects, frames } = d;
  const { call0, call1, call2, call3, call4, call5, run1, run2, run3 } = inner;

  /** Runs code that may call no API. */
  const bare = <R>(name: string, call: () => R): R => {
    const { context, guard, inExtension } = d;
    const outer = d.bare;
    d.bare = name;
    d.context = 0;
    d.guard = GUARD_BARE;
    d.inExtension = true;
    const places = d.places?.enter() ?? 0;
    try {
      return call();
    } finally {
      d.places?.leave(places);
      d.inExtension = inExtension;
      d.bare = outer;
      d.context = context;
      d.guard = guard;
    }
  };

  /** Lends the extension a host's handle for the innermost call, which is of `fn`. */
  const lend = (fn: number, raw: number): number => {
    if (raw === 0) return 0;
    const handle = table.open(raw, KIND.argument, d.number, fn, d.runtime.generation);
    frames.lend(handle & INDEX);
    return handle;
  };

  const lendAll = (fn: number, array: number, count: number): void => {
    const { memory } = d;
    frames.lendingArray(array, count);
    for (let at = array; at < array + 4 * count; at += 4) memory.setWord(at, lend(fn, memory.word(at)));
  };

  /**
   * Puts the host's handles back into the array of arguments, where it finds those it closes. What the extension may have written
   * there instead does not count.
   */
  const restore = (): void => {
    const array = frames.word(FRAME.array);
    const length = frames.word(FRAME.arrayLength);
    const first = frames.word(FRAME.arrayLent);
    for (let i = 0; i < length; i++)
      d.memory.setWord(array + 4 * i, table.word(frames.lent(first + i), SLOT.raw));
  };

  /** An argument as the extension gets it; of an array `count` are by position. */
  const argument = (fn: number, kind: number, value: number, count: number, kwnames: number): number => {
    if (kind === PASSED.handle) return lend(fn, value);
    if (kind === PASSED.array)
      lendAll(fn, value, count + (kwnames === 0 ? 0 : d.inner.ctx_Length(d.innerContext, kwnames)));
    return value;
  };

  /** The host's handle for one the extension returns, which is the host's now; 0 after a report. */
  const take = (activation: Activation, handle: number, what: string): number => {
    const slot = handle & INDEX;
    if (!table.isOpen(handle)) {
      const who = `${d.nameOf(activation.fn)}()`;
      d.reportAt(who, `returns ${what} that ${handleProblem(d, handle)}`, handleHistory(d, handle));
      return 0;
    }
    const kind = table.kind(slot);
    if (kind === KIND.owned) {
      const raw = table.word(slot, SLOT.raw);
      d.closing(slot, BY_RETURN);
      return raw;
    }
    d.reportAt(
      `${d.nameOf(activation.fn)}()`,
      `returns ${what} it does not own, ${kind === KIND.argument ? 'an argument' : 'a handle of the context'}: return HPy_Dup(ctx, ...)`,
      handleHistory(d, handle),
    );
    return 0;
  };

  const bufferObject = layout.HPy_buffer.obj;

  /** A call of a function that gets the context and, as its signature says, up to four other arguments. */
  const run = (fn: number, plan: Plan, arity: number, a: number, b: number, c: number, e: number): number => {
    const activation = d.entered(fn);
    const kwnames = plan.named ? e : 0;
    let w = a;
    let x = b;
    let y = c;
    let z = e;
    if (arity > 1) {
      if (plan.first === PASSED.handle) w = lend(fn, a);
      if (arity > 2) {
        x = argument(fn, plan.second, b, c, kwnames);
        if (arity > 3) {
          y = argument(fn, plan.third, c, 0, 0);
          if (arity > 4) z = argument(fn, plan.fourth, e, 0, 0);
        }
      }
    }
    const buffer = plan.buffer ? b : 0;
    const bufferRaw = buffer === 0 ? 0 : d.memory.word(buffer + bufferObject);
    if (buffer !== 0 && plan.returnsNothing) d.memory.setWord(buffer + bufferObject, lend(fn, bufferRaw));
    d.context = d.contexts.fresh();
    d.guard = 0;
    d.inExtension = true;
    activation.place = d.places?.enter() ?? -1;
    let result = plan.returnsNothing ? runNone(fn, arity, w, x) : callOf(fn, arity, w, x, y, z);
    d.inExtension = false;
    const pending = checkGuard(fn);
    result = settle(activation, plan.roles, result, pending);
    if (buffer !== 0) {
      if (plan.returnsNothing) d.memory.setWord(buffer + bufferObject, bufferRaw);
      else if (result !== FAILED) lent(activation, w, buffer);
    }
    return end(activation, plan.roles, result);
  };

  /** What is looked at from here on is not the extension's doing. May an exception be pending? */
  const checkGuard = (fn: number): boolean => {
    const { guard } = d;
    if (guard !== 0) {
      d.guard = guard & ~GUARD_PENDING;
      if ((guard & GUARD_LEFT) !== 0)
        d.reportAt(`${d.nameOf(fn)}()`, 'returns without HPy_ReenterPythonExecution');
    }
    return (guard & GUARD_PENDING) !== 0;
  };

  /** The end of the innermost call, whose result is settled; the result is what the host gets. */
  const end = (activation: Activation, roles: SignatureRoles, result: number): number => {
    restore();
    const made = frames.word(FRAME.made);
    if (d.made !== made) {
      d.builders.unfinished(made, activation);
      d.trackers.unfinished(made, activation);
    }
    if (frames.level === 1) d.afterCalls.outermost(activation);
    d.takeBack();
    return tell(activation, roles, result);
  };

  /** The innermost call is over but for the telling. */
  const tell = (activation: Activation, roles: SignatureRoles, result: number): number => {
    const reports = d.reports.take(activation);
    d.left(activation);
    return reports === null ? result : failWith(reports, roles, result);
  };

  /** A function that WebAssembly called has returned this, and there is something to be said of it or looked at. */
  const settleInnermost = (result: number): number => {
    const activation = d.activation as Activation;
    const { roles } = rolesOf(activation.fn) as Plan;
    const pending = checkGuard(activation.fn);
    return end(activation, roles, settle(activation, roles, result, pending));
  };

  const failWith = (reports: string, roles: SignatureRoles, result: number): number => {
    if (roles.result === 'none') {
      host.unraisable(reports);
      return 0;
    }
    const owned = roles.result !== 'status';
    if (owned && result !== 0) d.inner.ctx_Close(d.innerContext, result);
    objects.raise(reports);
    return owned ? 0 : FAILED;
  };

  const callOf = (fn: number, arity: number, a: number, b: number, c: number, e: number): number => {
    switch (arity) {
      case 1:
        return call1(fn, d.context);
      case 2:
        return call2(fn, d.context, a);
      case 3:
        return call3(fn, d.context, a, b);
      case 4:
        return call4(fn, d.context, a, b, c);
      default:
        return call5(fn, d.context, a, b, c, e);
    }
  };

  const runNone = (fn: number, arity: number, a: number, b: number): 0 => {
    if (arity === 2) run2(fn, d.context, a);
    else run3(fn, d.context, a, b);
    return 0;
  };

  /** `bf_getbuffer` succeeded: the object in the buffer goes to the host, and the struct stays where it is. */
  const lent = (activation: Activation, self: number, buffer: number): void => {
    const object = d.memory.word(buffer + bufferObject);
    if (object !== 0)
      d.memory.setWord(buffer + bufferObject, take(activation, object, 'a handle in HPy_buffer.obj'));
    const raw = table.rawOf(self);
    const struct = d.objects.address(raw);
    if (d.structs.has(struct)) d.structs.pin(struct);
  };

  /** Checks the result against the exception; gives the host's handle for one that is a handle. */
  const settle = (
    activation: Activation,
    roles: SignatureRoles,
    result: number,
    mayBePending: boolean,
  ): number => {
    if (roles.result === 'none') return result;
    const owned = roles.result !== 'status';
    const failed = owned ? result === 0 : result === FAILED;
    let settled = result;
    if (failed) {
      const wanted =
        roles.result !== 'next' && activation.reports === null && objects.pendingException() === null;
      if (wanted && activation.silenced === null) {
        d.reportAt(
          `${d.nameOf(activation.fn)}()`,
          `returns ${owned ? 'HPy_NULL' : '-1'} without an exception`,
        );
      } else if (wanted) {
        activation.reports = [activation.silenced as string];
      }
    } else {
      if (owned) settled = take(activation, result, 'a handle');
      const exception = mayBePending ? objects.pendingException() : null;
      if (exception !== null && activation.reports === null) {
        d.reportAt(`${d.nameOf(activation.fn)}()`, `returns a value with an exception pending: ${exception}`);
      }
      if (owned && settled === 0 && activation.reports === null && activation.silenced !== null)
        activation.reports = [activation.silenced];
    }
    return settled;
  };

  /** Code that can raise nothing has run; while `tp_traverse` does, not even this may be done. */
  const told = (): void => {
    if (d.activation === null && d.bare === null) d.reports.flush();
  };

  /** The signature of a function that gets a context; without one it may call no API. */
  const known: (Plan | undefined)[] = [];
  const rolesOf = (fn: number): Plan | null => {
    const plan = known[fn];
    if (plan !== undefined && plan.roles === d.signatures[fn]) return plan;
    const roles = d.signatures[fn];
    if (roles === undefined || roles.params[0] !== 'context') return null;
    const found = planOf(roles);
    known[fn] = found;
    return found;
  };
  const slow = {
    call1: (fn: number, a: number): number => {
      const roles = rolesOf(fn);
      return roles === null ? bare(d.nameOf(fn), () => call1(fn, a)) : run(fn, roles, 1, 0, 0, 0, 0);
    },
    call2: (fn: number, a: number, b: number): number => {
      const roles = rolesOf(fn);
      return roles === null ? bare(d.nameOf(fn), () => call2(fn, a, b)) : run(fn, roles, 2, b, 0, 0, 0);
    },
    call3: (fn: number, a: number, b: number, c: number): number => {
      const roles = rolesOf(fn);
      return roles === null ? bare(d.nameOf(fn), () => call3(fn, a, b, c)) : run(fn, roles, 3, b, c, 0, 0);
    },
    call4: (fn: number, a: number, b: number, c: number, e: number): number => {
      const roles = rolesOf(fn);
      return roles === null ? bare(d.nameOf(fn), () => call4(fn, a, b, c, e)) : run(fn, roles, 4, b, c, e, 0);
    },
    call5: (fn: number, a: number, b: number, c: number, e: number, f: number): number => {
      const roles = rolesOf(fn);
      return roles === null
        ? bare(d.nameOf(fn), () => call5(fn, a, b, c, e, f))
        : run(fn, roles, 5, b, c, e, f);
    },
  };
  const front = makeCallFront({
    memory: table.memory,
    extensionMemory: d.memory.memory,
    words: d.at * 4,
    number: d.number,
    extensionTable: d.instance.table,
    blocks: d.blockTable,
    slow,
    length: d.inner.ctx_Length,
    lend,
    ending: (slot) => d.ending(slot),
    closing: (slot) => d.closing(slot, BY_RETURN),
    settle: settleInnermost,
    moved: (slot, address) => d.pointers.moved(slot, address),
    tell: (result) => {
      const activation = d.activation as Activation;
      return tell(activation, (rolesOf(activation.fn) as Plan).roles, result);
    },
  });
  const invokers: Invokers = {
    call0,
    call1: front.calls.call1,
    call2: front.calls.call2,
    call3: front.calls.call3,
    call4: front.calls.call4,
    call5: front.calls.call5,
    run1: (fn, a) => {
      bare(d.nameOf(fn), () => run1(fn, a));
      told();
    },
    run2: (fn, a, b) => {
      const roles = rolesOf(fn);
      if (roles === null) {
        bare(d.nameOf(fn), () => run2(fn, a, b));
        told();
      } else run(fn, roles, 2, b, 0, 0, 0);
    },
    run3: (fn, a, b, c) => {
      const roles = rolesOf(fn);
      if (roles === null) {
        bare(d.nameOf(fn), () => run3(fn, a, b, c));
        told();
      } else run(fn, roles, 3, b, c, 0, 0);
    },
  };
  return {
    invokers,
    direct: (fn, target) => {
      const roles = d.signatures[fn];
      return roles === undefined ? undefined : front.direct(fn, framePlanOf(roles), target);
    },
  };
}
