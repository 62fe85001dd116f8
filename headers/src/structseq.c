/*
 * Struct sequences. The types are made by Python code, which every host runs, rather than from an HPyType_Spec: a
 * subclass of tuple without a struct of its own needs nothing from C, and its methods are those of CPython's types.
 */
#include "hpy.h"

#if defined(HPY_ABI_CPYTHON) && PY_VERSION_HEX >= 0x030B0000

/* ---- CPython's own. Before 3.11 it does not let extensions have unnamed fields ---- */

static char *copied(const char *text) {
    size_t size = strlen(text) + 1;
    char *copy = (char *)PyMem_Malloc(size);
    return copy == NULL ? NULL : (char *)memcpy(copy, text, size);
}

/* The names in CPython's description must live as long as the type, so what is made here stays. */
HPy HPyStructSequence_NewType(HPyContext *ctx, HPyStructSequence_Desc *desc) {
    if (!desc->name)
        return HPyErr_SetString(ctx, ctx->h_SystemError, "an HPyStructSequence_Desc needs a name");
    int count = 0;
    while (desc->fields[count].name != NULL)
        count++;
    PyStructSequence_Field *fields = (PyStructSequence_Field *)PyMem_Calloc((size_t)count + 1, sizeof *fields);
    if (fields == NULL)
        return _HPy_From(PyErr_NoMemory());
    for (int i = 0; i < count; i++) {
        const HPyStructSequence_Field *field = &desc->fields[i];
        const bool unnamed = strcmp(field->name, HPyStructSequence_UnnamedField) == 0;
        /* CPython knows an unnamed field by the address of its name. */
        fields[i].name = unnamed ? PyStructSequence_UnnamedField : copied(field->name);
        fields[i].doc = field->doc == NULL ? NULL : copied(field->doc);
        if (fields[i].name == NULL)
            return _HPy_From(PyErr_NoMemory());
    }
    PyStructSequence_Desc made = {copied(desc->name), desc->doc, fields, count};
    return _HPy_From((PyObject *)PyStructSequence_NewType(&made));
}

HPy HPyStructSequence_New(HPyContext *ctx, HPy type, HPy_ssize_t nargs, HPy *args) {
    if (!HPy_TypeCheck(ctx, type, ctx->h_TypeType) || !HPyType_IsSubtype(ctx, type, ctx->h_TupleType))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "HPyStructSequence_New needs a struct sequence type");
    /* Its constructor checks the number, and says what is wrong as it does for Python code. */
    HPy values = HPyTuple_FromArray(ctx, args, nargs);
    HPy result = HPy_IsNull(values) ? HPy_NULL : HPy_Call(ctx, type, &values, 1, HPy_NULL);
    HPy_Close(ctx, values);
    return result;
}

#else

static const char SOURCE[] =
    "def make(name, doc, fields):\n"
    "    try:\n"
    "        from _collections import _tuplegetter as getter\n"
    "    except ImportError:\n"
    "        def getter(index, doc):\n"
    "            return property(lambda self: self[index], doc=doc)\n"
    "    count = len(fields)\n"
    "    labels = [field for field, _ in fields]\n"
    "    names = tuple([label for label in labels if label is not None])\n"
    "    module, _, short = name.rpartition('.')\n"
    "    dict_type = dict\n"
    "    def __new__(cls, sequence, dict=None):\n"
    "        try:\n"
    "            items = iter(sequence)\n"
    "        except TypeError:\n"
    "            raise TypeError('constructor requires a sequence') from None\n"
    "        if dict is not None and not isinstance(dict, dict_type):\n"
    "            raise TypeError(f'{name}() takes a dict as second arg, if any')\n"
    "        self = tuple.__new__(cls, items)\n"
    "        if len(self) != count:\n"
    "            raise TypeError(f'{name}() takes a {count}-sequence ({len(self)}-sequence given)')\n"
    "        if dict:\n"
    "            raise TypeError(f'{name}() got duplicate or unexpected field name(s)')\n"
    "        return self\n"
    "    def __repr__(self):\n"
    "        parts = [repr(value) if label is None else f'{label}={value!r}' for label, value in zip(labels, self)]\n"
    "        return f\"{name}({', '.join(parts)})\"\n"
    "    def __reduce__(self):\n"
    "        return type(self), (tuple(self), {})\n"
    "    def __replace__(self, /, **changes):\n"
    "        if len(names) != count:\n"
    "            raise TypeError(f'__replace__() is not supported for {name} because it has unnamed field(s)')\n"
    "        values = [changes.pop(label, value) for label, value in zip(labels, self)]\n"
    "        if changes:\n"
    "            raise TypeError(f'Got unexpected field name(s): {list(changes)!r}')\n"
    "        return type(self)(values)\n"
    "    def __init_subclass__(cls):\n"
    "        raise TypeError(f\"type '{name}' is not an acceptable base type\")\n"
    "    namespace = {'__slots__': (), '__module__': module or 'builtins', '__qualname__': short, '__doc__': doc,\n"
    "                 '__match_args__': names, 'n_fields': count, 'n_sequence_fields': count,\n"
    "                 'n_unnamed_fields': count - len(names)}\n"
    "    for method in (__new__, __repr__, __reduce__, __replace__, __init_subclass__):\n"
    "        method.__module__ = namespace['__module__']\n"
    "        method.__qualname__ = f'{short}.{method.__name__}'\n"
    "        namespace[method.__name__] = method\n"
    "    for index, (label, text) in enumerate(fields):\n"
    "        if label is not None:\n"
    "            namespace[label] = getter(index, text)\n"
    "    return type(short, (tuple,), namespace)\n";

