/*
 * Decimal to binary after Mushtak and Lemire, "Fast number parsing without fallback";
 * binary to shortest decimal after Giulietti, "The Schubfach way to render doubles".
 * Both need nothing but the leading 128 bits of the powers of ten, in gen/powers.h.
 */
#include "number.h"

#include <float.h>
#include <string.h>

#include "gen/powers.h"

#define FRACTION_BITS 52
#define EXPONENT_BIAS 1023
#define HIDDEN_BIT ((uint64_t)1 << FRACTION_BITS)
#define FRACTION_MASK (HIDDEN_BIT - 1)
#define EXPONENT_MAX 2047

typedef struct {
    uint64_t high, low;
} Wide;

static inline Wide multiply(uint64_t a, uint64_t b)
{
#ifdef __SIZEOF_INT128__
    unsigned __int128 product = (unsigned __int128)a * b;
    return (Wide){(uint64_t)(product >> 64), (uint64_t)product};
#else
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t middle = a1 * b0 + ((a0 * b0) >> 32);
    uint64_t cross = a0 * b1 + (uint32_t)middle;
    return (Wide){a1 * b1 + (middle >> 32) + (cross >> 32), a * b};
#endif
}

static inline int leading_zeros(uint64_t value)
{
#if defined(__GNUC__) || defined(__clang__)
    return __builtin_clzll(value);
#else
    int count = 0;
    while (!(value >> 63)) {
        value <<= 1;
        count++;
    }
    return count;
#endif
}

