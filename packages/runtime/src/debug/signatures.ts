/** The signatures of the functions that definitions name. */
import type { Definition } from '../definitions.ts';
import { signatureNumbers } from '../gen/abi.ts';
import { type SignatureRoles, signatureRoles } from '../gen/signature-roles.ts';

const rolesByNumber = new Map(
  Object.entries(signatureNumbers).map(([name, number]): [number, SignatureRoles | undefined] => [
    number,
    signatureRoles[`HPyFunc_${name.slice('HPyFunc_'.length).toUpperCase()}`],
  ]),
);

type Signature = readonly [fn: number, roles: SignatureRoles | undefined];

/** The functions of a definition, by their indices in the extension's table. */
export function signaturesOf(definition: Definition): readonly Signature[] {
  switch (definition.kind) {
    case 'slot':
      return [[definition.impl, signatureRoles[definition.signature]]];
    case 'meth':
      return [[definition.impl, rolesByNumber.get(definition.signature)]];
    case 'getset': {
      const getter: Signature = [definition.getter, signatureRoles['HPyFunc_GETTER']];
      const setter: Signature = [definition.setter, signatureRoles['HPyFunc_SETTER']];
      return [getter, setter].filter(([fn]) => fn !== 0);
    }
    default:
      return [];
  }
}
