// HPy from C++: every macro, templates, members with destructors, and exceptions where the target has them.
#include "hpy.h"
#include <new>
#include <string>
#include <vector>
#ifdef __cpp_exceptions
#include <stdexcept>
#endif

namespace {

struct Names {
    std::vector<std::string> list;
    HPyField owner;
};
HPyType_HELPERS(Names)

struct Counter { // a struct over another
    Names names;
    long count;
};
HPyType_HELPERS(Counter)

long alive = 0;

} // namespace

HPyDef_SLOT(Names_new, HPy_tp_new)
static HPy Names_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy) {
    Names *names;
    HPy self = HPy_New(ctx, type, &names);
    if (HPy_IsNull(self))
        return HPy_NULL;
    new (&names->list) std::vector<std::string>();
    alive++;
    for (HPy_ssize_t i = 0; i < nargs; i++) {
        const char *text = HPyUnicode_AsUTF8AndSize(ctx, args[i], nullptr);
        if (text == nullptr) {
            HPy_Close(ctx, self);
            return HPy_NULL;
        }
        names->list.emplace_back(text);
    }
    return self;
}
HPyDef_SLOT(Names_destroy, HPy_tp_destroy)
static void Names_destroy_impl(void *self) {
    static_cast<Names *>(self)->list.~vector();
    alive--;
}
HPyDef_SLOT(Names_traverse, HPy_tp_traverse)
static int Names_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg) {
    HPy_VISIT(&static_cast<Names *>(self)->owner);
    return 0;
}
HPyDef_SLOT(Names_length, HPy_sq_length)
static HPy_ssize_t Names_length_impl(HPyContext *ctx, HPy self) {
    return static_cast<HPy_ssize_t>(Names_AsStruct(ctx, self)->list.size());
}
HPyDef_SLOT(Names_item, HPy_sq_item)
static HPy Names_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t i) {
    Names *names = Names_AsStruct(ctx, self);
#ifdef __cpp_exceptions
    try {
        return HPyUnicode_FromString(ctx, names->list.at(static_cast<size_t>(i)).c_str());
    } catch (const std::out_of_range &) {
        return HPyErr_SetString(ctx, ctx->h_IndexError, "no such name");
    }
#else
    if (static_cast<size_t>(i) >= names->list.size())
        return HPyErr_SetString(ctx, ctx->h_IndexError, "no such name");
    return HPyUnicode_FromString(ctx, names->list[static_cast<size_t>(i)].c_str());
#endif
}
HPyDef_METH(Names_add, "add", HPyFunc_O, .doc = "Adds a name")
static HPy Names_add_impl(HPyContext *ctx, HPy self, HPy name) {
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, name, nullptr);
    if (text == nullptr)
        return HPy_NULL;
    Names_AsStruct(ctx, self)->list.emplace_back(text);
    return HPy_Dup(ctx, self);
}
HPyDef_GETSET(Names_owner, "owner", .doc = "Whose names")
static HPy Names_owner_get(HPyContext *ctx, HPy self, void *) {
    HPy owner = HPyField_Load(ctx, self, Names_AsStruct(ctx, self)->owner);
    return HPy_IsNull(owner) ? HPy_Dup(ctx, ctx->h_None) : owner;
}
static int Names_owner_set(HPyContext *ctx, HPy self, HPy value, void *) {
    HPyField_Store(ctx, self, &Names_AsStruct(ctx, self)->owner, value);
    return 0;
}
HPyDef_SLOT(Counter_call, HPy_tp_call)
static HPy Counter_call_impl(HPyContext *ctx, HPy self, const HPy *, size_t nargs, HPy) {
    Counter *counter = Counter_AsStruct(ctx, self);
    counter->count += static_cast<long>(nargs);
    return HPyLong_FromLong(ctx, counter->count);
}
HPyDef_MEMBER(Counter_count, "count", HPyMember_LONG, offsetof(Counter, count), .readonly = 1)

HPyCapsule_DESTRUCTOR(delete_text)
static void delete_text_impl(const char *, void *pointer, void *) {
    delete static_cast<std::string *>(pointer);
    alive--;
}
HPyDef_METH(capsule, "capsule", HPyFunc_NOARGS)
static HPy capsule_impl(HPyContext *ctx, HPy) {
    alive++;
    return HPyCapsule_New(ctx, new std::string("held"), "cpp.text", &delete_text);
}
HPyDef_METH(held, "held", HPyFunc_O)
static HPy held_impl(HPyContext *ctx, HPy, HPy capsule) {
    auto *text = static_cast<std::string *>(HPyCapsule_GetPointer(ctx, capsule, "cpp.text"));
    return text == nullptr ? HPy_NULL : HPyUnicode_FromString(ctx, text->c_str());
}
HPyDef_METH(count_alive, "alive", HPyFunc_NOARGS)
static HPy count_alive_impl(HPyContext *ctx, HPy) {
    return HPyLong_FromLong(ctx, alive);
}
HPyDef_METH(sum, "sum", HPyFunc_KEYWORDS)
static HPy sum_impl(HPyContext *ctx, HPy, const HPy *args, size_t nargs, HPy kwnames) {
    static const char *names[] = {"a", "b", nullptr};
    double a, b = 0.5;
    if (!HPyArg_ParseKeywords(ctx, nullptr, args, nargs, kwnames, "d|d:sum", names, &a, &b))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, a + b);
}

static HPyDef *Names_defines[] = {&Names_new,    &Names_destroy, &Names_traverse, &Names_length,
                                  &Names_item, &Names_add,     &Names_owner,    nullptr};
static HPyType_Spec Names_spec = {.name = "cpp_ext.Names",
                                  .basicsize = sizeof(Names),
                                  .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
                                  .builtin_shape = SHAPE(Names),
                                  .defines = Names_defines};
static HPyDef *Counter_defines[] = {&Counter_call, &Counter_count, nullptr};
static HPyType_Spec Counter_spec = {.name = "cpp_ext.Counter",
                                    .basicsize = sizeof(Counter),
                                    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                    .builtin_shape = SHAPE(Counter),
                                    .defines = Counter_defines};

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module) {
    if (!HPyHelpers_AddType(ctx, module, "Names", &Names_spec, nullptr))
        return -1;
    HPy names = HPy_GetAttr_s(ctx, module, "Names");
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, names}, {static_cast<HPyType_SpecParam_Kind>(0), HPy_NULL}};
    int ok = HPyHelpers_AddType(ctx, module, "Counter", &Counter_spec, params);
    HPy_Close(ctx, names);
    return ok ? 0 : -1;
}
static HPyDef *defines[] = {&capsule, &held, &count_alive, &sum, &exec, nullptr};
static HPyModuleDef module = {.doc = "C++", .defines = defines};
HPy_MODINIT(cpp_ext, module)
