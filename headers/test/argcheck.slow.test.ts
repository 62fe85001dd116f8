/** HPyArg_Parse and its like are checked when they are compiled: right calls pass, wrong ones say what is wrong. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Compiler, WARNINGS } from './support/compiler.ts';

const compiler = new Compiler();
after(() => compiler.close());

const languages = ['c11', 'c23', 'c++17', 'c++20'] as const;

const program = (statement: string, before = ''): string => `${before}#include "hpy.h"
enum Color { RED };
int parse(HPyContext *ctx, const HPy *args, size_t nargs, HPy kw, const char *computed);
int parse(HPyContext *ctx, const HPy *args, size_t nargs, HPy kw, const char *computed) {
    long l = 0, many[3] = {0}; int i = 0; short h = 0; double d = 0; float f = 0; const char *s = 0; char *t = 0;
    HPy o = HPy_NULL; bool b = false; int64_t q = 0; size_t z = 0; enum Color color = RED; unsigned char byte = 0;
    uint32_t u32 = 0; ptrdiff_t distance = 0; void *any = &i; HPyTracker tracker = {0}; HPy_ssize_t n = 0;
    const char *names[] = {"a", "b", NULL};
    (void)args, (void)nargs, (void)kw, (void)computed, (void)l, (void)many, (void)i, (void)h, (void)d, (void)f, (void)s, (void)t;
    (void)o, (void)b, (void)q, (void)z, (void)color, (void)byte, (void)u32, (void)distance, (void)any, (void)n;
    (void)tracker, (void)names;
    return ${statement};
}
`;

describe('right calls', () => {
  for (const call of [
    'HPyArg_Parse(ctx, NULL, args, nargs, "lihdfs:good", &l, &i, &h, &d, &f, &s)',
    // Signed or not, an enum, a pointer to anything.
    'HPyArg_Parse(ctx, &tracker, args, nargs, "s|OpLniBIkKi", &t, &o, &i, &q, &z, &color, &byte, &u32, &l, &q, any)',
    'HPyArg_Parse(ctx, NULL, args, nargs, ":none")',
    'HPyArg_Parse(ctx, NULL, args, nargs, "n;a message | with $ marks", &distance)',
    'HPyArg_Parse(ctx, NULL, args, nargs, computed, &l, &i)',
    'HPyArg_Parse(ctx, NULL, args, nargs, nargs > 1 ? "ll" : "l", many, many + 1)',
    'HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kw, "l|$O:kw", names, &many[1], &o)',
    'HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kw, ":kw", names)',
    'HPyArg_ParseKeywordsDict(ctx, &tracker, args, (HPy_ssize_t)nargs, kw, "|ll", names, many, many + 1)',
    // More than are counted.
    `HPyArg_Parse(ctx, NULL, args, nargs, "${'l'.repeat(20)}"${', many'.repeat(20)})`,
    '(HPyArg_Parse)(ctx, NULL, args, nargs, "ll", &l, &i)',
  ])
    test(call, async () => {
      for (const std of languages)
        assert.equal((await compiler.check(program(call), std, WARNINGS)).text, '', std);
    });

  test('through templates', async () => {
    const source = `#include "hpy.h"
template <typename... P> bool parse(HPyContext *ctx, const HPy *args, size_t nargs, const char *format, P... places) {
    return ::HPyArg_Parse(ctx, nullptr, args, nargs, format, places...) != 0;
}
bool both(HPyContext *ctx, const HPy *args, size_t nargs, long *a, HPy *b);
bool both(HPyContext *ctx, const HPy *args, size_t nargs, long *a, HPy *b) { return parse(ctx, args, nargs, "lO", a, b); }
`;
    assert.equal((await compiler.check(source, 'c++17', WARNINGS)).text, '');
  });

  test('with the check turned off', async () => {
    const wrong = program('HPyArg_Parse(ctx, NULL, args, nargs, "ll", &l, &i)', '#define HPY_NO_ARG_CHECK\n');
    for (const std of languages) assert.equal((await compiler.check(wrong, std, WARNINGS)).text, '', std);
  });
});

describe('wrong calls', () => {
  for (const [call, expected] of [
    [
      'HPyArg_Parse(ctx, NULL, args, nargs, "ll:x", &l, &i)',
      /argument 2 after the format: the unit 'l' needs a pointer to long/,
    ],
    [
      'HPyArg_Parse(ctx, NULL, args, nargs, "p", &b)',
      /argument 1 after the format: the unit 'p' needs a pointer to int/,
    ],
    ['HPyArg_Parse(ctx, NULL, args, nargs, "l", &q)', /the unit 'l' needs a pointer to long/],
    ['HPyArg_Parse(ctx, NULL, args, nargs, "K", &l)', /the unit 'K' needs a pointer to unsigned long long/],
    ['HPyArg_Parse(ctx, NULL, args, nargs, "O", o)', /the unit 'O' needs a pointer to HPy/],
    [
      'HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kw, "l|$O:kw", names, &l, &s)',
      /argument 2 after the format: the unit 'O' needs a pointer to HPy/,
    ],
    [
      'HPyArg_ParseKeywordsDict(ctx, &tracker, args, (HPy_ssize_t)nargs, kw, "|dd", names, &d, &f)',
      /argument 2 after the format: the unit 'd' needs a pointer to double/,
    ],
  ] as const)
    test(call, async () => {
      for (const std of languages) {
        const { ok, messages, text } = await compiler.check(program(call), std, ['-Wno-everything']);
        assert.ok(!ok, `${std} accepted it`);
        assert.match(messages[0] ?? text, expected, std);
      }
    });
});

describe('calls that raise when they are made', () => {
  for (const [call, expected] of [
    ['HPyArg_Parse(ctx, NULL, args, nargs, "ls", &l)', /the format has more units than there are arguments/],
    [
      'HPyArg_Parse(ctx, NULL, args, nargs, "l:x", &l, &s)',
      /argument 2 after the format: the format has no unit/,
    ],
    [
      'HPyArg_Parse(ctx, NULL, args, nargs, "y#", &s, &n)',
      /argument 1 after the format: its unit is none of b B/,
    ],
  ] as const)
    test(call, async () => {
      for (const std of languages) {
        const source = program(call);
        assert.ok((await compiler.check(source, std, ['-Wno-everything'])).ok, std);
        const { text } = await compiler.check(source, std, []);
        assert.match(text, /warning: /, std);
        assert.match(text, expected, std);
      }
    });
});
