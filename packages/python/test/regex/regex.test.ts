/** Both engines of regular expressions, with code as the package `re` compiles it. The comparison with CPython is slow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePointsOf } from '@harpy/objects/text/text';
import { InvalidCode } from '../../src/regex/program.ts';
import { Regex } from '../../src/regex/regex.ts';

const SUCCESS = 1;
const BRANCH = 7;
const JUMP = 15;
const LITERAL = 16;
const MARK = 17;
const MAX_UNTIL = 18;
const REPEAT = 23;
const FAILURE = 0;
const GROUPREF = 11;
const INFINITE = 0xffffffff;
const a = 97;
const b = 98;

/** The spans of all groups on the engine of JavaScript (if it can) and on ours. */
function both(code: readonly number[], groups: number, subject: string): unknown[] {
  return [true, false].map((native) => {
    const regex = new Regex(code, groups, false, native);
    const match = regex.exec(native ? subject : codePointsOf(subject), 0, subject.length, 'search');
    if (match === undefined) return undefined;
    const spans = [];
    for (let group = 0; group <= groups; group++) spans.push(match.group(group));
    return { spans, last: match.lastIndex };
  });
}

function agree(code: readonly number[], groups: number, subject: string): unknown {
  const [first, second] = both(code, groups, subject);
  assert.deepEqual(first, second);
  return first;
}

test('a group and a reference to it: (a)\\1', () => {
  const code = [MARK, 0, LITERAL, a, MARK, 1, GROUPREF, 0, SUCCESS];
  assert.deepEqual(agree(code, 1, 'xaa'), {
    spans: [
      [1, 3],
      [1, 2],
    ],
    last: 1,
  });
  assert.equal(agree(code, 1, 'xab'), undefined);
});

test('groups keep what an earlier repetition matched: (?:(a)|b)*', () => {
  const branch = [BRANCH, 9, MARK, 0, LITERAL, a, MARK, 1, JUMP, 7, 5, LITERAL, b, JUMP, 2, FAILURE];
  const code = [REPEAT, 3 + branch.length, 0, INFINITE, ...branch, MAX_UNTIL, SUCCESS];
  assert.deepEqual(agree(code, 1, 'ab'), {
    spans: [
      [0, 2],
      [0, 1],
    ],
    last: 1,
  });
});

test('a million repetitions need no deep stack', () => {
  const body = [LITERAL, a, LITERAL, b];
  const code = [REPEAT, 3 + body.length, 0, INFINITE, ...body, MAX_UNTIL, SUCCESS];
  const subject = 'ab'.repeat(500_000);
  const match = new Regex(code, 0, false).exec(codePointsOf(subject), 0, subject.length, 'fullmatch');
  assert.equal(match?.end, subject.length);
});

test('code that nothing compiles to is refused', () => {
  assert.throws(() => new Regex([MARK, 0, LITERAL, a, SUCCESS], 1, false), InvalidCode);
  assert.throws(() => new Regex([99], 0, false), InvalidCode);
});
