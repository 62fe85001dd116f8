/** What CPython 3.14 says of an escape sequence that is not one, as a warning and as an error. */
export function invalidEscapeMessages(sequence: string): {
  readonly warning: string;
  readonly error: string;
} {
  const octal = /^[0-7]{3}/.test(sequence);
  const what = `"\\${sequence}" is ${octal ? 'an invalid octal' : 'an invalid'} escape sequence. `;
  const advice = `Did you mean "\\\\${sequence}"? A raw string is also an option.`;
  return { warning: `${what}Such sequences will not work in the future. ${advice}`, error: what + advice };
}
