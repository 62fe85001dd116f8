/** The numbers of `re._constants` (MAGIC 20230612): what the package `re` compiles patterns to. */
export const MAGIC = 20230612;
export const MAX_REPEAT = 0xffffffff;

const OP_NAMES = [
  'FAILURE',
  'SUCCESS',
  'ANY',
  'ANY_ALL',
  'ASSERT',
  'ASSERT_NOT',
  'AT',
  'BRANCH',
  'CATEGORY',
  'CHARSET',
  'BIGCHARSET',
  'GROUPREF',
  'GROUPREF_EXISTS',
  'IN',
  'INFO',
  'JUMP',
  'LITERAL',
  'MARK',
  'MAX_UNTIL',
  'MIN_UNTIL',
  'NOT_LITERAL',
  'NEGATE',
  'RANGE',
  'REPEAT',
  'REPEAT_ONE',
  'SUBPATTERN',
  'MIN_REPEAT_ONE',
  'ATOMIC_GROUP',
  'POSSESSIVE_REPEAT',
  'POSSESSIVE_REPEAT_ONE',
  'GROUPREF_IGNORE',
  'IN_IGNORE',
  'LITERAL_IGNORE',
  'NOT_LITERAL_IGNORE',
  'GROUPREF_LOC_IGNORE',
  'IN_LOC_IGNORE',
  'LITERAL_LOC_IGNORE',
  'NOT_LITERAL_LOC_IGNORE',
  'GROUPREF_UNI_IGNORE',
  'IN_UNI_IGNORE',
  'LITERAL_UNI_IGNORE',
  'NOT_LITERAL_UNI_IGNORE',
  'RANGE_UNI_IGNORE',
] as const;
export type OpName = (typeof OP_NAMES)[number];

const AT_NAMES = [
  'BEGINNING',
  'BEGINNING_LINE',
  'BEGINNING_STRING',
  'BOUNDARY',
  'NON_BOUNDARY',
  'END',
  'END_LINE',
  'END_STRING',
  'LOC_BOUNDARY',
  'LOC_NON_BOUNDARY',
  'UNI_BOUNDARY',
  'UNI_NON_BOUNDARY',
] as const;
export type AtName = (typeof AT_NAMES)[number];

const CATEGORY_NAMES = [
  'DIGIT',
  'NOT_DIGIT',
  'SPACE',
  'NOT_SPACE',
  'WORD',
  'NOT_WORD',
  'LINEBREAK',
  'NOT_LINEBREAK',
  'LOC_WORD',
  'LOC_NOT_WORD',
  'UNI_DIGIT',
  'UNI_NOT_DIGIT',
  'UNI_SPACE',
  'UNI_NOT_SPACE',
  'UNI_WORD',
  'UNI_NOT_WORD',
  'UNI_LINEBREAK',
  'UNI_NOT_LINEBREAK',
] as const;
export type CategoryName = (typeof CATEGORY_NAMES)[number];

export const opName = (code: number | undefined): OpName | undefined =>
  code === undefined ? undefined : OP_NAMES[code];
export const atName = (code: number | undefined): AtName | undefined =>
  code === undefined ? undefined : AT_NAMES[code];
export const categoryName = (code: number | undefined): CategoryName | undefined =>
  code === undefined ? undefined : CATEGORY_NAMES[code];

export const FLAGS: readonly (readonly [name: string, bit: number])[] = [
  ['re.IGNORECASE', 2],
  ['re.LOCALE', 4],
  ['re.MULTILINE', 8],
  ['re.DOTALL', 16],
  ['re.UNICODE', 32],
  ['re.VERBOSE', 64],
  ['re.DEBUG', 128],
  ['re.ASCII', 256],
];
export const FLAG_LOCALE = 4;
export const FLAG_UNICODE = 32;
export const FLAG_ASCII = 256;
