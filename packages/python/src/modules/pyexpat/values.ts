/** Attribute values and entity values: references in them are expanded, white space is normalised. */
import type { Dtd, Entity } from './dtd.ts';
import {
  ATTRIBUTE_EXTERNAL_ENTITY_REF,
  BAD_CHAR_REF,
  BINARY_ENTITY_REF,
  ENTITY_DECLARED_IN_PE,
  INVALID_TOKEN,
  PARAM_ENTITY_REF,
  RECURSIVE_ENTITY_REF,
  UNDEFINED_ENTITY,
  XmlProblem,
} from './errors.ts';
import {
  CHAR_REF,
  ENTITY_REF,
  normalizeLines,
  PREDEFINED,
  referredCharacter,
  type Scanner,
} from './scanner.ts';

interface Frame {
  readonly text: string;
  at: number;
  readonly end: number;
  /** Undefined for the value itself. */
  readonly entity: Entity | undefined;
}

/** Is counted so that entities cannot blow up a document. */
export type Account = (size: number) => void;

export interface ValueContext {
  readonly dtd: Dtd;
  readonly scanner: Scanner;
  readonly account: Account;
  /** Must every entity be declared? */
  readonly checked: boolean;
}

/** Reads with an explicit stack: entities may lie in each other as deep as a document wants. */
function expand(
  value: Frame,
  stops: RegExp,
  account: Account,
  step: (frame: Frame, out: string[]) => Frame | undefined,
): string {
  const out: string[] = [];
  const frames = [value];
  try {
    for (;;) {
      const frame = frames.at(-1);
      if (frame === undefined) return out.join('');
      stops.lastIndex = frame.at;
      const found = stops.exec(frame.text);
      const stop = found === null ? frame.end : Math.min(found.index, frame.end);
      if (stop > frame.at) {
        out.push(frame.text.slice(frame.at, stop));
        if (frame.entity !== undefined) account(stop - frame.at);
        frame.at = stop;
      }
      if (frame.at >= frame.end) {
        if (frame.entity !== undefined) frame.entity.open = false;
        frames.pop();
        continue;
      }
      const pushed = step(frame, out);
      if (pushed !== undefined) {
        if (pushed.entity !== undefined) pushed.entity.open = true;
        frames.push(pushed);
      }
    }
  } finally {
    for (const { entity } of frames) if (entity !== undefined) entity.open = false;
  }
}

const ofEntity = (entity: Entity, text: string): Frame => ({ text, at: 0, end: text.length, entity });

/** Where a problem is: only places in the document itself are shown. */
const place = (frame: Frame, at = frame.at): number | undefined =>
  frame.entity === undefined ? at : undefined;

const IN_ATTRIBUTE = /[&<\r\n\t]/g;

/** The value that stands in `text` from `from` to `to`. Throws XmlProblem. */
export function attributeValue(
  context: ValueContext,
  text: string,
  from: number,
  to: number,
  isCdata: boolean,
): string {
  const { dtd, scanner, account, checked } = context;
  const value = expand(
    { text, at: from, end: to, entity: undefined },
    IN_ATTRIBUTE,
    account,
    (frame, out) => {
      const { at } = frame;
      const char = frame.text[at];
      if (char === '<') throw new XmlProblem(INVALID_TOKEN, place(frame));
      if (char !== '&') {
        out.push(' ');
        frame.at = at + (char === '\r' && frame.text[at + 1] === '\n' ? 2 : 1);
        return undefined;
      }
      scanner.text = frame.text;
      const kind = scanner.reference(at + 1);
      if (kind === CHAR_REF) {
        const referred = referredCharacter(frame.text.slice(at, scanner.next));
        if (referred === undefined) throw new XmlProblem(BAD_CHAR_REF, place(frame));
        out.push(referred);
        frame.at = scanner.next;
        return undefined;
      }
      if (kind !== ENTITY_REF) throw new XmlProblem(INVALID_TOKEN, place(frame, scanner.next));
      const { name } = scanner;
      frame.at = scanner.next;
      const predefined = PREDEFINED.get(name);
      if (predefined !== undefined) {
        out.push(predefined);
        return undefined;
      }
      const entity = dtd.entities.get(name);
      if (checked && entity === undefined) throw new XmlProblem(UNDEFINED_ENTITY);
      if (entity === undefined) return undefined;
      if (checked && !entity.isInternal) throw new XmlProblem(ENTITY_DECLARED_IN_PE);
      if (entity.open) throw new XmlProblem(RECURSIVE_ENTITY_REF, place(frame, at));
      if (entity.notation !== undefined) throw new XmlProblem(BINARY_ENTITY_REF, place(frame, at));
      if (entity.text === undefined) throw new XmlProblem(ATTRIBUTE_EXTERNAL_ENTITY_REF, place(frame, at));
      return ofEntity(entity, entity.text);
    },
  );
  return isCdata ? value : value.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

const IN_ENTITY = /[&%]/g;

/** The replacement text of an entity: `allowed` says whether parameter entities may be in it. Throws XmlProblem. */
export function entityValue(
  context: ValueContext,
  text: string,
  from: number,
  to: number,
  allowed: boolean,
  onSkipped: (name: string) => void,
  external: (entity: Entity) => void,
): string {
  const { dtd, scanner, account } = context;
  const value = expand({ text, at: from, end: to, entity: undefined }, IN_ENTITY, account, (frame, out) => {
    const { at } = frame;
    scanner.text = frame.text;
    if (frame.text[at] === '&') {
      const kind = scanner.reference(at + 1);
      if (kind !== CHAR_REF && kind !== ENTITY_REF)
        throw new XmlProblem(INVALID_TOKEN, place(frame, Math.min(scanner.next, frame.end)));
      const reference = frame.text.slice(at, scanner.next);
      const char = kind === CHAR_REF ? referredCharacter(reference) : reference;
      if (char === undefined) throw new XmlProblem(BAD_CHAR_REF, place(frame));
      // a return that was referred to is no end of a line
      out.push(char === '\r' ? RETURN : char);
      frame.at = scanner.next;
      return undefined;
    }
    // `%name;` has the form of `&name;`
    if (frame.text[at + 1] === '#' || scanner.reference(at + 1) !== ENTITY_REF)
      throw new XmlProblem(INVALID_TOKEN, place(frame, frame.text[at + 1] === '#' ? at + 1 : scanner.next));
    const { name } = scanner;
    frame.at = scanner.next;
    if (!allowed && frame.entity === undefined) throw new XmlProblem(PARAM_ENTITY_REF, place(frame, at));
    const entity = dtd.parameterEntities.get(name);
    if (entity === undefined) {
      onSkipped(name);
      dtd.keepProcessing = dtd.standalone;
      return undefined;
    }
    if (entity.open) throw new XmlProblem(RECURSIVE_ENTITY_REF, place(frame, at));
    if (entity.text !== undefined) return ofEntity(entity, entity.text);
    external(entity);
    return undefined;
  });
  return normalizeLines(value).replaceAll(RETURN, '\r');
}

/** Stands for a return while ends of lines are normalised; XML has no such character. */
const RETURN = '\ufffe';
