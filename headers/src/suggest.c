/* An edit distance in which a changed letter costs as much as a missing one, and a changed case half of that. */
#include "suggest.h"

enum { MOVE = 2, CASE = 1, LONGEST = 40 };

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static size_t cost_of(char a, char b) {
    return a == b ? 0 : lower(a) == lower(b) ? CASE : MOVE;
}

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

/* The distance of two strings, or something above `limit` if it is above it. */
static size_t distance_of(const char *a, const char *b, size_t limit) {
    for (; *a && *a == *b; a++, b++) {
    }
    size_t a_size = strlen(a), b_size = strlen(b);
    for (; a_size && b_size && a[a_size - 1] == b[b_size - 1]; a_size--, b_size--) {
    }
    if (a_size == 0 || b_size == 0)
        return (a_size + b_size) * MOVE;
    if (a_size > LONGEST || b_size > LONGEST)
        return limit + 1;
    size_t row[LONGEST];
    for (size_t i = 0; i < a_size; i++)
        row[i] = (i + 1) * MOVE;
    size_t result = 0;
    for (size_t j = 0; j < b_size; j++) {
        size_t diagonal = j * MOVE, least = SIZE_MAX;
        result = diagonal + MOVE;
        for (size_t i = 0; i < a_size; i++) {
            size_t changed = diagonal + cost_of(a[i], b[j]);
            diagonal = row[i];
            result = row[i] = smaller(changed, smaller(result, diagonal) + MOVE);
            least = smaller(least, result);
        }
        if (least > limit)
            return limit + 1;
    }
    return result;
}

const char *harpy_suggest(const char *const *candidates, const char *name) {
    const char *best = NULL;
    size_t best_distance = SIZE_MAX;
    const size_t size = strlen(name);
    for (; *candidates; candidates++) {
        size_t limit = smaller((size + strlen(*candidates) + 3) * MOVE / 6, best_distance - 1);
        size_t distance = distance_of(name, *candidates, limit);
        if (distance <= limit) {
            best = *candidates;
            best_distance = distance;
        }
    }
    return best;
}
