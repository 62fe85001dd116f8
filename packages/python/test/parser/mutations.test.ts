import { test } from 'node:test';
import { judge } from '../ours.ts';
import { standardLibrary } from '../stdlib.ts';
import { mutations } from './mutations.ts';

test('whatever is changed in a program, it is parsed or gives a SyntaxError', () => {
  const programs = standardLibrary().map(([, source]) => source);
  // `judge` lets anything else through.
  for (const source of mutations(programs, 1500, Date.now() >>> 0)) judge(source);
});
