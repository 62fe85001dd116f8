/**
 * `resource`: what Node knows of the process's use of time and memory, and the limits that Linux shows in /proc. They cannot be
 * changed from here.
 */
import { PyFloat, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { osErrorType, valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import { itemsOf } from '@harpy/objects/protocols/iterate';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import type { PyValue } from '@harpy/objects/value';
import { osError } from '../os-errors.ts';
import { type ResourceUsage, system, textOfFile } from '../system.ts';

const MICROSECONDS = 1e6;
const RLIM_INFINITY = -1;
const RUSAGE = { RUSAGE_SELF: 0, RUSAGE_CHILDREN: -1, RUSAGE_THREAD: 1 } as const;

/** Linux's numbers, and the names of the limits in /proc/self/limits. */
const limits: Readonly<Record<string, readonly [number: number, name: string]>> = {
  RLIMIT_CPU: [0, 'Max cpu time'],
  RLIMIT_FSIZE: [1, 'Max file size'],
  RLIMIT_DATA: [2, 'Max data size'],
  RLIMIT_STACK: [3, 'Max stack size'],
  RLIMIT_CORE: [4, 'Max core file size'],
  RLIMIT_RSS: [5, 'Max resident set'],
  RLIMIT_NPROC: [6, 'Max processes'],
  RLIMIT_NOFILE: [7, 'Max open files'],
  RLIMIT_MEMLOCK: [8, 'Max locked memory'],
  RLIMIT_AS: [9, 'Max address space'],
  RLIMIT_SIGPENDING: [11, 'Max pending signals'],
  RLIMIT_MSGQUEUE: [12, 'Max msgqueue size'],
  RLIMIT_NICE: [13, 'Max nice priority'],
  RLIMIT_RTPRIO: [14, 'Max realtime priority'],
  RLIMIT_RTTIME: [15, 'Max realtime timeout'],
};

/** The fields after the two times. */
const counts: readonly (readonly [field: string, count: keyof ResourceUsage])[] = [
  ['ru_maxrss', 'maxRSS'],
  ['ru_ixrss', 'sharedMemorySize'],
  ['ru_idrss', 'unsharedDataSize'],
  ['ru_isrss', 'unsharedStackSize'],
  ['ru_minflt', 'minorPageFault'],
  ['ru_majflt', 'majorPageFault'],
  ['ru_nswap', 'swappedOut'],
  ['ru_inblock', 'fsRead'],
  ['ru_oublock', 'fsWrite'],
  ['ru_msgsnd', 'ipcSent'],
  ['ru_msgrcv', 'ipcReceived'],
  ['ru_nsignals', 'signalsCount'],
  ['ru_nvcsw', 'voluntaryContextSwitches'],
  ['ru_nivcsw', 'involuntaryContextSwitches'],
];

const usageType = structSequenceType({
  name: 'resource.struct_rusage',
  fields: ['ru_utime', 'ru_stime', ...counts.map(([field]) => field)],
});

function getUsage(who: PyValue): PyValue {
  const asked = toSize(who);
  if (!Object.values<number>(RUSAGE).includes(asked)) throw valueError('invalid who parameter');
  const usage = asked === RUSAGE.RUSAGE_SELF ? system().process.resourceUsage?.() : undefined;
  if (usage === undefined) throw osError('ENOSYS');
  return usageType.make([
    new PyFloat(usage.userCPUTime / MICROSECONDS),
    new PyFloat(usage.systemCPUTime / MICROSECONDS),
    ...counts.map(([, count]) => usage[count]),
  ]);
}

type Limit = readonly [soft: number, hard: number];

/** Without limits on systems that do not show them. */
function limitOf(resource: PyValue): Limit {
  const number = toSize(resource);
  const known = Object.values(limits).find(([candidate]) => candidate === number);
  if (known === undefined) throw valueError('invalid resource specified');
  const row = textOfFile('/proc/self/limits')
    .split('\n')
    .find((line) => line.startsWith(known[1]));
  const [soft, hard] = row?.slice(known[1].length).trim().split(/\s+/) ?? [];
  return [limitValue(soft), limitValue(hard)];
}

const limitValue = (text: string | undefined): number =>
  text === undefined || text === 'unlimited' ? RLIM_INFINITY : Number(text);

function setLimit(resource: PyValue, wanted: PyValue): void {
  const now = limitOf(resource);
  const pair = itemsOf(wanted);
  if (pair.length !== 2) throw valueError('expected a tuple of 2 integers');
  const [soft, hard] = pair.map((item) => toSize(item)) as [number, number];
  const above = (a: number, b: number): boolean => b !== RLIM_INFINITY && (a === RLIM_INFINITY || a > b);
  if (above(soft, hard)) throw valueError('current limit exceeds maximum limit');
  if (above(hard, now[1])) throw valueError('not allowed to raise maximum limit');
  if (soft !== now[0] || hard !== now[1]) throw osError('ENOSYS');
}

export const resourceModule = defineModule({
  name: 'resource',
  functions: [
    method('getrusage(who, /)', getUsage),
    method('getrlimit(resource, /)', (resource: PyValue) => new PyTuple([...limitOf(resource)])),
    method('setrlimit(resource, limits, /)', setLimit),
    method('getpagesize()', () => 4096),
  ],
  attributes: {
    RLIM_INFINITY,
    ...RUSAGE,
    ...Object.fromEntries(Object.entries(limits).map(([name, [number]]) => [name, number])),
    error: osErrorType,
    struct_rusage: usageType.type,
  },
});
