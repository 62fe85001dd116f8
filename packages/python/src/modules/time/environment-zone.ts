/** The zone that the variable TZ names, as the C library reads it: a file of the system, or a rule such as `CET-1CEST,M3.5.0,M10.5.0/3`. */
import { system } from '../../system.ts';
import { readZone, typeOfUtc, ZoneFileError } from '../zoneinfo/file.ts';
import { type LocalType, parseRule, typeFromUtc } from '../zoneinfo/rule.ts';
import { fromOrdinal } from './calendar.ts';

/** What local time is at a time in UTC, in seconds since 1970. */
export type ZoneClock = (seconds: number) => LocalType;

const FOLDER = '/usr/share/zoneinfo';
/** When summer time is, of a rule that says only that it is: C libraries have the rule of the United States for it. */
const USUAL_CHANGES = ',M3.2.0,M11.1.0';
/** The ordinal of 1970-01-01. */
const EPOCH = 719163;

const yearOf = (seconds: number): number => fromOrdinal(Math.floor(seconds / 86400) + EPOCH)[0];

function clockOfFile(name: string): ZoneClock | undefined {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(system().fs.readFileSync(name.startsWith('/') ? name : `${FOLDER}/${name}`));
  } catch {
    return undefined;
  }
  try {
    const zone = readZone(bytes);
    // A file without changes tells by its rule alone.
    return zone.utc.length === 0
      ? (seconds) => typeFromUtc(zone.after, seconds, yearOf(seconds))[0]
      : (seconds) => typeOfUtc(zone, seconds, yearOf(seconds))[0];
  } catch (error) {
    if (error instanceof ZoneFileError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function clockOfRule(text: string): ZoneClock | undefined {
  const rule = parseRule(text) ?? parseRule(text + USUAL_CHANGES);
  return rule === undefined ? undefined : (seconds) => typeFromUtc(rule, seconds, yearOf(seconds))[0];
}

/** Undefined if TZ is not set or names nothing that is known: the engine's own zone goes then. */
function readEnvironment(): ZoneClock | undefined {
  const given = system().process.env['TZ']?.replace(/^:/, '');
  if (given === undefined) return undefined;
  if (given === '') return clockOfRule('UTC0');
  return clockOfFile(given) ?? clockOfRule(given);
}

let current: { readonly clock: ZoneClock | undefined } | undefined;

/** The clock of TZ as it was when the environment was last looked at. */
export function environmentClock(): ZoneClock | undefined {
  current ??= { clock: readEnvironment() };
  return current.clock;
}

/** `tzset`: looks at the environment again. */
export function rereadEnvironment(): void {
  current = { clock: readEnvironment() };
}
