/* "Did you mean ...?" of CPython 3.13 and later. */
#ifndef HARPY_SUGGEST_H
#define HARPY_SUGGEST_H

#include "raise.h"

/* The one of `candidates` (ended by NULL) that is most likely meant by `name`, or NULL. */
HARPY_HIDDEN const char *harpy_suggest(const char *const *candidates, const char *name);

#endif /* HARPY_SUGGEST_H */
