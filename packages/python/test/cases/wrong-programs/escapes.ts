/** Wrong programs: escapes. */
export const ESCAPES: readonly string[] = [
  '"\\xz"',
  '"\\x1"',
  '"a\\u12"',
  '"é\\u12"',
  '"\\U00110000"',
  '"\\U0011"',
  '"\\N"',
  '"\\N{"',
  '"\\N{}"',
  '"a\\N{foo}"',
  'b"\\x4"',
  'b"ab\\xg"',
  'x = ("a"\n "\\x")',
];
