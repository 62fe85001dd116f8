/** hpy.h as a compiler sees it: what is right compiles without a word, what is wrong stops with a readable one. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Compiler, WARNINGS } from './support/compiler.ts';
import { EVERY_MACRO, wrong } from './support/programs.ts';

const compiler = new Compiler();
after(() => compiler.close());

describe('every public macro compiles without warnings', () => {
  for (const std of ['c11', 'c17', 'c23', 'c++17', 'c++20', 'c++23']) {
    // Designated initializers in the extension's own code are C++20.
    const flags = std === 'c++17' ? [...WARNINGS, '-Wno-c++20-designator'] : WARNINGS;
    test(std, async () => {
      const { text } = await compiler.check(EVERY_MACRO, std, flags);
      assert.equal(text, '');
    });
  }

  test('inside extern "C"', async () => {
    const source = `extern "C" {\n${EVERY_MACRO}\n}\n`;
    assert.equal((await compiler.check(source, 'c++20', WARNINGS)).text, '');
  });

  test('several modules in one file', async () => {
    const source = `#define HPY_EMBEDDED_MODULES
#include "hpy.h"
HPY_MOD_EMBEDDABLE(one)
static HPyModuleDef one;
static HPyModuleDef two;
HPy_MODINIT(one, one)
HPy_MODINIT(two, two)
`;
    for (const std of ['c11', 'c++17']) assert.equal((await compiler.check(source, std, WARNINGS)).text, '');
  });
});

describe('the helpers', () => {
  test('link, and leave nothing behind when unused', async () => {
    const full = await compiler.link(EVERY_MACRO, 'c11', [...WARNINGS]);
    assert.equal(full.text, '');
    const source = `#include "hpy.h"
static HPyModuleDef def;
HPy_MODINIT(mod, def)
`;
    const { wasm, text } = await compiler.link(source, 'c11', WARNINGS);
    assert.ok(wasm, text);
    const module = new WebAssembly.Module(wasm.slice());
    assert.deepEqual(WebAssembly.Module.imports(module), []);
    const exports = WebAssembly.Module.exports(module).map(({ name }) => name);
    assert.deepEqual(exports.sort(), [
      'HPyInitGlobalContext_mod',
      'HPyInit_mod',
      '__indirect_function_table',
      '__stack_pointer',
      '_initialize',
      'free',
      'get_required_hpy_major_version_mod',
      'get_required_hpy_minor_version_mod',
      'harpy_errno',
      'malloc',
      'memory',
    ]);
  });

  test('link into C++', async () => {
    const { text, ok } = await compiler.link(EVERY_MACRO, 'c++20', ['-Wno-deprecated']);
    assert.ok(ok, text);
  });
});

interface Mistake {
  readonly what: string;
  readonly code: string;
  readonly c: RegExp;
  /** Where C++ says it in other words. */
  readonly cpp?: RegExp;
}

