/**
 * Compiles the helpers with the bundled compiler, for the package to ship: a first build compiles its own sources only.
 * `node packages/toolchain/dist/src/precompile.js`, which is quick when nothing has changed.
 */
import { Builder } from './build.ts';
import { BuildCache } from './cache.ts';
import { shippedObjects } from './headers.ts';

const cache = new BuildCache(shippedObjects());
const builder = new Builder('bundled', cache);
cache.keepOnly(await builder.precompile());
builder.close();
