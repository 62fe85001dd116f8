/**
 * What is known to differ from host to host, with the reason: `differences.json`. A test listed there has to fail on that
 * host; one that passes has outlived its entry.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mode, modes } from '@harpy/runtime/mode';
import type { TestResult } from './pyodide-host.ts';
import { suiteFolder } from './suite.ts';

/** `pyodide` and `native` are CPython, `harpy` is Harpy's own Python, `browser` the same in a page, where more differs. */
export type HostName = 'pyodide' | 'native' | 'harpy' | 'browser';

/** The Python in the pinned Pyodide. */
export const PINNED_PYTHON = '3.14';

export interface Difference {
  /** As results name it: `TOPIC/test_FILE.py::test_NAME`. */
  readonly test: string;
  readonly host: HostName;
  /** Only in this mode; without one in all of them. */
  readonly mode?: Mode;
  /** Only for versions of the host below this one, such as `3.10`. */
  readonly below?: string;
  /** Only in builds for the limited API of a Python below this one; `4` is all of them. */
  readonly abi3?: string;
  readonly reason: string;
}

export interface Judged {
  /** `TOPIC/test_FILE.py::test_NAME` */
  readonly name: string;
  /** What is wrong, or `null`. */
  readonly failure: string | null;
  /** Why a failure is none, for a test that is known to differ. */
  readonly known: string | null;
}

const hosts: readonly HostName[] = ['pyodide', 'native', 'harpy', 'browser'];

/** Throws an `Error` for an entry that is not whole. */
export function readDifferences(
  text = readFileSync(join(suiteFolder, 'differences.json'), 'utf8'),
): Difference[] {
  const entries = JSON.parse(text) as Difference[];
  for (const entry of entries) {
    const whole =
      /^\w+\/test_\w+\.py::test_\w+$/.test(entry.test ?? '') &&
      hosts.includes(entry.host) &&
      (entry.mode === undefined || modes.includes(entry.mode)) &&
      [entry.below, entry.abi3].every((limit) => limit === undefined || /^\d+(\.\d+)*$/.test(limit)) &&
      (entry.reason ?? '').length > 10;
    if (!whole)
      throw new Error(`differences.json: ${JSON.stringify(entry)} needs a test, a host and a reason`);
  }
  return entries;
}

const numbers = (version: string): number[] => version.split('.').map((part) => Number.parseInt(part, 10));

function isBelow(version: string, limit: string): boolean {
  const have = numbers(version);
  const want = numbers(limit);
  for (const [place, number] of want.entries()) {
    const own = have[place] ?? 0;
    if (own !== number) return own < number;
  }
  return false;
}

/** Where a run was made. */
export interface Where {
  readonly host: HostName;
  /** Of Python, such as `3.14.2`. */
  readonly version: string;
  readonly mode?: Mode;
  /** The oldest Python of a build for the limited API. */
  readonly abi3?: string | undefined;
}

/** What the results of a run mean. */
export function judge(
  results: readonly TestResult[],
  { host, version, mode = 'universal', abi3 }: Where,
  differences: readonly Difference[] = readDifferences(),
): Judged[] {
  const here = differences.filter(
    (entry) =>
      (entry.host === host || (host === 'browser' && entry.host === 'harpy')) &&
      (entry.mode ?? mode) === mode &&
      (entry.below === undefined || isBelow(version, entry.below)) &&
      (entry.abi3 === undefined || (abi3 !== undefined && isBelow(abi3, entry.abi3))),
  );
  return results.map(({ topic, name: test, failure }) => {
    const name = `${topic}/${test}`;
    const known = here.find((entry) => entry.test === name);
    if (known === undefined) return { name, failure, known: null };
    if (failure !== null) return { name, failure: null, known: known.reason };
    return { name, failure: `passes now: take it out of differences.json (${known.reason})`, known: null };
  });
}

/** Entries about tests that are not there any more. */
export function stale(
  results: readonly TestResult[],
  differences: readonly Difference[] = readDifferences(),
): readonly string[] {
  const names = new Set(results.map(({ topic, name }) => `${topic}/${name}`));
  return differences.filter((entry) => !names.has(entry.test)).map((entry) => entry.test);
}