const BODY = '{ (void)self; return HPy_Dup(ctx, ctx->h_None); }';
const MISTAKES: readonly Mistake[] = [
  {
    what: 'a misspelt signature',
    code: `HPyDef_METH(f, "f", HPyFunc_NOARG)\nstatic HPy f_impl(HPyContext *ctx, HPy self) ${BODY}`,
    c: /method f: `HPyFunc_NOARG` is not a signature of methods; use HPyFunc_NOARGS, HPyFunc_O/,
  },
  {
    what: 'a signature that methods do not have',
    code: `HPyDef_METH(f, "f", HPyFunc_UNARYFUNC)\nstatic HPy f_impl(HPyContext *ctx, HPy self) ${BODY}`,
    c: /method f: `HPyFunc_UNARYFUNC` is not a signature of methods/,
  },
  {
    what: 'a misspelt slot',
    code: `HPyDef_SLOT(f, HPy_nb_ad)\nstatic HPy f_impl(HPyContext *ctx, HPy self) ${BODY}`,
    c: /slot f: `HPy_nb_ad` is not a slot of this HPy/,
  },
  {
    what: 'a slot of CPython that HPy does not offer',
    code: `HPyDef_SLOT(f, HPy_tp_iter)\nstatic HPy f_impl(HPyContext *ctx, HPy self) ${BODY}`,
    c: /slot f: `HPy_tp_iter` is not a slot of this HPy/,
  },
  {
    what: 'a method implemented with another signature',
    code: `HPyDef_METH(f, "f", HPyFunc_O)\nstatic HPy f_impl(HPyContext *ctx, HPy self) ${BODY}`,
    c: /conflicting types for 'f_impl'/,
    cpp: /function 'f_impl' has internal linkage but is not defined/,
  },
  {
    what: 'a slot implemented with another result',
    code: `HPyDef_SLOT(f, HPy_sq_length)\nstatic HPy f_impl(HPyContext *ctx, HPy self) ${BODY}`,
    c: /conflicting types for 'f_impl'/,
    cpp: /functions that differ only in their return type cannot be overloaded/,
  },
  {
    what: 'a method whose function is missing',
    code: `HPyDef_METH(f, "f", HPyFunc_NOARGS)\nstatic HPy f_imp(HPyContext *ctx, HPy self) ${BODY}`,
    c: /function 'f_impl' has internal linkage but is not defined/,
  },
  {
    what: 'a setter that is missing',
    code: `HPyDef_GETSET(f, "f")\nstatic HPy f_get(HPyContext *ctx, HPy self, void *closure) { (void)closure; ${BODY} }`,
    c: /function 'f_set' has internal linkage but is not defined/,
  },
  {
    what: 'a call function that is missing',
    code: 'HPyDef_CALL_FUNCTION(f)',
    c: /function 'f_impl' has internal linkage but is not defined/,
  },
  {
    what: 'a capsule destructor with other parameters',
    code: 'HPyCapsule_DESTRUCTOR(f)\nstatic void f_impl(void *pointer) { (void)pointer; }',
    c: /conflicting types for 'f_impl'/,
    cpp: /function 'f_impl' has internal linkage but is not defined/,
  },
  {
    what: 'HPy_New with the struct pointer itself',
    code: 'HPy f(HPyContext *ctx, HPy type) { Thing *p = NULL; return HPy_New(ctx, type, p); }',
    c: /initializing 'const volatile void \*' with an expression of incompatible type 'Thing'/,
    cpp: /no matching function for call to '_HPy_NewChecked'/,
  },
  {
    what: 'legacy helpers',
    code: 'HPyType_LEGACY_HELPERS(Thing)',
    c: /HPyType_LEGACY_HELPERS\(Thing\): the universal ABI has no legacy types; use HPyType_HELPERS\(Thing\)/,
  },
  {
    what: 'the legacy shape',
    code: 'HPyType_HELPERS(Thing, HPyType_BuiltinShape_Legacy)',
    c: /HPyType_HELPERS\(Thing\): `HPyType_BuiltinShape_Legacy` is not a shape of the universal ABI/,
  },
  {
    what: 'a misspelt shape',
    code: 'HPyType_HELPERS(Thing, HPyType_BuiltinShape_Lst)',
    c: /`HPyType_BuiltinShape_Lst` is not a shape of the universal ABI/,
  },
  {
    what: 'a PyObject pointer',
    code: 'void *f(HPyContext *ctx, HPy h) { return HPy_AsPyObject(ctx, h); }',
    c: /'HPy_AsPyObject' is unavailable: Cannot use legacy functions when targeting the HPy Universal ABI: keep the HPy handle/,
  },
  {
    what: 'HPY_MOD_EMBEDDABLE without its define',
    code: 'HPY_MOD_EMBEDDABLE(mod)',
    c: /HPY_MOD_EMBEDDABLE\(mod\): define HPY_EMBEDDED_MODULES before including hpy.h/,
  },
  {
    what: 'Python.h after hpy.h',
    code: '#include <Python.h>',
    c: /forbidden to #include <Python.h> when targeting the HPy Universal ABI: include "hpy.h" and use HPy functions/,
  },
];

describe('a mistake stops with a message', () => {
  for (const { what, code, c, cpp = c } of MISTAKES) {
    test(what, async () => {
      for (const [std, expected] of [['c11', c] as const, ['c++20', cpp] as const]) {
        const { ok, messages, text } = await compiler.check(wrong(code), std, ['-Wall', '-Wextra']);
        assert.ok(!ok, `${std} accepted it`);
        assert.match(messages[0] ?? text, expected, std);
      }
    });
  }

  for (const [flag, expected] of [
    ['-DHPY_ABI_CPYTHON', /need the headers of CPython; for WebAssembly compile with HPY_ABI_UNIVERSAL/],
    ['-DHPY_ABI_HYBRID', /need the headers of CPython/],
  ] as const) {
    test(flag, async () => {
      const { messages } = await compiler.check('#include "hpy.h"\n', 'c11', [flag]);
      assert.match(messages[0] ?? '', expected);
    });
  }

  test('two ABIs at once', async () => {
    const flags = ['-DHPY_ABI_UNIVERSAL', '-DHPY_ABI_HYBRID'];
    const { messages } = await compiler.check('#include "hpy.h"\n', 'c11', flags);
    assert.match(messages[0] ?? '', /define only one of HPY_ABI_UNIVERSAL/);
  });

  test('an old language', async () => {
    assert.match((await compiler.check('#include "hpy.h"\n', 'c99')).text, /hpy.h needs C11 or later/);
    assert.match((await compiler.check('#include "hpy.h"\n', 'c++14')).text, /hpy.h needs C\+\+17 or later/);
  });
});
