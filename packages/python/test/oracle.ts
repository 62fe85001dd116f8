import { loadPyodide, type PyodideAPI } from 'pyodide';

/** What CPython says of a program. */
export interface Verdict {
  readonly source: string;
  /** Type, message, line, offset, end line, end offset, text. */
  readonly error?: readonly (string | number | null)[];
  /** Category, message, line. */
  readonly warnings?: readonly (readonly [string, string, number])[];
}

const HELPERS = `
import ast, json, struct, warnings

def judge(source, mode, flags):
    verdict = {'source': source}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            compile(source, '<test>', mode, flags, True)
        except SyntaxError as e:
            verdict['error'] = [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text]
    if caught:
        verdict['warnings'] = [[w.category.__name__, str(w.message), w.lineno] for w in caught]
    return verdict

def judge_all(sources, mode, flags):
    return json.dumps([judge(source, mode, int(flags)) for source in json.loads(sources)])

def constant(v):
    if v is None or v is Ellipsis or isinstance(v, bool): return repr(v)
    if isinstance(v, int): return 'i%x' % v
    if isinstance(v, float): return 'f' + struct.pack('>d', v).hex()
    if isinstance(v, complex): return 'c' + struct.pack('>dd', v.real, v.imag).hex()
    if isinstance(v, bytes): return 'b' + v.hex()
    return json.dumps(v)

def dump(node):
    if isinstance(node, list): return '[' + ', '.join(map(dump, node)) + ']'
    if not isinstance(node, ast.AST): return constant(node)
    kind = type(node)
    parts = []
    for field in kind._fields:
        value = getattr(node, field)
        if value is None and not (field == 'value' and kind in (ast.Constant, ast.MatchSingleton)): continue
        plain = isinstance(value, int) and field != 'value'
        parts.append(field + '=' + (str(value) if plain else dump(value)))
    parts += [a + '=' + str(getattr(node, a)) for a in kind._attributes]
    return kind.__name__ + '(' + ', '.join(parts) + ')'

def dump_source(source, mode, type_comments):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        return dump(ast.parse(source, mode=mode, type_comments=bool(type_comments)))

def tokens_source(source):
    import _tokenize, io
    readline = io.StringIO(source, newline='').readline
    return json.dumps([[t[0], t[1], *t[2], *t[3], t[4]] for t in _tokenize.TokenizerIter(readline, extra_tokens=True)])

def table(t):
    return [t.type, t.name, t.lineno, sorted(t.symbols.items()), t.varnames, bool(t.nested), [table(c) for c in t.children]]

def table_source(source):
    import _symtable
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        return json.dumps(table(_symtable.symtable(source, 'test', 'exec')), separators=(',', ':'))
`;

/** CPython itself, asked about sources. */
export interface Oracle {
  readonly python: PyodideAPI;
  /** Compiles each program: its error, its warnings. */
  judge(sources: readonly string[], mode?: string, flags?: number): readonly Verdict[];
  /** The tree with all positions, in the notation of `dumpTree`. */
  tree(source: string, mode?: string, typeComments?: boolean): string;
  /** The symbol table as JSON, in the notation of `dumpTable`. */
  table(source: string): string;
  /** The tokens `tokenize` gives: type, text, line, column, end line, end column, physical line. */
  tokens(source: string): unknown;
}

export async function startOracle(): Promise<Oracle> {
  const python = await loadPyodide();
  python.runPython(HELPERS);
  const call = (name: string, ...args: string[]): string => {
    const result: unknown = python.globals.get(name)(...args);
    return String(result);
  };
  return {
    python,
    judge: (sources, mode = 'exec', flags = 0) =>
      JSON.parse(call('judge_all', JSON.stringify(sources), mode, String(flags))) as Verdict[],
    tree: (source, mode = 'exec', typeComments = false) =>
      call('dump_source', source, mode, typeComments ? 'yes' : ''),
    table: (source) => call('table_source', source),
    tokens: (source) => JSON.parse(call('tokens_source', source)),
  };
}
