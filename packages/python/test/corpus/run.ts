/** Runs programs in threads: one after the other in each, a few threads at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { linesOf, normalize, type Outcome } from './outcome.ts';
import { CORPUS, type Program } from './programs.ts';

/** What a thread is given; it answers with an `Answer` per program, in order. */
export interface Task {
  readonly paths: readonly string[];
  readonly working: string;
  readonly corpus: string;
}

export interface Answer {
  readonly outcome: Outcome;
  /** Folder of the standard library. */
  readonly library: string;
}

export type Python = 'cpython' | 'harpy';

/** As the command line gives its thread; Python programs recurse deeply. */
const STACK_MEBIBYTES = 32;
/** No program of the corpus takes this long, however busy the machine. */
const LIMIT_MILLISECONDS = 60_000;
/** A thread is replaced after so many, to give back what they hold. */
const PROGRAMS_PER_THREAD = 150;

/** Runs all; the lines of each program by its name. */
export async function runPrograms(
  python: Python,
  programs: readonly Program[],
): Promise<Map<string, readonly string[]>> {
  const results = new Map<string, readonly string[]>();
  const waiting = [...programs];
  const lanes = Math.min(availableParallelism(), 2, Math.ceil(programs.length / 20));
  const size = Math.min(PROGRAMS_PER_THREAD, Math.ceil(programs.length / lanes));
  const alone = ({ ownProcess, fresh }: Program) => (python === 'harpy' ? ownProcess : fresh);
  const lane = async () => {
    while (waiting.length > 0) {
      const first = waiting.shift();
      if (first === undefined) return;
      if (alone(first)) {
        await runBatch(python, [first], results);
        continue;
      }
      const batch = [first];
      while (batch.length < size && waiting[0] !== undefined && !alone(waiting[0]))
        batch.push(...waiting.splice(0, 1));
      await runBatch(python, batch, results);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** Runs a batch in one thread, in a new one after a program that ends its thread or never ends. */
async function runBatch(
  python: Python,
  batch: readonly Program[],
  results: Map<string, readonly string[]>,
): Promise<void> {
  let left = batch;
  while (left.length > 0) {
    const { answers, failure } = await runThread(python, left);
    answers.forEach((lines, at) => {
      const program = left[at];
      if (program !== undefined) results.set(program.name, lines);
    });
    left = left.slice(answers.length);
    const [culprit] = left;
    if (culprit === undefined) return;
    results.set(culprit.name, [`= ${failure}`]);
    left = left.slice(1);
  }
}

function runThread(
  python: Python,
  programs: readonly Program[],
): Promise<{ answers: readonly string[][]; failure: string }> {
  const working = mkdtempSync(join(tmpdir(), 'harpy-corpus-'));
  const task: Task = { paths: programs.map(({ path }) => path), working, corpus: CORPUS };
  return new Promise((resolve) => {
    const answers: string[][] = [];
    const worker = new Worker(new URL(`./${python}.js`, import.meta.url), {
      workerData: task,
      env: { PATH: process.env['PATH'] ?? '', HOME: working, TZ: 'UTC', LANG: 'C.UTF-8' },
      resourceLimits: { stackSizeMb: STACK_MEBIBYTES, maxOldGenerationSizeMb: 4096 },
    });
    const finish = (failure: string) => {
      clearTimeout(timer);
      rmSync(working, { recursive: true, force: true });
      resolve({ answers, failure });
      void worker.terminate();
    };
    const limit = () => finish(`never ends: stopped after ${LIMIT_MILLISECONDS / 1000} s`);
    let timer = setTimeout(limit, LIMIT_MILLISECONDS);
    worker.on('message', ({ outcome, library }: Answer) => {
      clearTimeout(timer);
      timer = setTimeout(limit, LIMIT_MILLISECONDS);
      answers.push(linesOf(normalize(outcome, { corpus: CORPUS, working, library })));
      if (answers.length === programs.length) finish('');
    });
    worker.on('error', (error) => finish(`crashed: ${error.stack ?? error.message}`.replaceAll('\n', ' ')));
    worker.on('exit', (status) => finish(`the thread ended with ${status}`));
  });
}
