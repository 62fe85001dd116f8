/* Building a str from pieces: bytes of UTF-8 and handles. Part of HPyUnicode_FromFormat. */
#ifndef HARPY_TEXT_H
#define HARPY_TEXT_H

#include "raise.h"

enum { TEXT_ON_STACK = 256 };

typedef struct {
    HPyContext *ctx;
    HPy done;    /* what comes before `bytes`, or HPy_NULL */
    char *bytes; /* well-formed UTF-8 without NUL; on_stack or from malloc */
    size_t size;
    size_t capacity;
    char on_stack[TEXT_ON_STACK];
} TextBuilder;

/* Unless said otherwise, false means that an exception is set. */
HARPY_HIDDEN void harpy_text_init(TextBuilder *text, HPyContext *ctx);
HARPY_HIDDEN bool harpy_text_bytes(TextBuilder *text, const char *bytes, size_t size);
HARPY_HIDDEN bool harpy_text_fill(TextBuilder *text, char c, HPy_ssize_t count);
HARPY_HIDDEN bool harpy_text_character(TextBuilder *text, HPy_UCS4 c);
/* Appends a str; `h` stays the caller's. */
HARPY_HIDDEN bool harpy_text_handle(TextBuilder *text, HPy h);

/*
 * Appends bytes that may be no UTF-8: what is malformed becomes U+FFFD as Python's "replace" does it. A character cut
 * off by the end is left out if `partial`. With a NULL `text` only counts. Returns the number of characters, -1 on error.
 */
HARPY_HIDDEN HPy_ssize_t harpy_text_utf8(TextBuilder *text, const char *bytes, size_t size, bool partial);

/* The str, if `ok`; in any case the end of the builder. */
HARPY_HIDDEN HPy harpy_text_finish(TextBuilder *text, bool ok);

#endif /* HARPY_TEXT_H */
