/** Content models: `(head, (p | list)*, tail?)`. */
import type { Grammar } from './declarations.ts';
import type { Model } from './dtd.ts';
import type { Prolog } from './prolog.ts';
import {
  CLOSE_QUANTIFIED,
  NAME,
  NAME_QUANTIFIED,
  POUND_NAME,
  PREFIXED_NAME,
  punctuation,
} from './prolog-scanner.ts';

/** As in `pyexpat.model`. */
export const TYPES = { EMPTY: 1, ANY: 2, MIXED: 3, NAME: 4, CHOICE: 5, SEQ: 6 } as const;
export const QUANTIFIERS = { NONE: 0, OPT: 1, REP: 2, PLUS: 3 } as const;

const OPEN = punctuation('(');
const CLOSE = punctuation(')');
const OR = punctuation('|');
const COMMA = punctuation(',');

const quantifier = (text: string): number => ' ?*+'.indexOf(text.at(-1) ?? ' ');

interface Group {
  type: number;
  readonly children: Model[];
}

const named = (type: number, name?: string, quantity = 0): Model => ({
  type,
  quantifier: quantity,
  name,
  children: [],
});

/** The model that begins with the token `first`. */
export function* contentModel(prolog: Prolog, first: number): Grammar<Model> {
  if (first === NAME) {
    const word = prolog.text;
    if (word === 'EMPTY' || word === 'ANY') return named(TYPES[word]);
  }
  if (first !== OPEN) throw prolog.misplaced(first);
  let kind = yield;
  if (kind === POUND_NAME) return yield* mixed(prolog);
  // An explicit stack: groups may lie in each other as deep as a document wants.
  const groups: Group[] = [{ type: 0, children: [] }];
  for (;;) {
    const group = groups.at(-1);
    if (group === undefined) throw prolog.misplaced(kind);
    if (kind === OPEN) {
      groups.push({ type: 0, children: [] });
      kind = yield;
      continue;
    }
    const { text } = prolog;
    if (kind === NAME || kind === PREFIXED_NAME) group.children.push(named(TYPES.NAME, text));
    else if (kind === NAME_QUANTIFIED)
      group.children.push(named(TYPES.NAME, text.slice(0, -1), quantifier(text)));
    else throw prolog.misplaced(kind);
    // Groups end, one in another, before the next particle.
    for (;;) {
      kind = yield;
      if (kind !== CLOSE && kind !== CLOSE_QUANTIFIED) break;
      const done = groups.pop();
      if (done === undefined) throw prolog.misplaced(kind);
      const model: Model = {
        type: done.type === 0 ? TYPES.SEQ : done.type,
        quantifier: kind === CLOSE ? 0 : quantifier(prolog.text),
        name: undefined,
        children: done.children,
      };
      const outer = groups.at(-1);
      if (outer === undefined) return model;
      outer.children.push(model);
    }
    const current = groups.at(-1);
    const type = kind === OR ? TYPES.CHOICE : kind === COMMA ? TYPES.SEQ : undefined;
    if (type === undefined || current === undefined || (current.type !== 0 && current.type !== type))
      throw prolog.misplaced(kind);
    current.type = type;
    kind = yield;
  }
}

/** After `(#PCDATA`. */
function* mixed(prolog: Prolog): Grammar<Model> {
  const word: string = prolog.text;
  if (word !== '#PCDATA') throw prolog.misplaced(POUND_NAME);
  const children: Model[] = [];
  for (;;) {
    const kind = yield;
    if (kind === CLOSE_QUANTIFIED && prolog.text === ')*')
      return { type: TYPES.MIXED, quantifier: QUANTIFIERS.REP, name: undefined, children };
    if (kind === CLOSE && children.length === 0) return named(TYPES.MIXED);
    if (kind !== OR) throw prolog.misplaced(kind);
    const name = yield;
    if (name !== NAME && name !== PREFIXED_NAME) throw prolog.misplaced(name);
    children.push(named(TYPES.NAME, prolog.text));
  }
}
