/** Pages of docs/porting that are made: the table of the C API, and the differences between the steps of the example. */
import { apiFunctions } from './table.ts';

const MADE = (by: string): string =>
  `<!-- Made by 'node packages/toolchain/dist/test/port/generate.js' from ${by}. Do not edit. -->\n\n`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** A form without what `harpy port` calls its helpers: those are written out in prelude.ts. */
const code = (text: string): string => `\`${cell(text)}\``;

/** docs/porting/gen/c-api.md */
export function apiPage(): string {
  const topics = [...new Set(apiFunctions.map(({ topic }) => topic))];
  const sections = topics.map((topic) => {
    const rows = apiFunctions
      .filter((one) => one.topic === topic)
      .map(({ declaration, form, borrowed, steals, note }) => {
        const marks = [
          ...(borrowed ? ['lends in CPython: close it now'] : []),
          ...(steals === null ? [] : [`CPython takes over ${code(steals)}`]),
          ...(note === '' ? [] : [cell(note)]),
        ];
        return `| ${code(declaration.replace(/\bvoid \*(?=[ov]\b)/g, 'PyObject *'))} | ${form === null ? '' : code(form)} | ${marks.join('. ')} |\n`;
      });
    return `## ${topic}\n\n| C API | HPy | |\n|---|---|---|\n${rows.join('')}`;
  });
  return `# The C API in common use, and its HPy form

${MADE('packages/toolchain/src/port/c-api.ts')}The same table is what \`harpy port\` works by. Where the middle is empty there is no form that fits every use: the note says what to do. \`port_*\` are
helpers that \`harpy port\` writes into a file; [prelude.ts](../../../packages/toolchain/src/port/prelude.ts) has them. [Back to the guide](../../porting.md).

${sections.join('\n')}`;
}

/** The changes between two texts, as a unified diff with three lines around each. */
export function unifiedDiff(before: string, after: string, names: readonly [string, string]): string {
  const a = before.trimEnd().split('\n');
  const b = after.trimEnd().split('\n');
  const width = b.length + 1;
  // The length of the longest common part of what follows each pair of lines.
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      common[at] =
        a[i] === b[j]
          ? (common[at + width + 1] ?? 0) + 1
          : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  const lines: { mark: ' ' | '-' | '+'; text: string; i: number; j: number }[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j])
      lines.push({ mark: ' ', text: a[i] ?? '', i: i++, j: j++ });
    else if (
      i < a.length &&
      (j === b.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    )
      lines.push({ mark: '-', text: a[i] ?? '', i: i++, j });
    else lines.push({ mark: '+', text: b[j] ?? '', i, j: j++ });
  }
  const near = lines.map((_line, at) =>
    lines.slice(Math.max(0, at - 3), at + 4).some(({ mark }) => mark !== ' '),
  );
  let text = `--- ${names[0]}\n+++ ${names[1]}\n`;
  for (let at = 0; at < lines.length; ) {
    const first = lines[at];
    if (first === undefined || near[at] !== true) {
      at++;
      continue;
    }
    let end = at;
    while (near[end] === true) end++;
    const hunk = lines.slice(at, end);
    const count = (other: '-' | '+'): number =>
      hunk.filter(({ mark }) => mark === ' ' || mark === other).length;
    text += `@@ -${first.i + 1},${count('-')} +${first.j + 1},${count('+')} @@\n`;
    text += hunk.map(({ mark, text: line }) => `${mark}${line}`.trimEnd()).join('\n');
    text += '\n';
    at = end;
  }
  return text;
}

/** docs/porting/gen/steps.md; `read` gives the source of a step. */
export function stepsPage(read: (step: number) => string): string {
  const titles = [
    'Step 1: the module and its types are HPy’s, every function is the old one',
    'Step 2: mixed, legacy slots only',
    'Step 3: HPy and nothing else',
  ];
  const sections = titles.map((title, index) => {
    const names: readonly [string, string] = [`src/step${index}/vectors.c`, `src/step${index + 1}/vectors.c`];
    return `## ${title}\n\n\`\`\`diff\n${unifiedDiff(read(index), read(index + 1), names)}\`\`\`\n`;
  });
  return `# The four steps, as differences

${MADE('examples/porting/src')}The extension is [examples/porting](../../../examples/porting); all four steps pass the same tests. [Back to the guide](../../porting.md).

${sections.join('\n')}`;
}
