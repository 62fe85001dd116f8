/** Generators that run in place of each other, by `yield from` and `await`: a step goes to the innermost at once. */
import { getAttribute, lookupAttribute } from './attribute.ts';
import { callArray, callKeywords } from './call.ts';
import { None } from './core-types.ts';
import {
  generatorExitType,
  handling,
  isException,
  type PyBaseException,
  type PyStopIteration,
  recursionError,
  stopIterationType,
  toPython,
} from './errors.ts';
import { hooks } from './hooks.ts';
import type { PyObject } from './object.ts';
import { reprText } from './protocols/text.ts';
import { recursionLimit } from './recursion-limit.ts';
import { Resumable } from './resumable.ts';
import type { PyValue } from './value.ts';
import { waitsOutside } from './waiting.ts';

/** The innermost chain that runs: for each `stepDelegate` on JavaScript's stack there is one. */
export const delegating: { chain: DelegationChain | undefined } = { chain: undefined };

/** The method `close` of an iterator; nobody waits for an error of looking for it. */
function closeOf(iterator: PyObject): PyValue | undefined {
  try {
    return lookupAttribute(iterator, 'close');
  } catch (error) {
    const shown = reprText(iterator);
    hooks.unraisable(error, `Exception ignored while closing generator ${shown}`, None);
    return undefined;
  }
}

/** Throws an exception where an iterator is suspended; its next value. */
function throwTo(iterator: PyObject, error: PyBaseException): PyValue | undefined {
  if (isException(error, generatorExitType)) {
    const close = iterator instanceof Resumable ? undefined : closeOf(iterator);
    if (iterator instanceof Resumable) iterator.close();
    else if (close !== undefined) callKeywords(close, [], undefined);
    throw error;
  }
  if (iterator instanceof Resumable) return iterator.throwInto(error);
  const method = lookupAttribute(iterator, 'throw');
  if (method === undefined) throw error;
  return callArray(method, [error]);
}

/** One step of an iterator that something delegates to: its value, undefined at its end. */
export function stepIterator(
  iterator: PyObject,
  sent: PyValue,
  thrown: PyBaseException | undefined,
): PyValue | undefined {
  if (thrown !== undefined) return throwTo(iterator, thrown);
  if (iterator instanceof Resumable) {
    if (iterator.isClosed) throw iterator.exhausted();
    return iterator.resume(sent);
  }
  if (sent === None) return iterator.advance();
  return callArray(getAttribute(iterator, 'send'), [sent]);
}

/**
 * Generators of which each runs in place of the one before, the first of which was stepped: they are kept, so that the next step goes
 * to the innermost at once. The delegate of the last is not among them. It holds until one of the others is stepped by itself.
 */
export class DelegationChain {
  /** The last, from which `around` leads to the first. */
  last: Resumable | undefined = undefined;
  count = 0;
  /** How many of them are suspended where an exception is being handled. */
  handlers = 0;
  running = false;
  /** While it runs: how many are in the chains further out, and the next of those. */
  depth = 0;
  outer: DelegationChain | undefined = undefined;

  add(link: Resumable): void {
    if (link.chain !== undefined) link.chain.dissolve();
    link.chain = this;
    link.around = this.last;
    this.last = link;
    this.count++;
    if (link.handled !== undefined) this.handlers++;
  }

  /** Takes the last one away, whose delegate has ended. */
  drop(): Resumable {
    const link = this.last as Resumable;
    this.last = link.around;
    this.count--;
    link.chain = undefined;
    link.around = undefined;
    link.delegate = undefined;
    if (link.handled !== undefined) this.handlers--;
    return link;
  }

  dissolve(): void {
    for (let link = this.last; link !== undefined; ) {
      const { around }: Resumable = link;
      link.chain = undefined;
      link.around = undefined;
      link = around;
    }
    this.last = undefined;
    this.count = 0;
    this.handlers = 0;
  }

  get isTooDeep(): boolean {
    return this.depth + this.count > recursionLimit.depth;
  }

