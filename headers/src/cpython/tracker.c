/* Trackers: lists of handles to be closed together. */
#include "cpython.h"

enum { FIRST = 8 };

typedef struct {
    size_t count, capacity;
    PyObject **items;
    PyObject *first[FIRST];
} Tracker;

#ifndef Py_GIL_DISABLED
/* A call makes one and closes it soon: the last one closed is used again. The GIL guards it. */
static Tracker *spare = NULL;
#endif

static bool reserve(Tracker *tracker, size_t capacity) {
    PyObject **items = (PyObject **)PyMem_Malloc(capacity * sizeof(PyObject *));
    if (items == NULL) {
        PyErr_NoMemory();
        return false;
    }
    memcpy(items, tracker->items, tracker->count * sizeof(PyObject *));
    if (tracker->items != tracker->first)
        PyMem_Free(tracker->items);
    tracker->items = items;
    tracker->capacity = capacity;
    return true;
}

HPyTracker HPyTracker_New(HPyContext *_HPy_UNUSED_ARG(ctx), HPy_ssize_t size) {
    Tracker *tracker;
#ifndef Py_GIL_DISABLED
    tracker = spare;
    spare = NULL;
    if (tracker == NULL)
#endif
        tracker = (Tracker *)PyMem_Malloc(sizeof *tracker);
    HPyTracker made = {(intptr_t)tracker};
    if (tracker == NULL) {
        PyErr_NoMemory();
        return made;
    }
    tracker->count = 0;
    tracker->capacity = FIRST;
    tracker->items = tracker->first;
    if (size > FIRST && !reserve(tracker, (size_t)size)) {
        PyMem_Free(tracker);
        made._i = 0;
    }
    return made;
}

int HPyTracker_Add(HPyContext *_HPy_UNUSED_ARG(ctx), HPyTracker ht, HPy h) {
    Tracker *tracker = (Tracker *)ht._i;
    if (tracker->count == tracker->capacity && !reserve(tracker, tracker->capacity * 2))
        return -1;
    tracker->items[tracker->count++] = h._i;
    return 0;
}

void HPyTracker_ForgetAll(HPyContext *_HPy_UNUSED_ARG(ctx), HPyTracker ht) {
    ((Tracker *)ht._i)->count = 0;
}

void HPyTracker_Close(HPyContext *_HPy_UNUSED_ARG(ctx), HPyTracker ht) {
    Tracker *tracker = (Tracker *)ht._i;
    if (tracker == NULL)
        return;
    for (size_t i = 0; i < tracker->count; i++)
        Py_XDECREF(tracker->items[i]);
    if (tracker->items != tracker->first)
        PyMem_Free(tracker->items);
#ifndef Py_GIL_DISABLED
    if (spare == NULL) {
        spare = tracker;
        return;
    }
#endif
    PyMem_Free(tracker);
}
