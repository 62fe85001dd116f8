import { lookupName } from '@harpy/objects/text/unicode-names';

/** The character of `\N{name}`; the parser is given it. */
export const unicodeName = (name: string): number | undefined => lookupName(name, false)?.[0];
