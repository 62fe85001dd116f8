/** The records put together. */
import type { ApiRecords } from './model.ts';
import { constants } from './records/constants.ts';
import { handles } from './records/handles.ts';
import { callbacks, signatures } from './records/signatures.ts';
import { reservedSlots, slots } from './records/slots.ts';
import { structs } from './records/structs.ts';
import { topics } from './topics.ts';

export const records: ApiRecords = {
  handles,
  topics,
  signatures,
  callbacks,
  slots,
  reservedSlots,
  structs,
  constants,
};