/* The function `make` of SOURCE. */
static HPy compile_make(HPyContext *ctx) {
    HPy make = HPy_NULL, result = HPy_NULL;
    HPy globals = HPyDict_New(ctx);
    HPy code = HPy_Compile_s(ctx, SOURCE, "<HPyStructSequence>", HPy_SourceKind_File);
    if (!HPy_IsNull(globals) && !HPy_IsNull(code) &&
        HPy_SetItem_s(ctx, globals, "__builtins__", ctx->h_Builtins) == 0) {
        result = HPy_EvalCode(ctx, code, globals, globals);
        if (!HPy_IsNull(result))
            make = HPy_GetItem_s(ctx, globals, "make");
    }
    HPy_Close(ctx, result);
    HPy_Close(ctx, code);
    HPy_Close(ctx, globals);
    return make;
}

/* The fields as a list of (name or None, documentation or None). */
static HPy fields_of(HPyContext *ctx, const HPyStructSequence_Field *field) {
    HPy fields = HPyList_New(ctx, 0);
    if (HPy_IsNull(fields))
        return HPy_NULL;
    for (; field->name; field++) {
        const bool unnamed = strcmp(field->name, HPyStructSequence_UnnamedField) == 0;
        HPy pair = HPy_BuildValue(ctx, "(ss)", unnamed ? NULL : field->name, field->doc);
        if (HPy_IsNull(pair) || HPyList_Append(ctx, fields, pair) < 0) {
            HPy_Close(ctx, pair);
            HPy_Close(ctx, fields);
            return HPy_NULL;
        }
        HPy_Close(ctx, pair);
    }
    return fields;
}

HPy HPyStructSequence_NewType(HPyContext *ctx, HPyStructSequence_Desc *desc) {
    if (!desc->name)
        return HPyErr_SetString(ctx, ctx->h_SystemError, "an HPyStructSequence_Desc needs a name");
    HPy type = HPy_NULL, args = HPy_NULL, make = HPy_NULL;
    HPy fields = fields_of(ctx, desc->fields);
    if (!HPy_IsNull(fields))
        args = HPy_BuildValue(ctx, "(ssO)", desc->name, desc->doc, fields);
    if (!HPy_IsNull(args))
        make = compile_make(ctx);
    if (!HPy_IsNull(make))
        type = HPy_CallTupleDict(ctx, make, args, HPy_NULL);
    HPy_Close(ctx, make);
    HPy_Close(ctx, args);
    HPy_Close(ctx, fields);
    return type;
}

HPy HPyStructSequence_New(HPyContext *ctx, HPy type, HPy_ssize_t nargs, HPy *args) {
    if (!HPy_TypeCheck(ctx, type, ctx->h_TypeType) || !HPyType_IsSubtype(ctx, type, ctx->h_TupleType))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "HPyStructSequence_New needs a struct sequence type");
    HPy values = HPyTuple_FromArray(ctx, args, nargs);
    if (HPy_IsNull(values))
        return HPy_NULL;
    HPy result = HPy_Call(ctx, type, &values, 1, HPy_NULL);
    HPy_Close(ctx, values);
    return result;
}

#endif
