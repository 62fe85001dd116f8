/* What the host asks of every extension besides its modules, malloc and free. */
#include "hpy.h"
#include <errno.h>

/*
 * errno of the extension's C library, in WASI's numbers, for HPyErr_SetFromErrno*: the host reads it while it makes the
 * exception and translates the number, by its name, to the one Python's `errno` module has there.
 */
__attribute__((export_name("harpy_errno"))) int harpy_errno(void);
int harpy_errno(void) {
    return errno;
}
