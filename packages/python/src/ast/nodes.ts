/**
 * The nodes of Python's abstract syntax tree: one class per node, `kind` tells which. Fields have CPython's names and
 * order; `undefined` is an absent optional field. Lines count from 1, column offsets are UTF-8 bytes from 0.
 *
 * Differences in naming: a constant's `kind` field ('u' or absent) is `literalKind`, since `kind` is the node's; the
 * class of `Set` is `SetExpr`, so that importing it does not hide JavaScript's; nodes that CPython spells in lower
 * case have a class in upper camel case (`arguments` is `Arguments`), while their `kind` is CPython's spelling.
 */
export * from './gen/nodes.ts';