  /** The exception that is being handled around the innermost delegate. */
  handled(outer: PyBaseException | undefined): PyBaseException | undefined {
    if (this.handlers > 0)
      for (let link = this.last; link !== undefined; link = link.around)
        if (link.handled !== undefined) return link.handled;
    return outer;
  }
}

/** The chain that begins with `root`: that of the step before, unless it is to be found out anew. */
function chainOf(root: Resumable, outer: DelegationChain | undefined, isThrow: boolean): DelegationChain {
  const depth = outer === undefined ? 0 : outer.depth + outer.count;
  const known = root.chain;
  if (known !== undefined && root.around === undefined) {
    known.depth = depth;
    if (!isThrow && !known.isTooDeep) return known;
  }
  // What is thrown goes to the delegate of `root` by its own `throw`.
  const chain = new DelegationChain();
  chain.depth = depth;
  chain.add(root);
  return chain;
}

/** Whether a step of it ends where a thread waits: not what calls other code before it could. It does where it has not begun. */
export function yieldsWaits(iterator: PyObject): boolean {
  if (!(iterator instanceof Resumable)) return false;
  if (iterator.other !== undefined && iterator.state === 'created') {
    iterator.becomeOther(iterator.other);
  }
  return typeof iterator.body !== 'function';
}

const tooDeep = (): PyBaseException => recursionError('maximum recursion depth exceeded');

/**
 * Steps what runs in place of `root`, and each that this delegates to in its turn, the innermost first, until one has a value or
 * `root` ends. Its name marks its place on JavaScript's stack: names of properties are left alone by those who make code smaller.
 */
export const { stepDelegate } = {
  stepDelegate(root: Resumable, sent: PyValue, thrown: PyBaseException | undefined): PyValue | undefined {
    let isThrow = thrown !== undefined;
    const chain = chainOf(root, delegating.chain, isThrow);
    const outer = handling.current;
    const { on: outside } = waitsOutside;
    let given = sent;
    let error = thrown;
    chain.running = true;
    chain.outer = delegating.chain;
    delegating.chain = chain;
    try {
      if (error === undefined && chain.isTooDeep) error = tooDeep();
      for (;;) {
        let delegate = (chain.last as Resumable).delegate as PyObject;
        while (
          error === undefined &&
          delegate instanceof Resumable &&
          delegate.delegate !== undefined &&
          delegate.isSuspended
        ) {
          chain.add(delegate);
          delegate = delegate.delegate;
          if (chain.isTooDeep) error = tooDeep();
        }
        handling.current = chain.handled(outer);
        if (outside) waitsOutside.on = yieldsWaits(delegate);
        // The innermost: its value, or what the one that delegated to it gets.
        try {
          const value =
            error === undefined && delegate instanceof Resumable && delegate.isReady
              ? delegate.goOn(given)
              : stepIterator(delegate, given, error);
          if (value !== undefined) return value;
          if (delegate instanceof Resumable && delegate.delegate !== undefined) {
            given = None;
            error = undefined;
            continue;
          }
          given = delegate.takeResult() ?? None;
          error = undefined;
        } catch (raised) {
          if (isException(raised, stopIterationType)) {
            given = (raised as PyStopIteration).value;
            error = undefined;
          } else error = toPython(raised);
        }
        // The ones around go on until one has a value or delegates again.
        for (;;) {
          const at = chain.drop();
          handling.current = chain.handled(outer);
          if (outside) waitsOutside.on = yieldsWaits(at);
          if (chain.count === 0) {
            const value = error === undefined ? at.goOn(given) : at.run(given, error, isThrow);
            isThrow = false;
            if (value !== undefined || at.delegate === undefined) return value;
          } else {
            try {
              const value = error === undefined ? at.goOn(given) : at.run(given, error);
              if (value !== undefined) return value;
            } catch (raised) {
              error = raised as PyBaseException;
              continue;
            }
            if (at.delegate === undefined) {
              given = at.takeResult() ?? None;
              error = undefined;
              continue;
            }
          }
          chain.add(at);
          given = None;
          error = chain.isTooDeep ? tooDeep() : undefined;
          break;
        }
      }
    } finally {
      delegating.chain = chain.outer;
      chain.outer = undefined;
      chain.running = false;
      handling.current = outer;
    }
  },
};
