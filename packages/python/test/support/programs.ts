/** Running whole programs with our interpreter and the sources of the standard library. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { callMethod0, getAttribute, setAttribute } from '@harpy/objects/attribute';
import { call0 } from '@harpy/objects/call';
import { PyBaseException } from '@harpy/objects/errors';
import { strText } from '@harpy/objects/protocols/text';
import { Interpreter } from '../../src/interpreter.ts';
import { nodeSystem } from '../../src/node-system.ts';
import { setSystem } from '../../src/system.ts';
import { standardLibrary } from '../stdlib.ts';

export interface Python {
  /** The lines a program prints, run as `__main__` of an interpreter of its own. */
  run(source: string, xoptions?: Readonly<Record<string, string>>): string[];
}

export function startPython(): Python {
  const library = mkdtempSync(join(tmpdir(), 'harpy-stdlib-'));
  process.once('exit', () => rmSync(library, { recursive: true, force: true }));
  for (const [name, source] of standardLibrary()) {
    const path = join(library, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source);
  }
  setSystem(nodeSystem);
  return {
    run(source, xoptions = {}) {
      const interpreter = new Interpreter({ library, xoptions: new Map(Object.entries(xoptions)) });
      const stdout = call0(getAttribute(interpreter.importModule('io'), 'StringIO'));
      setAttribute(interpreter.sys, 'stdout', stdout);
      let failure = '';
      try {
        interpreter.runSource(source, '<program>');
      } catch (error) {
        if (!(error instanceof PyBaseException)) throw error;
        failure = interpreter.formatException(error);
      }
      const text = strText(callMethod0(stdout, 'getvalue')) + failure;
      return text.replace(/\n$/, '').split('\n');
    },
  };
}
