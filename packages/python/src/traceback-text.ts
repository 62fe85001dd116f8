/** Tracebacks as text, as the interpreter prints them (the form of `traceback.print_exception`). */
import { getOwn } from '@harpy/objects/attribute';
import { isInstance, None, PyList, textOf, typeOf } from '@harpy/objects/core-types';
import {
  PyBaseException,
  PyBaseExceptionGroup,
  type PySyntaxError,
  syntaxErrorType,
} from '@harpy/objects/errors';
import { strText } from '@harpy/objects/protocols/text';
import type { PyTraceback } from '@harpy/objects/traceback';
import { fullName } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { sourceLine } from './source-lines.ts';

/** The whole report of an exception, with its causes. */
export function formatException(error: PyBaseException): string {
  return chain(error, new Set()).join('');
}

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

function chain(error: PyBaseException, seen: Set<PyBaseException>): string[] {
  seen.add(error);
  const parts: string[] = [];
  const { cause, context } = error;
  if (cause instanceof PyBaseException) {
    if (!seen.has(cause)) parts.push(...chain(cause, seen), CAUSE);
  } else if (context !== undefined && !error.suppressContext && !seen.has(context))
    parts.push(...chain(context, seen), CONTEXT);
  parts.push(one(error, seen));
  return parts;
}

function one(error: PyBaseException, seen: Set<PyBaseException>): string {
  const group = error instanceof PyBaseExceptionGroup;
  const margin = group ? '  | ' : '';
  let text = '';
  if (error.traceback !== undefined) {
    text += `${group ? '  + Exception Group ' : ''}Traceback (most recent call last):\n`;
    text += indent(formatTraceback(error.traceback as PyTraceback), margin);
  }
  text += indent(exceptionLines(error), margin);
  if (!group) return text;
  const { items } = error.exceptions;
  for (const [at, inner] of items.entries()) {
    text += `  ${at === 0 ? '+-' : '  '}+---------------- ${at + 1} ----------------\n`;
    text += indent(chain(inner as PyBaseException, seen).join(''), '    | ');
  }
  return `${text}    +------------------------------------\n`;
}

const indent = (text: string, margin: string): string =>
  margin === '' ? text : text.replace(/^(?=.)/gm, margin);

const SAME = 3;

/** Like frames of a deep recursion are told once. */
export function formatTraceback(traceback: PyTraceback): string {
  let text = '';
  let last = '';
  let count = 0;
  const repeated = () => {
    if (count <= SAME) return '';
    const more = count - SAME;
    return `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
  };
  for (let at: PyTraceback | undefined = traceback; at !== undefined; at = at.next) {
    const { filename, name } = at.code.fields;
    const key = `${filename}:${at.line}:${name}`;
    if (key !== last) {
      text += repeated();
      last = key;
      count = 0;
    }
    count++;
    if (count > SAME) continue;
    text += `  File "${filename}", line ${at.line}, in ${name}\n`;
    const line = sourceLine(filename, at.line, at.globals);
    if (line !== undefined && line.trim() !== '') text += `    ${line.trim()}\n`;
  }
  return text + repeated();
}

function exceptionLines(error: PyBaseException): string {
  const type = typeOf(error);
  const name = fullName(type).replace(/^__main__\./, '');
  let text = '';
  if (isInstance(error, syntaxErrorType)) text += syntaxLines(error as PySyntaxError, name);
  else {
    let message: string;
    try {
      message = strText(error);
    } catch {
      message = '<exception str() failed>';
    }
    text += message === '' ? `${name}\n` : `${name}: ${message}\n`;
  }
  const notes = getOwn(error, '__notes__');
  if (notes instanceof PyList) for (const note of notes.items) text += `${strText(note)}\n`;
  return text;
}

const numberOf = (value: PyValue): number | undefined => (typeof value === 'number' ? value : undefined);

function syntaxLines(error: PySyntaxError, name: string): string {
  const line = numberOf(error.lineno);
  let text = '';
  if (line !== undefined) {
    const filename = error.filename === None ? '<string>' : (textOf(error.filename) ?? '<string>');
    text += `  File "${filename}", line ${line}\n`;
    const source = textOf(error.text) ?? sourceLine(filename, line, undefined);
    if (source !== undefined && source !== '') {
      const whole = source.replace(/[\r\n]+$/, '');
      const shown = whole.replace(/^[ \t\f]+/, '');
      text += `    ${shown}\n`;
      const offset = numberOf(error.offset);
      if (offset !== undefined && offset >= 1) {
        const removed = whole.length - shown.length;
        const start = offset - 1 - removed;
        const sameLine = error.endLineno === None || error.endLineno === line;
        const end = numberOf(error.endOffset);
        const stop =
          sameLine && end !== undefined && end > offset
            ? end - 1 - removed
            : sameLine
              ? start + 1
              : shown.length;
        if (start >= 0)
          text += `    ${shown.slice(0, start).replace(/[^\t]/g, ' ')}${'^'.repeat(Math.max(1, Math.min(stop, shown.length) - start))}\n`;
      }
    }
  }
  const message = error.message === None ? '<no detail available>' : strText(error.message);
  return `${text}${name}: ${message}\n`;
}
