/**
 * Names the compiler: what another has compiled and a page has kept is not used. It is this package's version; our own bundles
 * have a hash of themselves in its place.
 */
export const buildId: string = '0.1.0';
