/* Numbers: decimal text to double and back, exactly as Python's float() and repr() do it. */
#ifndef HARPY_JSON_NUMBER_H
#define HARPY_JSON_NUMBER_H
#include <stddef.h>
#include <stdint.h>

/* Room for any number that the two functions below write. */
#define NUMBER_TEXT_MAX 32

/*
 * The double nearest to mantissa * 10**exponent (ties to even), into *result.
 * Returns 1, or 0 when this method cannot decide the last bit: the caller then
 * needs an exact conversion of the text.
 */
int number_to_double(uint64_t mantissa, int64_t exponent, double *result);

/*
 * Writes repr(value) of a finite value: the shortest digits that read back as
 * the same double, the nearest to it among those, in Python's layout. Returns the length;
 * no NUL is added.
 */
size_t number_write_double(char *out, double value);

/* Writes value in decimal. Returns the length; no NUL is added. */
size_t number_write_int(char *out, int64_t value);

#endif
