import helpers_ext as m
from support import raises


def test_struct_sequences():
    pair = m.sequence_type()
    assert issubclass(pair, tuple) and pair.__doc__ == "two values" and pair.__name__ == "pair"
    value = m.sequence_of(pair, 1, [2])
    assert value == (1, [2]) and (value.first, value.second) == (1, [2]) and type(value) is pair
    raises(SystemError, None, m.sequence_without_name)
    for wrong in (int, 5, "pair", object()):
        raises(TypeError, None, m.sequence_of, wrong, 1, 2)


def test_packing_needs_places():
    raises(SystemError, None, m.pack_nowhere)
    raises(SystemError, None, m.pack_nowhere, 1, a=2)


def test_wrong_formats_of_values():
    raises(SystemError, "bad format char 'q' in the format string passed to HPy_BuildValue", m.build, "q")
    for wrong in ("(i", "[i", "{i:i", "(i]", "[i)", "{i}"):
        raises(SystemError, None, m.build, wrong)
    assert "does not support the 'N' formatting unit" in str(raises(SystemError, None, m.build, "N"))
    raises(SystemError, "HPy_NULL object passed to HPy_BuildValue", m.build_null)
    raises(KeyError, "'the first error'", m.build_null_with_error)
    assert m.build("(i[ii]){}") == ((1, [2, 3]), {}) and m.build("") is None


def test_formats():
    assert m.format_many() == "[   42|42   |00042|ff|€|abc|ab|téxt|'téxt'|    téxt|%]"
    for flags in ("5", ".3"):
        for unit in "cp":
            error = f"formatting unit '%{unit}' does not support width nor precision"
            raises(SystemError, error, m.format, f"%{flags}{unit}")
    raises(SystemError, "formatting unit '%c' does not support 0-padding", m.format, "%05c")
    raises(SystemError, "null c string passed as value for formatting unit '%s'", m.format_null_text)
    raises(SystemError, "HPy_NULL passed as value for formatting unit '%U'", m.format_null_handle)
    assert "ASCII" in str(raises(ValueError, None, m.format, "é"))
    assert m.format("%c%c") == "AB"


def test_arguments_in_and_out_of_order():
    item = object()
    wanted = (1, 2.5, item)
    assert m.three(1, 2.5, item) == wanted and m.three(1, 2.5, see=item) == wanted
    assert m.three(a=1, b=2.5, see=item) == wanted and m.three(see=item, b=2.5, a=1) == wanted
    assert m.three(1, see=item, b=2.5) == wanted
    raises(TypeError, "three() missing required argument 'see' (pos 3)", m.three, 1, 2.5)
    raises(TypeError, "three() missing required argument 'b' (pos 2)", m.three, 1, see=item)
    raises(TypeError, "three() takes at most 3 arguments (4 given)", m.three, 1, 2.5, item, a=1)
    raises(TypeError, None, m.three, 1, 2.5, item, see=item)
    raises(TypeError, "must be real number, not str", m.three, 1, "x", item)
    raises(TypeError, "must be real number, not str", m.three, a=1, b="x", see=item)
    # What is wrong with the first argument is told before a wrong name of the last.
    raises(TypeError, None, m.three, "x", 2.5, nope=item)
    assert m.plain(1, 2.5, item) == wanted
    raises(TypeError, "three values, please", m.plain, 1, 2.5)
    raises(TypeError, "must be real number, not list", m.plain, 1, [], item)


def test_handles_of_formats_with_keywords_are_the_trackers():
    big = 10**20
    assert m.closed_args([big], [2]) == [big, 2]
    assert m.closed_dict([big], [2], {}) == [big, 2]
    assert m.closed_dict([big], {"b": [2]}) == [big, 2]
    assert m.closed_dict({"b": [2], "a": [big]}) == [big, 2]
    raises(TypeError, None, m.closed_args, [1])
    raises(TypeError, None, m.closed_dict, [1], {"c": 2})
