/** What a program printed and how it ended, as text of lines that can be kept and compared. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Folders whose names differ from machine to machine, and what they are called in recordings. */
export interface Folders {
  readonly corpus: string;
  /** The folder a program runs in. */
  readonly working: string;
  readonly library: string;
}

/** Makes outcomes of two machines comparable: folders and addresses. */
export function normalize({ status, stdout, stderr }: Outcome, folders: Folders): Outcome {
  const clean = (text: string) =>
    text
      .replaceAll(folders.corpus, '/corpus/')
      .replaceAll(folders.corpus.replace(/\/$/, ''), '/corpus')
      .replaceAll(folders.working, '/working')
      .replaceAll(folders.library, '/library')
      .replace(/ at 0x[0-9a-f]+/g, ' at 0x...');
  return { status, stdout: clean(stdout), stderr: clean(stderr) };
}

/** One line per line printed: `| ` for stdout, `! ` for stderr, `= ` for an exit status that is not 0. */
export function linesOf({ status, stdout, stderr }: Outcome): string[] {
  return [...marked('| ', stdout), ...marked('! ', stderr), ...(status === 0 ? [] : [`= ${status}`])];
}

function marked(mark: string, text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  else lines.push('(no newline at the end)');
  return lines.map((line) => mark + printable(line));
}

/** Control characters as escapes, so that recordings are plain text. */
function printable(line: string): string {
  return line.replace(
    /(?!\t)[\p{Cc}\u2028\u2029\ufeff]/gu,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

/** The text of a recording: the programs of a topic by the last part of their names. */
export function writeRecording(outcomes: ReadonlyMap<string, readonly string[]>): string {
  const parts = [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([name, lines]) => `> ${name}\n${lines.map((line) => `${line}\n`).join('')}`).join('');
}

export function readRecording(text: string): Map<string, string[]> {
  const outcomes = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    if (line.startsWith('> ')) {
      current = [];
      outcomes.set(line.slice(2), current);
    } else current.push(line);
  }
  return outcomes;
}

/** What has to be changed in `expected` to get `actual`, with some lines around it; empty if they are equal. */
export function diff(expected: readonly string[], actual: readonly string[]): string[] {
  const steps = editScript(expected, actual);
  const near = new Set<number>();
  steps.forEach((step, at) => {
    if (step.startsWith('  ')) return;
    for (let other = at - 3; other <= at + 3; other++) near.add(other);
  });
  return steps.flatMap((step, at) => {
    if (near.has(at)) return [step];
    return near.has(at - 1) ? ['  ...'] : [];
  });
}

/** Lines of both, by their longest common subsequence: `- ` only expected, `+ ` only actual. */
function editScript(expected: readonly string[], actual: readonly string[]): string[] {
  const width = actual.length + 1;
  const lengths = new Uint32Array((expected.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = expected.length - 1; i >= 0; i--)
    for (let j = actual.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        expected[i] === actual[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const steps: string[] = [];
  let i = 0;
  let j = 0;
  while (i < expected.length || j < actual.length) {
    if (i < expected.length && j < actual.length && expected[i] === actual[j]) {
      steps.push(`  ${expected[i++]}`);
      j++;
    } else if (i < expected.length && (j === actual.length || at(i + 1, j) >= at(i, j + 1)))
      steps.push(`- ${expected[i++]}`);
    else steps.push(`+ ${actual[j++]}`);
  }
  return steps;
}
