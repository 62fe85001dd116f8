/** For bundles: the archive of the standard library lies beside them, under the name `library.zip`. */
import type { Plugin } from 'esbuild';

export const libraryBeside: Plugin = {
  name: 'library-beside',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]api[\\/]library-location\.js$/ }, () => ({
      contents: "export const libraryLocation = () => new URL('library.zip', import.meta.url);",
      loader: 'js',
    }));
  },
};
