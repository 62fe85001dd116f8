/** Calls into an extension in debug mode: arguments become handles of their own, and what comes back is checked. */
import { layout } from '../gen/layout.ts';
import type { SignatureRoles } from '../gen/signature-roles.ts';
import type { Invokers } from '../invoke.ts';
import type { Activation, DebugContext } from './context.ts';
import { GUARD_BARE, GUARD_LEFT, GUARD_PENDING } from './guards.ts';
import { CONTEXT_STATE, INDEX, KIND } from './handle-table.ts';
import { BY_RETURN, handleHistory, handleProblem } from './report.ts';

const FAILED = -1;

/** What becomes of a parameter. */
const OTHER = 0;
const ONE = 1;
const ARRAY = 2;

/** What a call of a signature needs, looked up once. */
interface Plan {
  readonly roles: SignatureRoles;
  /** Of the first four parameters after the context. */
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
      params[at] === 'handle' || params[at] === 'kwnames' ? ONE : params[at] === 'handles' ? ARRAY : OTHER;
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

export function checkedInvokers(d: DebugContext, inner: Invokers): Invokers {
  const { table, host, objects } = d;
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

  /** Lends the extension a host's handle for the call. */
  const lend = (activation: Activation, raw: number): number => {
    if (raw === 0) return 0;
    const handle = table.open(raw, KIND.argument, d.number, activation.fn, d.runtime.generation);
    activation.slots[activation.lent++] = handle & INDEX;
    return handle;
  };

  const lendAll = (activation: Activation, array: number, count: number): void => {
    const { memory } = d;
    activation.arrayStart = activation.lent;
    activation.arrayLength = count;
    for (let at = array; at < array + 4 * count; at += 4)
      memory.setWord(at, lend(activation, memory.word(at)));
  };

  /**
   * Puts the host's handles back into an array of arguments, where it finds those it closes. What the extension may have written
   * there instead does not count.
   */
  const restore = (array: number, { slots, arrayStart, arrayLength }: Activation): void => {
    const { memory } = d;
    for (let i = 0; i < arrayLength; i++)
      memory.setWord(array + 4 * i, table.raws[slots[arrayStart + i] as number] as number);
  };

  /** An argument as the extension gets it; of an array `count` are by position. */
  const argument = (
    activation: Activation,
    kind: number,
    value: number,
    count: number,
    kwnames: number,
  ): number => {
    if (kind === ONE) return lend(activation, value);
    if (kind === ARRAY)
      lendAll(activation, value, count + (kwnames === 0 ? 0 : d.inner.ctx_Length(d.innerContext, kwnames)));
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
    const kind = table.kinds[slot];
    if (kind === KIND.owned) {
      const raw = table.raws[slot] as number;
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

  /** The call is over: what it was lent is taken back. */
  const finish = (activation: Activation): void => {
    const { slots, lent } = activation;
    for (let i = 0; i < lent; i++) d.ending(slots[i] as number);
    activation.lent = 0;
  };

  /** One for each depth of calls; nothing is allocated for a call. */
  const activations: Activation[] = [];
  let depth = 0;
  const begin = (fn: number): Activation => {
    let activation = activations[depth];
    if (activation === undefined) {
      activation = {
        fn,
        slots: [],
        lent: 0,
        arrayStart: 0,
        arrayLength: 0,
        reports: null,
        more: 0,
        silenced: null,
        python: undefined,
      };
      activations.push(activation);
    } else {
      activation.fn = fn;
      activation.arrayLength = 0;
      activation.reports = null;
      activation.more = 0;
      activation.silenced = null;
      activation.python = undefined;
    }
    depth++;
    return activation;
  };

  /** A call of a function that gets the context and, as its signature says, up to four other arguments. */
  const run = (fn: number, plan: Plan, arity: number, a: number, b: number, c: number, e: number): number => {
    const { bare: outerBare, inExtension, activation: outer } = d;
    const at = d.at;
    const state = table.words;
    const context = state[at + CONTEXT_STATE.context] as number;
    const guard = state[at + CONTEXT_STATE.guard] as number;
    const level = depth;
    const builders = d.builders.mark();
    const trackers = d.trackers.mark();
    d.inExtension = false;
    const activation = begin(fn);
    d.activation = activation;
    d.bare = null;
    const { roles } = plan;
    const kwnames = plan.named ? e : 0;
    let w = a;
    let x = b;
    let y = c;
    let z = e;
    if (arity > 1) {
      if (plan.first === ONE) w = lend(activation, a);
      if (arity > 2) {
        x = argument(activation, plan.second, b, c, kwnames);
        if (arity > 3) {
          y = argument(activation, plan.third, c, 0, 0);
          if (arity > 4) z = argument(activation, plan.fourth, e, 0, 0);
        }
      }
    }
    const buffer = plan.buffer ? b : 0;
    const bufferRaw = buffer === 0 ? 0 : d.memory.word(buffer + bufferObject);
    if (buffer !== 0 && plan.returnsNothing)
      d.memory.setWord(buffer + bufferObject, lend(activation, bufferRaw));
    d.context = d.freshContext();
    d.guard = 0;
    let result = 0;
    let returned = false;
    d.inExtension = true;
    const { places } = d;
    const place = places === null ? 0 : places.enter();
    try {
      result = plan.returnsNothing ? runNone(fn, arity, w, x) : callOf(fn, arity, w, x, y, z);
      returned = true;
    } finally {
      d.inExtension = false;
      if (places !== null) places.leave(place);
      if (!returned) {
        finish(activation);
        depth = level;
        d.context = context;
        d.guard = guard;
        d.activation = outer;
        d.bare = outerBare;
        d.inExtension = inExtension;
      }
    }
    const after = d.guard;
    // What is looked at from here on is not the extension's doing.
    if (after !== 0) {
      d.guard = after & ~GUARD_PENDING;
      if ((after & GUARD_LEFT) !== 0)
        d.reportAt(`${d.nameOf(fn)}()`, 'returns without HPy_ReenterPythonExecution');
    }
    result = settle(activation, roles, result, (after & GUARD_PENDING) !== 0);
    if (plan.second === ARRAY) restore(x, activation);
    if (buffer !== 0) {
      if (plan.returnsNothing) d.memory.setWord(buffer + bufferObject, bufferRaw);
      else if (result !== FAILED) lent(activation, w, buffer);
    }
    if (d.builders.mark() !== builders) d.builders.unfinished(builders, activation);
    if (d.trackers.mark() !== trackers) d.trackers.unfinished(trackers, activation);
    if (outer === null) d.outermostReturned(activation);
    finish(activation);
    const reports = d.takeReports(activation);
    depth = level;
    const now = table.words;
    now[at + CONTEXT_STATE.context] = context;
    now[at + CONTEXT_STATE.guard] = guard;
    d.activation = outer;
    d.bare = outerBare;
    d.inExtension = inExtension;
    return reports === null ? result : failWith(reports, roles, result);
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
    const raw = table.raws[self & INDEX] as number;
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
    if (d.activation === null && d.bare === null) d.flushWaiting();
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
  return {
    call0,
    call1: (fn, a) => {
      const roles = rolesOf(fn);
      return roles === null ? bare(d.nameOf(fn), () => call1(fn, a)) : run(fn, roles, 1, 0, 0, 0, 0);
    },
    call2: (fn, a, b) => {
      const roles = rolesOf(fn);
      return roles === null ? bare(d.nameOf(fn), () => call2(fn, a, b)) : run(fn, roles, 2, b, 0, 0, 0);
    },
    call3: (fn, a, b, c) => {
      const roles = rolesOf(fn);
      return roles === null ? bare(d.nameOf(fn), () => call3(fn, a, b, c)) : run(fn, roles, 3, b, c, 0, 0);
    },
    call4: (fn, a, b, c, e) => {
      const roles = rolesOf(fn);
      return roles === null ? bare(d.nameOf(fn), () => call4(fn, a, b, c, e)) : run(fn, roles, 4, b, c, e, 0);
    },
    call5: (fn, a, b, c, e, f) => {
      const roles = rolesOf(fn);
      return roles === null
        ? bare(d.nameOf(fn), () => call5(fn, a, b, c, e, f))
        : run(fn, roles, 5, b, c, e, f);
    },
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
}
