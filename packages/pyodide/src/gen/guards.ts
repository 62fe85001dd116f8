// Made by 'npm run generate' from api/src/emit/guards.ts. Do not edit.
import type { Entries } from '../entry.ts';

/** What is done with what a call of the function `fn` threw; returns `failure`. */
export type Fail = (fn: number, error: unknown, failure: number) => number;

/** Calls of an extension's functions by their index. */
export interface Guards {
  readonly object1: (fn: number, a: number) => number;
  readonly object2: (fn: number, a: number, b: number) => number;
  readonly object3: (fn: number, a: number, b: number, c: number) => number;
  readonly object4: (fn: number, a: number, b: number, c: number, d: number) => number;
  readonly status1: (fn: number, a: number) => number;
  readonly status2: (fn: number, a: number, b: number) => number;
  readonly status3: (fn: number, a: number, b: number, c: number) => number;
  readonly status4: (fn: number, a: number, b: number, c: number, d: number) => number;
  readonly positional1: (fn: number, self: number, a: number) => number;
  readonly positional2: (fn: number, self: number, a: number, b: number) => number;
  readonly positional3: (fn: number, self: number, a: number, b: number, c: number) => number;
  readonly positional4: (fn: number, self: number, a: number, b: number, c: number, d: number) => number;
  readonly keywords1: (fn: number, self: number, nargs: number, last: number, a: number) => number;
  readonly keywords2: (fn: number, self: number, nargs: number, last: number, a: number, b: number) => number;
  readonly keywords3: (fn: number, self: number, nargs: number, last: number, a: number, b: number, c: number) => number;
  readonly keywords4: (fn: number, self: number, nargs: number, last: number, a: number, b: number, c: number, d: number) => number;
}