static inline double from_bits(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* 10**exponent to 128 bits, rounded up. Exact between 0 and 55, where 5**exponent fits. */
static inline Wide power_rounded_up(int exponent)
{
    const uint64_t *row = powers_of_ten[exponent - POWERS_FIRST];
    uint64_t inexact = exponent < 0 || exponent > 55;
    uint64_t low = row[1] + inexact;
    return (Wide){row[0] + (low < inexact), low};
}

/* floor(log2(10**exponent)) for |exponent| <= 1233; the shift of a negative number rounds down. */
static inline int floor_log2_power_of_ten(int exponent)
{
    return (int)(((int64_t)exponent * 1741647) >> 19);
}

#if FLT_EVAL_METHOD == 0
static const double small_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                      1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
#endif

int number_to_double(uint64_t mantissa, int64_t exponent, double *result)
{
    if (mantissa == 0 || exponent < POWERS_FIRST) {
        *result = 0.0;
        return 1;
    }
    if (exponent > 308) {
        *result = from_bits((uint64_t)EXPONENT_MAX << FRACTION_BITS);
        return 1;
    }
#if FLT_EVAL_METHOD == 0
    /* Both operands are exact, so the one rounding of the operation is the right one. */
    if (mantissa <= HIDDEN_BIT * 2 && exponent >= -22 && exponent <= 22) {
        double value = (double)mantissa;
        *result = exponent < 0 ? value / small_powers[-exponent] : value * small_powers[exponent];
        return 1;
    }
#endif
    int power = (int)exponent;
    int shift = leading_zeros(mantissa);
    uint64_t normal = mantissa << shift;
    const uint64_t *row = powers_of_ten[power - POWERS_FIRST];
    Wide factor = power < 0 ? power_rounded_up(power) : (Wide){row[0], row[1]};
    Wide product = multiply(normal, factor.high);
    if ((product.high & 0x1FF) == 0x1FF) {
        /* The bits below the ones kept might still carry: take the low half in. */
        Wide correction = multiply(normal, factor.low);
        product.low += correction.high;
        product.high += product.low < correction.high;
    }
    if (product.low == UINT64_MAX && (power < -27 || power > 55))
        return 0;
    int top = (int)(product.high >> 63);
    uint64_t bits = product.high >> (top + 64 - FRACTION_BITS - 3);
    int biased = floor_log2_power_of_ten(power) + 63 + top - shift + EXPONENT_BIAS;
    if (biased <= 0) {
        if (-biased + 1 >= 64) {
            *result = 0.0;
            return 1;
        }
        bits >>= -biased + 1;
        bits += bits & 1;
        bits >>= 1;
        /* Rounding up to the smallest normal number sets its exponent bit by itself. */
        *result = from_bits(bits);
        return 1;
    }
    /* Exactly half-way is only possible for these powers; then round to even. */
    if (product.low <= 1 && power >= -4 && power <= 23 && (bits & 3) == 1 &&
        (bits << (top + 64 - FRACTION_BITS - 3)) == product.high)
        bits &= ~(uint64_t)1;
    bits += bits & 1;
    bits >>= 1;
    if (bits >= HIDDEN_BIT * 2) {
        bits = HIDDEN_BIT;
        biased++;
    }
    if (biased >= EXPONENT_MAX)
        *result = from_bits((uint64_t)EXPONENT_MAX << FRACTION_BITS);
    else
        *result = from_bits((bits & FRACTION_MASK) | ((uint64_t)biased << FRACTION_BITS));
    return 1;
}

static const char digit_pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
                                  "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
                                  "8081828384858687888990919293949596979899";

/* Writes value right-aligned so that it ends at `end`; returns where it starts. */
static char *write_digits_before(char *end, uint64_t value)
{
    while (value > UINT32_MAX) {
        uint64_t rest = value / 100;
        end -= 2;
        memcpy(end, digit_pairs + 2 * (value - rest * 100), 2);
        value = rest;
    }
    uint32_t small = (uint32_t)value;
    while (small >= 100) {
        uint32_t rest = small / 100;
        end -= 2;
        memcpy(end, digit_pairs + 2 * (small - rest * 100), 2);
        small = rest;
    }
    if (small >= 10) {
        end -= 2;
        memcpy(end, digit_pairs + 2 * small, 2);
    } else {
        *--end = (char)('0' + small);
    }
    return end;
}

/* Counts first, so that the digits are written where they stay. */
static inline size_t write_small(char *out, uint32_t value)
{
    size_t length = 1 + (value >= 10) + (value >= 100) + (value >= 1000) + (value >= 10000) + (value >= 100000) +
                    (value >= 1000000) + (value >= 10000000) + (value >= 100000000) + (value >= 1000000000);
    write_digits_before(out + length, value);
    return length;
}

static size_t write_unsigned(char *out, uint64_t value)
{
    if (value <= UINT32_MAX)
        return write_small(out, (uint32_t)value);
    char digits[20];
    char *start = write_digits_before(digits + sizeof digits, value);
    size_t length = (size_t)(digits + sizeof digits - start);
    memcpy(out, start, length);
    return length;
}

size_t number_write_int(char *out, int64_t value)
{
    if (value >= 0)
        return write_unsigned(out, (uint64_t)value);
    *out = '-';
    return 1 + write_unsigned(out + 1, 0 - (uint64_t)value);
}

/* factor * value / 2**128, with every lost bit folded into the last one ("round to odd"). */
static inline uint64_t scale_to_odd(Wide factor, uint64_t value)
{
    uint64_t carry = multiply(factor.low, value).high;
    Wide product = multiply(factor.high, value);
    uint64_t middle = product.low + carry;
    return (product.high + (middle < carry)) | (middle > 1);
}

/* The shortest digits d and the exponent e so that d * 10**e reads back as the positive double `bits`. */
static uint64_t shortest_digits(uint64_t bits, int *exponent)
{
    uint64_t fraction = bits & FRACTION_MASK;
    int biased = (int)(bits >> FRACTION_BITS);
    uint64_t significand = biased ? fraction | HIDDEN_BIT : fraction;
    int binary = (biased ? biased : 1) - EXPONENT_BIAS - FRACTION_BITS;
    /* Just above a power of two the neighbour below is half as far away. */
    int uneven = fraction == 0 && biased > 1;
    uint64_t odd = significand & 1; /* a boundary reads back as the value only when that is even */

    /* floor(log10(2**binary)), or of 3/4 of that */
    int decimal = (int)(((int64_t)binary * 1262611 - (uneven ? 524031 : 0)) >> 22);
    int shift = binary + floor_log2_power_of_ten(-decimal) + 1;
    Wide factor = power_rounded_up(-decimal);

    /* Four times the scaled value, and the ends of the interval that rounds to it. */
    uint64_t middle = scale_to_odd(factor, (4 * significand) << shift);
    uint64_t lower = scale_to_odd(factor, (4 * significand - 2 + (uint64_t)uneven) << shift) + odd;
    uint64_t upper = scale_to_odd(factor, (4 * significand + 2) << shift) - odd;

    uint64_t floor = middle / 4;
    if (floor >= 10) {
        uint64_t tens = floor / 10;
        int below_fits = lower <= 40 * tens;
        int above_fits = 40 * tens + 40 <= upper;
        if (below_fits != above_fits) {
            *exponent = decimal + 1;
            return tens + (uint64_t)above_fits;
        }
    }
    *exponent = decimal;
    int below_fits = lower <= 4 * floor;
    int above_fits = 4 * floor + 4 <= upper;
    if (below_fits != above_fits)
        return floor + (uint64_t)above_fits;
    uint64_t half = 4 * floor + 2;
    return floor + (middle > half || (middle == half && (floor & 1)));
}

size_t number_write_double(char *out, double value)
{
    char *start = out;
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    if (bits >> 63) {
        *out++ = '-';
        bits &= ~((uint64_t)1 << 63);
        value = -value;
    }
    if (value < 9007199254740992.0 && value == (double)(int64_t)value) {
        out += write_unsigned(out, (uint64_t)value);
        memcpy(out, ".0", 2);
        return (size_t)(out + 2 - start);
    }
    int exponent;
    uint64_t digits = shortest_digits(bits, &exponent);
    while (digits % 10 == 0) {
        digits /= 10;
        exponent++;
    }
    char text[20];
    char *end = text + sizeof text;
    char *first = write_digits_before(end, digits);
    int count = (int)(end - first);
    int point = count + exponent; /* where the decimal point stands, counted from the first digit */

    if (point > 16 || point < -3) {
        *out++ = *first;
        if (count > 1) {
            *out++ = '.';
            memcpy(out, first + 1, (size_t)count - 1);
            out += count - 1;
        }
        int power = point - 1;
        *out++ = 'e';
        *out++ = power < 0 ? '-' : '+';
        power = power < 0 ? -power : power;
        if (power < 10)
            *out++ = '0';
        out += write_unsigned(out, (uint64_t)power);
    } else if (point <= 0) {
        memcpy(out, "0.0000", 6);
        out += 2 - point;
        memcpy(out, first, (size_t)count);
        out += count;
    } else if (point >= count) {
        memcpy(out, first, (size_t)count);
        memset(out + count, '0', (size_t)(point - count));
        out += point;
        memcpy(out, ".0", 2);
        out += 2;
    } else {
        memcpy(out, first, (size_t)point);
        out[point] = '.';
        memcpy(out + point + 1, first + point, (size_t)(count - point));
        out += count + 1;
    }
    return (size_t)(out - start);
}
