/** The archive with Python's standard library, made by `npm run build`. Bundlers that know this form put a copy into their output. */
export const libraryLocation = (): URL => new URL('../../browser/library.zip', import.meta.url);
