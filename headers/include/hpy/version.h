/* Versions. */
#ifndef HPY_VERSION_H
#define HPY_VERSION_H

#define HPY_VERSION "0.9.0"
#ifndef HPY_GIT_REVISION
#define HPY_GIT_REVISION "harpy"
#endif

/* As in the file name NAME.hpy0.wasm; HPY_ABI_VERSION and HPY_ABI_VERSION_MINOR are in hpy/gen/constants.h. */
#define HPY_ABI_TAG "hpy0"

#endif /* HPY_VERSION_H */
