/** `_datetime`, the whole of `datetime`: https://docs.python.org/3/library/datetime.html */
import '@harpy/objects/builtin-types';
import { PyCapsule } from '@harpy/objects/capsule';
import { defineModule } from '@harpy/objects/define-module';
import './datetime/delta-type.ts';
import './datetime/date.ts';
import './datetime/time.ts';
import './datetime/date-time.ts';
import {
  dateTimeType,
  dateType,
  deltaType,
  MAX_YEAR,
  MIN_YEAR,
  timeType,
  timeZoneType,
  tzInfoType,
  UTC,
} from './datetime/value.ts';

export const datetimeModule = defineModule({
  name: '_datetime',
  doc: 'Fast implementation of the datetime module.',
  types: [dateType, dateTimeType, timeType, deltaType, timeZoneType, tzInfoType],
  attributes: {
    MINYEAR: MIN_YEAR,
    MAXYEAR: MAX_YEAR,
    UTC,
    datetime_CAPI: new PyCapsule('datetime.datetime_CAPI'),
  },
});
