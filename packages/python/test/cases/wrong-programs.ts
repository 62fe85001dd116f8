import { ASSIGNMENTS } from './wrong-programs/assignments.ts';
import { CALLS } from './wrong-programs/calls.ts';
import { EARLY_ENDS } from './wrong-programs/early-ends.ts';
import { ESCAPES } from './wrong-programs/escapes.ts';
import { EXPRESSIONS } from './wrong-programs/expressions.ts';
import { HIDDEN_ERRORS } from './wrong-programs/hidden-errors.ts';
import { IMPORTS } from './wrong-programs/imports.ts';
import { INDENTATION } from './wrong-programs/indentation.ts';
import { MISSING_PARTS } from './wrong-programs/missing-parts.ts';
import { PATTERNS } from './wrong-programs/patterns.ts';
import { TEMPLATES } from './wrong-programs/templates.ts';
import { TOKENS } from './wrong-programs/tokens.ts';

/** Programs that are not Python, each wrong in its own way; one per entry. */
export const WRONG_PROGRAMS: readonly string[] = [
  ...TOKENS,
  ...INDENTATION,
  ...MISSING_PARTS,
  ...ASSIGNMENTS,
  ...IMPORTS,
  ...CALLS,
  ...EXPRESSIONS,
  ...PATTERNS,
  ...TEMPLATES,
  ...ESCAPES,
  ...HIDDEN_ERRORS,
  ...EARLY_ENDS,
];
