/* A small C library that knows nothing of Python: polylines in the plane. */
#ifndef PATH_H
#define PATH_H

#include <stddef.h>

typedef struct path path;

/* Called for each point; anything but 0 ends the walk. `data` is what the caller of path_walk gave. */
typedef int (*path_visitor)(double x, double y, void *data);

/* An empty path, or NULL without memory. */
path *path_new(void);
void path_free(path *p);

/* Adds a corner. Returns 0, or -1 without memory. */
int path_add(path *p, double x, double y);

double path_length(const path *p);

/* Visits points along the path, `step` (more than 0) apart, the first and the last corner included. Returns what ended it, or 0. */
int path_walk(const path *p, double step, path_visitor visit, void *data);

#endif /* PATH_H */
