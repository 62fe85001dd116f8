/** What `Pattern.scanner` and `Pattern.finditer` walk with. */
import '@harpy/objects/types/object';
import { getAttribute } from '@harpy/objects/attribute';
import { bareType, None } from '@harpy/objects/core-types';
import { member, method, populate } from '@harpy/objects/define';
import { PyCallableIterator } from '@harpy/objects/iterators';
import { PyObject } from '@harpy/objects/object';
import type { PyValue } from '@harpy/objects/value';
import type { Mode, Search } from '../../regex/regex.ts';
import { PyMatch } from './match.ts';
import type { PyPattern } from './pattern.ts';
import type { Searched } from './subject.ts';

/** Goes through the matches of a pattern one after the other. */
export class PyScanner extends PyObject {
  readonly pattern: PyPattern;
  readonly on: Searched;
  /** Undefined at the end. */
  start: number | undefined;
  notEmpty = false;
  readonly #search: Search;

  constructor(pattern: PyPattern, on: Searched) {
    super();
    this.pattern = pattern;
    this.on = on;
    this.start = on.start;
    this.#search = pattern.regex.searching(on.subject, on.end);
  }

  next(mode: Mode): PyValue {
    const { start, on, pattern } = this;
    if (start === undefined) return None;
    const match =
      mode === 'search'
        ? this.#search.next(start, this.notEmpty)
        : pattern.regex.exec(on.subject, start, on.end, mode, this.notEmpty);
    if (match === undefined) {
      this.start = undefined;
      return None;
    }
    this.notEmpty = match.end === match.start;
    this.start = match.end;
    return new PyMatch(pattern, on, match);
  }
}

/** What `finditer` returns: an iterator over calls of `search`, which are made without a detour. */
export class PyMatchIterator extends PyCallableIterator {
  readonly #scanner: PyScanner;

  constructor(scanner: PyScanner) {
    super(getAttribute(scanner, 'search'), None);
    this.#scanner = scanner;
  }

  override advance(): PyValue | undefined {
    if (this.callable === undefined) return undefined;
    const match = this.#scanner.next('search');
    if (match !== None) return match;
    this.callable = undefined;
    return undefined;
  }
}

export const scannerType = bareType('_sre.SRE_Scanner', PyScanner);

populate(scannerType, {
  attributes: { __module__: '_sre' },
  methods: () => [
    method(
      'match(/)',
      (self: PyScanner) => self.next('match'),
      'The match right after the last one, or None.',
    ),
    method('search(/)', (self: PyScanner) => self.next('search'), 'The next match, or None.'),
  ],
  members: () => [member('pattern', 'pattern', true, 'The pattern.')],
});