function guards0(entries: Entries, fail: Fail): Guards {
  const {
    enter1,
    enter2,
    enter3,
    enter4,
    ask1,
    ask2,
    ask3,
    ask4,
    positional1,
    positional2,
    positional3,
    positional4,
    keywords1,
    keywords2,
    keywords3,
    keywords4,
  } = entries;
  return {
    object1: (fn, a) => {
      try {
        return enter1(fn, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object2: (fn, a, b) => {
      try {
        return enter2(fn, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object3: (fn, a, b, c) => {
      try {
        return enter3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object4: (fn, a, b, c, d) => {
      try {
        return enter4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    status1: (fn, a) => {
      try {
        return ask1(fn, a);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status2: (fn, a, b) => {
      try {
        return ask2(fn, a, b);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status3: (fn, a, b, c) => {
      try {
        return ask3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status4: (fn, a, b, c, d) => {
      try {
        return ask4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    positional1: (fn, self, a) => {
      try {
        return positional1(fn, self, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional2: (fn, self, a, b) => {
      try {
        return positional2(fn, self, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional3: (fn, self, a, b, c) => {
      try {
        return positional3(fn, self, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional4: (fn, self, a, b, c, d) => {
      try {
        return positional4(fn, self, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords1: (fn, self, nargs, last, a) => {
      try {
        return keywords1(fn, self, nargs, last, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords2: (fn, self, nargs, last, a, b) => {
      try {
        return keywords2(fn, self, nargs, last, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords3: (fn, self, nargs, last, a, b, c) => {
      try {
        return keywords3(fn, self, nargs, last, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords4: (fn, self, nargs, last, a, b, c, d) => {
      try {
        return keywords4(fn, self, nargs, last, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
  };
}

function guards1(entries: Entries, fail: Fail): Guards {
  const {
    enter1,
    enter2,
    enter3,
    enter4,
    ask1,
    ask2,
    ask3,
    ask4,
    positional1,
    positional2,
    positional3,
    positional4,
    keywords1,
    keywords2,
    keywords3,
    keywords4,
  } = entries;
  return {
    object1: (fn, a) => {
      try {
        return enter1(fn, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object2: (fn, a, b) => {
      try {
        return enter2(fn, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object3: (fn, a, b, c) => {
      try {
        return enter3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object4: (fn, a, b, c, d) => {
      try {
        return enter4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    status1: (fn, a) => {
      try {
        return ask1(fn, a);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status2: (fn, a, b) => {
      try {
        return ask2(fn, a, b);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status3: (fn, a, b, c) => {
      try {
        return ask3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status4: (fn, a, b, c, d) => {
      try {
        return ask4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    positional1: (fn, self, a) => {
      try {
        return positional1(fn, self, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional2: (fn, self, a, b) => {
      try {
        return positional2(fn, self, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional3: (fn, self, a, b, c) => {
      try {
        return positional3(fn, self, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional4: (fn, self, a, b, c, d) => {
      try {
        return positional4(fn, self, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords1: (fn, self, nargs, last, a) => {
      try {
        return keywords1(fn, self, nargs, last, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords2: (fn, self, nargs, last, a, b) => {
      try {
        return keywords2(fn, self, nargs, last, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords3: (fn, self, nargs, last, a, b, c) => {
      try {
        return keywords3(fn, self, nargs, last, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords4: (fn, self, nargs, last, a, b, c, d) => {
      try {
        return keywords4(fn, self, nargs, last, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
  };
}

function guards2(entries: Entries, fail: Fail): Guards {
  const {
    enter1,
    enter2,
    enter3,
    enter4,
    ask1,
    ask2,
    ask3,
    ask4,
    positional1,
    positional2,
    positional3,
    positional4,
    keywords1,
    keywords2,
    keywords3,
    keywords4,
  } = entries;
  return {
    object1: (fn, a) => {
      try {
        return enter1(fn, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object2: (fn, a, b) => {
      try {
        return enter2(fn, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object3: (fn, a, b, c) => {
      try {
        return enter3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object4: (fn, a, b, c, d) => {
      try {
        return enter4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    status1: (fn, a) => {
      try {
        return ask1(fn, a);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status2: (fn, a, b) => {
      try {
        return ask2(fn, a, b);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status3: (fn, a, b, c) => {
      try {
        return ask3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status4: (fn, a, b, c, d) => {
      try {
        return ask4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    positional1: (fn, self, a) => {
      try {
        return positional1(fn, self, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional2: (fn, self, a, b) => {
      try {
        return positional2(fn, self, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional3: (fn, self, a, b, c) => {
      try {
        return positional3(fn, self, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional4: (fn, self, a, b, c, d) => {
      try {
        return positional4(fn, self, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords1: (fn, self, nargs, last, a) => {
      try {
        return keywords1(fn, self, nargs, last, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords2: (fn, self, nargs, last, a, b) => {
      try {
        return keywords2(fn, self, nargs, last, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords3: (fn, self, nargs, last, a, b, c) => {
      try {
        return keywords3(fn, self, nargs, last, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords4: (fn, self, nargs, last, a, b, c, d) => {
      try {
        return keywords4(fn, self, nargs, last, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
  };
}

function guards3(entries: Entries, fail: Fail): Guards {
  const {
    enter1,
    enter2,
    enter3,
    enter4,
    ask1,
    ask2,
    ask3,
    ask4,
    positional1,
    positional2,
    positional3,
    positional4,
    keywords1,
    keywords2,
    keywords3,
    keywords4,
  } = entries;
  return {
    object1: (fn, a) => {
      try {
        return enter1(fn, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object2: (fn, a, b) => {
      try {
        return enter2(fn, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object3: (fn, a, b, c) => {
      try {
        return enter3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object4: (fn, a, b, c, d) => {
      try {
        return enter4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    status1: (fn, a) => {
      try {
        return ask1(fn, a);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status2: (fn, a, b) => {
      try {
        return ask2(fn, a, b);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status3: (fn, a, b, c) => {
      try {
        return ask3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status4: (fn, a, b, c, d) => {
      try {
        return ask4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    positional1: (fn, self, a) => {
      try {
        return positional1(fn, self, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional2: (fn, self, a, b) => {
      try {
        return positional2(fn, self, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional3: (fn, self, a, b, c) => {
      try {
        return positional3(fn, self, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional4: (fn, self, a, b, c, d) => {
      try {
        return positional4(fn, self, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords1: (fn, self, nargs, last, a) => {
      try {
        return keywords1(fn, self, nargs, last, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords2: (fn, self, nargs, last, a, b) => {
      try {
        return keywords2(fn, self, nargs, last, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords3: (fn, self, nargs, last, a, b, c) => {
      try {
        return keywords3(fn, self, nargs, last, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords4: (fn, self, nargs, last, a, b, c, d) => {
      try {
        return keywords4(fn, self, nargs, last, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
  };
}

function guards4(entries: Entries, fail: Fail): Guards {
  const {
    enter1,
    enter2,
    enter3,
    enter4,
    ask1,
    ask2,
    ask3,
    ask4,
    positional1,
    positional2,
    positional3,
    positional4,
    keywords1,
    keywords2,
    keywords3,
    keywords4,
  } = entries;
  return {
    object1: (fn, a) => {
      try {
        return enter1(fn, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object2: (fn, a, b) => {
      try {
        return enter2(fn, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object3: (fn, a, b, c) => {
      try {
        return enter3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object4: (fn, a, b, c, d) => {
      try {
        return enter4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    status1: (fn, a) => {
      try {
        return ask1(fn, a);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status2: (fn, a, b) => {
      try {
        return ask2(fn, a, b);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status3: (fn, a, b, c) => {
      try {
        return ask3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status4: (fn, a, b, c, d) => {
      try {
        return ask4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    positional1: (fn, self, a) => {
      try {
        return positional1(fn, self, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional2: (fn, self, a, b) => {
      try {
        return positional2(fn, self, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional3: (fn, self, a, b, c) => {
      try {
        return positional3(fn, self, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional4: (fn, self, a, b, c, d) => {
      try {
        return positional4(fn, self, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords1: (fn, self, nargs, last, a) => {
      try {
        return keywords1(fn, self, nargs, last, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords2: (fn, self, nargs, last, a, b) => {
      try {
        return keywords2(fn, self, nargs, last, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords3: (fn, self, nargs, last, a, b, c) => {
      try {
        return keywords3(fn, self, nargs, last, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords4: (fn, self, nargs, last, a, b, c, d) => {
      try {
        return keywords4(fn, self, nargs, last, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
  };
}

function guards5(entries: Entries, fail: Fail): Guards {
  const {
    enter1,
    enter2,
    enter3,
    enter4,
    ask1,
    ask2,
    ask3,
    ask4,
    positional1,
    positional2,
    positional3,
    positional4,
    keywords1,
    keywords2,
    keywords3,
    keywords4,
  } = entries;
  return {
    object1: (fn, a) => {
      try {
        return enter1(fn, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object2: (fn, a, b) => {
      try {
        return enter2(fn, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object3: (fn, a, b, c) => {
      try {
        return enter3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object4: (fn, a, b, c, d) => {
      try {
        return enter4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    status1: (fn, a) => {
      try {
        return ask1(fn, a);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status2: (fn, a, b) => {
      try {
        return ask2(fn, a, b);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status3: (fn, a, b, c) => {
      try {
        return ask3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status4: (fn, a, b, c, d) => {
      try {
        return ask4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    positional1: (fn, self, a) => {
      try {
        return positional1(fn, self, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional2: (fn, self, a, b) => {
      try {
        return positional2(fn, self, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional3: (fn, self, a, b, c) => {
      try {
        return positional3(fn, self, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional4: (fn, self, a, b, c, d) => {
      try {
        return positional4(fn, self, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords1: (fn, self, nargs, last, a) => {
      try {
        return keywords1(fn, self, nargs, last, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords2: (fn, self, nargs, last, a, b) => {
      try {
        return keywords2(fn, self, nargs, last, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords3: (fn, self, nargs, last, a, b, c) => {
      try {
        return keywords3(fn, self, nargs, last, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords4: (fn, self, nargs, last, a, b, c, d) => {
      try {
        return keywords4(fn, self, nargs, last, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
  };
}

function guards6(entries: Entries, fail: Fail): Guards {
  const {
    enter1,
    enter2,
    enter3,
    enter4,
    ask1,
    ask2,
    ask3,
    ask4,
    positional1,
    positional2,
    positional3,
    positional4,
    keywords1,
    keywords2,
    keywords3,
    keywords4,
  } = entries;
  return {
    object1: (fn, a) => {
      try {
        return enter1(fn, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object2: (fn, a, b) => {
      try {
        return enter2(fn, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object3: (fn, a, b, c) => {
      try {
        return enter3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object4: (fn, a, b, c, d) => {
      try {
        return enter4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    status1: (fn, a) => {
      try {
        return ask1(fn, a);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status2: (fn, a, b) => {
      try {
        return ask2(fn, a, b);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status3: (fn, a, b, c) => {
      try {
        return ask3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status4: (fn, a, b, c, d) => {
      try {
        return ask4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    positional1: (fn, self, a) => {
      try {
        return positional1(fn, self, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional2: (fn, self, a, b) => {
      try {
        return positional2(fn, self, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional3: (fn, self, a, b, c) => {
      try {
        return positional3(fn, self, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional4: (fn, self, a, b, c, d) => {
      try {
        return positional4(fn, self, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords1: (fn, self, nargs, last, a) => {
      try {
        return keywords1(fn, self, nargs, last, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords2: (fn, self, nargs, last, a, b) => {
      try {
        return keywords2(fn, self, nargs, last, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords3: (fn, self, nargs, last, a, b, c) => {
      try {
        return keywords3(fn, self, nargs, last, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords4: (fn, self, nargs, last, a, b, c, d) => {
      try {
        return keywords4(fn, self, nargs, last, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
  };
}

function guards7(entries: Entries, fail: Fail): Guards {
  const {
    enter1,
    enter2,
    enter3,
    enter4,
    ask1,
    ask2,
    ask3,
    ask4,
    positional1,
    positional2,
    positional3,
    positional4,
    keywords1,
    keywords2,
    keywords3,
    keywords4,
  } = entries;
  return {
    object1: (fn, a) => {
      try {
        return enter1(fn, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object2: (fn, a, b) => {
      try {
        return enter2(fn, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object3: (fn, a, b, c) => {
      try {
        return enter3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    object4: (fn, a, b, c, d) => {
      try {
        return enter4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    status1: (fn, a) => {
      try {
        return ask1(fn, a);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status2: (fn, a, b) => {
      try {
        return ask2(fn, a, b);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status3: (fn, a, b, c) => {
      try {
        return ask3(fn, a, b, c);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    status4: (fn, a, b, c, d) => {
      try {
        return ask4(fn, a, b, c, d);
      } catch (error) {
        return fail(fn, error, -1);
      }
    },
    positional1: (fn, self, a) => {
      try {
        return positional1(fn, self, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional2: (fn, self, a, b) => {
      try {
        return positional2(fn, self, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional3: (fn, self, a, b, c) => {
      try {
        return positional3(fn, self, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    positional4: (fn, self, a, b, c, d) => {
      try {
        return positional4(fn, self, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords1: (fn, self, nargs, last, a) => {
      try {
        return keywords1(fn, self, nargs, last, a);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords2: (fn, self, nargs, last, a, b) => {
      try {
        return keywords2(fn, self, nargs, last, a, b);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords3: (fn, self, nargs, last, a, b, c) => {
      try {
        return keywords3(fn, self, nargs, last, a, b, c);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
    keywords4: (fn, self, nargs, last, a, b, c, d) => {
      try {
        return keywords4(fn, self, nargs, last, a, b, c, d);
      } catch (error) {
        return fail(fn, error, 0);
      }
    },
  };
}

/** One for each of a program's extensions; later ones share the last. */
export const guards: readonly ((entries: Entries, fail: Fail) => Guards)[] = [
  guards0,
  guards1,
  guards2,
  guards3,
  guards4,
  guards5,
  guards6,
  guards7,
];
