/** What is put into programs to break them. */
const PIECES = [
  ...'()[]{}:,;=+-*/.@!"\'#\\~<>$?_',
  ...['==', ':=', '**', '...', '->', '"""', 'f"', "f'{", '{x}', ' ', '\n', '    ', '\t', '<=', '!=', '+='],
  ...['if', 'else', 'elif', 'for', 'in', 'while', 'def', 'class', 'return', 'yield', 'lambda', 'not', 'and'],
  ...['or', 'is', 'None', 'True', 'import', 'from', 'as', 'with', 'try', 'except', 'finally', 'raise', 'del'],
  ...['global', 'nonlocal', 'assert', 'async', 'await', 'match', 'case', 'type', 'print', 'pass', 'break'],
  ...['continue', 'x', 'y', '1', '0', '1.5', '0x', 'b"', 'r"', 't"', 'é', '€'],
];

/** Pieces of programs with a few changes each; the same for the same seed. */
export function mutations(programs: readonly string[], count: number, seed: number): string[] {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const results: string[] = [];
  while (results.length < count) {
    const lines = (programs[random(programs.length)] ?? '').split('\n');
    const size = 1 + random(30);
    const start = random(Math.max(1, lines.length - size));
    let text = `${dedent(lines.slice(start, start + size)).join('\n')}\n`;
    for (let changes = 1 + random(3); changes > 0; changes--) {
      text = change(text.split(/(\w+|\s+|[^\w\s])/).filter(Boolean), random).join('');
    }
    results.push(text);
  }
  return results;
}

function change(words: string[], random: (below: number) => number): string[] {
  const at = random(words.length);
  const word = words[at] ?? '';
  const kind = random(100);
  if (kind < 30) words.splice(at, 1);
  else if (kind < 60) words.splice(at, 0, PIECES[random(PIECES.length)] ?? '');
  else if (kind < 75) words[at] = PIECES[random(PIECES.length)] ?? '';
  else if (kind < 85) {
    const other = random(words.length);
    words[at] = words[other] ?? '';
    words[other] = word;
  } else if (kind < 92) words.splice(at, 0, word, word);
  else words.length = at;
  return words;
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/));
  const least = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(least));
}
