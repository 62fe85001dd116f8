#include "path.h"

#include <math.h>
#include <stdlib.h>

struct path {
    size_t count, room;
    double *corners; /* x and y in turn */
};

path *path_new(void)
{
    return calloc(1, sizeof(path));
}

void path_free(path *p)
{
    if (p != NULL)
        free(p->corners);
    free(p);
}

int path_add(path *p, double x, double y)
{
    if (p->count == p->room) {
        size_t room = p->room == 0 ? 8 : 2 * p->room;
        double *corners = realloc(p->corners, room * 2 * sizeof(double));
        if (corners == NULL)
            return -1;
        p->corners = corners;
        p->room = room;
    }
    p->corners[2 * p->count] = x;
    p->corners[2 * p->count + 1] = y;
    p->count++;
    return 0;
}

static double segment(const path *p, size_t i)
{
    const double *at = p->corners + 2 * i;
    return hypot(at[2] - at[0], at[3] - at[1]);
}

double path_length(const path *p)
{
    double sum = 0;
    for (size_t i = 0; i + 1 < p->count; i++)
        sum += segment(p, i);
    return sum;
}

int path_walk(const path *p, double step, path_visitor visit, void *data)
{
    double ahead = 0; /* from the segment's start to the next point */
    for (size_t i = 0; i + 1 < p->count; i++) {
        const double *at = p->corners + 2 * i;
        double length = segment(p, i);
        for (; ahead < length; ahead += step) {
            double t = ahead / length;
            int status = visit(at[0] + t * (at[2] - at[0]), at[1] + t * (at[3] - at[1]), data);
            if (status != 0)
                return status;
        }
        ahead -= length;
    }
    if (p->count == 0)
        return 0;
    return visit(p->corners[2 * p->count - 2], p->corners[2 * p->count - 1], data);
}
