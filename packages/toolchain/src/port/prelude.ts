/** Small C functions that a ported file is given when it needs them: what the C API does in one call and HPy in several. */

export interface Helper {
  readonly name: string;
  readonly text: string;
}

const helper = (name: string, text: string): Helper => ({ name, text: text.trim() });

/** In the order they are written, so that each stands behind what it uses. */
export const PRELUDE: readonly Helper[] = [
  helper(
    'port_is_type',
    `
/* Is the type of \`h\` exactly \`type\`? */
static int port_is_type(HPyContext *ctx, HPy h, HPy type)
{
    HPy actual = HPy_Type(ctx, h);
    int same = HPy_Is(ctx, actual, type);
    HPy_Close(ctx, actual);
    return same;
}`,
  ),
  helper(
    'port_type_check',
    `
/* Is \`h\` an instance of a type kept in a global? */
static int port_type_check(HPyContext *ctx, HPy h, HPyGlobal type)
{
    HPy wanted = HPyGlobal_Load(ctx, type);
    int result = HPy_TypeCheck(ctx, h, wanted);
    HPy_Close(ctx, wanted);
    return result;
}`,
  ),
  helper(
    'port_argument',
    `
/* Is an argument an instance of a type? If not, raises TypeError. An argument not given is. */
static int port_argument(HPyContext *ctx, HPy h, HPy type)
{
    if (HPy_IsNull(h) || HPy_TypeCheck(ctx, h, type))
        return 1;
    HPy actual = HPy_Type(ctx, h);
    HPyErr_Format(ctx, ctx->h_TypeError, "argument must be %s, not %s", HPyType_GetName(ctx, type),
                  HPyType_GetName(ctx, actual));
    HPy_Close(ctx, actual);
    return 0;
}`,
  ),
  helper(
    'port_replace',
    `
/* Closes the handle in a variable, and puts another one there. */
static HPy port_replace(HPyContext *ctx, HPy *held, HPy h)
{
    HPy_Close(ctx, *held);
    *held = h;
    return h;
}`,
  ),
  helper(
    'port_global_set',
    `
/* Keeps \`h\` in a global and closes it. */
static void port_global_set(HPyContext *ctx, HPyGlobal *global, HPy h)
{
    HPyGlobal_Store(ctx, global, h);
    HPy_Close(ctx, h);
}`,
  ),
  helper(
    'port_field_set',
    `
/* Keeps \`h\` in a field of \`owner\` and closes it. */
static void port_field_set(HPyContext *ctx, HPy owner, HPyField *field, HPy h)
{
    HPyField_Store(ctx, owner, field, h);
    HPy_Close(ctx, h);
}`,
  ),
  helper(
    'port_call',
    `
/* Calls with a tuple of arguments, and closes the tuple. */
static HPy port_call(HPyContext *ctx, HPy callable, HPy args)
{
    if (HPy_IsNull(args))
        return HPy_NULL;
    HPy result = HPy_CallTupleDict(ctx, callable, args, HPy_NULL);
    HPy_Close(ctx, args);
    return result;
}`,
  ),
  helper(
    'port_call_method',
    `
/* Calls a method with a tuple of arguments, and closes the tuple. */
static HPy port_call_method(HPyContext *ctx, HPy receiver, const char *name, HPy args)
{
    if (HPy_IsNull(args))
        return HPy_NULL;
    HPy result = HPy_CallMethodTupleDict_s(ctx, name, receiver, args, HPy_NULL);
    HPy_Close(ctx, args);
    return result;
}`,
  ),
  helper(
    'port_do',
    `
/* Calls a method with a tuple of arguments for what it does. Closes the tuple; returns 0, or -1 with an exception. */
static int port_do(HPyContext *ctx, HPy receiver, const char *name, HPy args)
{
    HPy result = port_call_method(ctx, receiver, name, args);
    if (HPy_IsNull(result))
        return -1;
    HPy_Close(ctx, result);
    return 0;
}`,
  ),
  helper(
    'port_text',
    `
/* A str of \`size\` bytes of UTF-8, which need not end with NUL. */
static HPy port_text(HPyContext *ctx, const char *utf8, HPy_ssize_t size)
{
    HPy bytes = HPyBytes_FromStringAndSize(ctx, utf8, size);
    if (HPy_IsNull(bytes))
        return HPy_NULL;
    HPy text = HPyUnicode_FromEncodedObject(ctx, bytes, "utf-8", "strict");
    HPy_Close(ctx, bytes);
    return text;
}`,
  ),
  helper(
    'port_set_item',
    `
/* list[i] = item, and closes the item. */
static int port_set_item(HPyContext *ctx, HPy list, HPy_ssize_t i, HPy item)
{
    int status = HPy_SetItem_i(ctx, list, i, item);
    HPy_Close(ctx, item);
    return status;
}`,
  ),
  helper(
    'port_list_set',
    `
/* Gives a builder an item, and closes it. */
static void port_list_set(HPyContext *ctx, HPyListBuilder builder, HPy_ssize_t i, HPy item)
{
    HPyListBuilder_Set(ctx, builder, i, item);
    HPy_Close(ctx, item);
}`,
  ),
  helper(
    'port_tuple_set',
    `
/* Gives a builder an item, and closes it. */
static void port_tuple_set(HPyContext *ctx, HPyTupleBuilder builder, HPy_ssize_t i, HPy item)
{
    HPyTupleBuilder_Set(ctx, builder, i, item);
    HPy_Close(ctx, item);
}`,
  ),
  helper(
    'port_dict_get',
    `
/* dict[key], or HPy_NULL without an exception if it is not there. */
static HPy port_dict_get(HPyContext *ctx, HPy dict, HPy key)
{
    int found = HPy_Contains(ctx, dict, key);
    return found == 1 ? HPy_GetItem(ctx, dict, key) : HPy_NULL;
}`,
  ),
  helper(
    'port_dict_get_s',
    `
/* dict[key], or HPy_NULL without an exception if it is not there. */
static HPy port_dict_get_s(HPyContext *ctx, HPy dict, const char *key)
{
    HPy name = HPyUnicode_FromString(ctx, key);
    if (HPy_IsNull(name))
        return HPy_NULL;
    int found = HPy_Contains(ctx, dict, name);
    HPy result = found == 1 ? HPy_GetItem(ctx, dict, name) : HPy_NULL;
    HPy_Close(ctx, name);
    return result;
}`,
  ),
  helper(
    'port_sequence',
    `
/* A list or tuple as it is, anything else as a list; TypeError with \`message\` if it can't be iterated over. */
static HPy port_sequence(HPyContext *ctx, HPy h, const char *message)
{
    if (HPyList_Check(ctx, h) || HPyTuple_Check(ctx, h))
        return HPy_Dup(ctx, h);
    HPy result = HPy_Call(ctx, ctx->h_ListType, &h, 1, HPy_NULL);
    if (HPy_IsNull(result) && HPyErr_ExceptionMatches(ctx, ctx->h_TypeError))
        HPyErr_SetString(ctx, ctx->h_TypeError, message);
    return result;
}`,
  ),
  helper(
    'port_add_object',
    `
/* module.name = value; closes the value if it succeeds. */
static int port_add_object(HPyContext *ctx, HPy module, const char *name, HPy value)
{
    if (HPy_IsNull(value) || HPy_SetAttr_s(ctx, module, name, value) < 0)
        return -1;
    HPy_Close(ctx, value);
    return 0;
}`,
  ),
  helper(
    'port_add',
    `
/* module.name = value; closes the value. */
static int port_add(HPyContext *ctx, HPy module, const char *name, HPy value)
{
    int status = HPy_IsNull(value) ? -1 : HPy_SetAttr_s(ctx, module, name, value);
    HPy_Close(ctx, value);
    return status;
}`,
  ),
  helper(
    'port_add_type',
    `
/* Adds a type to a module under its own name. */
static int port_add_type(HPyContext *ctx, HPy module, HPy type)
{
    return HPy_SetAttr_s(ctx, module, HPyType_GetName(ctx, type), type);
}`,
  ),
  helper(
    'port_special',
    `
/* Methods such as __iter__ take effect on a type's operations when they are set as its attributes. */
static HPy port_special(HPyContext *ctx, HPy type, const char *const *names)
{
    for (; !HPy_IsNull(type) && *names != NULL; names++) {
        HPy method = HPy_GetAttr_s(ctx, type, *names);
        int status = HPy_IsNull(method) ? -1 : HPy_SetAttr_s(ctx, type, *names, method);
        HPy_Close(ctx, method);
        if (status < 0) {
            HPy_Close(ctx, type);
            return HPy_NULL;
        }
    }
    return type;
}`,
  ),
  helper(
    'port_from_spec',
    `
/* A type derived from \`base\`, unless that is HPy_NULL. */
static HPy port_from_spec(HPyContext *ctx, HPyType_Spec *spec, HPy base)
{
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, base}, {(HPyType_SpecParam_Kind)0, HPy_NULL}};
    return HPyType_FromSpec(ctx, spec, HPy_IsNull(base) ? NULL : params);
}`,
  ),
  helper(
    'port_ready',
    `
/* Keeps a type in a global and closes it. */
static int port_ready(HPyContext *ctx, HPyGlobal *global, HPy type)
{
    if (HPy_IsNull(type))
        return -1;
    HPyGlobal_Store(ctx, global, type);
    HPy_Close(ctx, type);
    return 0;
}`,
  ),
  helper(
    'port_fill_buffer',
    `
/* Fills a buffer of bytes. */
static int port_fill_buffer(HPyContext *ctx, HPy_buffer *view, HPy owner, void *buf, HPy_ssize_t size, int readonly, int flags)
{
    if ((flags & 1) && readonly) {
        HPyErr_SetString(ctx, ctx->h_BufferError, "Object is not writable.");
        return -1;
    }
    view->obj = HPy_Dup(ctx, owner);
    view->buf = buf;
    view->len = size;
    view->readonly = readonly;
    view->itemsize = 1;
    view->format = (flags & 4) ? (char *)"B" : NULL;
    view->ndim = 1;
    view->shape = (flags & 8) ? &view->len : NULL;
    view->strides = (flags & 16) ? &view->itemsize : NULL;
    view->suboffsets = NULL;
    view->internal = NULL;
    return 0;
}`,
  ),
  helper(
    'port_callback',
    `
/* What a C library hands back to a callback of ours: a handle is of use only together with its context. */
typedef struct {
    HPyContext *ctx;
    void *data;
} port_callback;`,
  ),
];

/** The helpers that `text` uses, and those they use, as C. */
export function preludeFor(text: string): string {
  const wanted: Helper[] = [];
  let all = text;
  for (const one of [...PRELUDE].reverse()) {
    if (!new RegExp(`\\b${one.name}\\b`).test(all)) continue;
    wanted.unshift(one);
    all += one.text;
  }
  return wanted.map(({ text: body }) => `${body}\n\n`).join('');
}
