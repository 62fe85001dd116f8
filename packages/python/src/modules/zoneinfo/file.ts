/** Files of time zone data (RFC 9636) and the local times they tell. All times are seconds since 1970. */
import { type LocalType, localType, parseRule, typeFromUtc, type ZoneRule } from './rule.ts';

export class ZoneFileError extends Error {}

export interface Zone {
  /** When what begins, in UTC and in local time without and with `fold`. */
  readonly utc: readonly number[];
  readonly wall: readonly [readonly number[], readonly number[]];
  readonly types: readonly LocalType[];
  readonly before: LocalType;
  /** After the last. */
  readonly after: ZoneRule;
  /** Whether it is the same at all times. */
  readonly fixed: boolean;
}

const HEADER = 44;

interface Counts {
  readonly [name: string]: number;
}

function counts(view: DataView, at: number): Counts {
  const names = ['isut', 'isstd', 'leap', 'time', 'type', 'char'];
  return Object.fromEntries(names.map((name, index) => [name, view.getUint32(at + 20 + 4 * index)]));
}

export function readZone(bytes: Uint8Array): Zone {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < HEADER || view.getUint32(0) !== 0x545a6966)
    throw new ZoneFileError('Invalid TZif file: magic not found');
  const long = (bytes[4] ?? 0) >= 0x32;
  let at = 0;
  let { time = 0, type = 0, char = 0, leap = 0, isstd = 0, isut = 0 } = counts(view, 0);
  if (long) {
    at = HEADER + time * 5 + type * 6 + char + leap * 8 + isstd + isut;
    ({ time = 0, type = 0, char = 0, leap = 0, isstd = 0, isut = 0 } = counts(view, at));
  }
  at += HEADER;
  const size = long ? 8 : 4;
  const utc = Array.from({ length: time }, (_, each) =>
    long ? Number(view.getBigInt64(at + 8 * each)) : view.getInt32(at + 4 * each),
  );
  at += time * size;
  const index = [...bytes.subarray(at, at + time)];
  at += time;
  const names = bytes.subarray(at + type * 6, at + type * 6 + char);
  const raw = Array.from({ length: type }, (_, each) => {
    const from = at + 6 * each;
    const start = view.getUint8(from + 5);
    const end = names.indexOf(0, start);
    return {
      offset: view.getInt32(from),
      isDst: view.getUint8(from + 4) !== 0,
      name: new TextDecoder().decode(names.subarray(start, end)),
    };
  });
  at += type * 6 + char + leap * (size + 4) + isstd + isut;
  const footer = long ? (new TextDecoder().decode(bytes.subarray(at)).split('\n')[1] ?? '') : '';
  return makeZone(utc, index, raw, footer);
}

interface RawType {
  readonly offset: number;
  readonly isDst: boolean;
  readonly name: string;
}

function makeZone(
  utc: readonly number[],
  index: readonly number[],
  raw: readonly RawType[],
  footer: string,
): Zone {
  const saved = savings(index, raw);
  const all = raw.map(({ offset, name }, each): LocalType => ({ offset, name, dst: saved[each] ?? 0 }));
  const types = index.map((each) => all[each] as LocalType);
  const before =
    all[
      Math.max(
        0,
        raw.findIndex(({ isDst }) => !isDst),
      )
    ];
  if (before === undefined) throw new ZoneFileError('A time zone without local times');
  const wall = [Math.max, Math.min].map((pick) =>
    utc.map(
      (at, each) => at + pick((types[each - 1] ?? all[0] ?? before).offset, (types[each] ?? before).offset),
    ),
  );
  const after = footer === '' ? { standard: types.at(-1) ?? before } : parseRule(footer);
  if (after === undefined) throw new ZoneFileError(`Malformed TZ string: ${footer}`);
  const fixed = after.summer === undefined && types.every(({ offset }) => offset === after.standard.offset);
  return { utc, wall: [wall[0] ?? [], wall[1] ?? []], types, before, after, fixed };
}

/** How much summer time each type is: files tell only that it is, so it is measured against what stands beside it. */
function savings(index: readonly number[], raw: readonly RawType[]): number[] {
  const saved = raw.map(() => 0);
  for (let each = 1; each < index.length; each++) {
    const number = index[each] as number;
    const type = raw[number];
    if (type === undefined || !type.isDst || saved[number] !== 0) continue;
    const beside = [raw[index[each - 1] as number], raw[index[each + 1] ?? -1]];
    const other = beside.find(
      (neighbour) => neighbour !== undefined && !neighbour.isDst && neighbour.offset !== type.offset,
    );
    if (other !== undefined) saved[number] = type.offset - other.offset;
  }
  // An hour is the best guess.
  return saved.map((value, each) => (value === 0 && raw[each]?.isDst === true ? 3600 : value));
}

/** How many are not after it. */
function countUntil(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a local time is. */
export function typeOfLocal(zone: Zone, at: number, year: number, fold: boolean): LocalType {
  const times = zone.wall[fold ? 1 : 0];
  const count = countUntil(times, at);
  if (count === times.length) return localType(zone.after, at, year, fold);
  return count === 0 ? zone.before : (zone.types[count - 1] as LocalType);
}

/** What a time in UTC is, and whether it is the second with its local time. */
export function typeOfUtc(zone: Zone, at: number, year: number): readonly [LocalType, boolean] {
  const count = countUntil(zone.utc, at);
  if (count === 0) return [zone.before, false];
  const inFile = count < zone.utc.length;
  const [type, late] = inFile
    ? [zone.types[count - 1] as LocalType, false]
    : typeFromUtc(zone.after, at, year);
  const previous = zone.types[count - 2] ?? zone.before;
  const current = zone.types[count - 1] as LocalType;
  const turned = previous.offset - current.offset > at - (zone.utc[count - 1] as number);
  return [type, late || (turned && (inFile || type.offset === current.offset))];
}
