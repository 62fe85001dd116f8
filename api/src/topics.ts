/** All topics of context functions, in the order of the reference. */
import type { Topic } from './record.ts';
import { booleans } from './records/bool.ts';
import { bytes } from './records/bytes.ts';
import { call } from './records/call.ts';
import { capsule } from './records/capsule.ts';
import { contextvar } from './records/contextvar.ts';
import { dict } from './records/dict.ts';
import { error } from './records/error.ts';
import { evaluation } from './records/eval.ts';
import { field } from './records/field.ts';
import { floats } from './records/float.ts';
import { globals } from './records/global.ts';
import { handle } from './records/handle.ts';
import { importing } from './records/import.ts';
import { items } from './records/items.ts';
import { legacy } from './records/legacy.ts';
import { list } from './records/list.ts';
import { integers } from './records/long.ts';
import { number } from './records/number.ts';
import { object } from './records/object.ts';
import { slice } from './records/slice.ts';
import { thread } from './records/thread.ts';
import { tracker } from './records/tracker.ts';
import { tuple } from './records/tuple.ts';
import { type } from './records/type.ts';
import { unicode } from './records/unicode.ts';

export const topics: readonly Topic[] = [
  handle,
  integers,
  floats,
  booleans,
  number,
  call,
  object,
  error,
  type,
  bytes,
  unicode,
  list,
  dict,
  tuple,
  slice,
  importing,
  evaluation,
  tracker,
  field,
  globals,
  thread,
  capsule,
  contextvar,
  items,
  legacy,
];
