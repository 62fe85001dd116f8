/* A struct is shown as a buffer, which keeps it where it is.
 * run: t = T(); m = memoryview(t); t.up(); t.up(); assert m[0] == 2, m[0]; m[0] = 9; assert t.up() == 10; m.release()
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_SLOT(get, HPy_bf_getbuffer)
static int get_impl(HPyContext *ctx, HPy self, HPy_buffer *buffer, int flags) {
    Thing *thing = Thing_AsStruct(ctx, self);
    static HPy_ssize_t one = 1, itemsize = sizeof(long);
    buffer->buf = &thing->number;
    buffer->obj = HPy_Dup(ctx, self);
    buffer->len = sizeof(long);
    buffer->itemsize = sizeof(long);
    buffer->readonly = 0;
    buffer->ndim = 1;
    buffer->format = (char *)"l";
    buffer->shape = &one;
    buffer->strides = &itemsize;
    buffer->suboffsets = NULL;
    return 0;
}

HPyDef_SLOT(release, HPy_bf_releasebuffer)
static void release_impl(HPyContext *ctx, HPy self, HPy_buffer *buffer) {
    Thing_AsStruct(ctx, self)->number++;
}

FUNCTION_NOARGS(up) {
    return HPyLong_FromLong(ctx, ++Thing_AsStruct(ctx, self)->number);
}

TYPE(buffers_shown, 0, &new, &get, &release, &up)
MODULE(buffers_shown, &exec)
