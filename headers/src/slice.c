#include "hpy.h"

/* Clips one index: outside the sequence it becomes the nearest place where a slice of this direction can start or stop. */
static HPy_ssize_t clip(HPy_ssize_t index, HPy_ssize_t length, HPy_ssize_t step) {
    if (index < 0) {
        index += length;
        if (index < 0)
            return step < 0 ? -1 : 0;
    } else if (index >= length) {
        return step < 0 ? length - 1 : length;
    }
    return index;
}

HPy_ssize_t HPySlice_AdjustIndices(HPyContext *_HPy_UNUSED_ARG(ctx), HPy_ssize_t length, HPy_ssize_t *start,
                                   HPy_ssize_t *stop, HPy_ssize_t step) {
    *start = clip(*start, length, step);
    *stop = clip(*stop, length, step);
    if (step < 0)
        return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
    return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}
