import type { Topic } from '../record.ts';

/**
 * Many values at once. Where a call from an extension into Python costs more than what it does, as in WebAssembly, a
 * call per value is what a parser or writer spends its time on.
 */
export const items: Topic = {
  name: 'items',
  title: 'Many values at once',
  extension: 'HPY_HARPY_ITEMS',
  functions: [
    {
      id: 1000,
      prototype:
        'HPy_ssize_t HPySequence_ReadItems(HPyContext *ctx, HPy seq, HPy_ssize_t start, HPyItem *items, HPy_ssize_t count, char *room, HPy_ssize_t room_size)',
      doc: 'Reads up to `count` items of a list or tuple, from index `start` on, and returns how many; 0 at the end. `room` is memory for texts: where they can not be read in place they are copied there. Before a text that finds no more room reading stops; if it is the first item it becomes an `HPyItem_OBJECT`. Texts can be read until Python code runs. The handles among the items are to be closed, with `HPyItems_Close`.',
      cpython: { kind: 'body' },
      native: 'inline',
      debug: ['handles'],
    },
    {
      id: 1001,
      prototype:
        'HPy_ssize_t HPyDict_ReadItems(HPyContext *ctx, HPy dict, HPy_ssize_t *position, HPyItem *items, HPy_ssize_t count, char *room, HPy_ssize_t room_size)',
      doc: 'Reads up to `count` pairs of a dict and returns how many; 0 at the end. `items` has room for twice as many: keys and values in turn. `*position` is 0 at first, and means nothing else to the caller. `room` and handles as with `HPySequence_ReadItems`. A dict that changes its size meanwhile may give a pair twice or not at all.',
      cpython: { kind: 'body' },
      native: 'inline',
      debug: ['handles'],
    },
    {
      id: 1002,
      prototype: 'HPy HPy_FromItems(HPyContext *ctx, const HPyItem *items, HPy_ssize_t count)',
      doc: 'A new object, with all that is in it, from items in the order in which they are finished: an `HPyItem_LIST`, `HPyItem_TUPLE` or `HPyItem_DICT` stands after what it holds, and its `length` says how many values (a dict: pairs, each a key and its value) before it that are. One value must be left at the end. Texts are UTF-8 and need no NUL; what is said to be `HPyItem_ASCII` must be. Handles stay open.',
      cpython: { kind: 'body' },
      native: 'inline',
      debug: ['handles'],
    },
    {
      id: 1003,
      prototype:
        'int HPyTuple_EqualsUTF8(HPyContext *ctx, HPy tuple, const char *const *texts, HPy_ssize_t count)',
      doc: 'Are the items of a tuple these texts? 1 if `tuple` is a tuple of `count` strs that are the `texts`, in UTF-8, in this order; 0 otherwise. For the names of keywords: texts that lie in the same place each time are compared fastest.',
      cpython: { kind: 'body', near: { kind: 'texts' } },
      native: 'inline',
      error: 'none',
      whilePending: false,
    },
  ],
};
