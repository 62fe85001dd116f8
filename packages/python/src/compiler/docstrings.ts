/** Docstrings of modules, classes and functions. */
import type * as ast from '../ast/nodes.ts';

/** CPython strips the indentation of docstrings (3.13 on). */
export function cleanDoc(doc: string): string {
  const lines = expandTabs(doc).split('\n');
  let margin = Number.POSITIVE_INFINITY;
  for (const line of lines.slice(1)) {
    const content = line.replace(/^[ ]+/, '');
    if (content !== '') margin = Math.min(margin, line.length - content.length);
  }
  const first = (lines[0] ?? '').replace(/^[ ]+/, '');
  return [
    first,
    ...lines.slice(1).map((line) => {
      const strip = Number.isFinite(margin) ? margin : line.length;
      let at = 0;
      while (at < strip && line[at] === ' ') at++;
      return line.slice(at);
    }),
  ].join('\n');
}

/** `str.expandtabs`: tab stops every eight characters of a line. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  return text
    .split(/(?<=[\n\r])/)
    .map((line) => {
      let wide = '';
      let column = 0;
      for (const char of line) {
        const part = char === '\t' ? ' '.repeat(8 - (column % 8)) : char;
        wide += part;
        column += part === char ? 1 : part.length;
      }
      return wide;
    })
    .join('');
}

export function docstring(body: readonly ast.StmtNode[]): string | undefined {
  const first = body[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant' || first.value.value.t !== 'str')
    return undefined;
  return first.value.value.v;
}
