/** `json.JSONDecodeError`, which is written in Python. */
import { getAttribute } from '@harpy/objects/attribute';
import { call3 } from '@harpy/objects/call';
import { PyBaseException, typeError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { strFromText } from '@harpy/objects/str';
import type { Text } from '@harpy/objects/text/text';

/** The error at an index of a document; to be thrown. */
export function decodeError(message: string, text: Text, at: number): PyBaseException {
  const type = getAttribute(hooks.importModule('json.decoder'), 'JSONDecodeError');
  const error = call3(type, message, strFromText(text), at);
  if (error instanceof PyBaseException) return error;
  return typeError('exceptions must derive from BaseException');
}
