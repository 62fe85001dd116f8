/**
 * What `sys.setrecursionlimit` sets: how many generators may delegate to one another, and how much of a RecursionError's way its
 * traceback keeps. Calls are limited by the stack alone, which has room for more.
 */
export const recursionLimit: { depth: number } = { depth: 1000 };
