# Trees that no source gives: compile() refuses them.
import ast
from ast import *

L, S, D = Load(), Store(), Del()
a, sa, da = Name("a", L), Name("a", S), Name("a", D)
p = Pass()
NO_ARGUMENTS = dict(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])


def check(node, mode="exec"):
    if isinstance(node, stmt):
        tree = Module([node], [])
    elif isinstance(node, pattern):
        tree = Module([Match(a, [match_case(node, None, [p])])], [])
    elif isinstance(node, expr):
        tree, mode = Expression(node), "eval"
    else:
        tree = node
    ast.fix_missing_locations(tree)
    try:
        compile(tree, "<tree>", mode)
        print("ok")
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


for node in (
    sa, BoolOp(And(), [a]), BoolOp(And(), []), BoolOp(And(), [a, None]), Compare(a, [], []), Compare(a, [Eq()], []),
    Compare(a, [Eq()], [a, a]), Dict([a], []), Dict([None], [a]), Dict([a], [None]), Set([]), Set([sa]),
    ListComp(a, []), ListComp(a, [comprehension(a, a, [], 0)]), ListComp(a, [comprehension(sa, a, [sa], 0)]),
    GeneratorExp(sa, [comprehension(sa, a, [], 0)]), DictComp(a, sa, [comprehension(sa, a, [], 0)]),
    Call(sa, [], []), Call(a, [sa], []), Call(a, [None], []), Call(a, [], [keyword("k", sa)]), Starred(sa, L), Starred(a, S),
    Attribute(sa, "x", L), Attribute(a, "x", S), Subscript(sa, a, L), Subscript(a, sa, L), Subscript(a, Slice(sa, None, None), L),
    List([None], L), List([sa], L), List([a], S), Tuple([a, sa], L), Name("None", L), Name("True", L), Yield(sa), Await(sa),
    NamedExpr(a, a), NamedExpr(sa, sa), Lambda(arguments(**NO_ARGUMENTS), sa), IfExp(a, a, sa), UnaryOp(Not(), sa), BinOp(sa, Add(), a),
    JoinedStr([sa]), FormattedValue(sa, -1, None), Constant([1]), Constant((1, [2])), Constant(a),
    Lambda(arguments(**{**NO_ARGUMENTS, "defaults": [a]}), a), Lambda(arguments(**{**NO_ARGUMENTS, "kw_defaults": [a]}), a),
    Lambda(arguments(**{**NO_ARGUMENTS, "args": [arg("x", sa)]}), a), Lambda(arguments(**{**NO_ARGUMENTS, "vararg": arg("x", sa)}), a),
):
    check(node)
for node in (
    Delete([]), Delete([a]), Delete([None]), Delete([da]), Assign([], a), Assign([a], a), Assign([None], a), Assign([sa], sa),
    Assign([BinOp(a, Add(), a)], a), AugAssign(a, Add(), a), AugAssign(sa, Add(), sa), AnnAssign(Attribute(a, "x", S), a, None, 1),
    AnnAssign(a, a, None, 0), AnnAssign(sa, sa, None, 1), For(a, a, [p], []), For(sa, a, [], []), For(sa, sa, [p], []), For(sa, a, [p], [Expr(sa)]),
    While(a, [], []), While(sa, [p], []), If(a, [], []), If(a, [p], [Expr(sa)]), With([], [p]), With([withitem(sa)], [p]), With([withitem(a, a)], [p]), With([withitem(a)], []),
    Raise(None, a), Raise(sa), Raise(a, sa), Try([p], [], [], []), Try([], [], [], [p]), Try([p], [], [p], [p]), Try([p], [ExceptHandler(sa, None, [p])], [], []),
    Try([p], [ExceptHandler(a, None, [])], [], []), TryStar([p], [], [], []), TryStar([p], [ExceptHandler(a, None, [])], [], []), Assert(sa), Assert(a, sa),
    Import([]), ImportFrom("m", [alias("x")], -1), ImportFrom("m", [], 0), Global([]), Nonlocal([]), Expr(sa), Return(sa), Return(a), Match(a, []), Match(sa, []),
    FunctionDef("f", arguments(**NO_ARGUMENTS), [], []), FunctionDef("f", arguments(**NO_ARGUMENTS), [p], [sa]), FunctionDef("f", arguments(**NO_ARGUMENTS), [p], [], sa),
    FunctionDef("f", arguments(**NO_ARGUMENTS), [p], [], None, None, [TypeVar("None")]), FunctionDef("f", arguments(**NO_ARGUMENTS), [p], [], None, None, [TypeVar("T", sa)]),
    ClassDef("C", [sa], [], [p], []), ClassDef("C", [], [keyword("k", sa)], [p], []), ClassDef("C", [], [], [], []), ClassDef("C", [], [], [p], [sa]),
    TypeAlias(Attribute(a, "x", S), [], a), TypeAlias(a, [], a), TypeAlias(sa, [TypeVarTuple("Ts", sa)], a), Module([None], []), Interactive([Expr(sa)]),
):
    check(node, "single" if isinstance(node, Interactive) else "exec")
one = Constant(1)
for node in (
    MatchValue(a), MatchValue(one), MatchValue(Constant(None)), MatchValue(Constant(...)), MatchValue(Constant((1,))), MatchValue(UnaryOp(USub(), one)), MatchValue(UnaryOp(Not(), one)),
    MatchValue(BinOp(one, Add(), Constant(2j))), MatchValue(BinOp(one, Mult(), Constant(2j))), MatchValue(BinOp(one, Add(), one)), MatchValue(Attribute(a, "x", L)), MatchValue(Attribute(a, "x", S)),
    MatchValue(Call(a, [], [])), MatchSingleton(1), MatchSingleton(True), MatchSequence([MatchStar("x")]), MatchStar("x"), MatchSequence([MatchStar("_")]),
    MatchSequence([MatchStar("None")]), MatchMapping([one], []), MatchMapping([Constant(None)], [MatchAs()]), MatchMapping([a], [MatchAs()]), MatchMapping([one], [MatchStar("x")]), MatchMapping([], [], "_"),
    MatchClass(one, [], [], []), MatchClass(a, [], ["x"], []), MatchClass(a, [MatchStar("x")], [], []), MatchClass(Attribute(a, "b", L), [], ["None"], [MatchAs()]), MatchClass(sa, [], [], []),
    MatchAs(None, "_"), MatchAs(MatchAs(), None), MatchAs(MatchAs(), "True"), MatchOr([MatchAs()]), MatchOr([]),
):
    check(node)
for place in (2, 1, 0, 0), (-1, 1, 0, 0), (1, 1, 3, 2), (1, 1, -1, 2), (1, 2, 5, 0), (-1, -1, -1, -1):
    node = Constant(1, None, lineno=place[0], end_lineno=place[1], col_offset=place[2], end_col_offset=place[3])
    check(Expression(node), "eval")
