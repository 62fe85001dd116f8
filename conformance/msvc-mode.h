/*
 * Before everything else when clang follows MSVC's rules with the C library's headers of mingw-w64, which write what gcc
 * calls attributes where MSVC wants them elsewhere, or not at all.
 */
#include <_mingw.h>
#undef __MINGW_ATTRIB_NORETURN
#define __MINGW_ATTRIB_NORETURN
#undef __MINGW_ATTRIB_DEPRECATED
#define __MINGW_ATTRIB_DEPRECATED
#undef __MINGW_NOTHROW
#define __MINGW_NOTHROW
/* Python.h has a pid_t of its own there. */
#define _PID_T_
#define NO_OLDNAMES
